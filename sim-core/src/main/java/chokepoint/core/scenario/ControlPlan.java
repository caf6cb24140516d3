package chokepoint.core.scenario;

import chokepoint.core.material.ItemSet;
import chokepoint.core.place.RegionSet;
import java.time.LocalDate;
import java.util.List;

/**
 * An export control as a scenario writes it, with its uncertain course. One draw moves the whole approval path, so an
 * authority that is strict in spring is strict in autumn.
 *
 * @param announce day it becomes known
 * @param start first day in force
 * @param end first day no longer in force
 * @param reading which end uses it captures
 * @param approvals approved share of captured tonnage at dates, straight between them
 * @param militaryApproved whether military users get a share of approvals; false: none
 * @param delayWeeks weeks in the licence queue
 * @param alarmIndex alarm it raises when announced, in [0, 1]
 * @param alarmAtHomeShare share of that alarm felt in CHINA, in [0, 1]
 * @param firms how many firms it names; {@link NamedFirms#NONE} but for {@link Reading#NAMED_FIRMS}
 * @param clearances share of approved lots that customs clears, at dates, straight between them; the rest is bought and waits
 *     in the port until the control ends. None: everything is cleared
 * @param announcedShare share of what it captures that passes as announced, in [0, 1]; {@link #NOT_SAID_SHARE} where none is said
 * @param reviewsHalted whether the licence office reviews nothing for its destinations while it is in force, whatever the goods; only
 *     with {@link Rules#licenceQueue}
 */
public record ControlPlan(
        String name,
        ItemSet items,
        RegionSet destinations,
        LocalDate announce,
        LocalDate start,
        LocalDate end,
        Reading reading,
        List<Approval> approvals,
        boolean militaryApproved,
        int delayWeeks,
        double alarmIndex,
        double alarmAtHomeShare,
        NamedFirms firms,
        List<Approval> clearances,
        double announcedShare,
        boolean reviewsHalted) {

    /** What passes of a measure whose announcement does not say. */
    public static final double NOT_SAID_SHARE = 0.5;

    /** Ends from this day on are none. */
    private static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

    /** A control under which every approved lot is cleared. */
    public ControlPlan(
            String name,
            ItemSet items,
            RegionSet destinations,
            LocalDate announce,
            LocalDate start,
            LocalDate end,
            Reading reading,
            List<Approval> approvals,
            boolean militaryApproved,
            int delayWeeks,
            double alarmIndex,
            double alarmAtHomeShare,
            NamedFirms firms) {
        this(
                name,
                items,
                destinations,
                announce,
                start,
                end,
                reading,
                approvals,
                militaryApproved,
                delayWeeks,
                alarmIndex,
                alarmAtHomeShare,
                firms,
                List.of(),
                NOT_SAID_SHARE,
                false);
    }

    /** A control on whole end-use classes. */
    public ControlPlan(
            String name,
            ItemSet items,
            RegionSet destinations,
            LocalDate announce,
            LocalDate start,
            LocalDate end,
            Reading reading,
            List<Approval> approvals,
            boolean militaryApproved,
            int delayWeeks,
            double alarmIndex,
            double alarmAtHomeShare) {
        this(
                name,
                items,
                destinations,
                announce,
                start,
                end,
                reading,
                approvals,
                militaryApproved,
                delayWeeks,
                alarmIndex,
                alarmAtHomeShare,
                NamedFirms.NONE);
    }

    /** How widely a control is read: which end-use classes need a licence. */
    public enum Reading {
        /** Military users only. */
        NARROW,
        /** Military and dual-use users, and the civil orders that are treated as dual-use. */
        DUAL_USE,
        /** Everybody. */
        TOTAL,
        /** Firms on a list and nobody else. */
        NAMED_FIRMS
    }

    /**
     * How many Japanese firms a control names. Firms are drawn class by class: all of the first class before any of the
     * second. The control list is filled first, then the watch list; a firm stands on one list only, once.
     *
     * @param controlList firms that get nothing
     * @param watchList firms that wait without deadline
     * @param from classes the firms are drawn from, in this order
     */
    public record NamedFirms(int controlList, int watchList, List<EndUse> from) {

        public static final NamedFirms NONE = new NamedFirms(0, 0, List.of());
    }

    /** Approved share of tonnage from a date on. */
    public record Approval(LocalDate from, double low, double central, double high) {

        public Approval {
            InputRow.checkRange("from " + from, low, central, high);
        }
    }

    /**
     * Whether it asks for licences: it lets a part of somebody's goods through, and customs clear what is approved. A ban approves
     * nothing, a halt holds in the port what it approves, a list refuses firms.
     */
    public boolean isLicence() {
        return reading != Reading.NAMED_FIRMS
                && clearances.isEmpty()
                && approvals.stream().anyMatch(step -> step.central() > 0);
    }

    /** The same control so many weeks later. */
    public ControlPlan moved(long weeks) {
        return new ControlPlan(
                name,
                items,
                destinations,
                announce.plusWeeks(weeks),
                start.plusWeeks(weeks),
                end.isBefore(NEVER) ? end.plusWeeks(weeks) : end,
                reading,
                moved(approvals, weeks),
                militaryApproved,
                delayWeeks,
                alarmIndex,
                alarmAtHomeShare,
                firms,
                moved(clearances, weeks),
                announcedShare,
                reviewsHalted);
    }

    private static List<Approval> moved(List<Approval> steps, long weeks) {
        return steps.stream()
                .map(step -> new Approval(step.from().plusWeeks(weeks), step.low(), step.central(), step.high()))
                .toList();
    }
}
