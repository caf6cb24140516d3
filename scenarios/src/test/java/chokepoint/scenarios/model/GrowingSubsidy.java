package chokepoint.scenarios.model;

import chokepoint.core.instrument.PriceView;
import chokepoint.core.instrument.Terms;
import chokepoint.core.instrument.TonnePayment;

/**
 * A kind of instrument that is not shipped: a payment per kg that grows year by year.
 *
 * @param firstUsdPerKg payment of the first year
 * @param growthPerYearShare its growth a year
 */
record GrowingSubsidy(double firstUsdPerKg, double growthPerYearShare) implements Terms, TonnePayment {

    static final String KIND = "growing-subsidy";

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
        return firstUsdPerKg * Math.pow(1 + growthPerYearShare, years);
    }

    @Override
    public double paidUsdPerKg(PriceView price, double besideUsdPerKg, double years) {
        return heightUsdPerKg(years);
    }

    @Override
    public double volumeCapTReo() {
        return Double.POSITIVE_INFINITY;
    }
}
