package chokepoint.core.control;

import chokepoint.core.material.Item;
import chokepoint.core.random.Draws;
import chokepoint.core.random.InverseNormal;
import chokepoint.core.random.Purpose;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.EndUse;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The export-control authority: who may buy how many Chinese tonnes.
 *
 * <p>Approval limits tonnage: over any 13 weeks the approved tonnes of an oxide are at most the sum over those weeks of
 * approval(t) × pre-control weekly Chinese-origin purchases (52 weeks before the first announcement on that oxide). Approving
 * each order at random would defeat itself, because buyers order again. Firms' shares of that cap are drawn each quarter with
 * luck that lasts; a firm drawn at zero may apply again after some weeks for what is left. Rights are weekly and lapse with
 * the week: with rights carried over, some window of 13 weeks would let through more than its share. Several controls on the same goods
 * work one after the other: a lot must pass each of them. Firms that a control names buy nothing while it lasts.
 *
 * <p>A buyer of one item is a <em>licensee</em>, known by the number {@link #register} returns.
 */
public final class LicenceOffice {

    private static final int QUARTER_WEEKS = WeekCalendar.WEEKS_PER_QUARTER;
    private static final int PRE_CONTROL_WEEKS = 52;
    private static final int NEVER = Integer.MAX_VALUE;

    /** A purchase right without limit. */
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private final List<ExportControl> controls;
    private final Draws draws;
    private final double luckCorrelationShare;
    private final double breadthFactor;
    private final int reapplyWeeks;

    private final List<Licensee> licensees = new ArrayList<>();
    private final Desk[] desks = new Desk[Region.COUNT * Item.COUNT];

    public LicenceOffice(List<ExportControl> controls, Behaviour behaviour, Draws draws) {
        this.controls = List.copyOf(controls);
        this.draws = draws;
        this.luckCorrelationShare = behaviour.get(Parameter.LICENCE_LUCK_CORRELATION_SHARE);
        this.breadthFactor = behaviour.get(Parameter.LICENCE_BREADTH_FACTOR);
        this.reapplyWeeks = behaviour.weeks(Parameter.LICENCE_REAPPLY_WEEKS);
        for (Region region : Region.values()) {
            for (Item item : Item.values()) {
                desks[deskIndex(region, item)] = new Desk(region, item);
            }
        }
    }

    private static int deskIndex(Region region, Item item) {
        return region.ordinal() * Item.COUNT + item.ordinal();
    }

    private Desk desk(Region region, Item item) {
        return desks[deskIndex(region, item)];
    }

    /** Enters a buyer of an item; returns its licensee number. */
    public int register(Region region, Item item, EndUse endUse, int address) {
        Desk desk = desk(region, item);
        Licensee licensee = new Licensee(endUse, address, 0);
        if (region == Region.JAPAN) {
            licensee.listings = NamedFirm.listings(desk.lists, address);
        }
        return enter(licensee, desk);
    }

    /**
     * Enters a trader: under licence it may divert up to {@code capacityShare} of the region's pre-control purchases, out of
     * the region's cap.
     */
    public int registerTrader(Region region, Item item, int address, double capacityShare) {
        return enter(new Licensee(EndUse.CIVIL, address, capacityShare), desk(region, item));
    }

    private int enter(Licensee licensee, Desk desk) {
        desk.members.add(licensee);
        licensees.add(licensee);
        return licensees.size() - 1;
    }

    /** Starts a week: takes controls into force, draws licences, opens the week's tonnage. */
    public void beginWeek(int week) {
        for (Desk desk : desks) {
            desk.beginWeek(week);
        }
    }

    /** Whether a control on the item is in force against the region this week. */
    public boolean isControlled(Region region, Item item) {
        return desk(region, item).inForce;
    }

    /** Share of pre-control tonnage that may pass this week; 1 without a control. */
    public double allowedShare(Region region, Item item) {
        return desk(region, item).allowedShare;
    }

    /** Weeks a licensed lot waits in the queue this week. */
    public int delayWeeks(Region region, Item item) {
        return desk(region, item).delayWeeks;
    }

    /** Share of licensed lots that customs clears this week; 1 without a control. */
    public double clearedShare(Region region, Item item) {
        return desk(region, item).clearedShare;
    }

    /** Weeks that a lot which is not cleared waits in the port: until the controls that hold it have ended. */
    public int holdWeeks(Region region, Item item, int week) {
        return Math.max(0, desk(region, item).heldUntilWeek - week);
    }

    /** Share of a class's queued lots that are turned back this week because a stricter control came into force. */
    public double turnedBackShare(Region region, Item item, EndUse endUse) {
        return desk(region, item).turnedBackShare[endUse.ordinal()];
    }

    /** How the licensee stands this week with controls that name firms. */
    public Standing standing(int licensee) {
        return licensees.get(licensee).standing;
    }

    /** Whether a control names the licensee this week and none did the week before. */
    public boolean isNewlyListed(int licensee) {
        return licensees.get(licensee).newlyListed;
    }

    /** Whether the licensee waits without deadline for what others of its class may have: it is on a watch list. */
    public boolean isWaiting(int licensee) {
        return licensees.get(licensee).waiting;
    }

    /** Tonnes the licensee may still buy this week; infinite without a limit. */
    public double availableTReo(int licensee) {
        return licensees.get(licensee).availableTReo();
    }

    /** Enters a purchase of Chinese lots. */
    public void recordPurchase(int licensee, double tReo) {
        licensees.get(licensee).purchase(tReo);
    }

    /** Pre-control purchases of the region, t REO a week; NaN before the first announcement. */
    public double preControlTReoPerWeek(Region region, Item item) {
        Desk desk = desk(region, item);
        if (!desk.preKnown) {
            return Double.NaN;
        }
        double sum = 0;
        for (Licensee member : desk.members) {
            sum += member.capacityShare > 0 ? 0 : member.preTReoPerWeek;
        }
        return sum;
    }

    /** One buyer of one item. */
    private static final class Licensee {
        private final EndUse endUse;
        private final int address;
        /** Positive for a trader. */
        private final double capacityShare;

        private List<NamedFirm> listings = List.of();
        private Standing standing = Standing.FREE;
        private boolean newlyListed;
        private boolean waiting;

        private double boughtTReo;
        private double boughtMarkTReo;
        private double preTReoPerWeek;
        private double luckScore;
        private boolean drawn;
        /** Bit k: whether rule k gives this licensee any licence this quarter. */
        private int luckyRules;

        /** Tonnage right of the week before it is scaled to the class's cap. */
        private double wantedTReoPerWeek;

        private double rateTReoPerWeek = UNLIMITED;
        private double boughtThisWeekTReo;

        Licensee(EndUse endUse, int address, double capacityShare) {
            this.endUse = endUse;
            this.address = address;
            this.capacityShare = capacityShare;
        }

        boolean listed() {
            return standing != Standing.FREE;
        }

        void review(int week) {
            boolean before = listed();
            standing = NamedFirm.standing(listings, week);
            newlyListed = listed() && !before;
        }

        void openWeek() {
            boughtThisWeekTReo = 0;
        }

        /** What is left of the week's right. */
        double availableTReo() {
            if (listed()) {
                return 0;
            }
            return rateTReoPerWeek == UNLIMITED ? UNLIMITED : Math.max(0, rateTReoPerWeek - boughtThisWeekTReo);
        }

        void purchase(double tReo) {
            boughtTReo += tReo;
            boughtThisWeekTReo += tReo;
        }

        /** Luck lasts: z = ρ z + √(1−ρ²) ε, from the first draw on with unit variance. */
        void drawLuck(double shock, double correlation) {
            luckScore = drawn ? correlation * luckScore + Math.sqrt(1 - correlation * correlation) * shock : shock;
            drawn = true;
        }
    }

    /** All licensees of one item in one region. */
    private final class Desk {
        private final int region;
        private final int item;
        private final int firstAnnounceWeek;
        private final List<ExportControl> rules = new ArrayList<>();
        /** Controls that name firms. */
        private final List<ExportControl> lists = new ArrayList<>();

        private final List<Licensee> members = new ArrayList<>();

        private boolean inForce;
        private boolean preKnown;
        private double allowedShare = 1;
        private int delayWeeks;
        private double clearedShare = 1;
        private int heldUntilWeek;
        private int drawWeek;
        private int activeRules;
        /** Share of a class's tonnage that needs no licence under any rule in force. */
        private final double[] exempt = {1, 1, 1};
        /** Share of a class's tonnage that may pass, with and without licence. */
        private final double[] allowed = {1, 1, 1};

        private final double[] turnedBackShare = new double[EndUse.COUNT];
        private final double[] preByClassTReoPerWeek = new double[EndUse.COUNT];

        Desk(Region region, Item item) {
            this.region = region.ordinal();
            this.item = item.ordinal();
            int first = NEVER;
            for (ExportControl control : controls) {
                if (control.items()[this.item] && control.destinations()[this.region]) {
                    (control.firms().namesFirms() ? lists : rules).add(control);
                    first = Math.min(first, control.announceWeek());
                }
            }
            firstAnnounceWeek = first;
        }

        void beginWeek(int week) {
            if (rules.isEmpty() && lists.isEmpty()) {
                return;
            }
            measurePreControl(week);
            boolean listsInForce = reviewLists(week);
            boolean changed = applyRules(week, listsInForce);
            if (!lists.isEmpty()) {
                members.forEach(member ->
                        member.waiting = member.standing == Standing.WAITING && allowed[member.endUse.ordinal()] > 0);
            }
            if (!inForce) {
                if (changed) {
                    members.forEach(member -> member.rateTReoPerWeek = UNLIMITED);
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

        private void measurePreControl(int week) {
            if (week == firstAnnounceWeek - PRE_CONTROL_WEEKS) {
                members.forEach(member -> member.boughtMarkTReo = member.boughtTReo);
            }
            if (week != firstAnnounceWeek) {
                return;
            }
            Arrays.fill(preByClassTReoPerWeek, 0);
            double total = 0;
            for (Licensee member : members) {
                member.preTReoPerWeek = (member.boughtTReo - member.boughtMarkTReo) / PRE_CONTROL_WEEKS;
                if (member.capacityShare == 0) {
                    preByClassTReoPerWeek[member.endUse.ordinal()] += member.preTReoPerWeek;
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
            for (int k = 0; k < rules.size(); k++) {
                if (rules.get(k).inForce(week)) {
                    active |= 1 << k;
                    delay = Math.max(
                            delay, (int) Math.round(rules.get(k).delayWeeks().at(week)));
                    hold(rules.get(k), week);
                }
            }
            boolean changed = active != activeRules;
            activeRules = active;
            inForce = active != 0 || listsInForce;
            delayWeeks = delay;
            double passing = 0;
            double total = 0;
            for (int c = 0; c < EndUse.COUNT; c++) {
                double before = allowed[c];
                exempt[c] = 1;
                allowed[c] = 1;
                for (int k = 0; k < rules.size(); k++) {
                    if ((active & 1 << k) != 0) {
                        exempt[c] *= 1 - rules.get(k).capturedShare()[c];
                        allowed[c] *= rules.get(k).allowedShare(EndUse.values()[c], week);
                    }
                }
                turnedBackShare[c] = changed && allowed[c] < before ? 1 - allowed[c] / before : 0;
                passing += allowed[c] * openTReoPerWeek(c);
                total += preByClassTReoPerWeek[c];
            }
            allowedShare = !inForce ? 1 : total > 0 ? passing / total : allowed[EndUse.CIVIL.ordinal()];
            return changed;
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
                members.forEach(member -> member.review(week));
            }
            return any;
        }

        /** Pre-control purchases of a class without the firms that controls name this week. */
        private double openTReoPerWeek(int c) {
            double open = preByClassTReoPerWeek[c];
            for (int m = 0; m < members.size() && !lists.isEmpty(); m++) {
                Licensee member = members.get(m);
                open -= member.listed() && member.endUse.ordinal() == c ? member.preTReoPerWeek : 0;
            }
            return Math.max(0, open);
        }

        private void drawLuck(int week) {
            for (Licensee member : members) {
                member.drawLuck(draws.normal(Purpose.LICENCE, member.address, week), luckCorrelationShare);
                member.luckyRules = luckyRules(member, member.luckScore, week);
            }
        }

        private void reapply(int week) {
            for (Licensee member : members) {
                if (member.luckyRules != activeRules) {
                    double shock = draws.normal(Purpose.LICENCE_REAPPLY, member.address, week);
                    member.luckyRules |= luckyRules(member, shock, week);
                }
            }
        }

        /** Rules under which a licensee with this luck gets licences: the luckiest share breadth × approved share. */
        private int luckyRules(Licensee member, double score, int week) {
            int lucky = 0;
            for (int k = 0; k < rules.size(); k++) {
                if (isActive(k)) {
                    double approved = rules.get(k)
                            .approvedShare()[member.endUse.ordinal()]
                            .at(week);
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
                for (Licensee member : members) {
                    if (member.endUse.ordinal() == c) {
                        member.wantedTReoPerWeek = member.listed() ? 0 : member.preTReoPerWeek;
                    }
                }
                for (int k = 0; k < rules.size(); k++) {
                    if (isActive(k)) {
                        applyRule(k, c, week);
                    }
                }
                double wanted = 0;
                for (Licensee member : members) {
                    wanted += member.endUse.ordinal() == c ? member.wantedTReoPerWeek : 0;
                }
                double cap = allowed[c] * openTReoPerWeek(c);
                double scale = wanted > cap ? cap / wanted : 1;
                for (Licensee member : members) {
                    if (member.endUse.ordinal() == c) {
                        member.rateTReoPerWeek = exempt[c] == 1 ? UNLIMITED : member.wantedTReoPerWeek * scale;
                        member.openWeek();
                    }
                }
            }
        }

        private void applyRule(int k, int c, int week) {
            double captured = rules.get(k).capturedShare()[c];
            double approved = rules.get(k).approvedShare()[c].at(week);
            double luckyTReo = 0;
            double everyTReo = 0;
            for (Licensee member : members) {
                if (member.endUse.ordinal() == c && !member.listed()) {
                    everyTReo += member.preTReoPerWeek;
                    luckyTReo += (member.luckyRules & 1 << k) != 0 ? member.preTReoPerWeek : 0;
                }
            }
            double ifLucky = luckyTReo > 0 ? Math.min(1, approved * everyTReo / luckyTReo) : 0;
            for (Licensee member : members) {
                if (member.endUse.ordinal() == c) {
                    boolean lucky = (member.luckyRules & 1 << k) != 0;
                    member.wantedTReoPerWeek *= 1 - captured + (lucky ? captured * ifLucky : 0);
                }
            }
        }
    }
}
