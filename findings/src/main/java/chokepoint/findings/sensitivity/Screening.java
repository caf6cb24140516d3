package chokepoint.findings.sensitivity;

import chokepoint.core.factor.Factor;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.sensitivity.DriverTargets.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** What the trajectories say: the effects of every factor on every target, and which factors lead. */
public final class Screening {

    private final DriverSetup setup;
    private final List<Target> targets;
    private final List<MorrisEffects> effects;

    /**
     * @param runs those of the trajectories at least
     */
    public Screening(DriverSetup setup, Runs runs) {
        this.setup = setup;
        int count = setup.screeningRuns();
        double[][] points = new DriverDesign(setup, List.of()).screeningPoints();
        targets = DriverTargets.of(setup.scenario(), runs, Math.max(count, numbers(runs)), count).stream()
                .map(target ->
                        new Target(target.name(), target.label(), target.unit(), Arrays.copyOf(target.values(), count)))
                .toList();
        effects = targets.stream()
                .map(target -> MorrisEffects.ofTrajectories(points, target.values()))
                .toList();
    }

    private static int numbers(Runs runs) {
        int[] numbers = runs.replications();
        return numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1;
    }

    /** The targets, with their values over the trajectories. */
    public List<Target> targets() {
        return targets;
    }

    /** Effects on a target, by screened factor. */
    public MorrisEffects effects(int target) {
        return effects.get(target);
    }

    /**
     * The factors that lead: those whose μ* is largest, for the target for which it is, in standard deviations of that target over the
     * trajectories. The calibrated set, which no step can move, is always one of them.
     */
    public List<Factor> leading() {
        List<Factor> screened = setup.screened();
        double[] score = new double[screened.size()];
        for (int target = 0; target < targets.size(); target++) {
            double[] known = Arrays.stream(targets.get(target).values())
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            double deviation = Math.sqrt(StatUtils.variance(known));
            for (int factor = 0; factor < score.length && deviation > 0; factor++) {
                double absolute =
                        effects.get(target).factors().get(factor).meanAbsolute().mean();
                score[factor] = Math.max(score[factor], absolute / deviation);
            }
        }
        List<Factor> leading =
                new ArrayList<>(setup.factors().stream().filter(Factor::isSet).toList());
        IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(factor -> -score[factor]))
                .limit(Math.max(0, setup.leading() - leading.size()))
                .map(screened::get)
                .forEach(leading::add);
        return leading.subList(0, setup.leading());
    }
}
