package chokepoint.app.sentences;

import java.util.Arrays;

/**
 * How well the mean of a column of differences is known, reckoned from its description in docs/results.md alone: a studentised bootstrap
 * over pairs, and an exact sign test.
 *
 * @param low NaN with fewer than 20 pairs that differ
 * @param signProbability two-sided, of those that differ
 */
record Known(double mean, double low, double high, int differing, int pairs, double signProbability, double largest) {

    private static final int RESAMPLES = 2000;
    /** Pairs that must differ for an interval. */
    static final int LEAST = 20;

    private static final long PURPOSE = 18;

    static Known of(double[] column, long seed) {
        int n = column.length;
        double mean = Arrays.stream(column).sum() / n;
        int above = (int) Arrays.stream(column).filter(value -> value > 0).count();
        int below = (int) Arrays.stream(column).filter(value -> value < 0).count();
        double largest = Arrays.stream(column).map(Math::abs).max().orElse(0);
        double sign = Math.min(1, above + below == 0 ? 1 : 2 * binomial(Math.min(above, below), above + below, 0.5));
        if ((above > below && mean < 0) || (below > above && mean > 0)) {
            sign = 1;
        }
        if (above + below < LEAST) {
            return new Known(mean, Double.NaN, Double.NaN, above + below, n, sign, largest);
        }
        double error = error(column);
        double[] t = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double[] resample = new double[n];
            for (int i = 0; i < n; i++) {
                resample[i] = column[(int) (uniform(seed, i, b) * n)];
            }
            t[b] = (Arrays.stream(resample).sum() / n - mean) / Math.max(error(resample), error / 4);
        }
        Arrays.sort(t);
        return new Known(
                mean,
                mean - t[(int) (0.975 * RESAMPLES) - 1] * error,
                mean - t[(int) (0.025 * RESAMPLES) - 1] * error,
                above + below,
                n,
                sign,
                largest);
    }

    static double error(double[] column) {
        int n = column.length;
        double mean = Arrays.stream(column).sum() / n;
        return Math.sqrt(Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum() / (n - 1) / n);
    }

    boolean hasInterval() {
        return !Double.isNaN(low);
    }

    /** In a word: gain, loss, too small, cannot tell. */
    String verdict(double small) {
        boolean inside = hasInterval() ? low >= -small && high <= small : upperShare() * largest <= small;
        if (pairs >= LEAST && inside) {
            return "too small";
        }
        boolean clear = hasInterval() ? low > 0 || high < 0 : signProbability < 0.05;
        return clear ? (mean > 0 ? "gain" : "loss") : "cannot tell";
    }

    /** Share of pairs that differ of which as few as these, or fewer, are seen once in twenty times. */
    private double upperShare() {
        if (differing == pairs) {
            return 1;
        }
        double from = 0;
        double to = 1;
        for (int i = 0; i < 100; i++) {
            double middle = (from + to) / 2;
            if (binomial(differing, pairs, middle) > 0.05) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return to;
    }

    /** Probability of at most {@code k} of {@code n}. */
    private static double binomial(int k, int n, double p) {
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            double term = 1;
            for (int j = 0; j < i; j++) {
                term *= (double) (n - j) / (j + 1);
            }
            sum += term * Math.pow(p, i) * Math.pow(1 - p, n - i);
        }
        return sum;
    }

    /** Philox 4x64 with ten rounds: key (seed, 0), counter (place / 4 + 1, resample, purpose, 0). */
    static double uniform(long seed, int place, int resample) {
        long[] x = {place / 4 + 1L, resample, PURPOSE, 0};
        long key0 = seed;
        long key1 = 0;
        for (int round = 0; round < 10; round++) {
            long a = 0xD2E7470EE14C6C93L;
            long c = 0xCA5A826395121157L;
            x = new long[] {high(c, x[2]) ^ x[1] ^ key0, c * x[2], high(a, x[0]) ^ x[3] ^ key1, a * x[0]};
            key0 += 0x9E3779B97F4A7C15L;
            key1 += 0xBB67AE8584CAA73BL;
        }
        return ((x[place % 4] >>> 11) + 0.5) * 0x1.0p-53;
    }

    private static long high(long a, long b) {
        return new java.math.BigInteger(Long.toUnsignedString(a))
                .multiply(new java.math.BigInteger(Long.toUnsignedString(b)))
                .shiftRight(64)
                .longValue();
    }
}
