package chokepoint.core.control;

import chokepoint.core.mathematics.Amounts;
import chokepoint.core.random.InverseNormal;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.ExportControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who applies for licences on one item in one region, and how much the office reviews of it. Capacity, its growth, lag and approval are
 * four numbers that all goods and destinations have in common. A buyer keeps in review and in hand what it orders in the lag and a
 * week; it withdraws what it has too much of.
 */
final class LicenceReviews {

    private final List<Licensee> members;
    private final List<ExportControl> inTurn = new ArrayList<>();
    private final List<ExportControl> halts = new ArrayList<>();
    private final int firstLicenceWeek;

    private final double capacityShare;
    private final double capacityWeeks;
    private final int reviewWeeks;
    private final double approvalShare;
    private final double ceilingFactor;
    private final int validityWeeks;
    private final double papersWeeks;
    private final double luckyScore;

    /** Made when all buyers have entered. */
    private @Nullable LicenceQueue queue;

    private boolean[] lucky = new boolean[0];
    private int week;
    private double usualTReoPerWeek;
    /** Share of a class's tonnage that needs a licence. */
    private final double[] askedShare = new double[EndUse.COUNT];

    /**
     * @param controls all of the run
     * @param members buyers of the item in the region; they may still enter
     */
    LicenceReviews(int region, int item, List<ExportControl> controls, List<Licensee> members, Behaviour behaviour) {
        this.members = members;
        int first = Integer.MAX_VALUE;
        for (ExportControl control : controls) {
            if (control.inTurn()) {
                first = Math.min(first, control.startWeek());
                if (control.items().has(item) && control.destinations().has(region)) {
                    inTurn.add(control);
                }
            }
            if (control.reviewsHalted() && control.destinations().has(region)) {
                halts.add(control);
            }
        }
        firstLicenceWeek = first;
        capacityShare = behaviour.get(Parameter.LICENCE_CAPACITY_SHARE);
        capacityWeeks = behaviour.get(Parameter.LICENCE_CAPACITY_WEEKS);
        reviewWeeks = behaviour.weeks(Parameter.LICENCE_REVIEW_WEEKS);
        approvalShare = behaviour.get(Parameter.LICENCE_APPROVAL_SHARE);
        ceilingFactor = behaviour.get(Parameter.LICENCE_CEILING_FACTOR);
        validityWeeks = behaviour.weeks(Parameter.LICENCE_VALIDITY_WEEKS);
        papersWeeks = behaviour.get(Parameter.LICENCE_PAPERS_WEEKS);
        double breadth = behaviour.get(Parameter.LICENCE_BREADTH_FACTOR) * approvalShare;
        luckyScore = breadth >= 1
                ? Double.POSITIVE_INFINITY
                : breadth > 0 ? InverseNormal.quantile(breadth) : Double.NEGATIVE_INFINITY;
    }

    /** Whether licences are reviewed this week, or wait because reviews are halted. */
    boolean isOpen() {
        return queue != null && queue.isOpen();
    }

    /** Starts a week: opens or ends the queue, lets papers expire, notes who needs papers. */
    void beginWeek(int now, double usual) {
        if (inTurn.isEmpty()) {
            return;
        }
        week = now;
        usualTReoPerWeek = usual;
        Arrays.fill(askedShare, 0);
        boolean asked = false;
        for (int k = 0; k < inTurn.size(); k++) {
            ExportControl control = inTurn.get(k);
            if (control.inForce(now)) {
                asked = true;
                for (int c = 0; c < EndUse.COUNT; c++) {
                    // one licence does for all controls that ask for one
                    askedShare[c] = Math.max(askedShare[c], control.capturedShare()[c]);
                }
            }
        }
        LicenceQueue applications = queue();
        boolean opens = asked && !applications.isOpen();
        if (opens) {
            applications.open(now);
        } else if (!asked && applications.isOpen()) {
            applications.close();
        }
        if (asked) {
            applications.beginWeek(now);
        }
        for (int seat = 0; seat < members.size(); seat++) {
            Licensee member = members.get(seat);
            double share = asked && !member.exempt ? askedShare[member.endUse.ordinal()] : 0;
            member.asks = share > 0;
            member.freeTReo = (1 - share) * member.preTReoPerWeek;
            if (opens && member.asks && member.capacityShare == 0) {
                applications.giveAtStart(seat, now, share * papersWeeks * member.preTReoPerWeek);
            }
            takeStock(member, seat);
        }
    }

