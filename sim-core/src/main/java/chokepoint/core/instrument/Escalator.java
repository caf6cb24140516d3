package chokepoint.core.instrument;

/** Prices that grow year by year in real terms. */
final class Escalator {

    private Escalator() {}

    /** A price that grows by {@code perYearShare} a year, {@code years} after it was set; before, what it was set at. */
    static double afterUsdPerKg(double usdPerKg, double perYearShare, double years) {
        return usdPerKg * Math.pow(1 + perYearShare, Math.max(0, years));
    }
}
