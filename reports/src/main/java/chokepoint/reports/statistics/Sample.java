package chokepoint.reports.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Values of one outcome over the runs. Positive infinity stands for "not inside the horizon" and counts as later than every
 * finite value; NaN stands for "does not apply to this run" and is left out.
 *
 * <p>A quantile is the smallest value that at least that share of the runs does not exceed: always a value that was seen, so
 * one that lies beyond the horizon is infinite and never a number made from one.
 */
public final class Sample {

    /** Guards p × n against rounding up, as in 0.1 × 30. */
    private static final double ROUNDING = 1e-9;

    private static final double LOW_PROBABILITY = 0.1;
    private static final double MEDIAN_PROBABILITY = 0.5;
    private static final double HIGH_PROBABILITY = 0.9;

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /** A sample of the values that are not NaN. */
    public static Sample of(DoubleStream values) {
        return new Sample(values.filter(value -> !Double.isNaN(value)).sorted().toArray());
    }

    /** A sample of the values that are not NaN. */
    public static Sample of(double... values) {
        return of(Arrays.stream(values));
    }

    /** A sample of the values that are not NaN; sorts the array itself, which must not be changed any more. */
    static Sample sorting(double[] values) {
        Arrays.sort(values);
        int size = values.length;
        while (size > 0 && Double.isNaN(values[size - 1])) {
            size--;
        }
        return new Sample(size == values.length ? values : Arrays.copyOf(values, size));
    }

    public int size() {
        return sorted.length;
    }

    /**
     * The smallest value that at least the share {@code probability} of the values does not exceed; NaN for an empty sample.
     *
     * @param probability in [0, 1]
     */
    public double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + "; allowed: 0 to 1");
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(probability * sorted.length - ROUNDING);
        return sorted[Math.max(0, rank - 1)];
    }

    /** Mean; infinite when any value is, NaN for an empty sample. */
    public double mean() {
        return Arrays.stream(sorted).average().orElse(Double.NaN);
    }

    /** Mean of min(value, {@code limit}); NaN for an empty sample. */
    public double meanCapped(double limit) {
        return Arrays.stream(sorted)
                .map(value -> Math.min(value, limit))
                .average()
                .orElse(Double.NaN);
    }

    /** Share of the values that are infinite; 0 for an empty sample. */
    public double shareInfinite() {
        long infinite = Arrays.stream(sorted).filter(Double::isInfinite).count();
        return sorted.length == 0 ? 0 : (double) infinite / sorted.length;
    }

    /** Mean and the 10, 50 and 90 % quantiles of amounts. */
    public Spread spread() {
        return new Spread(mean(), quantile(LOW_PROBABILITY), quantile(MEDIAN_PROBABILITY), quantile(HIGH_PROBABILITY));
    }

    /** Quantiles of days that may lie beyond the horizon. */
    public DaysSpread daysSpread(double horizonDays) {
        return new DaysSpread(
                quantile(LOW_PROBABILITY),
                quantile(MEDIAN_PROBABILITY),
                quantile(HIGH_PROBABILITY),
                shareInfinite(),
                meanCapped(horizonDays));
    }
}
