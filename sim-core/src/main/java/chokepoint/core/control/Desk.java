package chokepoint.core.control;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.random.InverseNormal;
import chokepoint.core.random.Purpose;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.ExportControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The part of the {@link LicenceOffice} for one item in one region: its rules, its licensees and their tonnage. */
final class Desk {

    private static final int QUARTER_WEEKS = WeekCalendar.WEEKS_PER_QUARTER;
    private static final int PRE_CONTROL_WEEKS = 52;
    private static final EndUse[] CLASSES = EndUse.values();
    private static final int NEVER = Integer.MAX_VALUE;

    private final int region;
    private final int item;
    private final int firstAnnounceWeek;
    private final List<ExportControl> rules = new ArrayList<>();
    /** Controls that name firms. */
    private final List<ExportControl> lists = new ArrayList<>();

    private final Draws draws;
    private final double luckCorrelationShare;
    private final double breadthFactor;
    private final int reapplyWeeks;
    private final int holdUpWeeks;

    private final List<Licensee> members = new ArrayList<>();
    /** Members that controls capture by class, in the order of entry. */
    private final List<List<Licensee>> classes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    /** Licences that are reviewed in their turn. */
    private final LicenceReviews reviews;

    private boolean inForce;
    /** Whether a control names a member this week and none did the week before. */
    private boolean newlyListed;

    private boolean preKnown;
    private double allowedShare = 1;
    private int delayWeeks;
    /** Share of licensed lots that customs lets go. */
    private double clearedShare = 1;

    private int heldUntilWeek;
    /** Weeks from now until customs has learned to tell what no control captures. */
    private int heldUpWeeks;

    private int drawWeek;
    private int activeRules;
    /** Share of a class's tonnage that needs no licence under any rule in force. */
    private final double[] exemptShare = {1, 1, 1};
    /** Share of a class's tonnage that may pass, with and without licence. */
    private final double[] allowedByClassShare = {1, 1, 1};

    private final double[] turnedBackShare = new double[EndUse.COUNT];
    private final double[] preByClassTReoPerWeek = new double[EndUse.COUNT];

    Desk(Region region, Item item, List<ExportControl> controls, Behaviour behaviour, Draws draws) {
        this.draws = draws;
        luckCorrelationShare = behaviour.get(Parameter.LICENCE_LUCK_CORRELATION_SHARE);
        breadthFactor = behaviour.get(Parameter.LICENCE_BREADTH_FACTOR);
        reapplyWeeks = behaviour.weeks(Parameter.LICENCE_REAPPLY_WEEKS);
        holdUpWeeks = behaviour.weeks(Parameter.MAGNET_HOLD_UP_WEEKS);
        this.region = region.ordinal();
        this.item = item.ordinal();
        int first = NEVER;
        for (ExportControl control : controls) {
            if (control.items().has(this.item) && control.destinations().has(this.region)) {
                (control.firms().namesFirms() ? lists : rules).add(control);
                first = Math.min(first, control.announceWeek());
            }
        }
        firstAnnounceWeek = first;
        reviews = new LicenceReviews(this.region, this.item, controls, members, behaviour);
    }

    /** Enters a buyer. */
    void enter(Licensee licensee) {
        licensee.seat = members.size();
        members.add(licensee);
        if (!licensee.exempt) {
            classes.get(licensee.endUse.ordinal()).add(licensee);
        }
    }

    /** Controls that name firms. */
    List<ExportControl> lists() {
        return lists;
    }

    /** Whether any control of the run ever covers the item here. */
    boolean isEverControlled() {
        return !rules.isEmpty() || !lists.isEmpty();
    }

    boolean inForce() {
        return inForce;
    }

    /** Share of pre-control tonnage that may pass this week; 1 without a control. */
    double allowedShare() {
        return allowedShare;
    }

    /** Weeks a licensed lot waits in the queue this week. */
    int delayWeeks() {
        return delayWeeks;
    }

