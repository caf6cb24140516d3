package chokepoint.core.model;

import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.MassLedger.Flow;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.Allocation;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Region;
import chokepoint.core.world.Terms;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Policies that enlarge the national reserve: what stands filled is put on the shelf on the first day, bought outside the model's
 * markets at the price of that day; the rest is bought in the market. Private firms hold less when the public holds more.
 *
 * <p>What is in force is found anew each week: targets, rule of release, allies and allocation of an item are the world's before
 * the first day of an instrument that covers it and from its end on. Of several in force the highest target holds, allies add up,
 * and the one that began last sets the rules. What an instrument bought stays in the reserve.
 */
final class PublicReserves {

    /** Part of a target that may lack when it is built: rounding. */
    private static final double ROUNDING_SHARE = 1e-9;

    private final ModelState state;
    private final InstrumentRun[] runs;
    /** Reserves among the runs in the order of their first days. */
    private final InstrumentRun[] byStart;
    /** Whether its first day has come, by run. */
    private final boolean[] begun;
    /** What an instrument wants to be held, set on its first day, by [run][item]. */
    private final double[][] targetTReo;
    /** Stock that an instrument added, by [run][item]; the rest is the world's own. */
    private final double[][] ownedTReo;
    /** Tonnes a week that are bought until its part is there for the first time, by [run][item]. */
    private final double[][] buildTReoPerWeek;

    private final double[] spentUsd;
    private final boolean[] offered = new boolean[ModelState.CELLS];

    // in force this week
    /** Part of the target that an instrument adds to the world's own and to those that began before it, by [run][item]. */
    private final double[][] addedTReo;

    private final boolean[] served = new boolean[ModelState.CELLS];
    private final Allocation[] allocation = new Allocation[Item.COUNT];

    PublicReserves(ModelState state) {
        this.state = state;
        runs = state.policy.runs();
        byStart = Arrays.stream(runs)
                .filter(run -> run.terms() instanceof Terms.Reserve)
                .sorted(Comparator.comparingInt(InstrumentRun::startWeek))
                .toArray(InstrumentRun[]::new);
        begun = new boolean[runs.length];
        targetTReo = new double[runs.length][Item.COUNT];
        ownedTReo = new double[runs.length][Item.COUNT];
        buildTReoPerWeek = new double[runs.length][Item.COUNT];
        addedTReo = new double[runs.length][Item.COUNT];
        spentUsd = new double[runs.length];
        takeWorldsRules();
    }

    private void takeWorldsRules() {
        state.reserve.beginWeek();
        Arrays.fill(served, false);
        Arrays.fill(served, Region.JAPAN.ordinal() * Item.COUNT, (Region.JAPAN.ordinal() + 1) * Item.COUNT, true);
        Arrays.fill(allocation, Allocation.PRO_RATA);
    }

    /** Whether a region may draw on the reserve of an item this week. */
    boolean serves(int cell) {
        return served[cell];
    }

    /** Who gets what is released of an item this week. */
    Allocation allocation(int item) {
        return allocation[item];
    }

    /** Whether releases may go by an allocation in any week. */
    boolean mayAllocate(Allocation wanted) {
        return Arrays.stream(byStart)
                .anyMatch(run -> run.terms() instanceof Terms.Reserve terms && terms.allocation() == wanted);
    }

    void setOffered(int cell, boolean open) {
        offered[cell] = open;
    }

    /** Whether whoever is cut off in a market may be served by auction this week. */
    boolean isOffered(int cell) {
        return offered[cell] && served[cell];
    }

    /** Number of markets that an item is offered in. */
    int offeredMarkets(int item) {
        int count = 0;
        for (int cell = item; cell < ModelState.CELLS; cell += Item.COUNT) {
            count += isOffered(cell) ? 1 : 0;
        }
        return Math.max(1, count);
    }

    /** Takes into force what holds this week, and lets private firms answer what is announced. */
    void beginWeek(int week) {
        takeWorldsRules();
        if (byStart.length == 0) {
            return;
        }
        state.users.endCrowdingOut();
        for (InstrumentRun run : byStart) {
            if (run.terms() instanceof Terms.Reserve terms) {
                if (run.isKnown(week)) {
                    crowdOut(run, terms);
                }
                Arrays.fill(addedTReo[run.number], 0);
                if (run.inForce(week)) {
                    hold(run, terms, week);
                }
            }
        }
    }

    private void crowdOut(InstrumentRun run, Terms.Reserve terms) {
        double extraDays = Math.max(0, terms.reserveDays() - state.behaviour.get(Parameter.RESERVE_DAYS));
        double weeks = state.world.prospects().terms().crowdOutShare() * extraDays / WeekCalendar.DAYS_PER_WEEK;
        for (int item = 0; item < Item.OXIDES; item++) {
            for (int r = 0; r < Region.COUNT; r++) {
                if (run.covers(item) && isFor(terms, r)) {
                    state.users.crowdOut(r * Item.COUNT + item, weeks);
                }
            }
        }
    }

