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
import java.util.Objects;

/**
 * The export-control authority: who may buy how many Chinese tonnes.
 *
 * <p>Approval limits tonnage: over any 13 weeks the approved tonnes of an oxide are at most the sum over those weeks of
 * approval(t) × pre-control weekly Chinese-origin purchases (52 weeks before the first announcement on that oxide). Approving
 * each order at random would defeat itself, because buyers order again. Firms' shares of that cap are drawn each quarter with
 * luck that lasts; a firm drawn at zero may apply again after some weeks for what is left.
 *
 * <p>A buyer of one item is a <em>licensee</em>, known by the number {@link #register} returns.
 */
public final class LicenceOffice {

    private static final int WINDOW_WEEKS = WeekCalendar.WEEKS_PER_QUARTER;
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
        return enter(new Licensee(endUse, address, 0), desk(region, item));
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

    /** Share of a class's queued lots that are turned back this week because a stricter control came into force. */
    public double turnedBackShare(Region region, Item item, EndUse endUse) {
        return desk(region, item).turnedBackShare[endUse.ordinal()];
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

        private double boughtTReo;
        private double boughtMarkTReo;
        private double preTReoPerWeek;
        private double luckScore;
        private boolean lucky;
        private double rateTReoPerWeek = UNLIMITED;
        private final double[] rates = new double[WINDOW_WEEKS];
        private final double[] approvals = new double[WINDOW_WEEKS];
        private double windowTReo;
        private int slot;

        Licensee(EndUse endUse, int address, double capacityShare) {
            this.endUse = endUse;
            this.address = address;
            this.capacityShare = capacityShare;
        }

        void reset() {
            Arrays.fill(rates, 0);
            Arrays.fill(approvals, 0);
            windowTReo = 0;
        }

        /** Rolls the 13-week window: a week older than that takes its tonnage right and its approvals with it. */
        void openWeek(int week) {
            slot = Math.floorMod(week, WINDOW_WEEKS);
            windowTReo += -rates[slot] + approvals[slot];
            double rate = rateTReoPerWeek == UNLIMITED ? 0 : rateTReoPerWeek;
            rates[slot] = rate;
            approvals[slot] = 0;
            windowTReo += rate;
        }

        double availableTReo() {
            return rateTReoPerWeek == UNLIMITED ? UNLIMITED : Math.max(0, windowTReo);
        }

        void purchase(double tReo) {
            boughtTReo += tReo;
            if (rateTReoPerWeek != UNLIMITED) {
                approvals[slot] += tReo;
                windowTReo -= tReo;
            }
        }
    }

    /** All licensees of one item in one region. */
    private final class Desk {
        private final int region;
        private final int item;
        private final int firstAnnounceWeek;
        private final List<ExportControl> rules = new ArrayList<>();
        private final List<Licensee> members = new ArrayList<>();

        private boolean inForce;
        private boolean preKnown;
        private double allowedShare = 1;
        private int delayWeeks;
        private int drawWeek;
        private final ExportControl[] binding = new ExportControl[EndUse.COUNT];
        private final double[] allowed = {1, 1, 1};
        private final double[] turnedBackShare = new double[EndUse.COUNT];
        private final double[] preByClassTReoPerWeek = new double[EndUse.COUNT];

        Desk(Region region, Item item) {
            this.region = region.ordinal();
            this.item = item.ordinal();
            int first = NEVER;
            for (ExportControl control : controls) {
                if (control.items()[this.item] && control.destinations()[this.region]) {
                    rules.add(control);
                    first = Math.min(first, control.announceWeek());
                }
            }
            firstAnnounceWeek = first;
        }