    /** Weeks for which customs holds up what no control captures, bought this week. */
    int heldUpWeeks() {
        return heldUpWeeks;
    }

    /** Share of licensed lots that customs clears this week. */
    double clearedShare() {
        return clearedShare;
    }

    /** Week in which the controls that hold lots in the port have ended. */
    int heldUntilWeek() {
        return heldUntilWeek;
    }

    /** Whether any queued lots are turned back this week. */
    boolean turnsBack() {
        for (double share : turnedBackShare) {
            if (share > 0) {
                return true;
            }
        }
        return newlyListed;
    }

    /** Share of a class's queued lots that are turned back this week. */
    double turnedBackShare(EndUse endUse) {
        return turnedBackShare[endUse.ordinal()];
    }

    /** Pre-control purchases without traders, t REO a week; NaN before the first announcement. */
    double preControlTReoPerWeek() {
        if (!preKnown) {
            return Double.NaN;
        }
        double sum = 0;
        for (Licensee member : members) {
            sum += member.capacityShare > 0 ? 0 : member.preTReoPerWeek;
        }
        return sum;
    }

    /** Starts a week: takes controls into force, draws licences, opens the week's tonnage. */
    void beginWeek(int week, PurchaseHistory history) {
        if (!isEverControlled()) {
            return;
        }
        measurePreControl(week, history);
        boolean listsInForce = reviewLists(week);
        boolean changed = applyRules(week, listsInForce);
        reviews.beginWeek(week, usualTReoPerWeek());
        if (!lists.isEmpty()) {
            members.forEach(member -> member.waiting =
                    member.standing == Standing.WAITING && allowedByClassShare[member.endUse.ordinal()] > 0);
        }
        if (!inForce) {
            if (changed) {
                members.forEach(member -> member.rateTReoPerWeek = LicenceOffice.UNLIMITED);
            }
            return;
        }
        if (changed) {
            drawWeek = week;
        }
        int since = (week - drawWeek) % QUARTER_WEEKS;
        if (since == 0) {
            drawLuck(week);
        } else if (since == reapplyWeeks) {
            reapply(week);
        }
        openRates(week);
    }

    /** Whether licences are reviewed in their turn this week. */
    boolean reviewsInTurn() {
        return reviews.isOpen();
    }

    /** Takes in what a buyer would order this week. */
    void apply(Licensee member, double orderTReo) {
        reviews.apply(member, orderTReo);
    }

    /** Reviews what its turn has come for, when all have applied. */
    void review() {
        if (reviews.isOpen()) {
            allowedShare = reviews.review(allowedShare);
        }
    }

    /** Enters a purchase of Chinese lots. */
    void purchase(Licensee member, double tReo) {
        reviews.use(member, member.purchase(tReo));
    }

    private double usualTReoPerWeek() {
        double sum = 0;
        for (double ofClass : preByClassTReoPerWeek) {
            sum += ofClass;
        }
        return sum;
    }

    private void measurePreControl(int week, PurchaseHistory history) {
        if (week != firstAnnounceWeek) {
            return;
        }
        Arrays.fill(preByClassTReoPerWeek, 0);
        double total = 0;
        for (Licensee member : members) {
            member.preTReoPerWeek = history.sinceTReo(member.number, week, PRE_CONTROL_WEEKS) / PRE_CONTROL_WEEKS;
            if (member.capacityShare == 0) {
                preByClassTReoPerWeek[member.endUse.ordinal()] += member.exempt ? 0 : member.preTReoPerWeek;
                total += member.preTReoPerWeek;
            }
        }
        for (Licensee member : members) {
            if (member.capacityShare > 0) {
                member.preTReoPerWeek = member.capacityShare * total;
            }
        }
        preKnown = true;
    }

