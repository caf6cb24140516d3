package chokepoint.core.model;

import chokepoint.core.material.Item;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Region;

/** Phase 7: Japan's national reserve releases to users, pro rata to need; releases arrive as parts some weeks later. */
final class ReservePhase {

    private static final Item[] ITEMS = Item.values();

    private final ModelState state;
    private final int deliveryWeeks;

    ReservePhase(ModelState state) {
        this.state = state;
        deliveryWeeks = state.behaviour.weeks(Parameter.RESERVE_DELIVERY_WEEKS);
    }

    void run(int week) {
        if (week == state.world.timeline().measureWeek()) {
            state.reserve.open();
        }
        for (int item = 0; item < Item.OXIDES; item++) {
            boolean controlled = state.office.isControlled(Region.JAPAN, ITEMS[item]);
            int cell = ModelState.cell(Region.JAPAN, ITEMS[item]);
            double stock = 0;
            double need = 0;
            for (int n = 0; n < state.users.lineCountOf(cell); n++) {
                int line = state.users.lineOf(cell, n);
                stock += state.users.stockTReo(line);
                need += state.users.needTReo(line);
            }
            double cover = need > 0 ? stock / need : 0;
            state.reserve.observe(item, cover);
            double released = need > 0 ? state.reserve.release(item, controlled, cover) : 0;
            if (released > 0) {
                give(item, cell, week, released, need);
            }
        }
    }

    private void give(int item, int cell, int week, double released, double need) {
        double given = 0;
        for (int n = 0; n < state.users.lineCountOf(cell); n++) {
            int line = state.users.lineOf(cell, n);
            double part = released * state.users.needTReo(line) / need;
            state.users.ship(line, week, deliveryWeeks, part);
            given += part;
        }
        state.flows.toJapan(Channel.RESERVE, item, given);
    }
}
