package chokepoint.findings.figure;

import java.util.List;

/**
 * What runs show over what was seen, a row each, on a logarithmic axis around 1.
 *
 * @param limitFactor bands are cut at this factor and at one over it
 */
public record SeenBands(Words words, double limitFactor, List<Row> rows) implements Figure {

    /**
     * A row, all numbers over the middle of what was seen, cut at the limit.
     *
     * @param low 10 % quantile of the runs
     * @param high 90 % quantile
     * @param seenLow lower end of what was seen
     * @param seenHigh upper end
     * @param inside whether the runs come out at what was seen
     */
    public record Row(
            String name, double low, double median, double high, double seenLow, double seenHigh, boolean inside) {}

    @Override
    public String kind() {
        return "seen-bands";
    }
}
