package chokepoint.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.Substitution;
import chokepoint.core.world.UserSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation: substitution belongs to a nest. Prices stand at their reference throughout. */
class NestSubstitutionValidation {

    private static final double ACCURACY = 1e-12;
    private static final int FOUR_YEARS = 208;
    private static final double GROWTH_PER_YEAR = 0.06;

    private static Substitution everyNest(double share, double years) {
        double[] shares = new double[Nest.COUNT];
        double[] weeks = new double[Nest.COUNT];
        Arrays.fill(shares, share);
        Arrays.fill(weeks, years * WeekCalendar.WEEKS_PER_YEAR);
        return new Substitution.ByNest(shares, weeks);
    }

    /** A firm that uses some items, each with a share of output that hangs on it. */
    private static UserSpec firm(double[] need, double dependence, double[] partsWeeks, Substitution substitution) {
        UserSpec plain = TinyWorld.userSpec(0, Region.JAPAN, 0, EndUse.CIVIL, 1, Item.Y, 1, Layers.parts(1));
        double[] hangs = new double[Nest.COUNT];
        Arrays.fill(hangs, dependence);
        return new UserSpec(
                0,
                "polishing",
                plain.region(),
                0,
                plain.endUse(),
                1,
                need,
                hangs,
                partsWeeks,
                new double[Item.COUNT],
                new double[Item.COUNT],
                new double[Item.COUNT],
                new double[Item.COUNT],
                1.27,
                1,
                substitution,
                1);
    }

    /** Cerium, neodymium and yttrium; nothing is made, so that stock stays and only needs are looked at. */
    private static UserTestKit ofThree(Substitution substitution) {
        double[] need = TinyWorld.at(Item.CE, 5, Item.ND, 3);
        need[Item.Y.ordinal()] = 2;
        double[] parts = new double[Item.COUNT];
        Arrays.fill(parts, 4);
        UserSpec spec = firm(need, 0.5, parts, substitution);
        return new UserTestKit(spec, TinyWorld.calm().behaviour(), 1).filledWithNothingUnderWay();
    }

    private static final int CERIUM = 0;
    private static final int NEODYMIUM = 1;
    private static final int YTTRIUM = 2;

    private static void grow(UserTestKit kit, int week) {
        for (double[] region : kit.growthFactor) {
            Arrays.fill(region, Math.pow(1 + GROWTH_PER_YEAR, week / WeekCalendar.WEEKS_PER_YEAR));
        }
    }

    /** A growing week in which a share of the yttrium order is refused. */
    private static void week(UserTestKit kit, int week, double refusedShare) {
        grow(kit, week);
        kit.plan(week);
        if (refusedShare > 0) {
            kit.user.noteDenied(YTTRIUM, refusedShare, false, week);
        }
        kit.user.learn(YTTRIUM, refusedShare, kit.referencePrices);
    }

    @Test
    void refusedYttriumLeavesTheNeedOfCeriumAndNeodymiumAloneToTheBit() {
        UserTestKit refused = ofThree(everyNest(0.4, 1));
        UserTestKit calm = ofThree(everyNest(0.4, 1));
        for (int week = 0; week < FOUR_YEARS; week++) {
            week(refused, week, 1);
            week(calm, week, 0);
            assertThat(refused.user.needTReo(CERIUM)).isEqualTo(calm.user.needTReo(CERIUM));
            assertThat(refused.user.needTReo(NEODYMIUM)).isEqualTo(calm.user.needTReo(NEODYMIUM));
        }
        assertThat(refused.user.needTReo(YTTRIUM)).isLessThan(0.65 * calm.user.needTReo(YTTRIUM));
    }

    /** What the rule replaces: there a refusal of yttrium takes cerium and neodymium along. */
    @Test
    void whereOutputIsSubstitutedAsAWholeTheyFallTogether() {
        UserTestKit refused = ofThree(new Substitution.OfOutput(0.4, WeekCalendar.WEEKS_PER_YEAR));
        UserTestKit calm = ofThree(new Substitution.OfOutput(0.4, WeekCalendar.WEEKS_PER_YEAR));
        for (int week = 0; week < FOUR_YEARS; week++) {
            week(refused, week, 1);
            week(calm, week, 0);
        }
        for (int l : new int[] {CERIUM, NEODYMIUM, YTTRIUM}) {
            assertThat(refused.user.needTReo(l)).isCloseTo(0.6 * calm.user.needTReo(l), within(ACCURACY));
        }
    }

    @Test
    void withoutScarcityNeedGrowsByExactlyItsGrowth() {
        UserTestKit kit = ofThree(everyNest(0.4, 1));
        for (int week = 0; week < FOUR_YEARS; week++) {
            week(kit, week, 0);
            double growth = Math.pow(1 + GROWTH_PER_YEAR, week / WeekCalendar.WEEKS_PER_YEAR);
            assertThat(kit.user.needTReo(CERIUM)).isEqualTo(5 * growth);
            assertThat(kit.user.needTReo(NEODYMIUM)).isEqualTo(3 * growth);
            assertThat(kit.user.needTReo(YTTRIUM)).isEqualTo(2 * growth);
        }
    }

    private static NestSubstitution alone(double share, double years) {
        UserSpec spec = firm(TinyWorld.at(Item.Y, 1), 1, TinyWorld.at(Item.Y, 1), everyNest(share, years));
        return new NestSubstitution(new Lines(List.of(spec), TinyWorld.calm().behaviour()));
    }

