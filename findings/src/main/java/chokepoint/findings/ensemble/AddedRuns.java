package chokepoint.findings.ensemble;

import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.findings.outcome.OutcomeColumns;
import java.util.Arrays;
import java.util.List;

/**
 * What the measure adds, run by run: each run less its twin, which has the same past and the same luck and no measure. Values stand
 * in order of replication.
 *
 * <p><b>First loss added</b>: days from the measure to the first day that opens 28 days in which output lies more than 1 % of plan
 * under the twin's, read off the weekly difference as {@link SurvivalTime} reads days off output. It is no difference of two
 * days: a run and its twin may be short on the same day for different reasons.
 */
public final class AddedRuns {

    /** By [industry][run]. */
    private final double[][] firstLossDays;
    /** By [industry][run]. */
    private final double[][] lossJpyBn;

    private final OutcomeColumns<RunOutcome> japan;

    /**
     * @param twins of the same replications
     * @throws IllegalArgumentException when the replications differ
     */
    AddedRuns(Scenario scenario, Runs runs, Runs twins) {
        if (!Arrays.equals(runs.replications(), twins.replications())) {
            throw new IllegalArgumentException("runs and twins are not of the same replications");
        }
        firstLossDays = new double[scenario.structure().industries().size()][runs.count()];
        int measure = scenario.timeline().measureWeek() - scenario.timeline().warmUpWeeks();
        new WeeklyOutput(scenario)
                .read(List.of(runs, twins), measure, scenario.timeline().horizonWeeks(), (run, output) -> {
                    for (int industry = 0; industry < firstLossDays.length; industry++) {
                        firstLossDays[industry][run] = SurvivalTime.daysToSurvive(
                                relative(output[0][industry], output[1][industry]), 0, SurvivalTime.FULL_SHARE);
                    }
                });
        lossJpyBn = new double[firstLossDays.length][];
        for (int industry = 0; industry < lossJpyBn.length; industry++) {
            lossJpyBn[industry] = less(
                    runs.industry(industry, 0, runs.count()).of(IndustryOutcomes.LOSS),
                    twins.industry(industry, 0, runs.count()).of(IndustryOutcomes.LOSS));
        }
        japan = runs.japan()
                .less(
                        twins.japan(),
                        List.of(
                                JapanOutcomes.LOSS,
                                JapanOutcomes.LOSS_AFTER_MADE_UP,
                                JapanOutcomes.LOSS_HORIZON,
                                JapanOutcomes.NULL_LOSS));
    }

    private static double[] less(double[] own, double[] twin) {
        double[] difference = new double[own.length];
        Arrays.setAll(difference, run -> own[run] - twin[run]);
        return difference;
    }

    /** Output relative to what it would be without the measure, as a share of plan; 1 where it is no less. */
    private static double[] relative(double[] own, double[] twin) {
        double[] share = new double[own.length];
        Arrays.setAll(share, week -> Math.min(1, 1 - (twin[week] - own[week])));
        return share;
    }

    /** Days to the first loss added, by [industry][run]; infinite when there is none inside the horizon. */
    double[][] firstLossDays() {
        return firstLossDays;
    }

    /** Days to the first loss added in an industry, by run; infinite when there is none inside the horizon. */
    public double[] firstLossDays(int industry) {
        return firstLossDays[industry];
    }

    /** Days to the first loss added in any industry, by run. */
    public double[] earliestDays() {
        double[] earliest = new double[firstLossDays.length == 0 ? 0 : firstLossDays[0].length];
        Arrays.setAll(
                earliest,
                run -> Arrays.stream(firstLossDays)
                        .mapToDouble(industry -> industry[run])
                        .min()
                        .orElse(Double.POSITIVE_INFINITY));
        return earliest;
    }

    /** Loss of an industry added in the first year, JPY bn, by run; may be negative. */
    public double[] lossJpyBn(int industry) {
        return lossJpyBn[industry];
    }

    /** Outcomes of Japan, their losses being those added, by run; may be negative. */
    public OutcomeColumns<RunOutcome> japan() {
        return japan;
    }
}
