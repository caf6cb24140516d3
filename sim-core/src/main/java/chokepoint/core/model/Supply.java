package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.agent.Users;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.stock.MassLedger.Flow;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.world.ContractSpec;
import java.util.Arrays;

/** Material is made, arrives, is used, and moves under contracts. */
final class Supply {

    private final ModelState state;
    private final Users users;
    private final double[] letGoTReo = new double[Cell.COUNT];

    Supply(ModelState state) {
        this.state = state;
        this.users = state.users;
    }

    /** Exporters and producers add output to stock. */
    void makeAndWriteOff() {
        for (Seller seller : state.sellers) {
            for (int item = 0; item < Item.COUNT && !seller.isAbsent(); item++) {
                if (seller.spec().planTReoPerWeek()[item] > 0) {
                    state.mass.add(item, Flow.OUTPUT, seller.produce(item));
                    state.mass.add(item, Flow.WRITTEN_OFF, seller.writeOff(item));
                }
            }
        }
    }

    /** Users get back part of what they need. */
    void recycle() {
        for (int line = 0; line < users.lineCount(); line++) {
            int item = users.itemOf(line);
            int cell = users.cellOf(line);
            double recycled = users.recycle(line, state.recycling.share(cell));
            state.mass.add(item, Flow.RECYCLED, recycled);
            if (cell / Item.COUNT == Region.JAPAN.ordinal()) {
                state.flows.toJapan(Channel.RECYCLED, item, recycled);
            }
        }
    }

    /** Lots leave the licence queue, shipments reach their buyers. */
    void arrive(int week) {
        Arrays.fill(letGoTReo, 0);
        users.arrive(week, state.transit, letGoTReo);
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            state.flows.noteHeldUp(cell, -letGoTReo[cell]);
        }
        for (Trader trader : state.traders) {
            for (int item = 0; item < Item.OXIDES; item++) {
                trader.receiveArrivals(item, week);
            }
        }
        state.pool.openWeek();
        state.houses.openWeek();
    }

    /** Plants run from stock. */
    void produce() {
        users.produce(state.alarm.index(), state.flows.usedInJapanTReo(), state.flows.usedElsewhereTReo());
        for (int item = 0; item < Item.COUNT; item++) {
            state.mass.add(item, Flow.USED, state.flows.usedTReo(item));
        }
    }

    /**
     * Offtake tonnage moves to the users of a region, pro rata to need, at the index price. Where nobody uses the item it
     * stays with the seller, who offers it in the markets.
     */
    void deliverContracts(int week) {
        users.openContracts();
        for (double[] byItem : state.contractOutTReo) {
            Arrays.fill(byItem, 0);
        }
        int contractWeek = state.world.timeline().growth() ? week : 0;
        for (ContractSpec contract : state.world.contracts()) {
            int item = contract.item().ordinal();
            int cell = Cell.of(contract.buyer(), contract.item());
            if (users.lineCountOf(cell) == 0) {
                continue;
            }
            Seller seller = state.sellers[contract.seller()];
            double delivered =
                    seller.deliverContract(item, contract.tReoPerWeek().at(contractWeek));
            state.contractOutTReo[contract.seller()][item] += delivered;
            double given = 0;
            for (int n = 0; n < users.lineCountOf(cell) && delivered > 0; n++) {
                int line = users.lineOf(cell, n);
                double part = delivered * users.partShare(line) * state.steadyWeek.needShare(users.userOf(line), item);
                users.receiveContract(line, part);
                given += part;
            }
            if (contract.buyer() == Region.JAPAN) {
                state.flows.toJapan(Channel.CONTRACT, item, given);
            }
            double price = state.markets[Region.OTHER.ordinal() * Item.COUNT + item].indexUsdPerKg();
            double value = Units.valueUsd(given, price);
            state.flows.spend(cell, given, value);
            state.money.paid(value);
            state.money.received(Units.valueUsd(delivered, price));
            state.flows.noteTraded(item, delivered);
        }
    }
}
