package chokepoint.core.instrument;

import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;

/**
 * A bigger national reserve.
 *
 * @param reserveDays days of normal use it holds, of each oxide; at least what the world's own reserve holds
 * @param buildWeeks weeks over which the rest is bought in the market; 0: it stands filled on the first day, bought outside the
 *     model's markets at the price of that day
 * @param triggerShare private cover over that of the eve of the measure under which it is released; 1: from the first day on which
 *     cover falls
 * @param releaseWeeks weeks in which all of it may be released
 * @param allocation who gets releases first
 * @param allies regions besides Japan whose normal use is held too: a joint reserve, released to whoever is cut
 *     off
 */
public record Reserve(
        double reserveDays,
        int buildWeeks,
        double triggerShare,
        int releaseWeeks,
        Allocation allocation,
        RegionSet allies)
        implements Terms {

    public static final String KIND = "reserve";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Reserve reserve() {
        return this;
    }

    /** Whether it is there on its first day without having been bought in the run. */
    public boolean standsFilled() {
        return buildWeeks == 0;
    }

    /** Whether the normal use of a region is held. */
    public boolean isFor(int region) {
        return region == Region.JAPAN.ordinal() || allies.has(region);
    }

    /** The same with other days. */
    public Reserve with(double days) {
        return new Reserve(days, buildWeeks, triggerShare, releaseWeeks, allocation, allies);
    }
}
