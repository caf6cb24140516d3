package chokepoint.findings.policy;

import java.util.Arrays;

/**
 * How much worse each alternative is than the one that is best in a state of the world, over the rows of any design (L. J. Savage, The
 * theory of statistical decision, Journal of the American Statistical Association 46 (1951) 55–67). It does not ask how likely a state is.
 */
public final class RegretTable {

    /** By state and alternative; more is better. */
    private final double[][] gains;

    private final int sign;

    private RegretTable(double[][] values, int sign) {
        Design.check(values, Double::isFinite, "finite numbers");
        this.sign = sign;
        gains = Arrays.stream(values)
                .map(state -> Arrays.stream(state).map(value -> sign * value).toArray())
                .toArray(double[][]::new);
    }

    /**
     * Of values of which more is better.
     *
     * @param values by state and alternative, finite, at least one of each
     */
    public static RegretTable ofGains(double[][] values) {
        return new RegretTable(values, 1);
    }

    /**
     * Of values of which less is better.
     *
     * @param values by state and alternative, finite, at least one of each
     */
    public static RegretTable ofLosses(double[][] values) {
        return new RegretTable(values, -1);
    }

    /** What an alternative is worth in a state, as given. */
    public double value(int state, int alternative) {
        return sign * gains[state][alternative];
    }

    /** How much worse an alternative is in a state than the best there, in the unit of the values; 0 for the best. */
    public double of(int state, int alternative) {
        return Arrays.stream(gains[state]).max().orElseThrow() - gains[state][alternative];
    }

    /** The largest regret of an alternative over all states. */
    public double largest(int alternative) {
        double largest = 0;
        for (int state = 0; state < gains.length; state++) {
            largest = Math.max(largest, of(state, alternative));
        }
        return largest;
    }

    /** The alternative whose largest regret is least; the first of several. */
    public int leastRegretted() {
        int least = 0;
        for (int alternative = 1; alternative < gains[0].length; alternative++) {
            least = largest(alternative) < largest(least) ? alternative : least;
        }
        return least;
    }
}
