package chokepoint.core.instrument;

/**
 * A floor that treasuries guarantee: pays {@code max(0, F − P) × q − s × max(0, P − U) × q} each quarter, P being the
 * volume-weighted Chinese home price of the quarter.
 *
 * @param strikeUsdPerKg F in the first year
 * @param escalatorPerYearShare growth of F and U a year in real terms
 * @param upsideShare s, part of the price above the trigger that producers give back
 * @param upsideTriggerUsdPerKg U
 * @param upsideCapUsd most that one producer gives back in a calendar year
 * @param volumeCapTReo most tonnes paid in a calendar year, over all producers
 * @param budgetCapUsd most that is paid over the whole term; then the instrument ends
 * @param payOnSale whether a tonne counts when it is sold, not when it is made; either way once
 */
public record ContractForDifference(
        double strikeUsdPerKg,
        double escalatorPerYearShare,
        double upsideShare,
        double upsideTriggerUsdPerKg,
        double upsideCapUsd,
        double volumeCapTReo,
        double budgetCapUsd,
        boolean payOnSale)
        implements Terms, FloorPayment {

    public static final String KIND = "contract-for-difference";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TonnePayment payment() {
        return this;
    }

    /** The same with another strike and yearly volume; what is above the strike is shared. */
    public ContractForDifference with(double strike, double volumeTReo) {
        return new ContractForDifference(
                strike, escalatorPerYearShare, upsideShare, strike, upsideCapUsd, volumeTReo, budgetCapUsd, payOnSale);
    }
}
