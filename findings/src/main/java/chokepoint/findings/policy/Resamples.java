package chokepoint.findings.policy;

import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Bootstrap of pairs: how well means of paired differences are known. Every column is resampled with the same picks, so that columns
 * stay as correlated as they are. Place i of resample b takes the pair {@code floor(u × n)}, u being the uniform variate of the seed
 * and replication 0 at {@link Purpose#RESAMPLE}, agent i, week b.
 *
 * <p>The interval is the studentised one (B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, section 12.5): with t* = (m* −
 * m) / s* over the resamples, m and m* the means, s and s* their standard errors, it is {@code [m − t*₉₇.₅ s, m − t*₂.₅ s]}. A mere
 * percentile interval is too short for few or skewed pairs.
 *
 * <p>s* counts as at least a quarter of s. A resample that misses a lonely large difference has next to no error of its own, and its t*
 * would be of any size: a mean of +0.23 days had the interval −0.02 to 6,354. With the floor, one difference seen once in n pairs
 * reaches to about five times its mean, as the exact limit of a count of one does (5.6 per n).
 *
 * <p>With fewer than {@link #LEAST_DIFFERING} pairs that differ from nought there is no interval, as a resample may hold none of them:
 * then an exact two-sided sign test over those that differ tells whether the sign is known.
 */
public final class Resamples {

    /** Number of resamples. */
    public static final int COUNT = 2000;

    /** Number of resamples when a whole table is looked at, whose ranks must tell one in thousands. */
    private static final int MARKING_COUNT = 10_000;

    /** Pairs that must differ from nought for an interval. */
    public static final int LEAST_DIFFERING = 20;

    /** Least share of the standard error that one of a resample counts as. */
    private static final double LEAST_ERROR_SHARE = 0.25;

    /** Part of all intervals that miss, and probability of a sign test under which a sign counts as known. */
    private static final double MISS_SHARE = 0.05;

    private final long seed;
    private final int[][] picks;
    private final int pairs;

    /**
     * @param seed of the study
     * @param pairs n, length of every column
     */
    public Resamples(long seed, int pairs) {
        this.seed = seed;
        this.pairs = pairs;
        picks = picks(pairs < LEAST_DIFFERING ? 0 : COUNT);
    }

    private int[][] picks(int count) {
        int[][] picked = new int[count][pairs];
        Draws draws = new Draws(seed, 0);
        for (int b = 0; b < count; b++) {
            for (int i = 0; i < pairs; i++) {
                picked[b][i] = (int) (draws.uniform(Purpose.RESAMPLE, i, b) * pairs);
            }
        }
        return picked;
    }

    /** Mean and standard error of a column, and t* of every resample, NaN where every pair says the same. */
    private record Studentised(double mean, double error, double[] t) {}

    /**
     * Mean of a column of differences, with its interval or the sign test in its place.
     *
     * @param differences by replication, finite, as many as there are pairs
     */
    public PairedDifference difference(double[] differences) {
        PairedDifference.Counts counts = PairedDifference.Counts.of(differences);
        int differing = counts.differing();
        double sign = counts.signProbability();
        double mean = Arrays.stream(differences).average().orElseThrow();
        if (differing < LEAST_DIFFERING) {
            return new PairedDifference(pairs, mean, Double.NaN, Double.NaN, differing, sign);
        }
        Studentised studentised = studentised(differences, picks);
        if (studentised.error == 0) {
            return new PairedDifference(pairs, mean, mean, mean, differing, sign);
        }
        double[] t = Arrays.stream(studentised.t).sorted().toArray();
        return new PairedDifference(
                pairs,
                mean,
                mean - quantile(t, 1 - MISS_SHARE / 2) * studentised.error,
                mean - quantile(t, MISS_SHARE / 2) * studentised.error,
                differing,
                sign);
    }

    /**
     * The ratio of two means of columns of differences, with the percentile interval of the same resamples; not one where fewer than {@link
     * #LEAST_DIFFERING} pairs differ in either, or the mean below is not told from nought: then a resample may turn its sign, and the ratio
     * runs through infinity.
     */
    public Ratio ratio(double[] above, double[] below) {
        PairedDifference divisor = difference(below);
        double mean = Arrays.stream(above).average().orElseThrow();
        double estimate = divisor.mean() == 0 ? Double.NaN : mean / divisor.mean();
        if (!divisor.hasInterval() || !divisor.clear()) {
            return new Ratio(estimate, Double.NaN, Double.NaN, divisor.clear());
        }
        double[] ratios = new double[picks.length];
        for (int b = 0; b < ratios.length; b++) {
            double over = 0;
            double under = 0;
            for (int pick : picks[b]) {
                over += above[pick];
                under += below[pick];
            }
            ratios[b] = over / under;
        }
        Arrays.sort(ratios);
        return new Ratio(estimate, quantile(ratios, MISS_SHARE / 2), quantile(ratios, 1 - MISS_SHARE / 2), true);
    }

    /**
     * Which means of a table are clear of nought when the whole table is looked at. A mean stands at the rank that its |t| = |m| / s
     * takes among the |t*| of its own column; marked are those whose rank is one that in 95% of the resamples no column of the table
     * reaches (R. Beran, Balanced simultaneous confidence sets, Journal of the American Statistical Association 83, 1988), so that in one
     * table in twenty at most a mark stands where there is nothing. Every column counts by ranks of its own: among |t| themselves one
     * column of a few large differences, whose t* are large, would hide all others. Columns without an interval are
     * marked when the probability of their sign test times the number of columns that differ at all is under 5%.
     */
    public boolean[] marks(List<double[]> columns) {
        boolean[] marks = new boolean[columns.size()];
        // how many t* of its own column each mean leaves above it; −1 where every pair says the same
        int[] reached = new int[columns.size()];
        int[][] own = pairs < LEAST_DIFFERING ? picks : picks(MARKING_COUNT);
        int[] best = new int[own.length];
        Arrays.fill(best, Integer.MAX_VALUE);
        int differing = 0;
        for (int c = 0; c < marks.length; c++) {
            PairedDifference.Counts counts = PairedDifference.Counts.of(columns.get(c));
            differing += counts.differing() > 0 ? 1 : 0;
            if (counts.differing() >= LEAST_DIFFERING) {
                Studentised studentised = studentised(columns.get(c), own);
                if (studentised.error == 0) {
                    reached[c] = -1;
                    continue;
                }
                double[] t = Arrays.stream(studentised.t).map(Math::abs).toArray();
                double[] sorted = t.clone();
                Arrays.sort(sorted);
                reached[c] = rank(sorted, Math.abs(studentised.mean) / studentised.error);
                for (int b = 0; b < best.length; b++) {
                    best[b] = Math.min(best[b], rank(sorted, t[b]) + 1);
                }
            }
        }
        Arrays.sort(best);
        // the rank that one resample in twenty reaches is one too many
        int limit = best.length == 0 ? 0 : best[(int) Math.floor(MISS_SHARE * best.length)] - 1;
        for (int c = 0; c < marks.length; c++) {
            PairedDifference.Counts counts = PairedDifference.Counts.of(columns.get(c));
            marks[c] = counts.differing() >= LEAST_DIFFERING
                    ? reached[c] + 1 <= Math.max(0, limit)
                    : counts.differing() > 0 && counts.signProbability() * differing < MISS_SHARE;
        }
        return marks;
    }

    /** How many of the sorted values are greater. */
    private static int rank(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > value) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.length - from;
    }

    /** The smallest value that at least the share {@code probability} of the sorted values does not exceed. */
    private static double quantile(double[] sorted, double probability) {
        int rank = (int) Math.ceil(probability * sorted.length - 1e-9);
        return sorted[Math.max(0, rank - 1)];
    }

    private Studentised studentised(double[] column, int[][] picks) {
        double mean = Arrays.stream(column).average().orElseThrow();
        double[] centred = Arrays.stream(column).map(value -> value - mean).toArray();
        double error = standardError(
                0, Arrays.stream(centred).map(value -> value * value).sum());
        double[] t = new double[picks.length];
        for (int b = 0; b < t.length; b++) {
            double sum = 0;
            double squares = 0;
            for (int pick : picks[b]) {
                sum += centred[pick];
                squares += centred[pick] * centred[pick];
            }
            double moved = sum / pairs;
            double own = Math.max(standardError(moved, squares), LEAST_ERROR_SHARE * error);
            t[b] = moved / own;
        }
        return new Studentised(mean, error, t);
    }

    /** Standard error of a mean from the sum of squares around another point, {@code moved} away. */
    private double standardError(double moved, double squares) {
        return Math.sqrt(Math.max(0, squares - pairs * moved * moved) / (pairs - 1.0) / pairs);
    }

    /** Exact two-sided probability of a split as uneven as this one, or more, when either sign is as likely; 1 for none. */
    static double signProbability(int above, int below) {
        if (above + below == 0) {
            return 1;
        }
        // without a generator of its own: it draws nothing
        BinomialDistribution signs = new BinomialDistribution(null, above + below, 0.5);
        return Math.min(1, 2 * signs.cumulativeProbability(Math.min(above, below)));
    }

    /** Whether a probability of a sign test says that the sign is known. */
    static boolean isKnown(double signProbability) {
        return signProbability < MISS_SHARE;
    }
}
