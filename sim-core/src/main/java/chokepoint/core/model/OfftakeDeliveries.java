package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Users;
import chokepoint.core.floor.Settlement;
import chokepoint.core.instrument.Offtake;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.place.Region;
import chokepoint.core.programme.Programme;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.time.WeekCalendar;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Offtake with a floor: after the contracts of the world, a fixed tonnage of what eligible plants make moves to the users of a
 * region at the index price, shared by what each plant has; the treasuries settle the difference to the floor.
 */
final class OfftakeDeliveries {

    private final ModelState state;
    private final Programme[] programmes;
    /** By programme; null where nothing is bought. */
    private final @Nullable Settlement[] settlement;

    /** Tonnes of the week that the floor of an offtake was for, by seller × items + item. */
    private final double[] toppedUpTReo;

    OfftakeDeliveries(ModelState state) {
        this.state = state;
        programmes = state.policy.programmes();
        settlement = new Settlement[programmes.length];
        toppedUpTReo = new double[state.sellers.length * Item.COUNT];
        for (int i = 0; i < programmes.length; i++) {
            Offtake terms = programmes[i].terms().purchase();
            if (terms != null) {
                settlement[i] = new Settlement(terms, state.sellers.length);
            }
        }
    }

    void run(int week) {
        if (state.topUps.any()) {
            Arrays.fill(toppedUpTReo, 0);
        }
        for (int i = 0; i < programmes.length; i++) {
            Settlement contract = settlement[i];
            Offtake terms = programmes[i].purchase(week);
            if (contract != null && terms != null) {
                contract.enterYear(state.policy.yearIndex(week));
                deliver(programmes[i], terms, contract, week);
            }
        }
    }

    private void deliver(Programme programme, Offtake terms, Settlement contract, int week) {
        double available = 0;
        for (int s = 0; s < state.sellers.length; s++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                available += availableTReo(programme, terms.buyer(), s, item);
            }
        }
        if (available <= 0) {
            return;
        }
        double taken = Math.min(1, WeekCalendar.weeklyFlow(terms.tonnageTReo()) / available);
        for (int s = 0; s < state.sellers.length; s++) {
            double usd = 0;
            for (int item = 0; item < Item.OXIDES; item++) {
                double wanted = taken * availableTReo(programme, terms.buyer(), s, item);
                if (wanted > 0) {
                    double index = state.markets[indexCell(item)].indexUsdPerKg();
                    double delivered = state.sellers[s].deliverContract(item, wanted);
                    state.contractOutTReo[s][item] += delivered;
                    give(terms.buyer(), item, delivered, index);
                    // under a higher floor the goods go to the buyer at the index, and that floor pays
                    if (!state.topUps.isSecond(programme.number, s, item, week)) {
                        double subsidy = state.payments.subsidyUsdPerKg(s, item, week);
                        usd += contract.settleUsd(s, index, subsidy, delivered, programme.years(week));
                        toppedUpTReo[s * Item.COUNT + item] += delivered;
                    }
                }
            }
            if (usd != 0) {
                state.policy.payProducer(programme, week, s, usd);
                state.money.paid(usd);
                state.money.received(usd);
            }
        }
    }

    /** Tonnes of a plant that the floor of an offtake was for this week. */
    double toppedUpTReo(int s, int item) {
        return toppedUpTReo[s * Item.COUNT + item];
    }

    /** What a plant made this week and owes nobody; nothing of what nobody uses where it would go. */
    private double availableTReo(Programme programme, Region buyer, int s, int item) {
        double share = programme.eligibleShare(s, item);
        if (share <= 0 || state.users.lineCountOf(buyer.ordinal() * Item.COUNT + item) == 0) {
            return 0;
        }
        double free = state.sellers[s].outputTReo(item) - state.contractOutTReo[s][item];
        return share * Math.max(0, free);
    }

    private static int indexCell(int item) {
        return Region.OTHER.ordinal() * Item.COUNT + item;
    }

    private void give(Region buyer, int item, double tReo, double indexUsdPerKg) {
        Users users = state.users;
        int cell = buyer.ordinal() * Item.COUNT + item;
        double given = 0;
        for (int n = 0; n < users.lineCountOf(cell); n++) {
            int line = users.lineOf(cell, n);
            double part = tReo * state.steadyWeek.needShare(users.userOf(line), item);
            users.receiveContract(line, part);
            given += part;
        }
        if (buyer == Region.JAPAN) {
            state.flows.toJapan(Channel.CONTRACT, item, given);
        }
        double value = Units.valueUsd(given, indexUsdPerKg);
        state.flows.spend(cell, given, value);
        state.money.paid(value);
        state.money.received(Units.valueUsd(tReo, indexUsdPerKg));
        state.flows.noteTraded(item, tReo);
    }

    /** What a plant's basket is paid on top of the index, less what the buyer keeps of it, per kg of planned output. */
    double supportUsdPerKg(int seller, int week) {
        double value = 0;
        double output = 0;
        Seller plant = state.sellers[seller];
        for (int item = 0; item < Item.OXIDES; item++) {
            double plan = plant.planTReoPerYear(item);
            output += plan;
            for (int i = 0; i < programmes.length && plan > 0; i++) {
                Settlement contract = settlement[i];
                if (contract != null && programmes[i].inForce(week) && !state.topUps.isSecond(i, seller, item, week)) {
                    double paid = contract.netUsdPerKg(
                            seller,
                            state.policy.yearIndex(week),
                            state.markets[indexCell(item)].indexUsdPerKg(),
                            state.payments.subsidyUsdPerKg(seller, item, week),
                            programmes[i].years(week));
                    value += plan * programmes[i].eligibleShare(seller, item) * takenShare(i, week) * paid;
                }
            }
        }
        return output > 0 ? value / output : 0;
    }

    /** Part of what eligible plants make that the tonnage takes, at today's output. */
    double takenShare(int i, int week) {
        Offtake terms = programmes[i].purchase(week);
        double output = state.payments.eligibleTReoPerYear(i);
        return terms != null && output > 0 ? Math.min(1, terms.tonnageTReo() / output) : 1;
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape, int week) {
        if (state.policy.isQuietUntil(week)) {
            return;
        }
        for (Settlement contract : settlement) {
            if (contract != null) {
                contract.tape(tape);
            }
        }
    }
}
