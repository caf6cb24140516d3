package chokepoint.core.floor;

/** The levy of a border-adjusted floor. */
public final class BorderLevy {

    private BorderLevy() {}

    /** Levy on the benchmark: {@code max(0, R − benchmark)}, whatever the invoice says. */
    public static double onBenchmarkUsdPerKg(double referenceUsdPerKg, double benchmarkUsdPerKg) {
        return Math.max(0, referenceUsdPerKg - benchmarkUsdPerKg);
    }

    /** Levy on the invoice: {@code max(0, R − invoice)}; a seller who asks R pays none and keeps the gap. */
    public static double onInvoiceUsdPerKg(double referenceUsdPerKg, double invoiceUsdPerKg) {
        return Math.max(0, referenceUsdPerKg - invoiceUsdPerKg);
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
