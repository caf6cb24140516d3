package chokepoint.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.Substitution;
import chokepoint.core.world.UserSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Validation: one user against closed forms. With critical cover 0, no substitution and nothing under way, time to survive is
 * stock over use; stock at target with the steady pipeline is a fixed point of the order rule.
 */
class UserValidation {

    private static final double ACCURACY = 1e-9;
    private static final double NEED = 0.37;

    @ParameterizedTest(name = "parts {0}, own {1}, pooled {2}, house {3} weeks")
    @CsvSource({
        "4, 0, 0, 0",
        "1, 0, 0, 0",
        "2.5, 0, 0, 0",
        "1.001, 0, 0, 0",
        "2, 3, 0, 0",
        "2, 3.7, 0.6, 0",
        "1, 3.7, 1, 0",
        "2, 0, 0, 5.25",
        "1, 0, 0, 30.999",
        "1.5, 8.2, 0.6, 4.13",
        "2, 17.142857142857142, 0.3, 12.857142857142858",
        "3, 34.28, 0.9, 0.5",
        "1, 51.3, 0.6, 10.7"
    })
    void timeToSurviveIsStockOverUse(double parts, double own, double pooled, double house) {
        Layers layers = new Layers(parts, own, pooled, house);
        UserTestKit kit = UserTestKit.ofDysprosium(NEED, layers, 1).filledWithNothingUnderWay();
        assertThat(kit.user.stockTReo(0)).isCloseTo(layers.totalWeeks() * NEED, within(ACCURACY));
        double[] output = kit.outputWithoutPurchases((int) layers.totalWeeks() + 10);
        assertThat(SurvivalTime.daysToSurvive(output, 0, SurvivalTime.FULL_SHARE))
                .isCloseTo(7 * layers.totalWeeks(), within(ACCURACY));
    }

    @ParameterizedTest(name = "reserve of {0} weeks, doubled")
    @ValueSource(doubles = {1, 4.5, 13.3, 26})
    void doublingTheReserveDoublesTheTime(double weeks) {
        double once = survivalDays(new Layers(weeks, weeks, 0.5, weeks));
        double twice = survivalDays(new Layers(2 * weeks, 2 * weeks, 0.5, 2 * weeks));
        assertThat(twice).isCloseTo(2 * once, within(ACCURACY));
    }

    private static double survivalDays(Layers layers) {
        double[] output = UserTestKit.ofDysprosium(NEED, layers, 1)
                .filledWithNothingUnderWay()
                .outputWithoutPurchases(200);
        return SurvivalTime.daysToSurvive(output, 0, SurvivalTime.FULL_SHARE);
    }

    /** Outer layers empty first: the trading house, then the own reserve, then parts; and output falls last. */
    @Test
    void layersEmptyFromOutsideInwards() {
        UserTestKit kit = UserTestKit.ofDysprosium(1, new Layers(2, 3, 0, 4), 1).filledWithNothingUnderWay();
        double[][] left = {
            {2, 3, 3}, {2, 3, 2}, {2, 3, 1}, {2, 3, 0}, {2, 2, 0}, {2, 1, 0}, {2, 0, 0}, {1, 0, 0}, {0, 0, 0}
        };
        for (int week = 0; week < left.length; week++) {
            assertThat(kit.produce(week)).as("output of week %s", week).isEqualTo(1);
            for (int layer = 0; layer < 3; layer++) {
                assertThat(kit.user.layerTReo(0, layer))
                        .as("layer %s after week %s", layer, week)
                        .isCloseTo(left[week][layer], within(1e-12));
            }
        }
        assertThat(kit.produce(left.length)).isZero();
    }

    @ParameterizedTest(name = "lead time {0} weeks, {1} + {2} + {3} weeks of stock")
    @CsvSource({"1, 4, 0, 0", "3, 2, 6, 4", "6, 2, 0, 0", "8, 1, 20, 13", "12, 1, 0, 0", "15, 3, 3, 3"})
    void stockAtTargetIsAFixedPointWithLeadTime(int lead, double parts, double own, double house) {
        Layers layers = new Layers(parts, own, 0.4, house);
        UserTestKit kit = UserTestKit.ofDysprosium(NEED, layers, lead).filledToSteadyState();
        for (int week = 0; week < 60; week++) {
            assertThat(kit.produce(week)).as("output of week %s", week).isEqualTo(1);
            double order = kit.user.orderTReo(0, 0);
            assertThat(order).as("order of week %s", week).isCloseTo(NEED, within(ACCURACY * NEED));
            assertThat(kit.user.bidFactor(0, 0, 0)).as("bid of week %s", week).isCloseTo(1, within(ACCURACY));
            kit.user.ship(0, week, 0, lead, order);
        }
        assertThat(kit.user.stockTReo(0)).isCloseTo(layers.totalWeeks() * NEED, within(ACCURACY));
    }

