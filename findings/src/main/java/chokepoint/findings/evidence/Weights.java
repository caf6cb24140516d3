package chokepoint.findings.evidence;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weights of runs that sum to one, and how far they carry (A. Kong, J. S. Liu, W. H. Wong, Journal of the American Statistical Association
 * 89 (1994) 278–288, for the effective number).
 */
public final class Weights {

    /** Least effective number of runs that anything is said from. */
    public static final double LEAST_EFFECTIVE = 100;

    /** Largest share of all weight that one run may have. */
    public static final double LARGEST_SHARE = 0.05;

    private final double[] shares;

    private Weights(double[] shares) {
        this.shares = shares;
    }

    /**
     * From logarithms, of which the largest is taken out first so that none is lost to rounding.
     *
     * @param logWeights by run, −∞ allowed but not everywhere
     * @throws IllegalArgumentException where no run can have made what was seen
     */
    public static Weights ofLogarithms(double[] logWeights) {
        double largest = Arrays.stream(logWeights).max().orElse(Double.NEGATIVE_INFINITY);
        if (!(largest > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("no run can have made what was seen");
        }
        double[] weights =
                Arrays.stream(logWeights).map(log -> Math.exp(log - largest)).toArray();
        double sum = Arrays.stream(weights).sum();
        return new Weights(Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }

    /** Number of runs. */
    public int runs() {
        return shares.length;
    }

    /** Share of all weight that a run has. */
    public double share(int run) {
        return shares[run];
    }

    /** (Σw)² / Σw²: how many runs of equal weight tell as much. */
    public double effectiveNumber() {
        return 1 / Arrays.stream(shares).map(share -> share * share).sum();
    }

    /** The largest share that one run has. */
    public double largestShare() {
        return Arrays.stream(shares).max().orElseThrow();
    }

    /** Whether anything may be said from them. */
    public boolean carry() {
        return effectiveNumber() >= LEAST_EFFECTIVE && largestShare() <= LARGEST_SHARE;
    }

    /** About how many runs would carry, if further ones are weighed alike; at least twice as many as there are where these do not. */
    public int runsThatCarry() {
        if (carry()) {
            return runs();
        }
        double factor = Math.max(LEAST_EFFECTIVE / effectiveNumber(), largestShare() / LARGEST_SHARE);
        return (int) Math.ceil(Math.max(2, factor) * runs());
    }

    /** Weighed mean of some values; infinite where a run of any weight is. */
    public double mean(double[] values) {
        return IntStream.range(0, shares.length)
                .filter(run -> shares[run] > 0)
                .mapToDouble(run -> shares[run] * values[run])
                .sum();
    }

    /** Share of the weight on runs of a kind. */
    public double share(boolean[] kind) {
        return IntStream.range(0, shares.length)
                .filter(run -> kind[run])
                .mapToDouble(run -> shares[run])
                .sum();
    }

    /**
     * The least value up to which there is at least a share of the weight.
     *
     * @param values by run, infinite ones allowed
     * @param probability over 0, at most 1
     */
    public double quantile(double[] values, double probability) {
        int[] order = IntStream.range(0, shares.length)
                .filter(run -> shares[run] > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(run -> run)
                .toArray();
        double reached = 0;
        for (int run : order) {
            reached += shares[run];
            if (reached >= probability * (1 - ROUNDING)) {
                return values[run];
            }
        }
        return values[order[order.length - 1]];
    }

    /** Shares sum to one but for rounding. */
    private static final double ROUNDING = 1e-12;
}
