package chokepoint.findings.policy;

import chokepoint.findings.ensemble.Sample;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * In which share of the states of the world an alternative does well enough, over the rows of any design (the domain criterion: M. K. Starr,
 * Product design and decision theory, 1963; J. D. Herman, P. M. Reed, H. B. Zeff, G. W. Characklis, How should robustness be defined for
 * water systems planning under change?, Journal of Water Resources Planning and Management 141 (2015) 04015012).
 *
 * @param states number of states
 * @param alternatives in their order
 */
public record Satisficing(int states, List<Met> alternatives) {

    /**
     * How an alternative does.
     *
     * @param states in how many it meets the threshold
     * @param share part of all states
     * @param low lower end of E. B. Wilson's 95 % interval of the share among all states that the design draws from; it says so only where
     *     states are drawn independently, not where they stand on a grid
     * @param high upper end
     */
    public record Met(int states, double share, double low, double high) {}

    public Satisficing {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Where more is better.
     *
     * @param values by state and alternative, infinite ones allowed
     * @param threshold met by what is at least as large
     */
    public static Satisficing atLeast(double[][] values, double threshold) {
        return of(values, value -> value >= threshold);
    }

    /**
     * Where less is better.
     *
     * @param values by state and alternative, infinite ones allowed
     * @param threshold met by what is at most as large
     */
    public static Satisficing atMost(double[][] values, double threshold) {
        return of(values, value -> value <= threshold);
    }

    private static Satisficing of(double[][] values, DoublePredicate meets) {
        Design.check(values, value -> !Double.isNaN(value), "numbers");
        return new Satisficing(
                values.length,
                IntStream.range(0, values[0].length)
                        .mapToObj(alternative -> met(values, alternative, meets))
                        .toList());
    }

    private static Met met(double[][] values, int alternative, DoublePredicate meets) {
        int met = (int) IntStream.range(0, values.length)
                .filter(state -> meets.test(values[state][alternative]))
                .count();
        double[] interval = Sample.wilson(met, values.length);
        return new Met(met, (double) met / values.length, interval[0], interval[1]);
    }

    /** The alternative that meets the threshold in most states; the first of several. */
    public int best() {
        int best = 0;
        for (int alternative = 1; alternative < alternatives.size(); alternative++) {
            best = alternatives.get(alternative).states > alternatives.get(best).states ? alternative : best;
        }
        return best;
    }
}
