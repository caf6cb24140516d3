package chokepoint.findings.figure;

import java.util.List;

/**
 * Tonnes through the years, a line for each policy: a row of small pictures for each ban, one for each group of goods.
 *
 * @param policies those of the lines, the same in every picture
 * @param years that the runs reach, each at its beginning; none where nothing is recorded
 */
public record YearLines(Words words, List<PolicyTag> policies, List<Integer> years, List<Row> rows) implements Figure {

    /** A ban. */
    public record Row(String name, List<Panel> panels) {}

    /**
     * A group of goods.
     *
     * @param tReoPerYear mean by [policy][year]
     */
    public record Panel(String name, List<List<Double>> tReoPerYear) {}

    @Override
    public String kind() {
        return "year-lines";
    }
}
