package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.EndUse;
import chokepoint.core.world.Region;
import chokepoint.core.world.UserSpec;
import java.util.Arrays;

/** A user alone with its pool and its trading house, driven week by week without a market. */
final class UserTestKit {

    final User user;
    final Pool pool = new Pool();
    final Pool houses = new Pool();
    final double[] noAlarm = new double[Item.COUNT];
    final double[] usedTReo = new double[Item.COUNT];
    /** Every price at its reference. */
    final double[] referencePrices = new double[Item.COUNT];

    private final double[] noGrowth = new double[Nest.COUNT];

    UserTestKit(UserSpec spec, Behaviour behaviour, double steadyTransitWeeks) {
        double[] whole = new double[Item.COUNT];
        Arrays.fill(whole, 1);
        double[] transit = new double[Item.COUNT];
        Arrays.fill(transit, steadyTransitWeeks);
        Arrays.fill(noGrowth, 1);
        Arrays.fill(referencePrices, 1);
        user = new User(spec, behaviour, pool, houses, whole, whole, transit);
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
        double[] contract = new double[Item.COUNT];
        for (int l = 0; l < user.itemCount(); l++) {
            contract[user.item(l)] = user.needTReo(l);
        }
        user.fillToSteadyState(0, contract);
        return this;
    }

    UserTestKit filledToSteadyState() {
        user.fillToSteadyState(0, new double[Item.COUNT]);
        return this;
    }

    /** One week up to production; returns output relative to plan. */
    double produce(int week) {
        user.plan(week, noGrowth);
        for (int l = 0; l < user.itemCount(); l++) {
            user.receiveArrivals(l, week);
        }
        pool.openWeek();
        houses.openWeek();
        Arrays.fill(usedTReo, 0);
        user.produce(noAlarm, usedTReo);
        user.openContracts();
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
}
