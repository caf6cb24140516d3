package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.UserSpec;
import java.util.Arrays;
import java.util.List;

/** A user alone with its pool and its trading house, driven week by week without a market. */
final class UserTestKit {

    /** The user; there once layers are filled. */
    Firm user;

    final Pool pool = new Pool();
    final Pool houses = new Pool();
    final double[] noAlarm = new double[Cell.COUNT];
    final double[] usedTReo = new double[Item.COUNT];
    /** Every price at its reference. */
    final double[] referencePrices = new double[Cell.COUNT];

    private final UserSpec spec;
    private final Behaviour behaviour;
    private final double steadyTransitWeeks;
    /** Growth of use since the base year, by region and nest; none unless a test says otherwise. */
    final double[][] growthFactor = new double[Region.COUNT][Nest.COUNT];

    UserTestKit(UserSpec spec, Behaviour behaviour, double steadyTransitWeeks) {
        this.spec = spec;
        this.behaviour = behaviour;
        this.steadyTransitWeeks = steadyTransitWeeks;
        for (double[] region : growthFactor) {
            Arrays.fill(region, 1);
        }
        Arrays.fill(referencePrices, 1);
    }

    /** A user of Dy alone, hanging on it wholly, with the behaviour of a calm world. */
    static UserTestKit ofDysprosium(double needTReo, Layers layers, double steadyTransitWeeks) {
        return new UserTestKit(
                TinyWorld.userSpec(0, Region.JAPAN, 0, EndUse.CIVIL, 1, Item.DY, needTReo, layers),
                TinyWorld.calm().behaviour(),
                steadyTransitWeeks);
    }

    /** Fills the layers and leaves nothing under way: as if a contract had brought the whole need so far. */
    UserTestKit filledWithNothingUnderWay() {
        return filled(spec.needTReoPerWeek());
    }

    UserTestKit filledToSteadyState() {
        return filled(new double[Item.COUNT]);
    }

    private UserTestKit filled(double[] contractTReo) {
        SteadyWeek steady = new SteadyWeek(contractTReo, steadyTransitWeeks, 0);
        user = new Firm(new Users(List.of(spec), behaviour, pool, houses, steady));
        return this;
    }

    /** The needs of a week. */
    void plan(int week) {
        user.users.plan(week, growthFactor);
    }

    /** One week up to production; returns output relative to plan. */
    double produce(int week) {
        plan(week);
        user.users.arrive(week, new Transit(behaviour), new double[Cell.COUNT]);
        pool.openWeek();
        houses.openWeek();
        Arrays.fill(usedTReo, 0);
        user.users.produce(noAlarm, usedTReo, new double[Item.COUNT]);
        user.users.openContracts();
        return user.outputShare();
    }

    /** Output of {@code weeks} weeks in which nothing is bought. */
    double[] outputWithoutPurchases(int weeks) {
        double[] output = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            output[week] = produce(week);
        }
        return output;
    }

    /** The only user of a population: its lines are its local items. */
    static final class Firm {

        private final Users users;
        private final User view;

        Firm(Users users) {
            this.users = users;
            this.view = users.user(0);
        }

        int itemCount() {
            return view.itemCount();
        }

        int item(int l) {
            return view.item(l);
        }

        double needTReo(int l) {
            return view.needTReo(l);
        }

        double intensityIndex(int l) {
            return view.intensityIndex(l);
        }

        double substitutedShare(int l) {
            return view.substitutedShare(l);
        }

        double stockTReo(int l) {
            return view.stockTReo(l);
        }

        double layerTReo(int l, int layer) {
            return view.layerTReo(l, layer);
        }

        double usedTReo(int l) {
            return users.usedTReo(l);
        }

        double underWayTReo(int l) {
            return view.inTransitTReo(l) + view.inQueueTReo(l);
        }

        double outputShare() {
            return view.outputShare();
        }

        Nest bindingNest() {
            return view.bindingNest();
        }

        Cause cause() {
            return view.cause();
        }

        double orderTReo(int l, double alarmIndex) {
            return planned(alarmIndex, 0).orderedTReo(l);
        }

        double bidFactor(int l, double alarmIndex, double moodLog) {
            return planned(alarmIndex, moodLog).bidFactor(l);
        }

        private Users planned(double alarmIndex, double moodLog) {
            double[] alarm = new double[Cell.COUNT];
            Arrays.fill(alarm, alarmIndex);
            users.planOrders(alarm, new double[] {moodLog});
            return users;
        }

        void ship(int l, int week, int delayWeeks, int transitWeeks, double tReo) {
            if (delayWeeks > 0) {
                users.docks().open(week, delayWeeks, transitWeeks, transitWeeks);
                users.docks().ship(l, tReo, 0, 0);
            } else {
                users.docks().send(l, week, transitWeeks, tReo);
            }
        }

        void receiveContract(int l, double tReo) {
            users.receiveContract(l, tReo);
        }

        void noteDenied(int l, double tReo, boolean waiting, int week) {
            users.noteDenied(l, tReo, waiting, week);
        }

        StockShift noShift() {
            return users.noShift();
        }

        void findShift(int item, StockShift shift) {
            users.findShift(item, shift);
        }

        void takeShift(int item, StockShift from, StockShift to) {
            to.takeItem(item, from, users);
        }

        double restate(int item, StockShift shift) {
            return users.restate(item, shift);
        }

        /** A week's end after an order of which a share was denied. */
        void learn(int l, double deniedShare, double[] priceFactor) {
            planned(0, 0);
            users.noteDeniedOrder(l, deniedShare * users.orderedTReo(l));
            users.adapt(priceFactor);
        }
    }
}
