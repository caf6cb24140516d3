package chokepoint.core.instrument;

import chokepoint.core.place.Region;

/**
 * A stockpile that bids F in a region's market up to its capacity and sells above a trigger.
 *
 * @param floorUsdPerKg F in the first year
 * @param escalatorPerYearShare growth of F and of the trigger a year in real terms
 * @param capacityTReo most it holds over all its oxides
 * @param triggerUsdPerKg price above which it sells, and never below, in the first year
 * @param mostTReoPerWeek most it buys, and most it sells, a week
 * @param market region in whose market it trades
 */
public record LastResort(
        double floorUsdPerKg,
        double escalatorPerYearShare,
        double capacityTReo,
        double triggerUsdPerKg,
        double mostTReoPerWeek,
        Region market)
        implements Terms {

    public static final String KIND = "buyer-of-last-resort";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LastResort stockpile() {
        return this;
    }

    /** Floor it bids, {@code years} after its start. */
    public double floorUsdPerKg(double years) {
        return Escalator.afterUsdPerKg(floorUsdPerKg, escalatorPerYearShare, years);
    }

    /** Price it sells at, {@code years} after its start. */
    public double triggerUsdPerKg(double years) {
        return Escalator.afterUsdPerKg(triggerUsdPerKg, escalatorPerYearShare, years);
    }
}
