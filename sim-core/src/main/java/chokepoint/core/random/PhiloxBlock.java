package chokepoint.core.random;

/**
 * One block of the counter-based generator Philox 4x64-10 (J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel
 * random numbers: as easy as 1, 2, 3", SC'11): four words from a key and a counter, without an object.
 *
 * <p>The words are those of {@code Philox4x64} of Commons RNG, which a test holds it to; that class is made for streams, and
 * one block from it costs an object and a copy of its buffer.
 */
final class PhiloxBlock {

    static final int WORDS = 4;

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

    private PhiloxBlock() {}

    /** Fills {@code words} for key (k0, k1) and counter (c0, c1, c2, 0). */
    static void fill(long k0, long k1, long c0, long c1, long c2, long[] words) {
        long x0 = c0;
        long x1 = c1;
        long x2 = c2;
        long x3 = 0;
        long key0 = k0;
        long key1 = k1;
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = unsignedHigh(MULTIPLIER_0, x0);
            long low0 = MULTIPLIER_0 * x0;
            long high1 = unsignedHigh(MULTIPLIER_1, x2);
            long low1 = MULTIPLIER_1 * x2;
            x0 = high1 ^ x1 ^ key0;
            x1 = low1;
            x2 = high0 ^ x3 ^ key1;
            x3 = low0;
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
        words[0] = x0;
        words[1] = x1;
        words[2] = x2;
        words[3] = x3;
    }

    /** High word of the unsigned product; {@code a} has its highest bit set. */
    private static long unsignedHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + b + (a & (b >> 63));
    }
}
