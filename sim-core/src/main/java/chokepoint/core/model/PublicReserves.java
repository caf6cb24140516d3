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

/**
 * Policies that enlarge the national reserve: what stands filled is put on the shelf on the first day, bought outside the model's
 * markets at the price of that day; the rest is bought in the market. Private firms hold less when the public holds more.
 */
final class PublicReserves {

    private final ModelState state;
    private final InstrumentRun[] runs;
    /** Part of an item's reserve that an instrument added, by [run][item]. */
    private final double[][] addedShare;

    private final double[] spentUsd;
    private final boolean[] served = new boolean[Region.COUNT];
    private final boolean[] offered = new boolean[ModelState.CELLS];
    private Allocation allocation = Allocation.PRO_RATA;

    PublicReserves(ModelState state) {
        this.state = state;
        runs = state.policy.runs();
        addedShare = new double[runs.length][Item.COUNT];
        spentUsd = new double[runs.length];
        served[Region.JAPAN.ordinal()] = true;
        for (InstrumentRun run : runs) {
            if (run.terms() instanceof Terms.Reserve terms) {
                allocation = terms.allocation();
                for (int r = 0; r < Region.COUNT; r++) {
                    served[r] |= terms.allies()[r];
                }
            }
        }
    }

    /** Whether a region may draw on the reserve. */
    boolean serves(int region) {
        return served[region];
    }

    Allocation allocation() {
        return allocation;
    }

    void setOffered(int cell, boolean open) {
        offered[cell] = open;
    }

    /** Whether a market is served by auction this week. */
    boolean isOffered(int cell) {
        return offered[cell];
    }

    /** Number of markets that an item is offered in. */
    int offeredMarkets(int item) {
        int count = 0;
        for (int cell = item; cell < ModelState.CELLS; cell += Item.COUNT) {
            count += offered[cell] ? 1 : 0;
        }
        return Math.max(1, count);
    }

    /** Raises targets that come into force, and lets private firms answer what is announced. */
    void beginWeek(int week) {
        for (InstrumentRun run : runs) {
            if (run.terms() instanceof Terms.Reserve terms) {
                if (week == run.announceWeek() && run.isKnown(week)) {
                    crowdOut(run, terms);
                }
                if (week == run.startWeek() && run.inForce(week)) {
                    begin(run, terms, week);
                }
            }
        }
    }

    private void crowdOut(InstrumentRun run, Terms.Reserve terms) {
        double extraDays = Math.max(0, terms.reserveDays() - state.behaviour.get(Parameter.RESERVE_DAYS));
        double weeks = state.world.prospects().terms().crowdOutShare() * extraDays / WeekCalendar.DAYS_PER_WEEK;
        for (int item = 0; item < Item.OXIDES; item++) {
            for (int r = 0; r < Region.COUNT; r++) {
                boolean covered = run.covers(item) && (r == Region.JAPAN.ordinal() || terms.allies()[r]);
                if (covered) {
                    state.users.crowdOut(r * Item.COUNT + item, weeks);
                }
            }
        }
    }

    private void begin(InstrumentRun run, Terms.Reserve terms, int week) {
        state.reserve.setRelease(terms.triggerShare(), terms.releaseWeeks());
        for (int item = 0; item < Item.OXIDES; item++) {
            if (!run.covers(item)) {
                continue;
            }
            double need = 0;
            for (int r = 0; r < Region.COUNT; r++) {
                if (r == Region.JAPAN.ordinal() || terms.allies()[r]) {
                    need += needTReo(r * Item.COUNT + item);
                }
            }
            double before = state.reserve.targetTReo(item);
            double target = need * terms.reserveDays() / WeekCalendar.DAYS_PER_WEEK;
            double placed = state.reserve.raiseTarget(item, target, terms.buildWeeks());
            double now = state.reserve.targetTReo(item);
            addedShare[run.number][item] = now > 0 ? (now - before) / now : 0;
            state.mass.add(item, Flow.ENDOWED, placed);
            double price = state.markets[ModelState.cell(Region.JAPAN, Item.values()[item])].smoothedUsdPerKg();
            state.policy.payMarket(run, week, Units.valueUsd(placed, price));
        }
    }

    private double needTReo(int cell) {
        double need = 0;
        for (int n = 0; n < state.users.lineCountOf(cell); n++) {
            need += state.users.needTReo(state.users.lineOf(cell, n));
        }
        return need;
    }

    /** Notes what the reserve paid for goods; what policy added bears its part. */
    void noteBought(int item, double usd) {
        for (int i = 0; i < runs.length; i++) {
            spentUsd[i] += addedShare[i][item] * usd;
        }
    }

    /** Notes what users paid for a release. */
    void noteSold(int item, double usd) {
        noteBought(item, -usd);
    }

    /** Books the quarter and the cost of holding. */
    void settle(int week) {
        boolean books =
                PolicyDesk.endsQuarter(week) || week == state.world.timeline().endWeek() - 1;
        double carry = state.world.prospects().terms().carryPerYearShare() / WeekCalendar.WEEKS_PER_YEAR;
        for (int i = 0; i < runs.length; i++) {
            if (runs[i].terms() instanceof Terms.Reserve) {
                state.policy.carry(runs[i], week, carry * valueUsd(i));
                if (books) {
                    state.policy.payMarket(runs[i], week, spentUsd[i]);
                    spentUsd[i] = 0;
                }
            }
        }
    }

    /** Stock that an instrument added, at long-run price. */
    double valueUsd(int i) {
        double value = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            value += Units.valueUsd(
                    addedShare[i][item] * state.reserve.stockTReo(item),
                    state.markets[Region.JAPAN.ordinal() * Item.COUNT + item].longRunCostUsdPerKg());
        }
        return value;
    }

    /** Stock that an instrument added. */
    double stockTReo(int i) {
        double stock = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            stock += addedShare[i][item] * state.reserve.stockTReo(item);
        }
        return stock;
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape, int week) {
        if (state.policy.isQuietUntil(week)) {
            Arrays.fill(spentUsd, 0);
            return;
        }
        tape.rows(addedShare);
        tape.numbers(spentUsd);
        for (int cell = 0; cell < offered.length; cell++) {
            offered[cell] = tape.flag(offered[cell]);
        }
    }
}
