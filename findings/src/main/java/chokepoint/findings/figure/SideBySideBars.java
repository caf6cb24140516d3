package chokepoint.findings.figure;

import chokepoint.findings.ensemble.DaysSpread;
import java.util.List;

/**
 * Runs side by side, by industry: days to the first lost output, and what is lost.
 *
 * @param horizonDays days that the runs look ahead; what does not happen in them has no median
 * @param capDays days beyond which later counts no more where runs are compared
 * @param lossDays days from the measure over which losses are summed
 * @param runs in the order of the bars
 * @param rows the industry that loses output first under the first of the runs is first
 */
public record SideBySideBars(
        Words words, double horizonDays, double capDays, double lossDays, List<Run> runs, List<Row> rows)
        implements Figure {

    /**
     * What is compared.
     *
     * @param label short name
     * @param title of its scenario
     * @param japanLossJpyBn mean loss of Japan
     */
    public record Run(String label, String title, double japanLossJpyBn) {}

    /**
     * An industry.
     *
     * @param bars by run
     */
    public record Row(String name, List<Bar> bars) {}

    /**
     * An industry under one of the runs.
     *
     * @param firstLostOutput days to it
     * @param lossJpyBn mean
     */
    public record Bar(DaysSpread firstLostOutput, double lossJpyBn) {}

    @Override
    public String kind() {
        return "side-by-side-bars";
    }
}
