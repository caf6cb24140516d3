package chokepoint.findings.sensitivity;

import chokepoint.core.design.Move;
import chokepoint.findings.ensemble.MeanInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Elementary effects of factors (M. D. Morris, Technometrics 33 (1991) 161–174; μ* after F. Campolongo, J. Cariboni, A. Saltelli,
 * Environmental Modelling & Software 22 (2007) 1509–1518), in units of the output per range of the factor.
 *
 * @param factors by factor
 * @param leftOut trajectories, or steps, that were left out as an output of theirs is missing
 */
public record MorrisEffects(List<Factor> factors, int leftOut) {

    /**
     * The effects of one factor.
     *
     * @param effects how many
     * @param mean μ, mean effect; NaN without any
     * @param meanAbsolute μ*, mean of the effects without their signs, and its 95 % interval where effects are independent
     * @param deviation σ, standard deviation of the effects: large where the factor acts bent, or together with others; NaN for
     *     fewer than two
     */
    public record Factor(int effects, double mean, MeanInterval meanAbsolute, double deviation) {}

    public MorrisEffects {
        factors = List.copyOf(factors);
    }

    /**
     * Effects of independent random trajectories, each of which moves every factor once; the interval of μ* is Student's t over them. A
     * trajectory with a missing output is left out whole.
     *
     * @param points by [point][factor], trajectory after trajectory, one point more than factors each
     * @param outputs by point; NaN for a run that failed
     * @throws IllegalArgumentException when the points are no such trajectories
     */
    public static MorrisEffects ofTrajectories(double[][] points, double[] outputs) {
        int factors = points.length == 0 ? 0 : points[0].length;
        int length = factors + 1;
        if (points.length == 0 || points.length % length != 0 || outputs.length != points.length) {
            throw new IllegalArgumentException(points.length + " points of " + factors + " factors and "
                    + outputs.length + " outputs; allowed: whole trajectories, and an output each");
        }
        List<ElementaryStep> steps = new ArrayList<>();
        int leftOut = 0;
        for (int from = 0; from < points.length; from += length) {
            if (Arrays.stream(outputs, from, from + length).anyMatch(Double::isNaN)) {
                leftOut++;
                continue;
            }
            boolean[] moved = new boolean[factors];
            for (int i = from; i < from + factors; i++) {
                Move move = Move.between(points[i], points[i + 1]);
                if (moved[move.factor()]) {
                    throw new IllegalArgumentException("factor " + move.factor()
                            + " moves twice in the trajectory that begins at point " + from + "; allowed: once");
                }
                moved[move.factor()] = true;
                steps.add(new ElementaryStep(move.factor(), move.changeShare(), outputs[i], outputs[i + 1]));
            }
        }
        return new MorrisEffects(effects(factors, steps, true), leftOut);
    }

    /**
     * Effects of any steps, such as all of a grid. They need not be independent, so μ* has no interval.
     *
     * @param factors number of factors
     */
    public static MorrisEffects ofSteps(int factors, List<ElementaryStep> steps) {
        List<ElementaryStep> known =
                steps.stream().filter(step -> !Double.isNaN(step.effect())).toList();
        return new MorrisEffects(effects(factors, known, false), steps.size() - known.size());
    }

    private static List<Factor> effects(int factors, List<ElementaryStep> steps, boolean independent) {
        List<Factor> found = new ArrayList<>();
        for (int j = 0; j < factors; j++) {
            int factor = j;
            double[] effects = steps.stream()
                    .filter(step -> step.factor() == factor)
                    .mapToDouble(ElementaryStep::effect)
                    .toArray();
            MeanInterval absolute =
                    MeanInterval.of(Arrays.stream(effects).map(Math::abs).toArray());
            found.add(new Factor(
                    effects.length,
                    StatUtils.mean(effects),
                    independent ? absolute : new MeanInterval(absolute.mean(), Double.NaN, Double.NaN),
                    effects.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(effects))));
        }
        return found;
    }
}
