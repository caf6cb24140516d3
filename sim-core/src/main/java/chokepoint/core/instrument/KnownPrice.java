package chokepoint.core.instrument;

/** A price that is what it is; one object serves for many, one after another. */
public final class KnownPrice implements PriceView {

    private double usdPerKg;

    /** The same object, for a price. */
    public KnownPrice of(double priceUsdPerKg) {
        usdPerKg = priceUsdPerKg;
        return this;
    }

    @Override
    public double lackingUsdPerKg(double floorUsdPerKg, double besideUsdPerKg) {
        return Math.max(0, floorUsdPerKg - usdPerKg - besideUsdPerKg);
    }

    @Override
    public double aboveUsdPerKg(double levelUsdPerKg) {
        return Math.max(0, usdPerKg - levelUsdPerKg);
    }
}
