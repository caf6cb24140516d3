package chokepoint.core.instrument;

/**
 * A floor under what a plant gets for a tonne: it is paid {@code max(0, F − P)} and gives back {@code s × max(0, P − U)}; F and U
 * grow year by year.
 */
public interface FloorPayment extends TonnePayment {

    /** F in the first year. */
    double strikeUsdPerKg();

    /** Growth of F and U a year in real terms. */
    double escalatorPerYearShare();

    /** s: part of the price above the trigger that plants give back. */
    double upsideShare();

    /** U in the first year. */
    double upsideTriggerUsdPerKg();

    @Override
    default Sort sort() {
        return Sort.FLOOR;
    }

    @Override
    default double heightUsdPerKg(double years) {
        return Escalator.afterUsdPerKg(strikeUsdPerKg(), escalatorPerYearShare(), years);
    }

    @Override
    default double paidUsdPerKg(PriceView price, double besideUsdPerKg, double years) {
        return price.lackingUsdPerKg(heightUsdPerKg(years), besideUsdPerKg);
    }

    @Override
    default double returnedUsdPerKg(PriceView price, double years) {
        double trigger = Escalator.afterUsdPerKg(upsideTriggerUsdPerKg(), escalatorPerYearShare(), years);
        return upsideShare() * price.aboveUsdPerKg(trigger);
    }
}
