package chokepoint.core.model;

import chokepoint.core.instrument.Allocation;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.model.Tender.SupplierKind;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.place.Region;
import chokepoint.core.world.Parameter;

/**
 * Phase 7: the national reserve releases to users who are cut off; releases arrive as parts some weeks later. Users pay long-run
 * cost for them.
 */
final class ReservePhase {

    private static final Region[] REGIONS = Region.values();
    private static final Item[] ITEMS = Item.values();

    private final ModelState state;
    private final int deliveryWeeks;
    private final ReleaseOrder order;
    private final boolean[] triggered = new boolean[Region.COUNT];
    private final double[] needTReo = new double[Region.COUNT];

    ReservePhase(ModelState state) {
        this.state = state;
        order = new ReleaseOrder(state);
        deliveryWeeks = state.behaviour.weeks(Parameter.RESERVE_DELIVERY_WEEKS);
    }

    void run(int week) {
        if (week == state.world.timeline().measureWeek()) {
            state.reserve.open();
        }
        for (int item = 0; item < Item.OXIDES; item++) {
            double need = 0;
            for (int r = 0; r < Region.COUNT; r++) {
                look(r, item);
                need += triggered[r] ? needTReo[r] : 0;
            }
            if (need > 0 && state.publicReserves.allocation(item) != Allocation.AUCTION) {
                release(item, week, need);
            }
        }
    }

    /** Cover until the measure is noted everywhere: who may draw later is not known before. */
    private void look(int r, int item) {
        int cell = r * Item.COUNT + item;
        boolean served = state.publicReserves.serves(cell);
        triggered[r] = false;
        if (!served && state.reserve.isOpen()) {
            state.publicReserves.setOffered(cell, false);
            return;
        }
        double stock = 0;
        double need = 0;
        for (int n = 0; n < state.users.lineCountOf(cell); n++) {
            int line = state.users.lineOf(cell, n);
            stock += state.users.stockTReo(line);
            need += state.users.needTReo(line);
        }
        double cover = need > 0 ? stock / need : 0;
        needTReo[r] = need;
        state.reserve.observe(r, item, cover);
        triggered[r] =
                served && state.reserve.isTriggered(r, item, state.office.isControlled(REGIONS[r], ITEMS[item]), cover);
        state.publicReserves.setOffered(cell, triggered[r]);
    }

    private void release(int item, int week, double need) {
        double most = state.reserve.mostReleasedTReo(item);
        double given = 0;
        double worthUsd = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            if (triggered[r] && most > 0) {
                double part = order.give(r * Item.COUNT + item, week, deliveryWeeks, most * needTReo[r] / need);
                given += part;
                if (r == Region.JAPAN.ordinal()) {
                    state.flows.toJapan(Channel.RESERVE, item, part);
                }
                double price = state.markets[r * Item.COUNT + item].longRunCostUsdPerKg();
                double value = Units.valueUsd(part, price);
                state.flows.spend(r * Item.COUNT + item, part, value);
                state.money.paid(value);
                state.money.received(value);
                worthUsd += value;
            }
        }
        state.publicReserves.noteSold(item, given, worthUsd);
        state.reserve.release(item, given);
    }

    /** Offers the week's release in the markets of those who are cut off, where releases go to whoever pays most. */
    void offer() {
        for (int cell = 0; cell < ModelState.CELLS; cell++) {
            int item = cell % Item.COUNT;
            if (item < Item.OXIDES
                    && state.publicReserves.allocation(item) == Allocation.AUCTION
                    && state.publicReserves.isOffered(cell)) {
                double most = state.reserve.mostReleasedTReo(item) / state.publicReserves.offeredMarkets(item);
                if (most > 0) {
                    var market = state.markets[cell];
                    int offer = (market.isSplit() ? market.freeBook() : market.licensedBook())
                            .offer(market.longRunCostUsdPerKg(), most);
                    state.tenders[cell].supply(SupplierKind.RESERVE, 0, offer);
                }
            }
        }
    }
}
