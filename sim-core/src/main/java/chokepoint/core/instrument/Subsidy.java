package chokepoint.core.instrument;

/**
 * A fixed payment per kg of output.
 *
 * @param subsidyUsdPerKg payment
 * @param volumeCapTReo most tonnes paid in a calendar year, over all producers
 */
public record Subsidy(double subsidyUsdPerKg, double volumeCapTReo) implements Terms, TonnePayment {

    public static final String KIND = "subsidy";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TonnePayment payment() {
        return this;
    }

    @Override
    public Sort sort() {
        return Sort.SUBSIDY;
    }

    @Override
    public double heightUsdPerKg(double years) {
        return subsidyUsdPerKg;
    }

    @Override
    public double paidUsdPerKg(PriceView price, double besideUsdPerKg, double years) {
        return subsidyUsdPerKg;
    }
}