    /** s = share × (1 − e^(−t/τ)), τ half the years; two years lie between weeks 104 and 105. */
    @ParameterizedTest
    @CsvSource({"0.4, 1", "0.3, 1.5", "0.15, 4", "1, 0.5"})
    void twoYearsOfFullDenialReplaceWhatTheClosedFormSays(double share, double years) {
        NestSubstitution substitution = alone(share, years);
        double tauYears = years / 2;
        double afterTwoYears = share * (1 - Math.exp(-2 / tauYears));
        for (int week = 1; week <= 105; week++) {
            double before = substitution.replacedShare(0);
            substitution.follow(0, 1);
            double t = week / WeekCalendar.WEEKS_PER_YEAR;
            assertThat(substitution.replacedShare(0))
                    .isCloseTo(share * (1 - Math.exp(-t / tauYears)), within(ACCURACY));
            if (week == 105) {
                assertThat(afterTwoYears).isBetween(before, substitution.replacedShare(0));
            }
        }
    }

    @Test
    void whatIsReplacedComesBackFourTimesAsSlowly() {
        NestSubstitution substitution = alone(0.4, 1);
        for (int week = 0; week < 1000; week++) {
            substitution.follow(0, 1);
        }
        assertThat(substitution.replacedShare(0)).isCloseTo(0.4, within(ACCURACY));
        for (int week = 1; week <= FOUR_YEARS; week++) {
            substitution.follow(0, 0);
            double t = week / WeekCalendar.WEEKS_PER_YEAR;
            assertThat(substitution.replacedShare(0)).isCloseTo(0.4 * Math.exp(-t / (4 * 0.5)), within(ACCURACY));
        }
    }

    /** Half of the orders denied for good: half of what can be replaced is. */
    @Test
    void deniedShareOfOrdersIsWhatItMovesTowards() {
        UserTestKit kit = ofThree(everyNest(0.4, 1));
        for (int week = 0; week < 1000; week++) {
            kit.plan(week);
            kit.user.learn(YTTRIUM, 0.5, kit.referencePrices);
        }
        assertThat(kit.user.substitutedShare(YTTRIUM)).isCloseTo(0.2, within(1e-9));
        assertThat(kit.user.substitutedShare(CERIUM)).isZero();
    }

    /** With one nest, u = 1 − d (1 − s)(1 − f) is u = s + (1 − s)(1 − d (1 − f)), and the same tonnes are used. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "0.8, 0.5", "0.3, 0.9", "1, 0", "0.6, 1"})
    void withOneNestOutputFollowsTheRuleForOutputAsAWhole(double dependence, double partsWeeks) {
        double[] need = TinyWorld.at(Item.Y, 2);
        double[] parts = TinyWorld.at(Item.Y, partsWeeks);
        Behaviour behaviour = TinyWorld.calm().behaviour();
        UserTestKit byNest = new UserTestKit(firm(need, dependence, parts, everyNest(0.4, 1)), behaviour, 1)
                .filledWithNothingUnderWay();
        for (int week = 0; week < 30; week++) {
            byNest.user.learn(0, 1, byNest.referencePrices);
        }
        double s = byNest.user.substitutedShare(0);
        assertThat(s).isBetween(0.1, 0.4);
        UserTestKit whole = new UserTestKit(
                        firm(need, dependence, parts, new Substitution.OfOutput(s, 1)), behaviour, 1)
                .filledWithNothingUnderWay();
        whole.user.noteDenied(0, 1, false, 0);
        for (int week = 1; week < 4; week++) {
            assertThat(byNest.produce(week)).isCloseTo(whole.produce(week), within(ACCURACY));
            assertThat(byNest.user.needTReo(0)).isCloseTo(whole.user.needTReo(0), within(ACCURACY));
            assertThat(byNest.usedTReo[Item.Y.ordinal()]).isCloseTo(whole.usedTReo[Item.Y.ordinal()], within(ACCURACY));
        }
        assertThat(byNest.user.outputShare()).isCloseTo(1 - dependence * (1 - s), within(ACCURACY));
    }

    /** Denial and want of goods leave intensity alone; where output is substituted as a whole, want pushes it too. */
    @Test
    void onlyPricesMoveIntensity() {
        Behaviour pushed = TinyWorld.calm()
                .with(Parameter.THRIFT_SHORTAGE_PUSH_SHARE, 0.4)
                .with(Parameter.CRITICAL_COVER_WEEKS, 2)
                .behaviour();
        double[] need = TinyWorld.at(Item.Y, 2);
        double[] parts = TinyWorld.at(Item.Y, 2);
        UserTestKit byNest =
                new UserTestKit(firm(need, 1, parts, everyNest(0.4, 1)), pushed, 1).filledWithNothingUnderWay();
        UserTestKit whole = new UserTestKit(firm(need, 1, parts, new Substitution.OfOutput(0, 0)), pushed, 1)
                .filledWithNothingUnderWay();
        for (int week = 0; week < 52; week++) {
            byNest.produce(week);
            byNest.user.learn(0, 1, byNest.referencePrices);
            whole.produce(week);
            whole.user.learn(0, 1, whole.referencePrices);
        }
        assertThat(byNest.user.intensityIndex(0)).isEqualTo(1);
        assertThat(whole.user.intensityIndex(0)).isLessThan(0.95);
        double[] dear = byNest.referencePrices.clone();
        Arrays.fill(dear, 3);
        UserTestKit thrifty = new UserTestKit(
                        firm(need, 1, parts, everyNest(0.4, 1)),
                        TinyWorld.calm()
                                .with(Parameter.HEAVY_THRIFT_ELASTICITY, 0.3)
                                .behaviour(),
                        1)
                .filledWithNothingUnderWay();
        for (int week = 0; week < 52; week++) {
            thrifty.user.learn(0, 0, dear);
        }
        assertThat(thrifty.user.intensityIndex(0)).isLessThan(0.95);
        assertThat(thrifty.user.substitutedShare(0)).isZero();
    }
}
