package chokepoint.core.world;

import chokepoint.core.draw.Chance;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.ControlPlan.Approval;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.time.StepPath;
import java.util.List;

/**
 * A Chinese export control: which goods, to whom, for which end uses, from when to when, and how much is let through.
 *
 * <p>Of the orders of an end-use class the share {@code captured} needs a licence, and of those the share
 * {@code approved(week)} of tonnage gets one; the rest of the class trades freely. All weeks are half-open.
 *
 * @param items whether controlled
 * @param destinations whether controlled
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
 * @param announcedShare share of what it captures that passes as announced
 * @param inTurn whether it asks for licences that the office reviews in their turn; its own shares and delay are not read then, but
 *     for a class it approves nothing of
 * @param reviewsHalted whether the office reviews nothing for its destinations while it is in force
 */
public record ExportControl(
        String name,
        ItemSet items,
        RegionSet destinations,
        int announceWeek,
        int startWeek,
        int endWeek,
        double[] capturedShare,
        StepPath[] approvedShare,
        StepPath delayWeeks,
        double alarmIndex,
        double alarmAtHomeShare,
        FirmListing firms,
        StepPath clearedShare,
        double announcedShare,
        boolean inTurn,
        boolean reviewsHalted) {

    /** A control on whole end-use classes. */
    public ExportControl(
            String name,
            ItemSet items,
            RegionSet destinations,
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
                StepPath.constant(1),
                ControlPlan.NOT_SAID_SHARE,
                false,
                false);
    }

    /**
     * The same control, under which the office reviews applications in their turn: what it may approve of passes it, and waits for
     * nothing but its review.
     *
     * @param military whether military users may get licences
     */
    public ExportControl reviewedInTurn(boolean military) {
        StepPath all = StepPath.constant(1);
        StepPath[] may = {all, all, military ? all : StepPath.constant(0)};
        return new ExportControl(
                name,
                items,
                destinations,
                announceWeek,
                startWeek,
                endWeek,
                capturedShare,
                may,
                StepPath.constant(0),
                alarmIndex,
                alarmAtHomeShare,
                firms,
                clearedShare,
                announcedShare,
                true,
                reviewsHalted);
    }

    /** Whether the office may approve of a class's applications; never but where it reviews them in their turn. */
    public boolean mayApprove(EndUse endUse) {
        return inTurn && approvedShare[endUse.ordinal()].at(startWeek) > 0;
    }

    /** A control as a scenario writes it, with one course drawn. */
    static ExportControl of(
            ControlPlan plan,
            Timeline timeline,
            double civilSpilloverShare,
            FirmListing listing,
            Rules rules,
            Chance chance) {
        Chance.Range drawn = chance.course(plan.name());
        StepPath path = path(timeline, plan.approvals(), drawn);
        StepPath none = StepPath.constant(0);
        double[] captured = switch (plan.reading()) {
            case NARROW -> new double[] {0, 0, 1};
            case DUAL_USE -> new double[] {civilSpilloverShare, 1, 1};
            case TOTAL -> new double[] {1, 1, 1};
            case NAMED_FIRMS -> new double[EndUse.COUNT];
        };
        ExportControl written = new ExportControl(
                plan.name(),
                plan.items(),
                plan.destinations(),
                timeline.calendar().weekOf(plan.announce()),
                timeline.calendar().weekOf(plan.start()),
                timeline.calendar().weekOf(plan.end()),
                captured,
                new StepPath[] {path, path, plan.militaryApproved() ? path : none},
                StepPath.constant(plan.delayWeeks()),
                plan.alarmIndex(),
                plan.alarmAtHomeShare(),
                listing,
                plan.clearances().isEmpty() ? StepPath.constant(1) : path(timeline, plan.clearances(), drawn),
                plan.announcedShare(),
                false,
                rules.has(Rule.LICENCE_QUEUE) && plan.reviewsHalted());
        return rules.has(Rule.LICENCE_QUEUE) && plan.isLicence()
                ? written.reviewedInTurn(plan.militaryApproved())
                : written;
    }

    private static StepPath path(Timeline timeline, List<Approval> steps, Chance.Range drawn) {
        int[] weeks = new int[steps.size()];
        double[] shares = new double[steps.size()];
        for (int i = 0; i < weeks.length; i++) {
            Approval step = steps.get(i);
            weeks[i] = timeline.calendar().weekOf(step.from());
            shares[i] = drawn.of(step.low(), step.central(), step.high());
        }
        return new StepPath(weeks, shares);
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
