package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.material.Item;
import chokepoint.core.random.Draws;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.World;
import java.util.Arrays;

/** The model of one run: one world, one stream of luck, ten phases a week. Not thread-safe; one instance per run. */
public final class ChokepointModel implements WeeklyModel {

    private final ModelState state;
    private final PolicyPhase policy;
    private final SupplyPhases supply;
    private final TenderPhase tender;
    private final ClearPhase clear;
    private final ReservePhase reserve;
    private final AdaptPhase adapt;
    private final WeekObserver observer;
    private final double[] closingTReo = new double[Item.COUNT];

    /**
     * @param observer sees the end of every reported week
     */
    public ChokepointModel(World world, Draws draws, WeekObserver observer) {
        state = new ModelState(world, draws);
        policy = new PolicyPhase(state);
        supply = new SupplyPhases(state);
        tender = new TenderPhase(state);
        clear = new ClearPhase(state);
        reserve = new ReservePhase(state);
        adapt = new AdaptPhase(state);
        this.observer = observer;
    }

    @Override
    public void run(Phase phase, int week) {
        switch (phase) {
            case POLICY -> policy.run(week);
            case MINE_AND_SEPARATE -> supply.mineAndSeparate();
            case ARRIVE -> supply.arrive(week);
            case PRODUCE -> supply.produce();
            case DELIVER_CONTRACTS -> {
                supply.deliverContracts(week);
                state.offtakes.run(week);
            }
            case TENDER -> {
                tender.run(week);
                state.stockpiles.post(week);
                reserve.offer();
            }
            case CLEAR -> clear.run(week);
            case RESERVE -> reserve.run(week);
            case ADAPT -> {
                adapt.run(week);
                state.investment.run(week);
            }
            case SETTLE -> settle(week);
        }
    }

    /** Pays what policies owe, strikes the balances of mass and money, then lets the observer look. */
    private void settle(int week) {
        state.payments.run(week);
        state.border.settle(week);
        state.stockpiles.settle(week);
        state.publicReserves.settle(week);
        Arrays.fill(closingTReo, 0);
        for (int line = 0; line < state.users.lineCount(); line++) {
            closingTReo[state.users.itemOf(line)] += state.users.ledgerTReo(line);
        }
        for (int item = 0; item < Item.COUNT; item++) {
            for (int cell = item; cell < ModelState.CELLS; cell += Item.COUNT) {
                closingTReo[item] += state.pool.stockTReo(cell);
            }
            for (int cell = item; cell < ModelState.CELLS; cell += Item.COUNT) {
                closingTReo[item] += state.houses.stockTReo(cell);
            }
            for (Seller seller : state.sellers) {
                closingTReo[item] += seller.stockTReo(item);
            }
            for (Trader trader : state.traders) {
                closingTReo[item] += trader.ledgerTReo(item);
            }
            closingTReo[item] += state.reserve.stockTReo(item) + state.stockpiles.ledgerTReo(item);
        }
        state.mass.closeWeek(week, closingTReo, state.flows.tradedTReo);
        state.money.closeWeek(week);
        if (week >= state.world.timeline().warmUpWeeks()) {
            observer.observe(week, state);
        }
    }

    public ModelState state() {
        return state;
    }

    /**
     * Records or restores the state between weeks.
     *
     * @param week first week that is not part of it
     */
    public void tape(Tape tape, int week) {
        state.tape(tape, week);
    }
}
