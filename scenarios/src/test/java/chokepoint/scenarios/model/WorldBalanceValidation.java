package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Tables;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.ContractSpec;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Validation: the tonnages of the shipped world against the evidence: Japan's totals (15,592 t without remainder rows, 18,685 t with
 * them, within 1 %), China's share of separated output (88–93 % in all, at least 98 % of Dy and Tb), and a balance that closes in
 * every drawn world: use = purchases/(1 − recycled share).
 */
class WorldBalanceValidation {

    private static final double WITHOUT_REMAINDER_TREO = 15_592;
    private static final double WITH_REMAINDER_TREO = 18_685;
    private static final double ONE_PERCENT = 0.01;
    /** Before any ramp: the base year. */
    private static final int BASE_WEEK = -1;

    private static World central(Scenario scenario) {
        return WorldAssembler.central(scenario, new Draws(DrawnWorlds.SEED, 0));
    }

    @Test
    void theTablesHoldJapansTotals() {
        double all = 0;
        double remainder = 0;
        for (InputRow row : DrawnWorlds.baseline().inputs().under(Tables.JAPAN_USE)) {
            all += row.central();
            remainder += row.provenance() == Provenance.REMAINDER ? row.central() : 0;
        }
        assertThat(all).isCloseTo(WITH_REMAINDER_TREO, within(ONE_PERCENT * WITH_REMAINDER_TREO));
        assertThat(all - remainder).isCloseTo(WITHOUT_REMAINDER_TREO, within(ONE_PERCENT * WITHOUT_REMAINDER_TREO));
    }

    @Test
    void theCentralWorldUsesJapansTotals() {
        Scenario baseline = DrawnWorlds.baseline();
        Draws draws = new Draws(DrawnWorlds.SEED, 0);
        RunRecord run = Replication.run(central(baseline), draws, 0, new PlainLoopEngine());
        double perYear = 0;
        for (Item item : Item.values()) {
            for (int week = 0; week < run.weeks() && item.isOxide(); week++) {
                perYear += run.market(MarketSeries.JAPAN_USE, item)[week] / run.weeks() * WeekCalendar.WEEKS_PER_YEAR;
            }
        }
        System.out.println("simulated use of Japan, central world: " + perYear + " t REO/yr");
        assertThat(perYear).isCloseTo(WITH_REMAINDER_TREO, within(ONE_PERCENT * WITH_REMAINDER_TREO));
        double remainder = 0;
        for (InputRow row : baseline.inputs().under(Tables.JAPAN_USE)) {
            remainder += row.provenance() == Provenance.REMAINDER ? row.central() : 0;
        }
        assertThat(perYear - remainder).isCloseTo(WITHOUT_REMAINDER_TREO, within(ONE_PERCENT * WITHOUT_REMAINDER_TREO));
    }

    /** Sellers of the base year; plants that are not there yet come after them. */
    private static List<SellerSpec> standing(World world) {
        int projects = world.prospects().projects().size();
        return world.sellers().subList(0, world.sellers().size() - projects);
    }

    @Test
    void chinaSeparatesItsShareOfTheWorld() {
        World world = central(DrawnWorlds.baseline());
        double[] chinese = new double[Item.COUNT];
        double[] everybody = new double[Item.COUNT];
        double chineseTotal = 0;
        double total = 0;
        for (SellerSpec seller : standing(world)) {
            for (int item = 0; item < Item.OXIDES; item++) {
                double output = seller.planTReoPerWeek()[item] * seller.ramp()[item].at(BASE_WEEK);
                chinese[item] += seller.chinese() ? output : 0;
                everybody[item] += output;
                chineseTotal += seller.chinese() ? output : 0;
                total += output;
            }
        }
        System.out.printf("China's share of separated output: %.4f%n", chineseTotal / total);
        assertThat(chineseTotal / total).as("share of all oxides").isBetween(0.88, 0.93);
        for (Item item : new Item[] {Item.DY, Item.TB}) {
            assertThat(chinese[item.ordinal()] / everybody[item.ordinal()])
                    .as("share of %s", item)
                    .isGreaterThanOrEqualTo(0.98);
        }
    }

    @Test
    void theShippedWorldHasItsAgents() {
        World world = central(DrawnWorlds.ban());
        assertThat(world.agentCount()).isGreaterThanOrEqualTo(250);
        assertThat(world.industries()).hasSize(15);
        for (int i = 0; i < world.industries().size(); i++) {
            int industry = i;
            assertThat(world.users().stream()
                            .filter(user -> user.region() == Region.JAPAN && user.industry() == industry)
                            .count())
                    .as("firms of %s", world.industries().get(i).name())
                    .isEqualTo(12);
        }
        Set<Integer> addresses = new TreeSet<>();
        for (UserSpec user : world.users()) {
            assertThat(addresses.add(user.address()))
                    .as("address of %s is its own", user.name())
                    .isTrue();
        }
    }

