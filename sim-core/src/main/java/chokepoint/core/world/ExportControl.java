package chokepoint.core.world;

/**
 * A Chinese export control: which goods, to whom, for which end uses, from when to when, and how much is let through.
 *
 * <p>Of the orders of an end-use class the share {@code captured} needs a licence, and of those the share
 * {@code approved(week)} of tonnage gets one; the rest of the class trades freely. All weeks are half-open.
 *
 * @param items by item ordinal: whether controlled
 * @param destinations by region ordinal: whether controlled
 * @param announceWeek when it becomes known
 * @param startWeek first week in force
 * @param endWeek first week no longer in force
 * @param capturedShare by end-use ordinal
 * @param approvedShare by end-use ordinal, share of captured tonnage through time
 * @param delayWeeks weeks a licensed lot waits in the queue, through time
 * @param alarmIndex alarm it raises when announced, in [0, 1], where it bites
 * @param alarmAtHomeShare how much of that alarm is felt by users in CHINA, in [0, 1]
 * @param firms firms it names; a control that names firms captures nobody else
 * @param clearedShare share of licensed lots that customs clears, through time; the rest is bought and waits in the port until
 *     the control ends
 */
public record ExportControl(
        String name,
        boolean[] items,
        boolean[] destinations,
        int announceWeek,
        int startWeek,
        int endWeek,
        double[] capturedShare,
        StepPath[] approvedShare,
        StepPath delayWeeks,
        double alarmIndex,
        double alarmAtHomeShare,
        FirmListing firms,
        StepPath clearedShare) {

    /** A control on whole end-use classes. */
    public ExportControl(
            String name,
            boolean[] items,
            boolean[] destinations,
            int announceWeek,
            int startWeek,
            int endWeek,
            double[] capturedShare,
            StepPath[] approvedShare,
            StepPath delayWeeks,
            double alarmIndex,
            double alarmAtHomeShare) {
        this(
                name,
                items,
                destinations,
                announceWeek,
                startWeek,
                endWeek,
                capturedShare,
                approvedShare,
                delayWeeks,
                alarmIndex,
                alarmAtHomeShare,
                FirmListing.NONE,
                StepPath.constant(1));
    }

    public boolean inForce(int week) {
        return week >= startWeek && week < endWeek;
    }

    /** Share of a class's pre-control tonnage that may pass in a week. */
    public double allowedShare(EndUse endUse, int week) {
        double captured = capturedShare[endUse.ordinal()];
        return 1 - captured + captured * approvedShare[endUse.ordinal()].at(week);
    }
}
