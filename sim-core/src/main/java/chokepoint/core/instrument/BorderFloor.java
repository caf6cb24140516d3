package chokepoint.core.instrument;

/**
 * A levy of {@code max(0, R − benchmark)} per kg on goods of outside origin that are bought inside the coalition, laid on their
 * offers before the auction clears, so that insiders earn the clearing price.
 *
 * @param referenceUsdPerKg R in the first year
 * @param escalatorPerYearShare growth of R a year in real terms
 * @param onInvoice whether the levy is the gap to the seller's own price; then outside sellers ask R, pay none and keep the gap
 * @param downstreamElasticity use that leaves the coalition per relative price gap: goods made of oxides escape the levy
 */
public record BorderFloor(
        double referenceUsdPerKg, double escalatorPerYearShare, boolean onInvoice, double downstreamElasticity)
        implements Terms {

    public static final String KIND = "border-floor";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public BorderFloor levy() {
        return this;
    }

    /** The gap that it adds to Chinese goods, USD/kg, whatever the invoice says. */
    public double gapUsdPerKg(PriceView benchmark, double years) {
        return benchmark.lackingUsdPerKg(Escalator.afterUsdPerKg(referenceUsdPerKg, escalatorPerYearShare, years), 0);
    }

    /** Use that stays where a levy makes oxides dear, in the long run: {@code (1 + levy/price)^(−elasticity)}. */
    public double stayingShare(double levyUsdPerKg, double priceUsdPerKg) {
        return Math.pow(1 + levyUsdPerKg / priceUsdPerKg, -downstreamElasticity);
    }
}