    /** Two origins with different transit: the steady pipeline is taken at the purchase-weighted mean. */
    @ParameterizedTest(name = "{0} of purchases take 3 weeks, the rest 6")
    @ValueSource(doubles = {0.2, 0.5, 0.63})
    void stockSettlesAtTargetWithMixedLeadTimes(double near) {
        Layers layers = new Layers(2, 5, 0, 3);
        UserTestKit kit = UserTestKit.ofDysprosium(NEED, layers, 3 * near + 6 * (1 - near))
                .filledToSteadyState();
        double order = 0;
        for (int week = 0; week < 1500; week++) {
            kit.produce(week);
            order = kit.user.orderTReo(0, 0);
            kit.user.ship(0, week, 0, 3, near * order);
            kit.user.ship(0, week, 0, 6, (1 - near) * order);
        }
        assertThat(order).isCloseTo(NEED, within(ACCURACY));
        assertThat(kit.user.stockTReo(0)).isCloseTo(layers.totalWeeks() * NEED, within(ACCURACY));
    }

    /** order = n + (target (1 + h × alarm) − stock)/adjustment, within [0, 3 n]. */
    @Test
    void ordersFollowTargetAndAlarmInsideTheirBounds() {
        Layers layers = new Layers(2, 20, 0, 8);
        UserTestKit kit = UserTestKit.ofDysprosium(1, layers, 1).filledWithNothingUnderWay();
        Behaviour central = Behaviour.central();
        double hoarding = central.get(Parameter.HOARDING_FACTOR);
        double adjustment = central.get(Parameter.ORDER_ADJUSTMENT_WEEKS);
        assertThat(kit.user.orderTReo(0, 0)).isCloseTo(1, within(ACCURACY));
        assertThat(kit.user.orderTReo(0, 0.1)).isCloseTo(1 + 30 * hoarding * 0.1 / adjustment, within(ACCURACY));
        assertThat(kit.user.orderTReo(0, 1)).isCloseTo(3, within(ACCURACY));
        // 5 weeks without purchases: 25 t left of a target of 30
        kit.outputWithoutPurchases(5);
        assertThat(kit.user.orderTReo(0, 0)).isCloseTo(1 + 5 / adjustment, within(ACCURACY));
        // the bid: θ (1 − cover/target) with θ = 1.27
        assertThat(kit.user.bidFactor(0, 0, 0.02)).isCloseTo(Math.exp(1.27 * 5 / 30 + 0.02), within(ACCURACY));
        kit.user.receiveContract(0, 100);
        assertThat(kit.user.orderTReo(0, 0)).isZero();
    }

    /** f = (cover/critical)^γ below the critical cover, which is never more than the parts layer. */
    @Test
    void outputFallsAlongTheShortageCurve() {
        Behaviour behaviour = TinyWorld.calm()
                .with(Parameter.CRITICAL_COVER_WEEKS, 3)
                .with(Parameter.SHORTAGE_CURVE_ELASTICITY, 0.8)
                .behaviour();
        UserSpec spec = TinyWorld.userSpec(0, Region.JAPAN, 0, EndUse.CIVIL, 1, Item.DY, 1, new Layers(2, 0.5, 0, 0));
        UserTestKit kit = new UserTestKit(spec, behaviour, 1).filledWithNothingUnderWay();
        // 2.5 weeks of cover, critical cover 2 (the parts layer): whole
        assertThat(kit.produce(0)).isEqualTo(1);
        // 1.5 weeks: (1.5/2)^0.8
        double second = Math.pow(1.5 / 2, 0.8);
        assertThat(kit.produce(1)).isCloseTo(second, within(ACCURACY));
        // then (1.5 − second)/2
        double third = Math.pow((1.5 - second) / 2, 0.8);
        assertThat(kit.produce(2)).isCloseTo(third, within(ACCURACY));
    }

    /** v = 1 − max d (1 − f): a nest on which 30 % of output hangs costs 30 % when it is gone, and others are used less. */
    @Test
    void theWorstNestLimitsOutputAndTheOthersAreUsedAccordingly() {
        double[] dependence = new double[Nest.COUNT];
        dependence[Nest.DY_TB.ordinal()] = 0.3;
        dependence[Nest.ND_PR.ordinal()] = 1;
        UserSpec spec = twoItems(Item.DY, 1, 2, Item.ND, 10, 50, dependence);
        UserTestKit kit = new UserTestKit(spec, TinyWorld.calm().behaviour(), 1).filledWithNothingUnderWay();
        kit.outputWithoutPurchases(2);
        assertThat(kit.produce(2)).isCloseTo(0.7, within(ACCURACY));
        assertThat(kit.user.bindingNest()).isEqualTo(Nest.DY_TB);
        assertThat(kit.usedTReo[Item.DY.ordinal()]).isZero();
        assertThat(kit.usedTReo[Item.ND.ordinal()]).isCloseTo(7, within(ACCURACY));
    }

