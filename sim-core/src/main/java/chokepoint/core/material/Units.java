package chokepoint.core.material;

/** Conversions between units: the only place where a factor of a thousand is written. */
public final class Units {

    private static final double KG_PER_TONNE = 1000.0;
    private static final double USD_PER_MILLION_FACTOR = 1e6;

    private Units() {}

    /** Value in USD of {@code tReo} tonnes at {@code usdPerKg}. */
    public static double valueUsd(double tReo, double usdPerKg) {
        return tReo * KG_PER_TONNE * usdPerKg;
    }

    /** Millions of dollars as dollars. */
    public static double usdOfMillions(double millions) {
        return millions * USD_PER_MILLION_FACTOR;
    }

    /** Billions of dollars as dollars. */
    public static double usdOfBillions(double billions) {
        return usdOfMillions(billions) * 1000;
    }

    /** Price per kg of magnet as price per kg of the oxide in it. */
    public static double magnetUsdPerKgReo(double usdPerKgMagnet, double tReoPerTonneMagnet) {
        return usdPerKgMagnet / tReoPerTonneMagnet;
    }
}
