package chokepoint.findings.policy;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Mean difference between two scenarios over replications with the same luck, and its 95 % interval: by Student's t from here, by the
 * bootstrap from {@link Resamples}.
 *
 * @param pairs number of replications
 * @param low lower end of the interval; NaN where there is none
 * @param high upper end of the interval; NaN where there is none
 * @param differing pairs that differ from nought
 * @param signProbability exact two-sided probability of the signs of those pairs, were either as likely, and 1 where most of them go
 *     against the mean; NaN where it was not asked
 */
public record PairedDifference(int pairs, double mean, double low, double high, int differing, double signProbability) {

    /** Without a sign test. */
    public PairedDifference(int pairs, double mean, double low, double high) {
        this(pairs, mean, low, high, pairs, Double.NaN);
    }

    /** How many pairs differ from nought, and how surely to one side. */
    record Counts(int differing, double signProbability) {

        static Counts of(double[] differences) {
            int above = 0;
            int below = 0;
            double sum = 0;
            for (double difference : differences) {
                sum += difference;
                above += difference > 0 ? 1 : 0;
                below += difference < 0 ? 1 : 0;
            }
            // most of them the one way and the mean the other: their signs do not tell that of the mean
            boolean against = (above > below && sum < 0) || (below > above && sum > 0);
            return new Counts(above + below, against ? 1 : Resamples.signProbability(above, below));
        }
    }

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

    /** Whether there is an interval. */
    public boolean hasInterval() {
        return !Double.isNaN(low);
    }

    /** Whether the interval excludes nought, or the sign test stands for it where there is none: the sign is known. */
    public boolean clear() {
        return hasInterval() ? low > 0 || high < 0 : Resamples.isKnown(signProbability);
    }

    /** Whether it is above nought for sure. */
    public boolean isGain() {
        return clear() && mean > 0;
    }

    /** Whether it is below nought for sure. */
    public boolean isLoss() {
        return clear() && mean < 0;
    }

    /** The difference the other way round. */
    public PairedDifference negated() {
        return new PairedDifference(pairs, 0 - mean, -high, -low, differing, signProbability);
    }
}
