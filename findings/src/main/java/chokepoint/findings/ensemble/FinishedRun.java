package chokepoint.findings.ensemble;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The results of one scenario's runs as they are stored.
 *
 * @param label short name that tells it from the others beside it
 * @param scenario name of the scenario
 * @param seed seed of all luck
 * @param replications numbers of the finished runs, rising
 * @param version version and commit of the program that made it
 * @param industries in the order of the world
 * @param japanLossJpyBn first-year loss of Japan by replication
 */
public record FinishedRun(
        String label,
        String scenario,
        String title,
        long seed,
        int[] replications,
        LocalDate measureDate,
        double horizonDays,
        String version,
        List<Industry> industries,
        double[] japanLossJpyBn) {

    /**
     * One industry.
     *
     * @param bindingNest nest that bound most often; empty when the industry uses none
     * @param lostFirstYearShare mean output that is not made in the first year, over a year's plan
     * @param days by replication: days to the first lost output, infinite beyond the horizon
     * @param lossJpyBn by replication: value lost in the first year
     */
    public record Industry(
            String name,
            String bindingNest,
            String cause,
            double lostFirstYearShare,
            double[] days,
            double[] lossJpyBn) {

        /** Days to the first lost output. */
        public DaysSpread firstLostOutput() {
            return Sample.of(days).daysSpread();
        }

        public Spread loss() {
            return Sample.of(lossJpyBn).spread();
        }
    }

    /** Number of finished runs. */
    public int runs() {
        return replications.length;
    }

    /** The industry of a name. */
    public Industry industry(String name) {
        return industries.stream()
                .filter(industry -> industry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Spread japanLoss() {
        return Sample.of(japanLossJpyBn).spread();
    }

    /** Days to the first lost output of any industry, by replication. */
    public double[] earliestDays() {
        double[] earliest = new double[replications.length];
        Arrays.setAll(
                earliest,
                run -> industries.stream()
                        .mapToDouble(industry -> industry.days()[run])
                        .min()
                        .orElse(Double.POSITIVE_INFINITY));
        return earliest;
    }

    /** The same results under another label. */
    public FinishedRun labelled(String other) {
        return new FinishedRun(
                other,
                scenario,
                title,
                seed,
                replications,
                measureDate,
                horizonDays,
                version,
                industries,
                japanLossJpyBn);
    }
}
