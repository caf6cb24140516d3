package chokepoint.findings.ensemble;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over the runs and its 95 % interval by Student's t: how exactly the mean is known, not how far runs spread.
 *
 * @param low lower end; NaN with fewer than two runs
 * @param high upper end
 */
public record MeanInterval(double mean, double low, double high) {

    private static final double UPPER_PROBABILITY = 0.975;

    /** The interval of some values; all NaN without any. */
    public static MeanInterval of(double[] values) {
        int count = values.length;
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        if (count < 2) {
            return new MeanInterval(mean, Double.NaN, Double.NaN);
        }
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        // without a generator of its own: it draws nothing
        double half = new TDistribution(null, count - 1.0).inverseCumulativeProbability(UPPER_PROBABILITY)
                * Math.sqrt(squares / (count - 1) / count);
        return new MeanInterval(mean, mean - half, mean + half);
    }

    /** Whether there is an interval. */
    public boolean isKnown() {
        return !Double.isNaN(low);
    }
}
