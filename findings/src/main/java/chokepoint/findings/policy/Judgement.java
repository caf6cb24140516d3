package chokepoint.findings.policy;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * What a comparison says about one quantity, in four words instead of "no effect".
 *
 * @param moreRuns for {@link Verdict#CANNOT_TELL} about how many replications would tell, those made included; 0 where nothing says so
 */
public record Judgement(Verdict verdict, long moreRuns) {

    /** Days that matter to nobody. */
    public static final double SMALL_DAYS = 3;

    /** Part of the loss under the baseline that matters to nobody. */
    public static final double SMALL_LOSS_SHARE = 0.01;

    /** Replications from which on too small a difference can be told. */
    private static final int FEWEST_PAIRS = Resamples.LEAST_DIFFERING;

    private static final double CONFIDENCE_SHARE = 0.95;

    /** What is known. */
    public enum Verdict {
        GAIN,
        LOSS,
        /** The whole interval lies inside what matters to nobody, whatever its sign. */
        TOO_SMALL,
        CANNOT_TELL
    }

    /**
     * Judges a difference of which more is better.
     *
     * <p>Without an interval, where few pairs differ, it is too small if that holds for the largest |difference| that was seen times the 95%
     * upper limit of the share of runs that differ (C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413); else a
     * sign that is known decides.
     *
     * <p>The number of replications that would tell: an interval's half width h shrinks with the root of the number n, and the estimate m
     * is taken for true. It tells a sign once {@code h √(n/N) < |m|}, and that nothing matters once {@code |m| + h √(n/N)} is
     * under the limit; what is reached first counts: {@code N = n min((h/|m|)², (h/(limit − |m|))²)}. (n (h/limit)² alone would promise
     * too much where m is not nought, n (h/|m|)² far too much work where m is next to it.) At N runs the chance to be told is about
     * a half, as m itself is not known; it is a size, not a promise. Without an interval it is the number with which 20 pairs differ.
     *
     * @param small limit of what matters to nobody, in the unit of the difference, 0 or more
     * @param largest largest |difference| that was seen
     */
    public static Judgement of(PairedDifference difference, double small, double largest) {
        if (difference.pairs() >= FEWEST_PAIRS && isSmall(difference, small, largest)) {
            return new Judgement(Verdict.TOO_SMALL, 0);
        }
        if (difference.clear()) {
            return new Judgement(difference.mean() > 0 ? Verdict.GAIN : Verdict.LOSS, 0);
        }
        return new Judgement(Verdict.CANNOT_TELL, runs(difference, small));
    }

    private static boolean isSmall(PairedDifference difference, double small, double largest) {
        if (difference.hasInterval()) {
            return difference.low() >= -small && difference.high() <= small;
        }
        return upperShare(difference.differing(), difference.pairs()) * largest <= small;
    }

    /** Upper limit of a share of which {@code found} of {@code of} were seen. */
    static double upperShare(int found, int of) {
        return found == of
                ? 1
                // without a generator of its own: it draws nothing
                : new BetaDistribution(null, found + 1.0, of - found).inverseCumulativeProbability(CONFIDENCE_SHARE);
    }

    private static long runs(PairedDifference difference, double small) {
        int pairs = difference.pairs();
        if (!difference.hasInterval()) {
            return difference.differing() == 0
                    ? 0
                    : rounded((double) pairs * Resamples.LEAST_DIFFERING / difference.differing());
        }
        double half = (difference.high() - difference.low()) / 2;
        double mean = Math.abs(difference.mean());
        double sign = half / mean;
        double nothing = mean < small ? half / (small - mean) : Double.POSITIVE_INFINITY;
        double ratio = Math.min(sign, nothing);
        return Double.isInfinite(ratio) ? 0 : rounded(Math.max(pairs + 1.0, pairs * ratio * ratio));
    }

    /** Up to two digits. */
    private static long rounded(double runs) {
        double unit = Math.max(1, Math.pow(10, Math.floor(Math.log10(runs)) - 1));
        return (long) (Math.ceil(runs / unit - 1e-9) * unit);
    }
}
