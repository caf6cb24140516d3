package chokepoint.core.reserve;

import chokepoint.core.agent.Users;
import chokepoint.core.instrument.Allocation;
import chokepoint.core.instrument.Reserve;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.programme.Programme;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.MassLedger;
import chokepoint.core.stock.MassLedger.Flow;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Policies that enlarge the national reserve: what stands filled is put on the shelf on the first day, bought outside the model's
 * markets at the price of that day; the rest is bought in the market. Private firms hold less when the public holds more.
 *
 * <p>What is in force is found anew each week: targets, rule of release, allies and allocation of an item are the world's before
 * the first day of an instrument that covers it and from its end on. Of several in force the highest target holds, allies add up,
 * and the one that began last sets the rules. What an instrument bought stays in the reserve.
 */
public final class PublicReserves {

    /** Part of a target that may lack when it is built: rounding. */
    private static final double ROUNDING_SHARE = 1e-9;

    private final World world;
    private final Users users;
    private final Market[] markets;
    private final NationalReserve reserve;
    private final PolicyDesk policy;
    private final MassLedger mass;
    private final Programme[] programmes;
    /** Reserves among the programmes in the order of their first days. */
    private final Programme[] byStart;

    /** How releases may go in any week. */
    private final Set<Allocation> allocations = EnumSet.noneOf(Allocation.class);
    /** Whether its first day has come, by programme. */
    private final boolean[] begun;
    /** What an instrument wants to be held, set on its first day, by [programme][item]. */
    private final double[][] targetTReo;
    /** Stock that an instrument added, by [programme][item]; the rest is the world's own. */
    private final double[][] ownedTReo;
    /** Tonnes a week that are bought until its part is there for the first time, by [programme][item]. */
    private final double[][] buildTReoPerWeek;

    private final double[] spentUsd;
    private final boolean[] offered = new boolean[Cell.COUNT];

    // in force this week
    /** Part of the target that an instrument adds to the world's own and to those that began before it, by [programme][item]. */
    private final double[][] addedTReo;

    private final boolean[] served = new boolean[Cell.COUNT];
    private final Allocation[] allocation = new Allocation[Item.COUNT];

    /**
     * @param markets by cell
     */
    public PublicReserves(
            World world, Users users, Market[] markets, NationalReserve reserve, PolicyDesk policy, MassLedger mass) {
        this.world = world;
        this.users = users;
        this.markets = markets;
        this.reserve = reserve;
        this.policy = policy;
        this.mass = mass;
        programmes = policy.programmes();
        List<Programme> reserves = new ArrayList<>();
        for (Programme programme : programmes) {
            Reserve terms = programme.terms().reserve();
            if (terms != null) {
                reserves.add(programme);
                allocations.add(terms.allocation());
            }
        }
        reserves.sort(Comparator.comparingInt(Programme::startWeek));
        byStart = reserves.toArray(Programme[]::new);
        begun = new boolean[programmes.length];
        targetTReo = new double[programmes.length][Item.COUNT];
        ownedTReo = new double[programmes.length][Item.COUNT];
        buildTReoPerWeek = new double[programmes.length][Item.COUNT];
        addedTReo = new double[programmes.length][Item.COUNT];
        spentUsd = new double[programmes.length];
        takeWorldsRules();
    }

    private void takeWorldsRules() {
        reserve.beginWeek();
        Arrays.fill(served, false);
        Arrays.fill(served, Region.JAPAN.ordinal() * Item.COUNT, (Region.JAPAN.ordinal() + 1) * Item.COUNT, true);
        Arrays.fill(allocation, Allocation.PRO_RATA);
    }

    /** Whether a region may draw on the reserve of an item this week. */
    public boolean serves(int cell) {
        return served[cell];
    }

    /** Who gets what is released of an item this week. */
    public Allocation allocation(int item) {
        return allocation[item];
    }

    /** Whether releases may go by an allocation in any week. */
    public boolean mayAllocate(Allocation wanted) {
        return allocations.contains(wanted);
    }

    public void setOffered(int cell, boolean open) {
        offered[cell] = open;
    }

    /** Whether whoever is cut off in a market may be served by auction this week. */
    public boolean isOffered(int cell) {
        return offered[cell] && served[cell];
    }

    /** Number of markets that an item is offered in. */
    public int offeredMarkets(int item) {
        int count = 0;
        for (int cell = item; cell < Cell.COUNT; cell += Item.COUNT) {
            count += isOffered(cell) ? 1 : 0;
        }
        return Math.max(1, count);
    }

    /** Takes into force what holds this week, and lets private firms answer what is announced. */
    public void beginWeek(int week) {
        takeWorldsRules();
        if (byStart.length == 0) {
            return;
        }
        users.endCrowdingOut();
        for (Programme programme : byStart) {
            Reserve known = programme.knownReserve(week);
            if (known != null) {
                crowdOut(programme, known);
            }
            Arrays.fill(addedTReo[programme.number], 0);
            Reserve held = programme.reserve(week);
            if (held != null) {
                hold(programme, held, week);
            }
        }
    }

    private void crowdOut(Programme programme, Reserve terms) {
        double extraDays = Math.max(0, terms.reserveDays() - world.behaviour().get(Parameter.RESERVE_DAYS));
        double weeks = world.prospects().terms().crowdOutShare() * extraDays / WeekCalendar.DAYS_PER_WEEK;
        for (int item = 0; item < Item.OXIDES; item++) {
            for (int r = 0; r < Region.COUNT; r++) {
                if (programme.covers(item) && terms.isFor(r)) {
                    users.crowdOut(r * Item.COUNT + item, weeks);
                }
            }
        }
    }

