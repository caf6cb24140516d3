package chokepoint.findings.discovery;

import chokepoint.core.damage.Damage;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.ensemble.Series;
import chokepoint.findings.outcome.IndustryOutcomes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Output that is not made in the first weeks of the measure, as a share of the plan of these weeks: of an industry, or of Japan by exposed
 * value added, {@code Σ_w Σ_i V_i (1 − y_iw) / Σ_w Σ_i V_i}, where of the rows that feed the same cars only the largest counts, above and below
 * the line, as in {@link Damage}.
 */
final class LostOutput {

    private final List<Industry> industries;
    private final int firstWeek;
    private final int weeks;

    /**
     * @param weeks from the first of the measure on, no more than the horizon has
     */
    LostOutput(Scenario scenario, int weeks) {
        industries = scenario.structure().industries();
        firstWeek = scenario.timeline().measureWeek() - scenario.timeline().warmUpWeeks();
        this.weeks = weeks;
    }

    /** By run, of an industry. */
    double[] of(Runs runs, int industry) {
        double[][] output = output(runs, List.of(industry)).get(0);
        return IntStream.range(0, runs.count())
                .mapToDouble(run -> Arrays.stream(output)
                        .mapToDouble(week -> 1 - week[run])
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** By run, of Japan. */
    double[] ofJapan(Runs runs) {
        List<Integer> all = IntStream.range(0, industries.size()).boxed().toList();
        List<double[][]> output = output(runs, all);
        List<double[]> exposed = all.stream()
                .map(industry -> runs.industry(industry, 0, runs.count()).of(IndustryOutcomes.EXPOSED_VALUE_ADDED))
                .toList();
        double[] lost = new double[runs.count()];
        for (int run = 0; run < lost.length; run++) {
            Damage.Together plan = new Damage.Together();
            for (int industry : all) {
                plan.add(exposed.get(industry)[run], industries.get(industry).carRow());
            }
            for (int week = 0; week < weeks; week++) {
                Damage.Together together = new Damage.Together();
                for (int industry : all) {
                    together.add(
                            exposed.get(industry)[run] * (1 - output.get(industry)[week][run]),
                            industries.get(industry).carRow());
                }
                lost[run] += together.jpyBnPerYear() / plan.jpyBnPerYear() / weeks;
            }
        }
        return lost;
    }

    private List<double[][]> output(Runs runs, List<Integer> of) {
        return runs.weekly(
                of.stream().<Series>map(Series.Output::new).toList(),
                new Runs.Window(0, runs.count(), firstWeek, weeks));
    }
}
