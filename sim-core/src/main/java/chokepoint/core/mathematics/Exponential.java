package chokepoint.core.mathematics;

/**
 * The exponential function for the weekly loop: {@code exp(x) = 2^(n/64) exp(r)} with n the nearest whole number to 64 x/ln 2,
 * the first factor from a table and the second from its series, as in P. T. P. Tang, "Table-driven implementation of the
 * exponential function in IEEE floating-point arithmetic", ACM TOMS 15 (1989) 144–157. Within 2 units in the last place of
 * {@link Math#exp} for |x| ≤ 700, which a test holds it to, at under half of the instructions; beyond, {@link Math#exp} itself.
 */
public final class Exponential {

    private static final double LARGEST_LOG = 700;
    private static final int STEPS = 64;
    private static final double STEPS_PER_LOG = STEPS / Math.log(2);
    /** ln 2/64 in two parts: the first has zeros in its last bits, so that its product with n is exact. */
    private static final double STEP_HIGH_LOG = 0x1.62e42fefap-7;

    private static final double STEP_LOW_LOG = 0x1.cf79abc9e3b39p-46;
    /** Adding it rounds a double to a whole number. */
    private static final double ROUND = 0x1.8p52;

    private static final double[] POWER_FACTOR = new double[STEPS];

    static {
        for (int step = 0; step < STEPS; step++) {
            POWER_FACTOR[step] = Math.pow(2, (double) step / STEPS);
        }
    }

    private Exponential() {}

    /** e to the power of {@code x}. */
    public static double exp(double x) {
        if (!(Math.abs(x) <= LARGEST_LOG)) {
            return Math.exp(x);
        }
        double n = x * STEPS_PER_LOG + ROUND - ROUND;
        double r = x - n * STEP_HIGH_LOG - n * STEP_LOW_LOG;
        double square = r * r;
        double series = r + square * (1.0 / 2 + r * (1.0 / 6)) + square * square * (1.0 / 24 + r * (1.0 / 120));
        int whole = (int) n;
        double factor = POWER_FACTOR[whole & (STEPS - 1)];
        double scale = Double.longBitsToDouble((long) ((whole >> 6) + 1023) << 52);
        return (factor + factor * series) * scale;
    }
}
