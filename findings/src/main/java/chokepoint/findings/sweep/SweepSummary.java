package chokepoint.findings.sweep;

import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.ensemble.MostLost;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.findings.outcome.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a sweep in numbers. Rows are compared with the first, replication by replication: the same number is the same draw of
 * inputs and the same luck. Days are of the industries that lose most over the whole sweep, of the industries that feed the same cars the
 * first of them.
 */
public final class SweepSummary {

    private static final int MOST_INDUSTRIES = 3;

    private final SweepSetup setup;
    private final int failed;
    private final double[][] lossJpyBn;
    private final List<Industry> industries;
    private final List<double[][]> days;

    /**
     * @param runs of the sweep, by number: row by row, in each luck by luck
     */
    public SweepSummary(SweepSetup setup, Runs runs) {
        this.setup = setup;
        failed = runs.failures().size();
        lossJpyBn = setup.byRowAndLuck(runs, runs.japan().of(JapanOutcomes.LOSS));
        List<Industry> all = setup.scenario().structure().industries();
        List<Integer> places = MostLost.of(all, runs, MOST_INDUSTRIES, number -> true);
        industries = places.stream().map(all::get).toList();
        days = places.stream()
                .map(place -> setup.byRowAndLuck(runs, ofIndustry(runs, place, IndustryOutcomes.FIRST_LOST_OUTPUT)))
                .toList();
    }

    private static double[] ofIndustry(Runs runs, int industry, Measured<IndustryOutcome> outcome) {
        return runs.industry(industry, 0, runs.count()).of(outcome);
    }

    public SweepSetup setup() {
        return setup;
    }

    /** Runs that broke off. */
    public int failed() {
        return failed;
    }

    /** Industries whose days are told, those that lose most first. */
    public List<String> industries() {
        return industries.stream().map(Industry::name).toList();
    }

    /** Days at which a later first lost output counts no more: a year, or the shortest horizon of all rows. */
    public double capDays() {
        return Math.min(DaysSpread.RESTRICTED_DAYS, setup.shortestHorizonDays());
    }

    /** Mean loss of the first year of a row, in JPY bn. */
    public MeanInterval loss(int row) {
        return MeanInterval.of(known(lossJpyBn[row]));
    }

    /** Mean loss of a row less that of the first, over the luck that reached its end in both. */
    public MeanInterval lossAgainstFirst(int row) {
        return MeanInterval.of(known(differences(lossJpyBn[row], lossJpyBn[0])));
    }

    /**
     * Mean of min(days to the first lost output, {@link #capDays}) of a row.
     *
     * @param industry place among {@link #industries}
     */
    public MeanInterval days(int row, int industry) {
        return MeanInterval.of(known(capped(days.get(industry)[row])));
    }

    /** The same less that of the first row. */
    public MeanInterval daysAgainstFirst(int row, int industry) {
        return MeanInterval.of(known(differences(capped(days.get(industry)[row]), capped(days.get(industry)[0]))));
    }

    /** Runs of a row that reached their end. */
    public int finished(int row) {
        return known(lossJpyBn[row]).length;
    }

    private double[] capped(double[] values) {
        return Arrays.stream(values).map(value -> Math.min(value, capDays())).toArray();
    }

    private static double[] differences(double[] values, double[] first) {
        return IntStream.range(0, values.length)
                .mapToDouble(at -> values[at] - first[at])
                .toArray();
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