    /** Notes whose applications are approved first; {@code fresh} draws replace the luck of the quarter before. */
    void drawLuck(int seat, double score, boolean fresh) {
        if (isOpen()) {
            lucky[seat] = score < luckyScore || (!fresh && lucky[seat]);
        }
    }

    boolean isLucky(int seat) {
        return !isOpen() || lucky[seat];
    }

    /** Applies for what a buyer would order, as far as a licence may allow it. */
    void apply(Licensee member, double orderTReo) {
        if (!isOpen() || !member.asks) {
            return;
        }
        LicenceQueue applications = queue();
        int seat = member.seat;
        member.licensableTReo = member.listed() ? 0 : Amounts.smaller(orderTReo, member.rateTReoPerWeek);
        double wanted = (reviewWeeks + 1) * Amounts.positive(member.licensableTReo - member.freeTReo);
        double missing = wanted - applications.waitingTReo(seat, week) - applications.papersTReo(seat, week);
        if (missing > 0) {
            applications.apply(seat, week, missing);
        } else {
            applications.withdraw(seat, week, -missing);
        }
    }

    /** Reviews the week's share of what waits; returns the share of usual tonnage that may leave China for the region this week. */
    double review(double refusedElseShare) {
        LicenceQueue applications = queue();
        double capacity = isHalted() ? 0 : capacityTReo();
        applications.review(week, capacity, approvalShare, usualTReoPerWeek, lucky);
        double may = 0;
        double all = usualTReoPerWeek;
        for (int seat = 0; seat < members.size(); seat++) {
            Licensee member = members.get(seat);
            takeStock(member, seat);
            double right = member.availableTReo();
            // whoever needs no licence buys as ever
            all += member.exempt ? member.preTReoPerWeek : 0;
            may += right == LicenceOffice.UNLIMITED ? member.preTReoPerWeek : right;
        }
        return all > 0 ? Math.min(1, may / all) : refusedElseShare;
    }

    private void takeStock(Licensee member, int seat) {
        LicenceQueue applications = queue();
        member.papersTReo = member.asks ? applications.papersTReo(seat, week) : 0;
        member.pendingTReo = member.asks ? applications.waitingTReo(seat, week) : 0;
    }

    /** What the office reviews of the item for the region in this week: it learns from its first licence on, wherever that was. */
    private double capacityTReo() {
        double learned = Math.max(0, week - firstLicenceWeek) / capacityWeeks;
        return usualTReoPerWeek * (capacityShare + (1 - capacityShare) * learned);
    }

    private boolean isHalted() {
        for (int k = 0; k < halts.size(); k++) {
            if (halts.get(k).inForce(week)) {
                return true;
            }
        }
        return false;
    }

    /** Uses papers for what was bought beyond what needs none. */
    void use(Licensee member, double tReo) {
        if (isOpen() && tReo > 0) {
            queue().use(member.seat, week, tReo);
        }
    }

    private LicenceQueue queue() {
        if (queue == null) {
            queue = new LicenceQueue(members.size(), reviewWeeks, validityWeeks, ceilingFactor);
            lucky = new boolean[members.size()];
        }
        return queue;
    }

    /** Records or restores the state between weeks. A run that shares a past has the licences of that past. */
    void tape(Tape tape) {
        if (tape.flag(isOpen())) {
            week = tape.whole(week);
            queue().tape(tape);
            for (int seat = 0; seat < lucky.length; seat++) {
                lucky[seat] = tape.flag(lucky[seat]);
            }
        } else if (queue != null) {
            queue.close();
        }
    }
}
