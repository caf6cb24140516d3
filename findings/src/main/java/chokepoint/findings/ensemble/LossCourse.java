package chokepoint.findings.ensemble;

import chokepoint.core.damage.Damage;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.findings.outcome.JapanOutcomes;
import java.util.List;

/**
 * Value added that Japan has lost since the measure, week by week, as a mean over the runs; of the rows that feed the same car the
 * largest counts in each week.
 *
 * @param lossJpyBn by week from the measure: lost until the end of that week
 */
public record LossCourse(double[] lossJpyBn) {

    static LossCourse of(Scenario scenario, Runs runs) {
        int measure = scenario.timeline().measureWeek() - scenario.timeline().warmUpWeeks();
        int weeks = scenario.timeline().horizonWeeks();
        List<WorldStructure.Industry> industries = scenario.structure().industries();
        double[] damageShare = runs.japan().of(JapanOutcomes.DAMAGE_SHARE);
        double[][] exposed = new double[industries.size()][];
        for (int i = 0; i < exposed.length; i++) {
            exposed[i] = runs.industry(i, 0, runs.count()).of(IndustryOutcomes.EXPOSED_VALUE_ADDED);
        }
        double[] mean = new double[weeks];
        new WeeklyOutput(scenario).read(List.of(runs), measure, weeks, (run, output) -> {
            for (int week = 0; week < weeks; week++) {
                Damage.Together together = new Damage.Together();
                for (int i = 0; i < exposed.length; i++) {
                    together.add(
                            exposed[i][run] * (1 - output[0][i][week]),
                            industries.get(i).carRow());
                }
                mean[week] += damageShare[run] * together.jpyBnPerYear() / Damage.YEAR_WEEKS / runs.count();
            }
        });
        for (int week = 1; week < weeks; week++) {
            mean[week] += mean[week - 1];
        }
        return new LossCourse(mean);
    }

    /** Lost in the first {@code weeks} weeks, or in all of them when there are fewer. */
    public double until(int weeks) {
        return lossJpyBn[Math.min(weeks, lossJpyBn.length) - 1];
    }
}
