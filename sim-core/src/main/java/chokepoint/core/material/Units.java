package chokepoint.core.material;

/** Conversions between units: the only place where a factor of a thousand is written. */
public final class Units {

    private static final double KG_PER_TONNE = 1000.0;

    private Units() {}

    /** Value in USD of {@code tReo} tonnes at {@code usdPerKg}. */
    public static double valueUsd(double tReo, double usdPerKg) {
        return tReo * KG_PER_TONNE * usdPerKg;
    }

    /** Price per kg of magnet as price per kg of the oxide in it. */
    public static double magnetUsdPerKgReo(double usdPerKgMagnet, double tReoPerTonneMagnet) {
        return usdPerKgMagnet / tReoPerTonneMagnet;
    }
}
