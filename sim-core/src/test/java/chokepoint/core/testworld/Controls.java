package chokepoint.core.testworld;

import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.time.StepPath;
import chokepoint.core.world.ExportControl;

/** Export controls for tests, built up from a total ban. */
public record Controls(
        Item item,
        Region region,
        int announceWeek,
        int startWeek,
        int endWeek,
        double[] capturedShare,
        StepPath approvedShare,
        int delayWeeks,
        double alarmIndex) {

    public static final int FOR_EVER = Integer.MAX_VALUE;

    /** Nothing of the item leaves China for the region from {@code week} on. */
    public static Controls ban(Item item, Region region, int week) {
        return new Controls(item, region, week, week, FOR_EVER, new double[] {1, 1, 1}, StepPath.constant(0), 0, 0);
    }

    public Controls approving(double share) {
        return approving(StepPath.constant(share));
    }

    public Controls approving(StepPath path) {
        return new Controls(
                item, region, announceWeek, startWeek, endWeek, capturedShare, path, delayWeeks, alarmIndex);
    }

    public Controls until(int week) {
        return new Controls(
                item, region, announceWeek, startWeek, week, capturedShare, approvedShare, delayWeeks, alarmIndex);
    }

    /** Captured shares of civil, dual-use and military tonnage. */
    public Controls capturing(double civil, double dualUse, double military) {
        return new Controls(
                item,
                region,
                announceWeek,
                startWeek,
                endWeek,
                new double[] {civil, dualUse, military},
                approvedShare,
                delayWeeks,
                alarmIndex);
    }

    public Controls delaying(int weeks) {
        return new Controls(
                item, region, announceWeek, startWeek, endWeek, capturedShare, approvedShare, weeks, alarmIndex);
    }

    public Controls alarming(double index) {
        return new Controls(
                item, region, announceWeek, startWeek, endWeek, capturedShare, approvedShare, delayWeeks, index);
    }

    public ExportControl named(String name) {
        StepPath[] approved = new StepPath[EndUse.COUNT];
        java.util.Arrays.fill(approved, approvedShare);
        return new ExportControl(
                name,
                ItemSet.of(item),
                RegionSet.of(region),
                announceWeek,
                startWeek,
                endWeek,
                capturedShare.clone(),
                approved,
                StepPath.constant(delayWeeks),
                alarmIndex,
                0);
    }
}