    private static UserSpec twoItems(
            Item first,
            double firstNeed,
            double firstWeeks,
            Item second,
            double secondNeed,
            double secondWeeks,
            double[] dependence) {
        return new UserSpec(
                0,
                "two items",
                Region.JAPAN,
                0,
                EndUse.CIVIL,
                1,
                TinyWorld.at(first, firstNeed, second, secondNeed),
                dependence,
                TinyWorld.at(first, firstWeeks, second, secondWeeks),
                new double[Item.COUNT],
                new double[Item.COUNT],
                new double[Item.COUNT],
                new double[Item.COUNT],
                1.27,
                1,
                Substitution.NONE,
                1);
    }

    /** Nd and Pr stand in one for one without limit: 4 t Nd and 12 t Pr at a need of 2 + 2 a week last 4 weeks together. */
    @Test
    void neodymiumAndPraseodymiumStandInForEachOther() {
        double[] dependence = new double[Nest.COUNT];
        dependence[Nest.ND_PR.ordinal()] = 1;
        UserTestKit kit = new UserTestKit(
                        twoItems(Item.ND, 2, 2, Item.PR, 2, 6, dependence),
                        TinyWorld.calm().behaviour(),
                        1)
                .filledWithNothingUnderWay();
        double[] output = kit.outputWithoutPurchases(10);
        assertThat(SurvivalTime.daysToSurvive(output, 0, 0.99)).isCloseTo(28, within(ACCURACY));
    }

    /**
     * Dy and Tb: 1 t Tb does for 2.5 t Dy, up to 70 %. Dy is gone from the start; Tb of 4 t at a need of 0.4 a week (1 t
     * Dy-equivalent) and a Dy need of 1: locked Dy is 30 % of 1 t, so f = 0 in that part: output stops at once although Tb is
     * there. With Dy for the locked part, 0.3 t a week, Tb carries the rest: 0.7/2.5 + 0.4 = 0.68 t a week.
     */
    @Test
    void terbiumStandsInForDysprosiumUpToItsLimit() {
        double[] dependence = new double[Nest.COUNT];
        dependence[Nest.DY_TB.ordinal()] = 1;
        Behaviour behaviour = TinyWorld.calm().behaviour();
        UserTestKit without = new UserTestKit(twoItems(Item.DY, 1, 0, Item.TB, 0.4, 10, dependence), behaviour, 1)
                .filledWithNothingUnderWay();
        assertThat(without.produce(0)).isZero();
        UserTestKit with = new UserTestKit(twoItems(Item.DY, 1, 0.3, Item.TB, 0.4, 10, dependence), behaviour, 1)
                .filledWithNothingUnderWay();
        assertThat(with.produce(0)).isEqualTo(1);
        assertThat(with.usedTReo[Item.DY.ordinal()]).isCloseTo(0.3, within(ACCURACY));
        assertThat(with.usedTReo[Item.TB.ordinal()]).isCloseTo(0.68, within(ACCURACY));
    }

    /** u = s + (1 − s) v: what has been substituted goes on when the nest is gone. */
    @Test
    void substitutionSavesItsShareOfOutput() {
        UserSpec plain = TinyWorld.userSpec(0, Region.JAPAN, 0, EndUse.CIVIL, 1, Item.DY, 1, Layers.parts(2));
        UserSpec spec = new UserSpec(
                0,
                plain.name(),
                plain.region(),
                0,
                plain.endUse(),
                1,
                plain.needTReoPerWeek(),
                plain.dependenceShare(),
                plain.partsWeeks(),
                plain.ownReserveWeeks(),
                plain.pooledShare(),
                plain.houseWeeks(),
                plain.precautionWeeks(),
                1.27,
                1,
                new Substitution.OfOutput(0.4, 20),
                1);
        UserTestKit kit = new UserTestKit(spec, TinyWorld.calm().behaviour(), 1).filledWithNothingUnderWay();
        kit.produce(0);
        kit.user.noteDenied(0, 1, false, 0);
        kit.outputWithoutPurchases(10);
        // ramp: 0.4 × 10/20 in week 10, 0.4 from week 20 on
        assertThat(kit.produce(10)).isCloseTo(0.2, within(ACCURACY));
        assertThat(kit.produce(20)).isCloseTo(0.4, within(ACCURACY));
        assertThat(kit.produce(90)).isCloseTo(0.4, within(ACCURACY));
        assertThat(kit.user.needTReo(0)).isCloseTo(0.6, within(ACCURACY));
    }
}
