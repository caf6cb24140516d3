package chokepoint.core.floor;

import chokepoint.core.material.Units;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Terms;
import java.util.Arrays;

/**
 * Settles an offtake with a floor: the plant earns {@code max(F, index)} for each tonne, users pay the index, and the buyer bears
 * the difference; above the trigger it keeps its share of the upside, up to a yearly cap on each plant.
 */
public final class OfftakeSettlement {

    private final Terms.Offtake terms;
    private final double[] upsideLeftUsd;

    /**
     * @param plants number of plants, told apart by index
     */
    public OfftakeSettlement(Terms.Offtake terms, int plants) {
        this.terms = terms;
        upsideLeftUsd = new double[plants];
        openYear();
    }

    /** Starts a calendar year. */
    public void openYear() {
        Arrays.fill(upsideLeftUsd, terms.upsideCapUsd());
    }

    /**
     * What the buyer adds to the index for a plant's tonnes; negative when it keeps part of the upside.
     *
     * @param subsidyUsdPerKg what the plant is paid for each kg beside: it counts towards the floor
     */
    public double settleUsd(int plant, double indexUsdPerKg, double subsidyUsdPerKg, double tReo, double years) {
        double strike =
                DifferenceSettlement.escalatedUsdPerKg(terms.strikeUsdPerKg(), terms.escalatorPerYearShare(), years);
        double trigger = DifferenceSettlement.escalatedUsdPerKg(
                terms.upsideTriggerUsdPerKg(), terms.escalatorPerYearShare(), years);
        double paid = Units.valueUsd(tReo, Math.max(0, strike - indexUsdPerKg - subsidyUsdPerKg));
        double back = Units.valueUsd(tReo, terms.upsideShare() * Math.max(0, indexUsdPerKg - trigger));
        back = Math.min(back, upsideLeftUsd[plant]);
        upsideLeftUsd[plant] -= back;
        return paid - back;
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(upsideLeftUsd);
    }
}