    /**
     * Takes the rules in force together: a lot must pass each of them, so shares multiply. True when a rule came into
     * force or ended this week.
     */
    private boolean applyRules(int week, boolean listsInForce) {
        int active = 0;
        int delay = 0;
        clearedShare = 1;
        heldUntilWeek = 0;
        heldUpWeeks = 0;
        for (int k = 0; k < rules.size(); k++) {
            if (rules.get(k).inForce(week)) {
                active |= 1 << k;
                delay = Math.max(
                        delay, (int) Math.round(rules.get(k).delayWeeks().at(week)));
                hold(rules.get(k), week);
                heldUpWeeks = Math.max(heldUpWeeks, rules.get(k).startWeek() + holdUpWeeks - week);
            }
        }
        boolean changed = active != activeRules;
        activeRules = active;
        inForce = active != 0 || listsInForce;
        delayWeeks = delay;
        double passing = exemptTReoPerWeek(false);
        double total = exemptTReoPerWeek(true);
        for (int c = 0; c < EndUse.COUNT; c++) {
            double before = allowedByClassShare[c];
            exemptShare[c] = 1;
            allowedByClassShare[c] = 1;
            for (int k = 0; k < rules.size(); k++) {
                if ((active & 1 << k) != 0) {
                    exemptShare[c] *= rules.get(k).mayApprove(CLASSES[c])
                            ? 1
                            : 1 - rules.get(k).capturedShare()[c];
                    allowedByClassShare[c] *= rules.get(k).allowedShare(CLASSES[c], week);
                }
            }
            turnedBackShare[c] = changed && allowedByClassShare[c] < before ? 1 - allowedByClassShare[c] / before : 0;
            passing += allowedByClassShare[c] * openTReoPerWeek(c);
            total += preByClassTReoPerWeek[c];
        }
        allowedShare = !inForce ? 1 : total > 0 ? passing / total : allowedByClassShare[EndUse.CIVIL.ordinal()];
        return changed;
    }

    /** Pre-control purchases of what no control captures, with or without the firms that controls name this week. */
    private double exemptTReoPerWeek(boolean withListed) {
        double sum = 0;
        for (int m = 0; m < members.size(); m++) {
            Licensee member = members.get(m);
            sum += member.exempt && (withListed || !member.listed()) ? member.preTReoPerWeek : 0;
        }
        return sum;
    }

    private void hold(ExportControl rule, int week) {
        double cleared = rule.clearedShare().at(week);
        if (cleared < 1) {
            clearedShare *= cleared;
            heldUntilWeek = Math.max(heldUntilWeek, rule.endWeek());
        }
    }

    /** Looks up every member's standing; true when a control that names firms is in force. */
    private boolean reviewLists(int week) {
        boolean any = false;
        for (int k = 0; k < lists.size(); k++) {
            any |= lists.get(k).inForce(week);
        }
        if (!lists.isEmpty()) {
            newlyListed = false;
            for (Licensee member : members) {
                member.review(week);
                newlyListed |= member.newlyListed;
            }
        }
        return any;
    }

    /** Pre-control purchases of a class without the firms that controls name this week. */
    private double openTReoPerWeek(int c) {
        double open = preByClassTReoPerWeek[c];
        for (int m = 0; m < members.size() && !lists.isEmpty(); m++) {
            Licensee member = members.get(m);
            open -= member.listed() && !member.exempt && member.endUse.ordinal() == c ? member.preTReoPerWeek : 0;
        }
        return Math.max(0, open);
    }

    private void drawLuck(int week) {
        for (Licensee member : members) {
            member.drawLuck(draws.normal(Purpose.LICENCE, member.address, week), luckCorrelationShare);
            member.luckyRules = luckyRules(member, member.luckScore, week);
            reviews.drawLuck(member.seat, member.luckScore, true);
        }
    }

    private void reapply(int week) {
        for (Licensee member : members) {
            if (member.luckyRules != activeRules || !reviews.isLucky(member.seat)) {
                double shock = draws.normal(Purpose.LICENCE_REAPPLY, member.address, week);
                member.luckyRules |= luckyRules(member, shock, week);
                reviews.drawLuck(member.seat, shock, false);
            }
        }
    }

