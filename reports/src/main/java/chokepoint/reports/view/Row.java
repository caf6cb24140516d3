package chokepoint.reports.view;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of a table.
 *
 * @param name its first cell, which names it
 * @param cells all others
 */
public record Row(String name, List<Cell> cells) {

    /**
     * A row of what is said in its cells, the name first; what follows a line feed is a side note.
     *
     * @param wordColumns columns of words; all others hold numbers
     */
    public static Row of(List<String> said, Integer... wordColumns) {
        List<Integer> words = List.of(wordColumns);
        return new Row(
                said.get(0),
                IntStream.range(1, said.size())
                        .mapToObj(column -> Cell.of(said.get(column), words.contains(column)))
                        .toList());
    }
}