    static Stream<Integer> replications() {
        return DrawnWorlds.replications(0, 20).stream();
    }

    @ParameterizedTest(name = "seed " + DrawnWorlds.SEED + ", replication {0}")
    @MethodSource("replications")
    void whatARegionUsesItBuysOrRecycles(int replication) {
        World world = WorldAssembler.random(DrawnWorlds.baseline(), new Draws(DrawnWorlds.SEED, replication));
        double recycled = world.behaviour().get(Parameter.RECYCLED_SHARE);
        for (Region region : Region.values()) {
            for (Item item : Item.values()) {
                double use = world.users().stream()
                        .filter(user -> user.region() == region)
                        .mapToDouble(user -> user.needTReoPerWeek()[item.ordinal()])
                        .sum();
                double bought = purchases(world, region, item);
                double fromPurchases = item.isOxide() ? bought / (1 - recycled) : bought;
                assertThat(use)
                        .as("t a week of %s in %s", item, region)
                        .isCloseTo(fromPurchases, within(1e-9 * (1 + use)));
            }
        }
    }

    /** Base-year spot sales and contract tonnes to a region. */
    private static double purchases(World world, Region region, Item item) {
        double sum = 0;
        for (int s = 0; s < standing(world).size(); s++) {
            SellerSpec seller = world.sellers().get(s);
            double output = seller.planTReoPerWeek()[item.ordinal()] * seller.ramp()[item.ordinal()].at(BASE_WEEK);
            double contracted = 0;
            for (ContractSpec contract : world.contracts()) {
                if (contract.seller() == s && contract.item() == item) {
                    double tonnes = contract.tReoPerWeek().at(0);
                    contracted += tonnes;
                    sum += contract.buyer() == region ? tonnes : 0;
                }
            }
            sum += (output - contracted) * seller.salesShare()[item.ordinal()][region.ordinal()];
        }
        return sum;
    }

    @ParameterizedTest(name = "seed " + DrawnWorlds.SEED + ", replication {0}")
    @MethodSource("replications")
    void drawnWorldsKeepTheRulesOfTheDraw(int replication) {
        Scenario baseline = DrawnWorlds.baseline();
        World world = WorldAssembler.random(baseline, new Draws(DrawnWorlds.SEED, replication));
        // an observed total is a fact: only how it splits is drawn
        for (InputRow total : baseline.inputs().under(Tables.JAPAN_TOTALS)) {
            if (total.provenance() == Provenance.OBSERVED) {
                assertThat(japanUse(baseline, world, total))
                        .as(total.path())
                        .isCloseTo(total.central(), within(1e-6 * total.central()));
            }
        }
        for (int i = 0; i < world.industries().size(); i++) {
            int industry = i;
            double shares = world.users().stream()
                    .filter(user -> user.region() == Region.JAPAN && user.industry() == industry)
                    .mapToDouble(UserSpec::outputShare)
                    .sum();
            assertThat(shares)
                    .as("output shares of %s", world.industries().get(i).name())
                    .isCloseTo(1, within(1e-9));
        }
        for (SellerSpec seller : world.sellers()) {
            for (Item item : Item.values()) {
                double sum = java.util.Arrays.stream(seller.salesShare()[item.ordinal()])
                        .sum();
                if (seller.planTReoPerWeek()[item.ordinal()] > 0) {
                    assertThat(sum)
                            .as("sales shares of %s in %s", item, seller.name())
                            .isCloseTo(1, within(1e-9));
                }
            }
        }
    }

    /** Use in t a year of the oxides of a total, remainder rows left out. */
    private static double japanUse(Scenario scenario, World world, InputRow total) {
        double use = 0;
        String[] symbols =
                total.path().substring(Tables.JAPAN_TOTALS.length() + 1).split("\\+", -1);
        for (String symbol : symbols) {
            Item item = Item.ofSymbol(symbol).orElseThrow();
            for (UserSpec user : world.users()) {
                String row = Tables.path(
                        Tables.JAPAN_USE,
                        world.industries().get(user.industry()).name(),
                        symbol);
                boolean remainder =
                        scenario.inputs().has(row) && scenario.inputs().row(row).provenance() == Provenance.REMAINDER;
                if (user.region() == Region.JAPAN && !remainder) {
                    use += user.needTReoPerWeek()[item.ordinal()] * WeekCalendar.WEEKS_PER_YEAR;
                }
            }
        }
        return use;
    }
}
