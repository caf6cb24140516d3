package chokepoint.core.investment;

import chokepoint.core.mathematics.NormalCurve;

/**
 * What an investor expects of a price: its log returns to that of long-run cost with time constant τ under noise of volatility σ
 * (the one-factor model of E. S. Schwartz, Journal of Finance 52 (1997) 923–973), so the expectation t weeks ahead is {@code C
 * (P/C)^exp(−t/τ)}, log-normal around it with variance {@code σ² τ/2 (1 − exp(−2t/τ))}.
 */
public final class PriceOutlook {

    private PriceOutlook() {}

    /** Expected price. */
    public static double meanUsdPerKg(
            double nowUsdPerKg, double longRunUsdPerKg, double aheadWeeks, double reversionWeeks) {
        return longRunUsdPerKg * Math.pow(nowUsdPerKg / longRunUsdPerKg, Math.exp(-aheadWeeks / reversionWeeks));
    }

    /**
     * Log standard deviation around it.
     *
     * @param perWeekLogSd volatility over a week
     */
    public static double spreadLogSd(double perWeekLogSd, double aheadWeeks, double reversionWeeks) {
        return perWeekLogSd
                * Math.sqrt(reversionWeeks / 2 * (1 - Math.exp(-2 * Math.max(0, aheadWeeks) / reversionWeeks)));
    }

    /** Expected {@code max(0, P − level)} of a log-normal price with the given mean. */
    public static double expectedAboveUsdPerKg(double meanUsdPerKg, double logSd, double levelUsdPerKg) {
        if (logSd <= 0 || levelUsdPerKg <= 0) {
            return Math.max(0, meanUsdPerKg - levelUsdPerKg);
        }
        double score = Math.log(meanUsdPerKg / levelUsdPerKg) / logSd + logSd / 2;
        return meanUsdPerKg * NormalCurve.below(score) - levelUsdPerKg * NormalCurve.below(score - logSd);
    }

    /** Expected {@code max(0, level − P)}. */
    public static double expectedBelowUsdPerKg(double meanUsdPerKg, double logSd, double levelUsdPerKg) {
        return Math.max(0, expectedAboveUsdPerKg(meanUsdPerKg, logSd, levelUsdPerKg) - meanUsdPerKg + levelUsdPerKg);
    }
}