        void beginWeek(int week) {
            if (rules.isEmpty()) {
                return;
            }
            measurePreControl(week);
            boolean changed = findBindingRules(week);
            if (!inForce) {
                if (changed) {
                    members.forEach(member -> member.rateTReoPerWeek = UNLIMITED);
                }
                return;
            }
            if (changed) {
                members.forEach(Licensee::reset);
                drawWeek = week;
            }
            int since = (week - drawWeek) % WINDOW_WEEKS;
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

        /** Finds for each class the control that lets least through; true when the rules changed this week. */
        private boolean findBindingRules(int week) {
            boolean changed = false;
            boolean any = false;
            int delay = 0;
            double passing = 0;
            double total = 0;
            for (int c = 0; c < EndUse.COUNT; c++) {
                EndUse endUse = EndUse.values()[c];
                ExportControl strictest = null;
                double least = 1;
                for (ExportControl rule : rules) {
                    if (rule.inForce(week)) {
                        any = true;
                        delay = Math.max(
                                delay, (int) Math.round(rule.delayWeeks().at(week)));
                        double share = rule.allowedShare(endUse, week);
                        if (strictest == null || share < least) {
                            strictest = rule;
                            least = share;
                        }
                    }
                }
                boolean classChanged = !Objects.equals(binding[c], strictest);
                turnedBackShare[c] = classChanged && least < allowed[c] && allowed[c] > 0 ? 1 - least / allowed[c] : 0;
                changed |= classChanged;
                binding[c] = strictest;
                allowed[c] = least;
                passing += least * preByClassTReoPerWeek[c];
                total += preByClassTReoPerWeek[c];
            }
            inForce = any;
            delayWeeks = any ? delay : 0;
            allowedShare = !any ? 1 : total > 0 ? passing / total : allowed[EndUse.CIVIL.ordinal()];
            return changed;
        }

        private void drawLuck(int week) {
            double fresh = Math.sqrt(1 - luckCorrelationShare * luckCorrelationShare);
            for (Licensee member : members) {
                double shock = draws.normal(Purpose.LICENCE, member.address, week);
                member.luckScore = luckCorrelationShare * member.luckScore + fresh * shock;
                member.lucky = isLucky(member, member.luckScore, week);
            }
        }

        private void reapply(int week) {
            for (Licensee member : members) {
                if (!member.lucky) {
                    double shock = draws.normal(Purpose.LICENCE_REAPPLY, member.address, week);
                    member.lucky = isLucky(member, shock, week);
                }
            }
        }

        private boolean isLucky(Licensee member, double score, int week) {
            ExportControl rule = binding[member.endUse.ordinal()];
            if (rule == null) {
                return true;
            }
            double approved = rule.approvedShare()[member.endUse.ordinal()].at(week);
            double breadth = Math.min(1, breadthFactor * approved);
            return breadth >= 1 || (breadth > 0 && score < InverseNormal.quantile(breadth));
        }

        private void openRates(int week) {
            for (int c = 0; c < EndUse.COUNT; c++) {
                ExportControl rule = binding[c];
                double captured = rule == null ? 0 : rule.capturedShare()[c];
                double approved = rule == null ? 1 : rule.approvedShare()[c].at(week);
                double luckyTReo = 0;
                double everyTReo = 0;
                for (Licensee member : members) {
                    if (member.endUse.ordinal() == c) {
                        everyTReo += member.preTReoPerWeek;
                        luckyTReo += member.lucky ? member.preTReoPerWeek : 0;
                    }
                }
                double capTReo = preByClassTReoPerWeek[c];
                double freeFactor = everyTReo > 0 ? (1 - captured) * capTReo / everyTReo : 0;
                double luckyFactor = luckyTReo > 0 ? Math.min(1, approved * capTReo / luckyTReo) * captured : 0;
                for (Licensee member : members) {
                    if (member.endUse.ordinal() == c) {
                        member.rateTReoPerWeek = captured == 0
                                ? UNLIMITED
                                : member.preTReoPerWeek * (freeFactor + (member.lucky ? luckyFactor : 0));
                        member.openWeek(week);
                    }
                }
            }
        }
    }
}
