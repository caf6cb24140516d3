package chokepoint.core.scenario;

/**
 * An event that raises alarm without restricting anything: a threat, a dispute.
 *
 * @param items by item ordinal: which goods people worry about
 * @param regions by region ordinal: where it is felt in full; elsewhere it is felt abroad or at home in China
 */
public record AlarmSpec(
        String name, int week, boolean[] items, boolean[] regions, double alarmIndex, double alarmAtHomeShare) {

    /** The same event so many weeks later. */
    public AlarmSpec moved(int weeks) {
        return new AlarmSpec(name, week + weeks, items, regions, alarmIndex, alarmAtHomeShare);
    }
}
