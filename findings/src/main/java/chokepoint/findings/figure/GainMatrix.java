package chokepoint.findings.figure;

import java.util.List;

/** Days gained by row and column. */
public record GainMatrix(Words words, List<String> columns, List<Row> rows) implements Figure {

    /**
     * A row.
     *
     * @param cells by column
     */
    public record Row(String name, List<Cell> cells) {}

    /**
     * Mean days gained.
     *
     * @param days less than nought where they are lost
     * @param clear whether they are clear of nought when the whole matrix is looked at
     */
    public record Cell(double days, boolean clear) {}

    @Override
    public String kind() {
        return "gain-matrix";
    }
}
