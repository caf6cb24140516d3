package chokepoint.core.world;

import chokepoint.core.material.Item;
import java.util.Arrays;

/**
 * A tonnage quota on exports of several oxides together, for one period. It is one constraint: exporters choose the oxides.
 *
 * @param startWeek first week of the period
 * @param endWeek first week after it
 * @param tReo tonnes of oxide that may leave China in the period
 * @param items by item ordinal: the oxides it covers
 * @param takesOver whether what is left of the quota that ends when it starts may still be used
 * @param outsideTReoPerWeek tonnes a week that leave as products outside the quota, in the proportions of base exports
 */
public record ExportQuota(
        int startWeek, int endWeek, double tReo, boolean[] items, boolean takesOver, double outsideTReoPerWeek) {

    /** A quota on all oxides and all products. */
    public ExportQuota(int startWeek, int endWeek, double tReo) {
        this(startWeek, endWeek, tReo, allOxides(), false, 0);
    }

    private static boolean[] allOxides() {
        boolean[] items = new boolean[Item.COUNT];
        Arrays.fill(items, 0, Item.OXIDES, true);
        return items;
    }

    public boolean inForce(int week) {
        return week >= startWeek && week < endWeek;
    }
}
