package chokepoint.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.Substitution;
import chokepoint.core.world.UserSpec;
import org.junit.jupiter.api.Test;

/**
 * Story: a firm uses 10 t REO of finished magnets a week, 4 t of them with Dy or Tb, and 30 % of its output needs magnets. It holds
 * three weeks of both, half of it with trading houses; nothing replaces a magnet. Then no more of those with Dy or Tb come.
 */
class TwoGradesStory {

    private static final double ACCURACY = 1e-9;
    private static final double NEED = 10;
    private static final double WITH = 0.4;
    private static final double DEPENDENCE = 0.3;
    private static final int HEAVY = 0;
    private static final int LIGHT = 1;

    private static UserTestKit kit(double withShare) {
        double[] dependence = new double[Nest.COUNT];
        dependence[Nest.MAGNETS.ordinal()] = DEPENDENCE;
        double[] need = new double[Item.COUNT];
        need[Item.MAGNETS.ordinal()] = NEED;
        double[] weeks = new double[Item.COUNT];
        weeks[Item.MAGNETS.ordinal()] = 1.5;
        UserSpec spec = new UserSpec(
                0,
                "motors",
                Region.JAPAN,
                0,
                EndUse.CIVIL,
                1,
                need,
                dependence,
                weeks,
                new double[Item.COUNT],
                new double[Item.COUNT],
                weeks,
                new double[Item.COUNT],
                1.27,
                1,
                Substitution.NONE,
                withShare);
        Behaviour behaviour = TinyWorld.calm()
                .with(Parameter.MAGNET_REPLACEMENT_SHARE, 0)
                .with(Parameter.SHORTAGE_CURVE_ELASTICITY, 1)
                .with(Parameter.CRITICAL_COVER_WEEKS, 0.5)
                .behaviour();
        return new UserTestKit(spec, behaviour, 1).filledWithNothingUnderWay();
    }

    @Test
    void oneItemIsTwoLinesThatAddUp() {
        UserTestKit kit = kit(WITH);
        assertThat(kit.user.itemCount()).isEqualTo(2);
        assertThat(kit.user.item(HEAVY)).isEqualTo(Item.MAGNETS.ordinal());
        assertThat(kit.user.item(LIGHT)).isEqualTo(Item.MAGNETS.ordinal());
        kit.plan(0);
        assertThat(kit.user.needTReo(HEAVY)).isCloseTo(WITH * NEED, within(ACCURACY));
        assertThat(kit.user.needTReo(HEAVY) + kit.user.needTReo(LIGHT)).isCloseTo(NEED, within(ACCURACY));
        assertThat(kit(1).user.itemCount()).isEqualTo(1);
        assertThat(kit(0).user.itemCount()).isEqualTo(1);
    }

    /** h f₁ + (1 − h) f₂ with f₁ = 0 and f₂ = 1: output falls by dependence × h, whatever lies on the other shelf. */
    @Test
    void oneGradeRunsOutWhileTheOtherIsFull() {
        UserTestKit kit = kit(WITH);
        double lightTReo = (1 - WITH) * NEED;
        for (int week = 0; week < 12; week++) {
            kit.user.ship(LIGHT, week, 0, 1, lightTReo);
            double output = kit.produce(week);
            double lost = week < 3 ? 0 : DEPENDENCE * WITH;
            assertThat(output).as("output of week %s", week).isCloseTo(1 - lost, within(ACCURACY));
        }
        assertThat(kit.user.stockTReo(HEAVY)).isZero();
        assertThat(kit.user.stockTReo(LIGHT)).isGreaterThan(2 * lightTReo);
        assertThat(kit.user.bindingNest()).isEqualTo(Nest.MAGNETS);
    }

    /** What came is there, was used by its own line, or is under way: grade by grade, to 1e-9 of the flow, every week. */
    @Test
    void massBalancesLineByLine() {
        UserTestKit kit = kit(WITH);
        double[] shipped = {1.3, 7.1};
        double[] held = {held(kit, HEAVY), held(kit, LIGHT)};
        for (int week = 0; week < 60; week++) {
            kit.plan(week);
            for (int line = HEAVY; line <= LIGHT; line++) {
                double tReo = week % 5 == 4 ? 0 : shipped[line];
                kit.user.ship(line, week, week % 3, 1, tReo);
                held[line] += tReo;
            }
            kit.produce(week);
            double used = 0;
            for (int line = HEAVY; line <= LIGHT; line++) {
                double usedOfLine = kit.user.usedTReo(line);
                used += usedOfLine;
                held[line] -= usedOfLine;
                assertThat(held(kit, line))
                        .as("line %s in week %s", line, week)
                        .isCloseTo(held[line], within(ACCURACY * NEED));
            }
            assertThat(kit.usedTReo[Item.MAGNETS.ordinal()]).isCloseTo(used, within(ACCURACY));
        }
        assertThat(held(kit, LIGHT)).isPositive();
    }

    private static double held(UserTestKit kit, int line) {
        return kit.user.stockTReo(line) + kit.user.underWayTReo(line);
    }

    /** Magnets made at home take over from the grade that is refused, half of all magnets at most. */
    @Test
    void theRefusedGradeIsReplaced() {
        double[] need = TinyWorld.at(Item.ND, 6, Item.PR, 2);
        need[Item.MAGNETS.ordinal()] = NEED;
        double[] dependence = new double[Nest.COUNT];
        dependence[Nest.MAGNETS.ordinal()] = DEPENDENCE;
        double[] weeks = TinyWorld.at(Item.ND, 1e5, Item.PR, 1e5);
        UserSpec spec = new UserSpec(
                0,
                "motors",
                Region.JAPAN,
                0,
                EndUse.CIVIL,
                1,
                need,
                dependence,
                weeks,
                new double[Item.COUNT],
                new double[Item.COUNT],
                new double[Item.COUNT],
                new double[Item.COUNT],
                1.27,
                1,
                Substitution.NONE,
                WITH);
        Behaviour behaviour = TinyWorld.calm()
                .with(Parameter.MAGNET_LOCK_WEEKS, 0)
                .with(Parameter.MAGNET_REPLACEMENT_SHARE, 0.5)
                .with(Parameter.MAGNET_REPLACEMENT_WEEKS, 10)
                .behaviour();
        UserTestKit kit = new UserTestKit(spec, behaviour, 1).filledWithNothingUnderWay();
        int heavy = 2;
        int light = 3;
        for (int week = 0; week < 400; week++) {
            kit.user.ship(light, week, 0, 1, kit.user.needTReo(light));
            kit.produce(week);
            kit.user.noteDenied(heavy, 1, false, week);
            kit.user.learn(heavy, 1, kit.referencePrices);
        }
        assertThat(kit.user.needTReo(light)).isCloseTo((1 - WITH) * NEED, within(1e-6));
        assertThat(kit.user.needTReo(heavy)).isCloseTo(0, within(1e-6));
        assertThat(kit.user.needTReo(0) + kit.user.needTReo(1)).isCloseTo(8 + WITH * NEED, within(1e-6));
        assertThat(kit.user.outputShare()).isCloseTo(1, within(1e-6));
    }
}
