package chokepoint.reports.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * The results of one scenario's runs as their files hold them.
 *
 * @param label short name that tells it from the others beside it
 * @param scenario name of the scenario
 * @param seed seed of all luck
 * @param replications numbers of the finished runs, rising
 * @param version version and commit of the program that made it
 * @param industries in the order of the file, shortest median first
 * @param japanNetLossJpyBn first-year loss of Japan by replication
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
        double[] japanNetLossJpyBn) {

    /**
     * One industry.
     *
     * @param firstLostOutput days to the first lost output
     * @param bindingNest nest that bound most often; empty when the industry uses none
     * @param lostFirstYearShare mean share of the first year's output that is not made
     * @param days by replication: days to the first lost output, infinite beyond the horizon
     * @param netLossJpyBn by replication: value lost in the first year for good
     */
    public record Industry(
            String name,
            DaysSpread firstLostOutput,
            String bindingNest,
            String cause,
            double lostFirstYearShare,
            double[] days,
            double[] netLossJpyBn) {

        public Spread netLoss() {
            return Sample.of(netLossJpyBn).spread();
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

    public Spread japanNetLoss() {
        return Sample.of(japanNetLossJpyBn).spread();
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
                japanNetLossJpyBn);
    }
}
