package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.FeedLoss;
import chokepoint.core.scenario.FeedLoss.Step;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Xiamen Tungsten separates three feeds of one clay: 3,530 t of its own mines at 94.07% recovery (rescaled to the quota), and
 * 3,000 t from Myanmar and 1,500 t from Laos at 90%. Without Myanmar it keeps (own + Laos) / (own + Myanmar + Laos) of every
 * oxide. Shenghe separates no Myanmar clay and keeps everything.
 */
final class LostFeedStory {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 3);
    private static final List<String> MYANMAR = List.of(
            "china_feed.Xiamen Tungsten.Myanmar carbonates and oxides.Southern clays",
            "china_feed.China Rare Earth Group.Myanmar carbonates and oxides.Southern clays");

    private static Scenario without(double share, @Nullable LocalDate end, FeedLoss... more) {
        Scenario base = ScenarioLibrary.load("no-ban");
        List<FeedLoss> losses = new java.util.ArrayList<>(List.of(more));
        losses.add(new FeedLoss("m", MYANMAR, List.of(new Step(FROM, share, share, share)), end));
        return new Scenario(
                base.name(),
                base.title(),
                base.summary(),
                base.timeline(),
                base.structure(),
                base.inputs(),
                base.controls(),
                base.quotas(),
                base.alarms(),
                losses);
    }

    private static SellerSpec seller(World world, String name) {
        return world.sellers().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static World central(Scenario scenario) {
        return WorldAssembler.central(scenario, new Draws(1, 0));
    }

    private static double kept(Scenario scenario, String exporter, Item item, int weeksAfter) {
        int week = scenario.timeline().calendar().weekOf(FROM) + weeksAfter;
        return seller(central(scenario), exporter).ramp()[item.ordinal()].at(week);
    }

    @Test
    void anExporterLosesTheFeedsPartOfEveryOxide() {
        Scenario scenario = without(1, null);
        InputTable inputs = scenario.inputs();
        double own = 3530.0 * inputs.row("china_separation.recovery_domestic").central();
        double foreign = inputs.row("china_separation.recovery_imported").central();
        double expected = (own + 1500 * foreign) / (own + 4500 * foreign);
        for (Item item : List.of(Item.LA, Item.ND, Item.DY, Item.TB, Item.Y)) {
            assertThat(kept(scenario, "Xiamen Tungsten", item, -1)).isEqualTo(1);
            assertThat(kept(scenario, "Xiamen Tungsten", item, 0)).isCloseTo(expected, within(1e-12));
            assertThat(kept(scenario, "Xiamen Tungsten", item, 100)).isCloseTo(expected, within(1e-12));
            assertThat(kept(scenario, "Shenghe Resources", item, 0)).isEqualTo(1);
        }
    }

    /** China Rare Earth Group also works Sichuan ore, poor in heavies: of dysprosium it loses more than of neodymium. */
    @Test
    void jointProductsAreLostInTheBasketsProportions() {
        Scenario scenario = without(1, null);
        double dysprosium = kept(scenario, "China Rare Earth Group", Item.DY, 0);
        double neodymium = kept(scenario, "China Rare Earth Group", Item.ND, 0);
        assertThat(dysprosium).isLessThan(neodymium).isGreaterThan(0);
        // tonnes lost of two oxides stand to each other as their shares in the clay
        SellerSpec group = seller(central(scenario), "China Rare Earth Group");
        double lostDy = group.planTReoPerWeek()[Item.DY.ordinal()] * (1 - dysprosium);
        double lostNd = group.planTReoPerWeek()[Item.ND.ordinal()] * (1 - neodymium);
        double inClay = scenario.inputs().row("deposits.Southern clays.Dy").central()
                / scenario.inputs().row("deposits.Southern clays.Nd").central();
        assertThat(lostDy / lostNd).isCloseTo(inClay, within(1e-9));
    }

    @Test
    void lossesEndAndAddUp() {
        LocalDate end = FROM.plusDays(70);
        Scenario half = without(0.5, end);
        double whole = kept(without(1, null), "Xiamen Tungsten", Item.DY, 0);
        assertThat(kept(half, "Xiamen Tungsten", Item.DY, 9)).isCloseTo(1 - (1 - whole) / 2, within(1e-12));
        assertThat(kept(half, "Xiamen Tungsten", Item.DY, 10)).isEqualTo(1);
        // two losses of half of one feed leave a quarter of it
        FeedLoss again = new FeedLoss("n", MYANMAR, List.of(new Step(FROM, 0.5, 0.5, 0.5)), null);
        assertThat(kept(without(0.5, null, again), "Xiamen Tungsten", Item.DY, 0))
                .isCloseTo(1 - 0.75 * (1 - whole), within(1e-12));
    }

    @Test
    void aboutHalfOfChinasHeaviesHangOnMyanmar() {
        Scenario scenario = ScenarioLibrary.load("myanmar-stop");
        World world = central(scenario);
        int week = scenario.timeline().measureWeek() + 20;
        double before = 0;
        double after = 0;
        for (SellerSpec seller : world.sellers()) {
            if (seller.chinese()) {
                before += seller.planTReoPerWeek()[Item.DY.ordinal()];
                after += seller.planTReoPerWeek()[Item.DY.ordinal()] * seller.ramp()[Item.DY.ordinal()].at(week);
            }
        }
        assertThat(after / before).isBetween(0.4, 0.65);
    }
}
