package chokepoint.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.testworld.TinyRun;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.testworld.TinyWorld.Layers;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Story: one Chinese exporter sells 8 t Nd and 2 t Dy a week to G7 and as much at home; a tonnage quota covers both oxides together
 * for 26 weeks from the measure on. Normal exports in that time: 260 t.
 */
class ExportQuotaStory {

    private static final int WEEKS = 26;

    private static World world(double quotaTReo) {
        return world(TinyWorld.calm(), quotaTReo);
    }

    private static World world(TinyWorld prices, double quotaTReo) {
        TinyWorld world = prices.weeks(8, 60);
        world.industry("nobody", EndUse.CIVIL);
        double[][] share = new double[Item.COUNT][Region.COUNT];
        share[Item.ND.ordinal()] = new double[] {0.5, 0, 0.5, 0};
        share[Item.DY.ordinal()] = new double[] {0.5, 0, 0.5, 0};
        world.seller(new SellerSpec(
                0, "exporter", true, TinyWorld.at(Item.ND, 16, Item.DY, 4), share, SellerSpec.noRamp(), 0));
        for (Region region : new Region[] {Region.CHINA, Region.G7}) {
            world.user(region, 0, EndUse.CIVIL, 0.5, Item.ND, 8, Layers.parts(8));
            world.user(region, 0, EndUse.CIVIL, 0.5, Item.DY, 2, Layers.parts(8));
        }
        if (quotaTReo > 0) {
            world.quota(world.measureWeek(), world.measureWeek() + WEEKS, quotaTReo);
        }
        return world.build();
    }

    /** Exports by week from the end of the warm-up: [Nd, Dy]. */
    private static List<double[]> exports(World world, List<Double> quotaLeft) {
        List<double[]> exports = new ArrayList<>();
        TinyRun.of(world, (week, state) -> {
            exports.add(new double[] {
                state.market(Region.G7, Item.ND).licensedTradedTReo(),
                state.market(Region.G7, Item.DY).licensedTradedTReo()
            });
            quotaLeft.add(state.sellers().get(0).quota().leftTReo(week));
        });
        return exports;
    }

    private static double sum(List<double[]> exports, int from, int weeks) {
        double sum = 0;
        for (double[] week : exports.subList(from, from + weeks)) {
            sum += week[0] + week[1];
        }
        return sum;
    }

    @ParameterizedTest(name = "quota of {0} t")
    @ValueSource(doubles = {26, 130, 200})
    void aTightQuotaIsUsedAndNeverExceeded(double quota) {
        List<Double> left = new ArrayList<>();
        List<double[]> exports = exports(world(quota), left);
        double exported = sum(exports, 8, WEEKS);
        assertThat(exported).isLessThanOrEqualTo(quota * (1 + 1e-9)).isGreaterThan(0.9 * quota);
        double used = 0;
        for (int week = 8; week < 8 + WEEKS; week++) {
            used += exports.get(week)[0] + exports.get(week)[1];
            assertThat(left.get(week)).as("quota left after week %s", week).isCloseTo(quota - used, within(1e-6));
        }
    }

    @Test
    void afterTheQuotaExportsAreFreeAgain() {
        List<double[]> exports = exports(world(52), new ArrayList<>());
        assertThat(sum(exports, 8 + WEEKS, 10) / 10).isGreaterThan(9);
    }

    @Test
    void aWideQuotaIsNotUsedUp() {
        List<Double> left = new ArrayList<>();
        List<double[]> exports = exports(world(2600), left);
        assertThat(sum(exports, 8, WEEKS)).isCloseTo(260, within(2.6));
        assertThat(left.get(8 + WEEKS - 1)).isCloseTo(2600 - 260, within(2.6));
    }

    private static ChokepointModel runUntil(World world, int untilWeek) {
        ChokepointModel model = new ChokepointModel(world, new Draws(1, 0), (week, state) -> {});
        for (int week = 0; week < untilWeek; week++) {
            for (Phase phase : Phase.values()) {
                model.run(phase, week);
            }
        }
        model.run(Phase.POLICY, untilWeek);
        return model;
    }

    private static double neodymiumShare(ChokepointModel model) {
        return model.state().sellers().get(0).quota().share(Item.ND.ordinal());
    }

    /** Dy earns 150 USD/kg abroad over its home price, Nd 5: quota tonnes move to Dy, at most exp(0.022) a week against Nd. */
    @Test
    void theQuotaChasesTheLargerMargin() {
        World world = world(TinyWorld.calm().price(Item.DY, 40, 200), 130);
        int start = world.timeline().measureWeek();
        double before = neodymiumShare(runUntil(world, start));
        double after = neodymiumShare(runUntil(world, start + 20));
        assertThat(after).as("share of Nd in the quota after 20 weeks").isLessThan(before - 0.02);
        double oddsFactor = after / (1 - after) / (before / (1 - before));
        assertThat(oddsFactor).as("the chase is slow").isGreaterThanOrEqualTo(Math.exp(-0.022 * 20) * (1 - 1e-9));
    }

    /** Before a quota exists nobody divides one: its shares are those of base exports when it opens, 8 to 2. */
    @Test
    void theChaseStartsWithTheQuota() {
        World world = world(TinyWorld.calm().price(Item.DY, 40, 200), 130);
        assertThat(neodymiumShare(runUntil(world, world.timeline().measureWeek())))
                .as("share of Nd in the quota when it opens")
                .isCloseTo(0.8, within(1e-9));
    }
}
