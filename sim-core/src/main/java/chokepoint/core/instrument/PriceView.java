package chokepoint.core.instrument;

/** A price as somebody sees it: what it is, or what is expected of it. */
public interface PriceView {

    /**
     * What lacks to a floor, {@code max(0, F − P − b)}, or its expectation.
     *
     * @param besideUsdPerKg b: what is paid beside the price
     */
    double lackingUsdPerKg(double floorUsdPerKg, double besideUsdPerKg);

    /** How far the price stands above a level, {@code max(0, P − level)}, or the expectation of that. */
    double aboveUsdPerKg(double levelUsdPerKg);
}
