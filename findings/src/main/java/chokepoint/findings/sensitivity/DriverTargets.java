package chokepoint.findings.sensitivity;

import chokepoint.core.damage.Damage;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.MostLost;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.findings.outcome.JapanOutcomes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be explained: Japan's loss of the first year, and the days to the first lost output of the industries that lose most in
 * some runs; of those that feed the same cars only the one that loses most.
 */
public final class DriverTargets {

    private static final int INDUSTRIES = 3;

    /** Name of the loss in files. */
    public static final String LOSS = "loss";

    private DriverTargets() {}

    /**
     * A target.
     *
     * @param name in files: loss, or days[INDUSTRY]
     * @param label for people
     * @param values by number of the run; not a number for one that broke off
     */
    public record Target(String name, String label, String unit, double[] values) {}

    /**
     * The targets of some runs.
     *
     * @param runs of which those of the numbers 0 to {@code count} − 1 count, as far as they reached their end
     * @param ranking in how many of them, from the first, it is looked which industries lose most
     */
    public static List<Target> of(Scenario scenario, Runs runs, int count, int ranking) {
        List<Industry> industries = scenario.structure().industries();
        double cap = Math.min(
                DaysSpread.RESTRICTED_DAYS, (double) scenario.timeline().horizonWeeks() * WeekCalendar.DAYS_PER_WEEK);
        List<Target> targets = new ArrayList<>();
        targets.add(loss(scenario, runs, count));
        for (int industry : MostLost.of(industries, runs, INDUSTRIES, number -> number < ranking)) {
            double[] days = runs.industry(industry, 0, runs.count()).of(IndustryOutcomes.FIRST_LOST_OUTPUT);
            targets.add(new Target(
                    "days[" + industries.get(industry).name() + "]",
                    "the day on which " + industries.get(industry).name() + " first loses output",
                    "days",
                    byNumber(
                            runs,
                            Arrays.stream(days).map(day -> Math.min(day, cap)).toArray(),
                            count)));
        }
        return targets;
    }

    /** Japan's loss alone; see {@link #of}. */
    public static Target loss(Scenario scenario, Runs runs, int count) {
        int weeks = scenario.timeline().horizonWeeks();
        return new Target(
                LOSS,
                weeks >= Damage.YEAR_WEEKS
                        ? "Japan's loss of the first year"
                        : "Japan's loss of the first " + weeks * WeekCalendar.DAYS_PER_WEEK + " days",
                "JPY bn",
                byNumber(runs, runs.japan().of(JapanOutcomes.LOSS), count));
    }

    private static double[] byNumber(Runs runs, double[] values, int count) {
        double[] all = new double[count];
        Arrays.fill(all, Double.NaN);
        int[] numbers = runs.replications();
        for (int at = 0; at < numbers.length && numbers[at] < count; at++) {
            all[numbers[at]] = values[at];
        }
        return all;
    }
}
