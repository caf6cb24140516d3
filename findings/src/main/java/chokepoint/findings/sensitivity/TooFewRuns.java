package chokepoint.findings.sensitivity;

import java.util.OptionalLong;

/**
 * That the runs which are there cannot tell whether a group matters.
 *
 * @param runs n, how many there are
 * @param wouldTell about how many would tell, those made included; empty where nothing says so
 */
public record TooFewRuns(int runs, OptionalLong wouldTell) {

    /** Beyond it a number of runs says no more than that they would never do. */
    private static final double MOST_RUNS = 1e15;

    /**
     * What would tell, were the index what it was estimated as. The largest index that there is by chance, t, falls as 1/√n, so with M
     * runs it is t √(n/M), which is below the index S once {@code M > n (t/S)²}; rounded up to two digits. At M runs the chance to be told
     * is about a half, as S itself is not known: it is a size, not a promise. Nothing is said where the
     * index is nought or below, or next to nought.
     *
     * @param runs n, at least 1
     * @param threshold t, above 0
     * @param index S, not above the threshold
     */
    static TooFewRuns of(int runs, double threshold, double index) {
        if (index <= 0) {
            return new TooFewRuns(runs, OptionalLong.empty());
        }
        double ratio = threshold / index;
        double needed = Math.max(runs + 1.0, runs * ratio * ratio);
        if (needed > MOST_RUNS) {
            return new TooFewRuns(runs, OptionalLong.empty());
        }
        // the unit of the second digit; rounding must not carry a whole number to the next
        double unit = Math.max(1, Math.pow(10, Math.floor(Math.log10(needed)) - 1));
        return new TooFewRuns(runs, OptionalLong.of((long) (Math.ceil(needed / unit - 1e-9) * unit)));
    }
}
