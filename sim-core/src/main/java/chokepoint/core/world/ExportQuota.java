package chokepoint.core.world;

import chokepoint.core.draw.Chance;
import chokepoint.core.material.ItemSet;
import chokepoint.core.scenario.QuotaPlan;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.time.WeekCalendar;

/**
 * A tonnage quota on exports of several oxides together, for one period. It is one constraint: exporters choose the oxides.
 *
 * @param startWeek first week of the period
 * @param endWeek first week after it
 * @param tReo tonnes of oxide that may leave China in the period
 * @param items the oxides it covers
 * @param takesOver whether what is left of the quota that ends when it starts may still be used
 * @param outsideTReoPerWeek tonnes a week that leave as products outside the quota, in the proportions of base exports
 */
public record ExportQuota(
        int startWeek, int endWeek, double tReo, ItemSet items, boolean takesOver, double outsideTReoPerWeek) {

    /** A quota on all oxides and all products. */
    public ExportQuota(int startWeek, int endWeek, double tReo) {
        this(startWeek, endWeek, tReo, ItemSet.OXIDES, false, 0);
    }

    /** A quota as a scenario writes it, in oxide, with one draw for what leaves without it, common to all quotas. */
    static ExportQuota of(QuotaPlan plan, Timeline timeline, InputDraw draw, Chance chance) {
        double factor = plan.productWeight() ? draw.value(QuotaPlan.productRow()) : 1;
        QuotaPlan.Outside outside = plan.outside();
        double freePerYear =
                chance.course("exportQuotas").of(outside.lowPerYear(), outside.centralPerYear(), outside.highPerYear());
        return new ExportQuota(
                timeline.calendar().weekOf(plan.start()),
                timeline.calendar().weekOf(plan.end()),
                plan.tonnes() * factor,
                plan.items(),
                plan.takesOver(),
                WeekCalendar.weeklyFlow(freePerYear * factor));
    }

    public boolean inForce(int week) {
        return week >= startWeek && week < endWeek;
    }
}
