package chokepoint.core.world;

/**
 * A tonnage quota on exports of all oxides together, for one period. It is one constraint: exporters choose the oxides.
 *
 * @param startWeek first week of the period
 * @param endWeek first week after it
 * @param tReo tonnes of oxide that may leave China in the period
 */
public record ExportQuota(int startWeek, int endWeek, double tReo) {

    public boolean inForce(int week) {
        return week >= startWeek && week < endWeek;
    }
}
