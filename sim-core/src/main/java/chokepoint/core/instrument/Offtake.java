package chokepoint.core.instrument;

import chokepoint.core.place.Region;

/**
 * A buyer takes a fixed tonnage at {@code max(F, index)} and hands it to the users of a region at the index, the 13-week mean of the
 * Chinese export price; above the trigger it keeps its own share of the upside.
 *
 * @param strikeUsdPerKg F in the first year
 * @param escalatorPerYearShare growth of F and of the trigger a year in real terms
 * @param upsideShare part of the index above the trigger that the buyer keeps
 * @param upsideTriggerUsdPerKg trigger in the first year
 * @param upsideCapUsd most that one producer gives back in a calendar year
 * @param tonnageTReo tonnes a year over all plants; what plants make beyond it is sold freely
 * @param buyer region whose users get the goods
 */
public record Offtake(
        double strikeUsdPerKg,
        double escalatorPerYearShare,
        double upsideShare,
        double upsideTriggerUsdPerKg,
        double upsideCapUsd,
        double tonnageTReo,
        Region buyer)
        implements Terms, FloorPayment {

    public static final String KIND = "offtake";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TonnePayment payment() {
        return this;
    }

    @Override
    public Offtake purchase() {
        return this;
    }

    @Override
    public double volumeCapTReo() {
        return tonnageTReo;
    }
}
