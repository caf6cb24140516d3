package chokepoint.core.model;

import chokepoint.core.agent.Pool;
import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.agent.User;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.stock.MassLedger.Flow;
import chokepoint.core.world.ContractSpec;
import chokepoint.core.world.Region;
import chokepoint.core.world.UserSpec;

/** Phases 1 to 4: material is made, arrives, is used, and moves under contracts. */
final class SupplyPhases {

    private final ModelState state;
    /** Share of each user in its region's base-year need, by user and local item: how contracts are divided. */
    private final double[][] needShare;

    SupplyPhases(ModelState state) {
        this.state = state;
        needShare = new double[state.users.length][];
        for (int u = 0; u < state.users.length; u++) {
            UserSpec spec = state.users[u].spec();
            needShare[u] = new double[state.users[u].itemCount()];
            for (int l = 0; l < needShare[u].length; l++) {
                needShare[u][l] = state.needShare(spec, state.users[u].item(l));
            }
        }
    }

    /** Phase 1: exporters, producers and recyclers add output to stock. */
    void mineAndSeparate() {
        for (Seller seller : state.sellers) {
            for (int item = 0; item < Item.COUNT; item++) {
                if (seller.spec().planTReoPerWeek()[item] > 0) {
                    state.mass.add(item, Flow.OUTPUT, seller.produce(item));
                    state.mass.add(item, Flow.WRITTEN_OFF, seller.writeOff(item));
                }
            }
        }
        for (User user : state.users) {
            int region = user.spec().region().ordinal();
            for (int l = 0; l < user.itemCount(); l++) {
                int item = user.item(l);
                double recycled = user.recycle(l, state.recycledShare[region][item]);
                state.mass.add(item, Flow.RECYCLED, recycled);
                if (region == Region.JAPAN.ordinal()) {
                    state.flows.toJapan(Channel.RECYCLED, item, recycled);
                }
            }
        }
    }

    /** Phase 2: lots leave the licence queue, shipments reach their buyers. */
    void arrive(int week) {
        for (User user : state.users) {
            int region = user.spec().region().ordinal();
            int transit = state.transitWeeks(true, region);
            for (int l = 0; l < user.itemCount(); l++) {
                user.receiveArrivals(l, week);
                user.shipFromQueue(l, week, transit);
            }
        }
        for (Trader trader : state.traders) {
            for (int item = 0; item < Item.OXIDES; item++) {
                trader.receiveArrivals(item, week);
            }
        }
        for (Pool pool : state.pools) {
            pool.openWeek();
        }
        for (Pool house : state.houses) {
            house.openWeek();
        }
    }

    /** Phase 3: plants run from stock. */
    void produce() {
        for (User user : state.users) {
            int region = user.spec().region().ordinal();
            double[] used = region == Region.JAPAN.ordinal() ? state.flows.japanUsedTReo : state.flows.usedTReo;
            user.produce(state.alarmIndex[region], used);
        }
        for (int item = 0; item < Item.COUNT; item++) {
            state.mass.add(item, Flow.USED, state.flows.usedTReo[item] + state.flows.japanUsedTReo[item]);
        }
    }

    /** Phase 4: offtake tonnage moves to the users of a region, pro rata to need, at the index price. */
    void deliverContracts(int week) {
        for (User user : state.users) {
            user.openContracts();
        }
        for (double[] byItem : state.contractOutTReo) {
            java.util.Arrays.fill(byItem, 0);
        }
        int contractWeek = state.world.timeline().growth() ? week : 0;
        for (ContractSpec contract : state.world.contracts()) {
            int item = contract.item().ordinal();
            Seller seller = state.sellers[contract.seller()];
            double delivered =
                    seller.deliverContract(item, contract.tReoPerWeek().at(contractWeek));
            state.contractOutTReo[contract.seller()][item] += delivered;
            double given = 0;
            for (int u = 0; u < state.users.length && delivered > 0; u++) {
                User user = state.users[u];
                if (user.spec().region() == contract.buyer()) {
                    given += giveContract(u, item, delivered);
                }
            }
            if (contract.buyer() == Region.JAPAN) {
                state.flows.toJapan(Channel.CONTRACT, item, given);
            }
            double price = state.markets[Region.OTHER.ordinal()][item].indexUsdPerKg();
            state.money.paid(Units.valueUsd(given, price));
            state.money.received(Units.valueUsd(delivered, price));
            state.flows.tradedTReo[item] += delivered;
        }
    }

    private double giveContract(int u, int item, double delivered) {
        User user = state.users[u];
        for (int l = 0; l < user.itemCount(); l++) {
            if (user.item(l) == item) {
                double part = delivered * needShare[u][l];
                user.receiveContract(l, part);
                return part;
            }
        }
        return 0;
    }
}
