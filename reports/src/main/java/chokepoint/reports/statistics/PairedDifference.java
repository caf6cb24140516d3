package chokepoint.reports.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Mean difference between two scenarios over replications with the same luck, and its 95 % interval by Student's t.
 *
 * @param pairs number of replications
 * @param low lower end of the interval; NaN for a single pair
 * @param high upper end of the interval; NaN for a single pair
 */
public record PairedDifference(int pairs, double mean, double low, double high) {

    private static final double UPPER_PROBABILITY = 0.975;

    /**
     * The difference {@code other − first}.
     *
     * @param first by replication, finite
     * @param other by replication, finite; as many
     */
    public static PairedDifference of(double[] first, double[] other) {
        if (first.length != other.length || first.length == 0) {
            throw new IllegalArgumentException(
                    first.length + " and " + other.length + " replications; allowed: as many, at least 1");
        }
        double[] differences = new double[first.length];
        Arrays.setAll(differences, i -> other[i] - first[i]);
        return of(differences);
    }

    /**
     * The mean of differences that were taken already.
     *
     * @param differences by replication, finite, at least one
     */
    public static PairedDifference of(double[] differences) {
        return of(differences, quantile(differences.length));
    }

    /**
     * The same where the quantile is known, for many columns of equal length.
     *
     * @param quantile that of {@link #quantile} for the length of the column
     */
    public static PairedDifference of(double[] differences, double quantile) {
        int pairs = differences.length;
        if (pairs == 0) {
            throw new IllegalArgumentException("no replications; allowed: at least 1");
        }
        double mean = Arrays.stream(differences).average().orElseThrow();
        if (pairs == 1) {
            return new PairedDifference(1, mean, Double.NaN, Double.NaN);
        }
        double squares = Arrays.stream(differences)
                .map(difference -> (difference - mean) * (difference - mean))
                .sum();
        double reach = quantile * Math.sqrt(squares / (pairs - 1) / pairs);
        return new PairedDifference(pairs, mean, mean - reach, mean + reach);
    }

    /** Student's t that a mean over {@code pairs} replications exceeds once in 40 times; NaN for fewer than two. */
    public static double quantile(int pairs) {
        // without a generator of its own: it draws nothing
        return pairs < 2
                ? Double.NaN
                : new TDistribution(null, pairs - 1.0).inverseCumulativeProbability(UPPER_PROBABILITY);
    }

    /** Whether the interval excludes nought, so that the sign is known. */
    public boolean clear() {
        return low > 0 || high < 0;
    }

    /** The difference the other way round. */
    public PairedDifference negated() {
        return new PairedDifference(pairs, -mean, -high, -low);
    }
}