    /** Rules under which a licensee with this luck gets licences: the luckiest share breadth × approved share. */
    private int luckyRules(Licensee member, double score, int week) {
        int lucky = 0;
        for (int k = 0; k < rules.size(); k++) {
            if (isActive(k)) {
                double approved =
                        rules.get(k).approvedShare()[member.endUse.ordinal()].at(week);
                double breadth = breadthFactor * approved;
                boolean in = breadth >= 1 || (breadth > 0 && score < InverseNormal.quantile(breadth));
                lucky |= in ? 1 << k : 0;
            }
        }
        return lucky;
    }

    private boolean isActive(int rule) {
        return (activeRules & 1 << rule) != 0;
    }

    /**
     * Divides each class's cap: under every rule a licensee keeps what needs no licence and, when lucky, its share of the
     * approved tonnage; rights are scaled down where they would exceed the cap together.
     */
    private void openRates(int week) {
        for (int c = 0; c < EndUse.COUNT; c++) {
            List<Licensee> peers = classes.get(c);
            for (int m = 0; m < peers.size(); m++) {
                Licensee peer = peers.get(m);
                peer.wantedTReoPerWeek = peer.listed() ? 0 : peer.preTReoPerWeek;
            }
            for (int k = 0; k < rules.size(); k++) {
                if (isActive(k)) {
                    applyRule(k, c, week);
                }
            }
            double wanted = 0;
            for (int m = 0; m < peers.size(); m++) {
                wanted += peers.get(m).wantedTReoPerWeek;
            }
            double cap = allowedByClassShare[c] * openTReoPerWeek(c);
            double scale = wanted > cap ? cap / wanted : 1;
            for (int m = 0; m < peers.size(); m++) {
                Licensee peer = peers.get(m);
                peer.rateTReoPerWeek = exemptShare[c] == 1 ? LicenceOffice.UNLIMITED : peer.wantedTReoPerWeek * scale;
                peer.openWeek();
            }
        }
    }

    private void applyRule(int k, int c, int week) {
        double captured = rules.get(k).capturedShare()[c];
        double approved = rules.get(k).approvedShare()[c].at(week);
        double luckyTReo = 0;
        double everyTReo = 0;
        List<Licensee> peers = classes.get(c);
        for (int m = 0; m < peers.size(); m++) {
            Licensee peer = peers.get(m);
            if (!peer.listed()) {
                everyTReo += peer.preTReoPerWeek;
                luckyTReo += peer.isLucky(k) ? peer.preTReoPerWeek : 0;
            }
        }
        double ifLucky = luckyTReo > 0 ? Math.min(1, approved * everyTReo / luckyTReo) : 0;
        for (int m = 0; m < peers.size(); m++) {
            Licensee peer = peers.get(m);
            peer.wantedTReoPerWeek *= 1 - captured + (peer.isLucky(k) ? captured * ifLucky : 0);
        }
    }

    /**
     * Records or restores the state between weeks. Rules are known by their place: runs that share a past have the same rules
     * up to then, in the same order.
     */
    void tape(Tape tape) {
        inForce = tape.flag(inForce);
        preKnown = tape.flag(preKnown);
        allowedShare = tape.number(allowedShare);
        delayWeeks = tape.whole(delayWeeks);
        clearedShare = tape.number(clearedShare);
        heldUntilWeek = tape.whole(heldUntilWeek);
        heldUpWeeks = tape.whole(heldUpWeeks);
        drawWeek = tape.whole(drawWeek);
        activeRules = tape.whole(activeRules);
        tape.numbers(exemptShare);
        tape.numbers(allowedByClassShare);
        tape.numbers(preByClassTReoPerWeek);
        for (Licensee member : members) {
            member.tape(tape);
        }
        reviews.tape(tape);
    }
}
