package chokepoint.core.mathematics;

/**
 * Smaller and positive amounts for the weekly loop. {@link Math#min} and {@link Math#max} tell negative zero from zero and keep
 * NaN from either side, which costs several times a comparison; amounts have no negative zero.
 */
public final class Amounts {

    private Amounts() {}

    /** {@code max(0, x)}; NaN stays NaN, so that it is not hidden. */
    public static double positive(double x) {
        return x <= 0 ? 0 : x;
    }

    /** {@code min(a, b)}; NaN when b is NaN. */
    public static double smaller(double a, double b) {
        return a < b ? a : b;
    }
}
