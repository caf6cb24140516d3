package chokepoint.core.instrument;

/**
 * A payment for each tonne that plants outside China make or sell. The same formula settles it, keeps plants from standing still and
 * is expected by investors; only the {@link PriceView} differs. It refers to the Chinese home price, weighted by volume over the
 * quarter, or for tonnes that are purchased to the index, the mean Chinese export price of 13 weeks. Prices are USD/kg, years are
 * those since the instrument began.
 */
public interface TonnePayment {

    /** Of each sort a tonne gets one payment, the highest that has room for it; what it gets as a subsidy counts towards its floor. */
    enum Sort {
        FLOOR,
        SUBSIDY
    }

    Sort sort();

    /** What payments of a sort are ranked by: the floor itself, or what a subsidy pays. */
    double heightUsdPerKg(double years);

    /**
     * What a plant is paid for a kg.
     *
     * @param besideUsdPerKg what it is paid as subsidies
     */
    double paidUsdPerKg(PriceView price, double besideUsdPerKg, double years);

    /** What a plant gives back for a kg when prices are high. */
    default double returnedUsdPerKg(PriceView price, double years) {
        return 0;
    }

    /** What is left of both to a plant. */
    default double netUsdPerKg(PriceView price, double besideUsdPerKg, double years) {
        return paidUsdPerKg(price, besideUsdPerKg, years) - returnedUsdPerKg(price, years);
    }

    /** Most tonnes paid in a calendar year, over all plants. */
    double volumeCapTReo();

    /** Most that is paid over the whole term; then the instrument ends. */
    default double budgetCapUsd() {
        return Double.POSITIVE_INFINITY;
    }

    /** Most that one plant gives back in a calendar year. */
    default double upsideCapUsd() {
        return Double.POSITIVE_INFINITY;
    }

    /** Whether a tonne counts when it is sold, not when it is made; either way once. */
    default boolean payOnSale() {
        return false;
    }

    /**
     * Whether two instruments would pay for the same tonne, where both are for it: payments of a sort do, but two purchases take
     * different tonnes.
     */
    static boolean payForTheSame(Terms one, Terms other) {
        TonnePayment first = one.payment();
        TonnePayment second = other.payment();
        boolean purchases = one.purchase() != null && other.purchase() != null;
        return first != null && second != null && first.sort() == second.sort() && !purchases;
    }
}
