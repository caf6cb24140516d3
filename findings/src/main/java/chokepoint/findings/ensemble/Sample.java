package chokepoint.findings.ensemble;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Values of one outcome over the runs. Positive infinity stands for "not inside the horizon" and counts as later than every
 * finite value; NaN stands for "does not apply to this run" and is left out.
 *
 * <p>A quantile lies straight between the two values in order that are next to it (R. J. Hyndman and Y. Fan's type 7, the rule of
 * {@code quantile_cont} and {@code median} in SQL); it is infinite as soon as one of them is, so that no number is made from a day
 * beyond the horizon.
 */
public final class Sample {

    private static final double LOW_PROBABILITY = 0.1;
    private static final double MEDIAN_PROBABILITY = 0.5;
    private static final double HIGH_PROBABILITY = 0.9;
    private static final double LOWER_QUARTILE_PROBABILITY = 0.25;
    private static final double UPPER_QUARTILE_PROBABILITY = 0.75;
    private static final double TAIL_PROBABILITY = 0.025;
    /** With fewer runs even the first and the last of them may both lie on one side of the median. */
    private static final int LEAST_FOR_MEDIAN = 6;

    private static final double NORMAL_97_5 = 1.959963984540054;

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
     * The value that the share {@code probability} of the values does not exceed; NaN for an empty sample.
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
        double place = probability * (sorted.length - 1);
        int below = (int) Math.floor(place);
        double part = place - below;
        if (part == 0 || sorted[below] == sorted[below + 1]) {
            return sorted[below];
        }
        return Double.isInfinite(sorted[below + 1])
                ? Double.POSITIVE_INFINITY
                : sorted[below] + part * (sorted[below + 1] - sorted[below]);
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

    /** What is known of days that may lie beyond the horizon. */
    public DaysSpread daysSpread() {
        int runs = sorted.length;
        int hit = (int) Arrays.stream(sorted).filter(Double::isFinite).count();
        Sample hits = new Sample(Arrays.copyOf(sorted, hit));
        double[] share = wilson(hit, runs);
        int low = medianRank(runs);
        return new DaysSpread(
                runs,
                hit,
                share[0],
                share[1],
                runs > 0 && 2 * hit <= runs ? Double.POSITIVE_INFINITY : quantile(MEDIAN_PROBABILITY),
                low < 0 ? Double.NaN : sorted[low],
                low < 0 ? Double.NaN : sorted[runs - 1 - low],
                hits.quantile(LOWER_QUARTILE_PROBABILITY),
                hits.quantile(UPPER_QUARTILE_PROBABILITY),
                meanCapped(DaysSpread.RESTRICTED_DAYS));
    }

    /**
     * E. B. Wilson's 95 % interval of a share: {@code (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)}; 0 to 1 without runs.
     *
     * @return its lower and its upper end
     */
    public static double[] wilson(int hit, int runs) {
        return wilson(runs == 0 ? 0 : (double) hit / runs, runs);
    }

    /**
     * The same of a mean of shares, one of each of some independent draws: exact in the way of the above where each of them is nought or one,
     * wider than need be where they lie between.
     *
     * @param share mean, 0 to 1
     * @param draws number of them
     */
    public static double[] wilson(double share, int draws) {
        if (draws == 0) {
            return new double[] {0, 1};
        }
        double square = NORMAL_97_5 * NORMAL_97_5;
        double middle = share + square / (2 * draws);
        double half = NORMAL_97_5 * Math.sqrt(share * (1 - share) / draws + square / (4.0 * draws * draws));
        double width = 1 + square / draws;
        // rounding must not leave a share where there is none, nor take one away where there is all
        return new double[] {share == 0 ? 0 : (middle - half) / width, share == 1 ? 1 : (middle + half) / width};
    }

    /**
     * Place in order of the lower end of the 95 % interval of a median: the largest one below which the median of the population lies
     * with 2.5 % at most, however the values are spread; −1 when there are too few.
     */
    private static int medianRank(int runs) {
        if (runs < LEAST_FOR_MEDIAN) {
            return -1;
        }
        // without a generator of its own: it draws nothing
        BinomialDistribution below = new BinomialDistribution(null, runs, MEDIAN_PROBABILITY);
        int rank = 0;
        while (below.cumulativeProbability(rank) <= TAIL_PROBABILITY) {
            rank++;
        }
        return rank - 1;
    }

    /**
     * The run whose days to survive are the median of all: the one to tell when a single run must stand for many.
     *
     * @param daysToSurvive by position, at least one; not a number for a run that broke off
     * @return its position
     */
    public static int medianPlace(double[] daysToSurvive) {
        int[] sorted = IntStream.range(0, daysToSurvive.length)
                .filter(run -> !Double.isNaN(daysToSurvive[run]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer run) -> daysToSurvive[run])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        return sorted[(sorted.length - 1) / 2];
    }
}
