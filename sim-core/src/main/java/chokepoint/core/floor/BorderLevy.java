package chokepoint.core.floor;

/** The levy of a border-adjusted floor. */
public final class BorderLevy {

    private BorderLevy() {}

    /**
     * The gap that a border floor adds to Chinese goods: {@code max(0, R − benchmark)}, whatever the invoice says. On the
     * benchmark it is a levy; on the invoice the seller asks R, pays none and keeps the gap.
     */
    public static double onBenchmarkUsdPerKg(double referenceUsdPerKg, double benchmarkUsdPerKg) {
        return Math.max(0, referenceUsdPerKg - benchmarkUsdPerKg);
    }

    /**
     * Use that stays where a levy makes oxides dear, in the long run: {@code (1 + levy/price)^(−elasticity)}.
     *
     * @param elasticity downstream leakage; goods made of the oxides escape the levy
     */
    public static double stayingShare(double levyUsdPerKg, double priceUsdPerKg, double elasticity) {
        return Math.pow(1 + levyUsdPerKg / priceUsdPerKg, -elasticity);
    }
}
