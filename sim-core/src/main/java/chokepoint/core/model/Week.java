package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** The week on one page: every step by its name, in order. */
final class Week {

    private final ModelState state;
    private final ControlledMarkets controls;
    private final Supply supply;
    private final Tendering tendering;
    private final Clearing clearing;
    private final Adaptation adaptation;
    /** Made once: a week allocates nothing. */
    private final DoubleSupplier newPlantsShare;

    private final WeekObserver observer;
    private final double[] closingTReo = new double[Item.COUNT];

    /**
     * @param observer sees the end of every reported week
     */
    Week(ModelState state, WeekObserver observer) {
        this.state = state;
        controls = new ControlledMarkets(state);
        supply = new Supply(state);
        tendering = new Tendering(state);
        clearing = new Clearing(state);
        adaptation = new Adaptation(state);
        newPlantsShare = state.investment::newPlantsShare;
        this.observer = observer;
    }

    void run(Phase phase, int week) {
        switch (phase) {
            case POLICY -> {
                state.flows.clear();
                state.growth.beginWeek(week, newPlantsShare);
                state.office.beginWeek(week);
                state.alarm.beginWeek(week);
                state.rules.beginWeek(week, state.sellers);
                controls.splitMarkets();
                state.border.beginWeek(week);
                state.users.plan(week, state.growth.useFactor());
                state.publicReserves.beginWeek(week);
                controls.turnBackQueues(week);
                controls.closeHousesToRefused();
            }
            case MINE_AND_SEPARATE -> {
                supply.makeAndWriteOff();
                supply.recycle();
            }
            case ARRIVE -> supply.arrive(week);
            case PRODUCE -> supply.produce();
            case DELIVER_CONTRACTS -> {
                supply.deliverContracts(week);
                state.offtakes.run(week);
            }
            case TENDER -> {
                tendering.open(week);
                tendering.usersBid(week);
                tendering.tradersBidAndOffer(week);
                tendering.reserveBids();
                tendering.sellersOffer(week);
                state.stockpiles.post(week);
                tendering.offerRelease();
            }
            case CLEAR -> clearing.run(week);
            case RESERVE -> state.releases.run(week);
            case ADAPT -> {
                adaptation.learnPrices(week);
                adaptation.followPrices();
                adaptation.splitSales();
                adaptation.reviewPlants(week);
                adaptation.adaptTraders(week);
                state.investment.run(week);
            }
            case SETTLE -> {
                state.payments.run(week);
                state.border.settle(week);
                state.stockpiles.settle(week);
                state.publicReserves.settle(week);
                state.restatement.run(week);
                closeBooks(week);
                if (week >= state.world.timeline().warmUpWeeks()) {
                    observer.observe(week, state);
                }
            }
        }
    }

    /** Strikes the balances of mass and money. */
    private void closeBooks(int week) {
        Arrays.fill(closingTReo, 0);
        for (int line = 0; line < state.users.lineCount(); line++) {
            closingTReo[state.users.itemOf(line)] += state.users.ledgerTReo(line);
        }
        for (int item = 0; item < Item.COUNT; item++) {
            for (int cell = item; cell < Cell.COUNT; cell += Item.COUNT) {
                closingTReo[item] += state.pool.stockTReo(cell);
            }
            for (int cell = item; cell < Cell.COUNT; cell += Item.COUNT) {
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
        state.mass.closeWeek(week, closingTReo, state.flows.tradedTReo());
        state.money.closeWeek(week);
    }
}
