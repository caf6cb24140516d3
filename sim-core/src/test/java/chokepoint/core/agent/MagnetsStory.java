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
 * Story: an industry that imports finished magnets with 2 t REO a week in them and makes magnets from 8 t Nd and Pr. A fifth of its
 * output, 2/(2 + 8), hangs on imported magnets. They are refused from week 0: for 26 weeks nothing replaces them; then magnets
 * made at home take over, at most half, over 78 weeks, and need Nd and Pr for it.
 */
class MagnetsStory {

    private static final double ACCURACY = 1e-9;
    private static final double SHARE = 0.2;

    private static UserTestKit kit() {
        double[] dependence = new double[Nest.COUNT];
        dependence[Nest.MAGNETS.ordinal()] = SHARE;
        dependence[Nest.ND_PR.ordinal()] = 1;
        double[] need = TinyWorld.at(Item.ND, 6, Item.PR, 2);
        need[Item.MAGNETS.ordinal()] = 2;
        double[] parts = TinyWorld.at(Item.ND, 1e5, Item.PR, 1e5);
        parts[Item.MAGNETS.ordinal()] = 3;
        UserSpec spec = new UserSpec(
                0,
                "motors",
                Region.JAPAN,
                0,
                EndUse.CIVIL,
                1,
                need,
                dependence,
                parts,
                new double[Item.COUNT],
                new double[Item.COUNT],
                new double[Item.COUNT],
                new double[Item.COUNT],
                1.27,
                1,
                Substitution.NONE,
                1);
        Behaviour behaviour = TinyWorld.calm()
                .with(Parameter.MAGNET_LOCK_WEEKS, 26)
                .with(Parameter.MAGNET_REPLACEMENT_SHARE, 0.5)
                .with(Parameter.MAGNET_REPLACEMENT_WEEKS, 78)
                .behaviour();
        return new UserTestKit(spec, behaviour, 1).filledWithNothingUnderWay();
    }

    private static int local(UserTestKit kit, Item item) {
        for (int l = 0; l < kit.user.itemCount(); l++) {
            if (kit.user.item(l) == item.ordinal()) {
                return l;
            }
        }
        throw new IllegalArgumentException("no " + item);
    }

    /** A week in which the whole magnet order is refused. */
    private static double refusedWeek(UserTestKit kit, int week) {
        double output = kit.produce(week);
        int magnets = local(kit, Item.MAGNETS);
        kit.user.noteDenied(magnets, kit.user.needTReo(magnets), false, week);
        kit.user.learn(magnets, 1, kit.referencePrices);
        return output;
    }

    @Test
    void magnetsOnHandLastAndThenAFifthOfOutputIsLostUntilTheLockEnds() {
        UserTestKit kit = kit();
        for (int week = 0; week < 26; week++) {
            double output = refusedWeek(kit, week);
            assertThat(output).as("output of week %s", week).isCloseTo(week < 3 ? 1 : 1 - SHARE, within(ACCURACY));
        }
        assertThat(kit.user.bindingNest()).isEqualTo(Nest.MAGNETS);
        assertThat(kit.user.cause()).isEqualTo(Cause.REFUSED);
        // a plant at 80 % uses 80 % of its Nd and Pr
        assertThat(kit.usedTReo[Item.ND.ordinal()]).isCloseTo(0.8 * 6, within(ACCURACY));
        assertThat(kit.usedTReo[Item.PR.ordinal()]).isCloseTo(0.8 * 2, within(ACCURACY));
    }

    @Test
    void magnetsMadeAtHomeThenTakeOverHalfAndNeedNeodymium() {
        UserTestKit kit = kit();
        double last = 0;
        for (int week = 0; week < 26 + 20 * 78; week++) {
            double output = refusedWeek(kit, week);
            if (week > 26) {
                assertThat(output).as("output of week %s", week).isGreaterThanOrEqualTo(last - ACCURACY);
            }
            last = output;
        }
        // half of the dependence is gone
        assertThat(last).isCloseTo(1 - SHARE / 2, within(1e-6));
        assertThat(kit.user.needTReo(local(kit, Item.MAGNETS))).isCloseTo(1, within(1e-6));
        // the other tonne is made at home, three quarters Nd
        assertThat(kit.user.needTReo(local(kit, Item.ND))).isCloseTo(6.75, within(1e-6));
        assertThat(kit.user.needTReo(local(kit, Item.PR))).isCloseTo(2.25, within(1e-6));
    }

    @Test
    void replacementEndsWithTheRefusal() {
        UserTestKit kit = kit();
        for (int week = 0; week < 200; week++) {
            refusedWeek(kit, week);
        }
        int magnets = local(kit, Item.MAGNETS);
        for (int week = 200; week < 200 + 20 * 78; week++) {
            kit.produce(week);
            kit.user.learn(magnets, 0, kit.referencePrices);
            kit.user.ship(magnets, week, 0, 1, kit.user.needTReo(magnets));
        }
        assertThat(kit.user.needTReo(magnets)).isCloseTo(2, within(1e-4));
        assertThat(kit.user.outputShare()).isCloseTo(1, within(1e-4));
    }
}
