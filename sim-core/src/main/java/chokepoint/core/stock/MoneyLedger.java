package chokepoint.core.stock;

/** Weekly money balance: what buyers pay is what sellers and treasuries receive. */
public final class MoneyLedger {

    /** Allowed gap as a share of the week's gross payments. */
    public static final double TOLERANCE_SHARE = 1e-9;

    private double paidUsd;
    private double receivedUsd;
    private double grossUsd;

    public void paid(double usd) {
        paidUsd += usd;
        grossUsd += Math.abs(usd);
    }

    public void received(double usd) {
        receivedUsd += usd;
        grossUsd += Math.abs(usd);
    }

    /** Closes the week; throws when money was made or lost. */
    public void closeWeek(int week) {
        if (!(Math.abs(paidUsd - receivedUsd) <= TOLERANCE_SHARE * grossUsd)) {
            throw new IllegalStateException(
                    "money is off in week " + week + ": paid " + paidUsd + " USD, received " + receivedUsd + " USD");
        }
        paidUsd = 0;
        receivedUsd = 0;
        grossUsd = 0;
    }
}
