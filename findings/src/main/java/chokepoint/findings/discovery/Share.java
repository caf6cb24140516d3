package chokepoint.findings.discovery;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A share that was counted, and its exact 95 % interval (C. J. Clopper, E. S. Pearson, The use of confidence or fiducial limits illustrated
 * in the case of the binomial, Biometrika 26 (1934) 404–413): it holds the truth at least as often as it says, where what is counted is
 * independent. Rows that have their luck in common are not, and then it is too short.
 *
 * @param found how many
 * @param of out of how many
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Share(int found, int of, double low, double high) {

    private static final double TAIL_PROBABILITY = 0.025;

    /**
     * The share of what was found; its interval is 0 to 1 where nothing was counted.
     *
     * @param found 0 to {@code of}
     */
    public static Share of(int found, int of) {
        if (found < 0 || found > of) {
            throw new IllegalArgumentException(found + " of " + of + "; allowed: 0 to all of them");
        }
        double low = found == 0 ? 0 : quantile(found, of - found + 1.0, TAIL_PROBABILITY);
        double high = found == of ? 1 : quantile(found + 1.0, of - found, 1 - TAIL_PROBABILITY);
        return new Share(found, of, low, high);
    }

    private static double quantile(double alpha, double beta, double probability) {
        // without a generator of its own: it draws nothing
        return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(probability);
    }

    /** The share; NaN where nothing was counted. */
    public double value() {
        return of == 0 ? Double.NaN : (double) found / of;
    }
}
