package chokepoint.core.floor;

/** Dollars as whole cents, in which accounts are kept: sums of cents are exact. */
public final class Cents {

    private static final double CENTS_PER_USD = 100;

    private Cents() {}

    /** The nearest whole number of cents. */
    public static long of(double usd) {
        return Math.round(usd * CENTS_PER_USD);
    }

    /** Cents as dollars. */
    public static double usd(long cents) {
        return cents / CENTS_PER_USD;
    }
}
