package chokepoint.findings.policy;

/**
 * How amounts of different years and kinds become dollars of 2025 that can be added.
 *
 * @param discountShare d: an amount of the calendar year y counts {@code (1 + d)^−max(0, y − 2026)}
 * @param jpyPerUsdFactor yen of 2025 for a dollar
 * @param deadweightShare what raising a dollar of taxes costs beyond it
 */
public record Valuation(double discountShare, double jpyPerUsdFactor, double deadweightShare) {

    /** Amounts of this year and of earlier ones are not discounted. */
    public static final int BASE_YEAR = 2026;

    private static final double BILLION = 1e9;

    public Valuation {
        if (!(discountShare >= 0 && discountShare < 1)) {
            throw new IllegalArgumentException("discount rate " + discountShare + "; allowed: 0 to under 1");
        }
        if (!(jpyPerUsdFactor > 0)) {
            throw new IllegalArgumentException("exchange rate " + jpyPerUsdFactor + " JPY/USD; allowed: above 0");
        }
        if (!(deadweightShare >= 0)) {
            throw new IllegalArgumentException("deadweight share " + deadweightShare + "; allowed: 0 or more");
        }
    }

    /** Present value of a dollar of a calendar year. */
    public double factor(int year) {
        return Math.pow(1 + discountShare, -Math.max(0, year - BASE_YEAR));
    }

    public double usdOfJpyBn(double jpyBn) {
        return jpyBn * BILLION / jpyPerUsdFactor;
    }

    /** The same at another discount rate. */
    public Valuation at(double otherDiscountShare) {
        return new Valuation(otherDiscountShare, jpyPerUsdFactor, deadweightShare);
    }
}
