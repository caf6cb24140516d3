package chokepoint.core.scenario;

import chokepoint.core.material.ItemSet;
import chokepoint.core.place.RegionSet;

/**
 * An event that raises alarm without restricting anything: a threat, a dispute.
 *
 * @param items which goods people worry about
 * @param regions where it is felt in full; elsewhere it is felt abroad or at home in China
 */
public record AlarmSpec(
        String name, int week, ItemSet items, RegionSet regions, double alarmIndex, double alarmAtHomeShare) {

    /** The same event so many weeks later. */
    public AlarmSpec moved(int weeks) {
        return new AlarmSpec(name, week + weeks, items, regions, alarmIndex, alarmAtHomeShare);
    }
}
