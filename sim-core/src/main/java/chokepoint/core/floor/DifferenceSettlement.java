package chokepoint.core.floor;

import chokepoint.core.material.Units;
import chokepoint.core.world.Terms;
import java.util.Arrays;

/**
 * Settles a contract for difference: a plant gets {@code max(0, F − P) × q} for the quarter and gives back {@code s × max(0, P −
 * U) × q}, within a yearly volume, a budget over the whole term, and a yearly cap on what one plant gives back.
 */
public final class DifferenceSettlement {

    private final Terms.ContractForDifference terms;
    private double volumeLeftTReo;
    private double budgetLeftUsd;
    /** What each plant may still give back this year. */
    private final double[] upsideLeftUsd;

    /**
     * @param plants number of plants, told apart by index
     */
    public DifferenceSettlement(Terms.ContractForDifference terms, int plants) {
        this.terms = terms;
        upsideLeftUsd = new double[plants];
        budgetLeftUsd = terms.budgetCapUsd();
        openYear();
    }

    /** A price that grows by {@code perYearShare} a year, {@code years} after it was set. */
    public static double escalatedUsdPerKg(double usdPerKg, double perYearShare, double years) {
        return usdPerKg * Math.pow(1 + perYearShare, Math.max(0, years));
    }

    /** Starts a calendar year: yearly caps are whole again. */
    public void openYear() {
        volumeLeftTReo = terms.volumeCapTReo();
        Arrays.fill(upsideLeftUsd, terms.upsideCapUsd());
    }

    /** Tonnes that the yearly volume still takes. */
    public double volumeLeftTReo() {
        return volumeLeftTReo;
    }

    /** Part of {@code tReo} tonnes that the yearly volume still takes, in [0, 1]; takes it. */
    public double admit(double tReo) {
        double admitted = Math.min(tReo, volumeLeftTReo);
        volumeLeftTReo -= admitted;
        return tReo > 0 ? admitted / tReo : 1;
    }

    /**
     * What the treasuries pay a plant for a quarter; negative when it gives back.
     *
     * @param priceUsdPerKg reference price of the quarter, before value-added tax
     * @param subsidyUsdPerKg what the plant is paid for each kg beside: it counts towards the floor
     * @param tReo admitted tonnes, each counted once
     * @param years since the start of the term, for the escalator
     */
    public double settleUsd(int plant, double priceUsdPerKg, double subsidyUsdPerKg, double tReo, double years) {
        double strike = escalatedUsdPerKg(terms.strikeUsdPerKg(), terms.escalatorPerYearShare(), years);
        double trigger = escalatedUsdPerKg(terms.upsideTriggerUsdPerKg(), terms.escalatorPerYearShare(), years);
        double paid = Units.valueUsd(tReo, Math.max(0, strike - priceUsdPerKg - subsidyUsdPerKg));
        paid = Math.min(paid, budgetLeftUsd);
        budgetLeftUsd -= paid;
        double back = Units.valueUsd(tReo, terms.upsideShare() * Math.max(0, priceUsdPerKg - trigger));
        back = Math.min(back, upsideLeftUsd[plant]);
        upsideLeftUsd[plant] -= back;
        return paid - back;
    }

    /** Whether the budget is spent: the instrument is at its end. */
    public boolean isExhausted() {
        return budgetLeftUsd <= 0;
    }

    /** Records or restores the state between weeks. */
    public void tape(chokepoint.core.snapshot.Tape tape) {
        volumeLeftTReo = tape.number(volumeLeftTReo);
        budgetLeftUsd = tape.number(budgetLeftUsd);
        tape.numbers(upsideLeftUsd);
    }
}
