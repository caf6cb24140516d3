package chokepoint.core.model;

import chokepoint.core.agent.User;
import chokepoint.core.material.Item;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Region;

/** Phase 7: Japan's national reserve releases to users, pro rata to need; releases arrive as parts some weeks later. */
final class ReservePhase {

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
            boolean controlled = state.office.isControlled(Region.JAPAN, Item.values()[item]);
            double stock = 0;
            double need = 0;
            for (User user : state.users) {
                if (user.spec().region() == Region.JAPAN) {
                    for (int l = 0; l < user.itemCount(); l++) {
                        if (user.item(l) == item) {
                            stock += user.stockTReo(l);
                            need += user.needTReo(l);
                        }
                    }
                }
            }
            double cover = need > 0 ? stock / need : 0;
            state.reserve.observe(item, cover);
            double released = need > 0 ? state.reserve.release(item, controlled, cover) : 0;
            if (released > 0) {
                give(item, week, released, need);
            }
        }
    }

    private void give(int item, int week, double released, double need) {
        double given = 0;
        for (User user : state.users) {
            if (user.spec().region() == Region.JAPAN) {
                for (int l = 0; l < user.itemCount(); l++) {
                    if (user.item(l) == item) {
                        double part = released * user.needTReo(l) / need;
                        user.ship(l, week, 0, deliveryWeeks, part);
                        given += part;
                    }
                }
            }
        }
        state.flows.toJapan(Channel.RESERVE, item, given);
    }
}
