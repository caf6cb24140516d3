package chokepoint.core.floor;

import chokepoint.core.instrument.KnownPrice;
import chokepoint.core.instrument.TonnePayment;
import chokepoint.core.material.Units;
import chokepoint.core.snapshot.Tape;
import java.util.Arrays;

/**
 * Settles a payment for tonnes within its caps: a yearly volume over all plants, a budget over the whole term, and a yearly cap on
 * what one plant gives back.
 */
public final class Settlement {

    private final TonnePayment payment;
    /** The calendar year whose caps are being used up, by any count; −1 before the first. */
    private int openYear = -1;

    private double volumeLeftTReo;
    private double budgetLeftUsd;
    /** What each plant may still give back this year. */
    private final double[] upsideLeftUsd;

    private final KnownPrice price = new KnownPrice();

    /**
     * @param plants number of plants, told apart by index
     */
    public Settlement(TonnePayment payment, int plants) {
        this.payment = payment;
        upsideLeftUsd = new double[plants];
        budgetLeftUsd = payment.budgetCapUsd();
        fillYearlyCaps();
    }

    private void fillYearlyCaps() {
        volumeLeftTReo = payment.volumeCapTReo();
        Arrays.fill(upsideLeftUsd, payment.upsideCapUsd());
    }

    /** Goes on in a calendar year: when it is another, yearly caps are whole again. */
    public void enterYear(int year) {
        if (openYear != year) {
            openYear = year;
            fillYearlyCaps();
        }
    }

    /** Tonnes that the volume of a calendar year still takes. */
    public double volumeLeftTReo(int year) {
        return openYear == year ? volumeLeftTReo : payment.volumeCapTReo();
    }

    /** Part of {@code tReo} tonnes that the yearly volume still takes, in [0, 1]; takes it. */
    public double admit(double tReo) {
        double admitted = Math.min(tReo, volumeLeftTReo);
        volumeLeftTReo -= admitted;
        return tReo > 0 ? admitted / tReo : 1;
    }

    /**
     * What the treasuries pay a plant; negative when it gives back.
     *
     * @param priceUsdPerKg the price that the payment refers to, before value-added tax
     * @param besideUsdPerKg what the plant is paid for each kg as subsidies: it counts towards a floor
     * @param tReo admitted tonnes, each counted once
     * @param years since the start of the term, for the escalator
     */
    public double settleUsd(int plant, double priceUsdPerKg, double besideUsdPerKg, double tReo, double years) {
        price.of(priceUsdPerKg);
        double paid = Units.valueUsd(tReo, payment.paidUsdPerKg(price, besideUsdPerKg, years));
        paid = Math.min(paid, budgetLeftUsd);
        budgetLeftUsd -= paid;
        double back = Units.valueUsd(tReo, payment.returnedUsdPerKg(price, years));
        back = Math.min(back, upsideLeftUsd[plant]);
        upsideLeftUsd[plant] -= back;
        return paid - back;
    }

    /**
     * What a plant would be paid for a kg at a price, less what it would give back: nothing once its cap of the year is reached.
     *
     * @param year calendar year, as in {@link #enterYear}
     * @param besideUsdPerKg what the plant is paid for each kg as subsidies
     */
    public double netUsdPerKg(int plant, int year, double priceUsdPerKg, double besideUsdPerKg, double years) {
        price.of(priceUsdPerKg);
        double left = openYear == year ? upsideLeftUsd[plant] : payment.upsideCapUsd();
        return left > 0
                ? payment.netUsdPerKg(price, besideUsdPerKg, years)
                : payment.paidUsdPerKg(price, besideUsdPerKg, years);
    }

    /** Whether the budget is spent: the instrument is at its end. */
    public boolean isExhausted() {
        return budgetLeftUsd <= 0;
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        openYear = tape.whole(openYear);
        volumeLeftTReo = tape.number(volumeLeftTReo);
        budgetLeftUsd = tape.number(budgetLeftUsd);
        tape.numbers(upsideLeftUsd);
    }
}