    private void hold(Programme programme, Reserve terms, int week) {
        boolean first = !begun[programme.number];
        begun[programme.number] = true;
        for (int item = 0; item < Item.OXIDES; item++) {
            if (!programme.covers(item)) {
                continue;
            }
            if (first) {
                targetTReo[programme.number][item] =
                        needTReo(terms, item) * terms.reserveDays() / WeekCalendar.DAYS_PER_WEEK;
            }
            double before = reserve.targetTReo(item);
            reserve.raiseTarget(item, targetTReo[programme.number][item]);
            addedTReo[programme.number][item] = reserve.targetTReo(item) - before;
            reserve.setRelease(item, terms.triggerShare(), terms.releaseWeeks());
            allocation[item] = terms.allocation();
            for (int r = 0; r < Region.COUNT; r++) {
                served[r * Item.COUNT + item] |= terms.allies().has(r);
            }
            if (first) {
                fill(programme, terms, item, week);
            }
        }
    }

    private void fill(Programme programme, Reserve terms, int item, int week) {
        double added = addedTReo[programme.number][item];
        if (terms.buildWeeks() > 0) {
            buildTReoPerWeek[programme.number][item] = added / terms.buildWeeks();
            return;
        }
        reserve.receive(item, added);
        ownedTReo[programme.number][item] = added;
        mass.add(item, Flow.ENDOWED, added);
        double price = markets[Cell.of(Region.JAPAN.ordinal(), item)].smoothedUsdPerKg();
        policy.payMarket(programme, week, Units.valueUsd(added, price));
    }

    private double needTReo(Reserve terms, int item) {
        double need = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            if (terms.isFor(r)) {
                need += needTReo(r * Item.COUNT + item);
            }
        }
        return need;
    }

    private double needTReo(int cell) {
        double need = 0;
        for (int n = 0; n < users.lineCountOf(cell); n++) {
            need += users.needTReo(users.lineOf(cell, n));
        }
        return need;
    }

    /** Tonnes a week by which the reserve of an item is built up, whatever the price; 0 when nothing is built. */
    public double buildTReoPerWeek(int item) {
        double sum = 0;
        for (Programme programme : byStart) {
            int i = programme.number;
            if (gapTReo(i, item) <= ROUNDING_SHARE * addedTReo[i][item]) {
                // there for the first time, or over: what is released later is bought back when prices are normal
                buildTReoPerWeek[i][item] = 0;
            }
            sum += buildTReoPerWeek[i][item];
        }
        return sum;
    }

    /** What lacks of an instrument's part. */
    private double gapTReo(int i, int item) {
        return Math.max(0, addedTReo[i][item] - ownedTReo[i][item]);
    }

    /** Takes goods that are bought into the books, before they are in stock: they fill what lacks of each part. */
    public void noteBought(int item, double tReo, double usd) {
        double worldTReo = reserve.stockTReo(item);
        double lackingTReo = 0;
        for (Programme programme : byStart) {
            worldTReo -= ownedTReo[programme.number][item];
            lackingTReo += gapTReo(programme.number, item);
        }
        lackingTReo += Math.max(0, reserve.worldTargetTReo(item) - worldTReo);
        for (Programme programme : byStart) {
            int i = programme.number;
            double share = lackingTReo > 0 ? gapTReo(i, item) / lackingTReo : 0;
            spentUsd[i] += share * usd;
            ownedTReo[i][item] += share * tReo;
        }
    }

    /** Takes goods that are released, and what users pay for them, out of the books, before they are out of stock. */
    public void noteSold(int item, double tReo, double usd) {
        double stock = reserve.stockTReo(item);
        for (Programme programme : byStart) {
            int i = programme.number;
            double share = stock > 0 ? Math.min(1, ownedTReo[i][item] / stock) : 0;
            spentUsd[i] -= share * usd;
            ownedTReo[i][item] = Math.max(0, ownedTReo[i][item] - share * tReo);
        }
    }

    /** Books the quarter and the cost of holding. */
    public void settle(int week) {
        boolean books = PolicyDesk.endsQuarter(week) || week == world.timeline().endWeek() - 1;
        double carry = world.prospects().terms().carryPerYearShare() / WeekCalendar.WEEKS_PER_YEAR;
        for (Programme programme : byStart) {
            policy.carry(programme, week, carry * valueUsd(programme.number));
            if (books) {
                policy.payMarket(programme, week, spentUsd[programme.number]);
                spentUsd[programme.number] = 0;
            }
        }
    }

    /** Stock that an instrument added over what it is to add while it is in force, mean over its oxides. */
    public double filledShare(int i) {
        double sum = 0;
        int oxides = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            if (addedTReo[i][item] > 0) {
                sum += Math.min(1, ownedTReo[i][item] / addedTReo[i][item]);
                oxides++;
            }
        }
        return oxides > 0 ? sum / oxides : 0;
    }

    /** Stock that an instrument added, at long-run price. */
    public double valueUsd(int i) {
        double value = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            value += Units.valueUsd(
                    ownedTReo[i][item], markets[Region.JAPAN.ordinal() * Item.COUNT + item].longRunCostUsdPerKg());
        }
        return value;
    }

    /** Stock that an instrument added. */
    public double stockTReo(int i) {
        return Arrays.stream(ownedTReo[i]).sum();
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape, int week) {
        for (int cell = 0; cell < offered.length; cell++) {
            offered[cell] = tape.flag(offered[cell]);
        }
        if (policy.isQuietUntil(week)) {
            return;
        }
        tape.rows(targetTReo);
        tape.rows(ownedTReo);
        tape.rows(buildTReoPerWeek);
        tape.numbers(spentUsd);
        for (int i = 0; i < begun.length; i++) {
            begun[i] = tape.flag(begun[i]);
        }
    }
}