    private static boolean isFor(Terms.Reserve terms, int region) {
        return region == Region.JAPAN.ordinal() || terms.allies()[region];
    }

    private void hold(InstrumentRun run, Terms.Reserve terms, int week) {
        boolean first = !begun[run.number];
        begun[run.number] = true;
        for (int item = 0; item < Item.OXIDES; item++) {
            if (!run.covers(item)) {
                continue;
            }
            if (first) {
                targetTReo[run.number][item] = needTReo(terms, item) * terms.reserveDays() / WeekCalendar.DAYS_PER_WEEK;
            }
            double before = state.reserve.targetTReo(item);
            state.reserve.raiseTarget(item, targetTReo[run.number][item]);
            addedTReo[run.number][item] = state.reserve.targetTReo(item) - before;
            state.reserve.setRelease(item, terms.triggerShare(), terms.releaseWeeks());
            allocation[item] = terms.allocation();
            for (int r = 0; r < Region.COUNT; r++) {
                served[r * Item.COUNT + item] |= terms.allies()[r];
            }
            if (first) {
                fill(run, terms, item, week);
            }
        }
    }

    private void fill(InstrumentRun run, Terms.Reserve terms, int item, int week) {
        double added = addedTReo[run.number][item];
        if (terms.buildWeeks() > 0) {
            buildTReoPerWeek[run.number][item] = added / terms.buildWeeks();
            return;
        }
        state.reserve.receive(item, added);
        ownedTReo[run.number][item] = added;
        state.mass.add(item, Flow.ENDOWED, added);
        double price = state.markets[ModelState.cell(Region.JAPAN, Item.values()[item])].smoothedUsdPerKg();
        state.policy.payMarket(run, week, Units.valueUsd(added, price));
    }

    private double needTReo(Terms.Reserve terms, int item) {
        double need = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            if (isFor(terms, r)) {
                need += needTReo(r * Item.COUNT + item);
            }
        }
        return need;
    }

    private double needTReo(int cell) {
        double need = 0;
        for (int n = 0; n < state.users.lineCountOf(cell); n++) {
            need += state.users.needTReo(state.users.lineOf(cell, n));
        }
        return need;
    }

    /** Tonnes a week by which the reserve of an item is built up, whatever the price; 0 when nothing is built. */
    double buildTReoPerWeek(int item) {
        double sum = 0;
        for (InstrumentRun run : byStart) {
            int i = run.number;
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
    void noteBought(int item, double tReo, double usd) {
        double worldTReo = state.reserve.stockTReo(item);
        double lackingTReo = 0;
        for (InstrumentRun run : byStart) {
            worldTReo -= ownedTReo[run.number][item];
            lackingTReo += gapTReo(run.number, item);
        }
        lackingTReo += Math.max(0, state.reserve.worldTargetTReo(item) - worldTReo);
        for (InstrumentRun run : byStart) {
            int i = run.number;
            double share = lackingTReo > 0 ? gapTReo(i, item) / lackingTReo : 0;
            spentUsd[i] += share * usd;
            ownedTReo[i][item] += share * tReo;
        }
    }

    /** Takes goods that are released, and what users pay for them, out of the books, before they are out of stock. */
    void noteSold(int item, double tReo, double usd) {
        double stock = state.reserve.stockTReo(item);
        for (InstrumentRun run : byStart) {
            int i = run.number;
            double share = stock > 0 ? Math.min(1, ownedTReo[i][item] / stock) : 0;
            spentUsd[i] -= share * usd;
            ownedTReo[i][item] = Math.max(0, ownedTReo[i][item] - share * tReo);
        }
    }

    /** Books the quarter and the cost of holding. */
    void settle(int week) {
        boolean books =
                PolicyDesk.endsQuarter(week) || week == state.world.timeline().endWeek() - 1;
        double carry = state.world.prospects().terms().carryPerYearShare() / WeekCalendar.WEEKS_PER_YEAR;
        for (InstrumentRun run : byStart) {
            state.policy.carry(run, week, carry * valueUsd(run.number));
            if (books) {
                state.policy.payMarket(run, week, spentUsd[run.number]);
                spentUsd[run.number] = 0;
            }
        }
    }

    /** Stock that an instrument added over what it is to add while it is in force, mean over its oxides. */
    double filledShare(int i) {
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
    double valueUsd(int i) {
        double value = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            value += Units.valueUsd(
                    ownedTReo[i][item],
                    state.markets[Region.JAPAN.ordinal() * Item.COUNT + item].longRunCostUsdPerKg());
        }
        return value;
    }

    /** Stock that an instrument added. */
    double stockTReo(int i) {
        return Arrays.stream(ownedTReo[i]).sum();
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape, int week) {
        for (int cell = 0; cell < offered.length; cell++) {
            offered[cell] = tape.flag(offered[cell]);
        }
        if (state.policy.isQuietUntil(week)) {
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
