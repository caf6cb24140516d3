package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.ExportQuota;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.input.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story: export quotas, export taxes, use and supply by date, from the file to the central world; and what is refused. */
final class ConditionsStory {

    private static final double ACCURACY = 1e-9;

    private static Scenario load(String text) {
        return ScenarioLibrary.effective(
                        "mine.yaml", ("title: mine\n" + text).getBytes(StandardCharsets.UTF_8), Path.of("."))
                .scenario();
    }

    private static World crisis(String change) {
        return WorldAssembler.central(load("basedOn: crisis-2010\n" + change), new Draws(1, 0));
    }

    private static int week(World world, String date) {
        return world.timeline().calendar().weekOf(LocalDate.parse(date));
    }

    /** 1000 t of product are 880 t of oxide; 520 t a year outside are 520 × 0.88 / 52.18 a week. */
    @Test
    void aQuotaInProductWeightBecomesOxide() {
        World world = crisis("exportQuotas:\n  mine: {items: [Dy], start: 2013-02-05, end: 2013-03-05, tonnes: 1000,"
                + " weight: product, outsideTonnesPerYear: 520, outsideHigh: 600}\n");
        ExportQuota quota = world.quotas().get(world.quotas().size() - 1);
        assertThat(quota.tReo()).isCloseTo(880, within(ACCURACY));
        assertThat(quota.outsideTReoPerWeek()).isCloseTo(520 * 0.88 * 7 / 365.25, within(ACCURACY));
        assertThat(quota.startWeek()).isEqualTo(week(world, "2013-02-05"));
        assertThat(quota.endWeek()).isEqualTo(quota.startWeek() + 4);
        assertThat(quota.items().has(Item.DY)).isTrue();
        assertThat(quota.items().has(Item.ND)).isFalse();
    }

    @Test
    void aTaxHoldsInStepsAndOnlyForItsItems() {
        World world = crisis("");
        var tax = world.courses().exportTaxShare();
        int change = week(world, "2011-01-01");
        assertThat(tax[Item.ND.ordinal()].at(0)).isEqualTo(0.15);
        assertThat(tax[Item.ND.ordinal()].at(change - 1)).isEqualTo(0.15);
        assertThat(tax[Item.ND.ordinal()].at(change)).isEqualTo(0.25);
        assertThat(tax[Item.DY.ordinal()].at(change - 1)).isEqualTo(0.25);
        assertThat(tax[Item.LA.ordinal()].at(change)).isEqualTo(0.15);
    }

    @Test
    void useMovesOnlyWhereAndFromWhenItIsSaid() {
        World world = crisis("usePaths:\n  japan-magnets: {active: false}\n  mine: {items: [Dy], regions: [JAPAN],"
                + " course: [{from: 2010-01-05, factor: 1}, {from: 2010-01-19, factor: 3}]}\n");
        var use = world.courses().useFactor();
        int start = week(world, "2010-01-05");
        int japan = Region.JAPAN.ordinal();
        assertThat(use[japan][Nest.DY_TB.ordinal()].at(start - 30)).isEqualTo(1);
        assertThat(use[japan][Nest.DY_TB.ordinal()].at(start + 1)).isCloseTo(2, within(ACCURACY));
        assertThat(use[japan][Nest.DY_TB.ordinal()].at(start + 300)).isEqualTo(3);
        assertThat(use[japan][Nest.ND_PR.ordinal()].at(start + 300)).isEqualTo(1);
    }

    /** Lynas is yet to come: no output, no part in the balance, and its rows from the path's factor on. */
    @Test
    void aPlantThatStartsAtNothingIsYetToCome() {
        World world = crisis("");
        SellerSpec lynas = world.sellers().stream()
                .filter(seller -> seller.name().equals("Lynas Malaysia"))
                .findFirst()
                .orElseThrow();
        int nd = Item.ND.ordinal();
        assertThat(lynas.ramp()[nd].at(week(world, "2012-12-01"))).isZero();
        assertThat(lynas.ramp()[nd].at(week(world, "2013-12-31"))).isCloseTo(1.06, within(ACCURACY));
        assertThat(lynas.planTReoPerWeek()[nd]).isCloseTo(540 * 7 / 365.25, within(ACCURACY));
        assertThat(lynas.salesShare()[nd][Region.JAPAN.ordinal()]).isCloseTo(0.6, within(ACCURACY));
    }

    /** Feed planned at 1.2 of its row, of which a halt takes nine tenths: 0.12 of the base plan is left. */
    @Test
    void plannedAndLostFeedMultiply() {
        World world =
                crisis("supplyPaths:\n  china-output: {active: false}\n  mine: {feeds: [\"Bayan Obo, quota and beyond"
                        + " (Baotou)\"], course: [{from: 2009-07-01, factor: 1.2}]}\n"
                        + "feedLosses:\n  mine-closures-2011: {active: false}\n");
        SellerSpec baotou = world.sellers().get(0);
        assertThat(baotou.name()).isEqualTo("Baotou Rare-Earth");
        int nd = Item.ND.ordinal();
        assertThat(baotou.ramp()[nd].at(week(world, "2011-07-01"))).isCloseTo(1.2, within(ACCURACY));
        assertThat(baotou.ramp()[nd].at(week(world, "2011-11-01"))).isCloseTo(0.12, within(ACCURACY));
        assertThat(world.sellers().get(1).ramp()[nd].at(week(world, "2011-07-01")))
                .isCloseTo(1, within(ACCURACY));
        assertThat(world.courses().plansGiven()).isTrue();
    }

    @Test
    void whatIsNotClearedWaitsForTheEnd() {
        World world = crisis("");
        var halt = world.controls().get(0);
        assertThat(halt.clearedShare().at(week(world, "2010-09-21"))).isZero();
        assertThat(halt.clearedShare().at(week(world, "2010-11-09"))).isCloseTo(0.3, within(ACCURACY));
        assertThat(halt.allowedShare(chokepoint.core.scenario.EndUse.CIVIL, halt.startWeek()))
                .isCloseTo(0.85, within(ACCURACY));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "exportQuotas: {q: {start: 2026-02-01, end: 2026-03-01, tonnes: 5, weight: product}} | needs the input china_separation.reo_per_product_tonne",
                "exportQuotas: {q: {start: 2026-02-01, end: 2026-01-20, tonnes: 5}} | must lie after the start",
                "exportQuotas: {q: {start: 2026-02-03, end: 2026-02-04, tonnes: 5}} | would never hold",
                "exportQuotas: {q: {start: 2008-02-03, end: 2026-02-04, tonnes: 5}} | lies outside the run",
                "exportQuotas: {q: {start: 2026-02-03, end: 2026-03-04, tonnes: 5, outsideTonnesPerYear: 5, outsideLow: 9}} | must rise",
                "exportTaxes: {a: {items: [Nd], rates: [{from: 2026-02-01, share: 0.1}]}, b: {items: [Nd], rates: [{from: 2026-02-01, share: 0.1}]}} | stands in a too",
                "exportTaxes: {a: {items: [Nd], rates: [{from: 2026-02-01, share: 0.1}, {from: 2026-01-10, share: 0.2}]}} | must not lie before the entry above",
                "usePaths: {a: {items: [Pr], regions: [JAPAN], course: [{from: 2026-02-01, factor: 2}]}} | needs Nd beside it",
                "usePaths: {a: {items: [Nd], regions: [JAPAN], course: [{from: 2026-02-01, factor: 2, low: 3}]}} | must rise",
                "supplyPaths: {a: {plants: [Silmet Estonia], course: [{from: 2026-02-01, factor: 2}]}} | is no plant of world-2024",
                "supplyPaths: {a: {course: [{from: 2026-02-01, factor: 2}]}} | names neither feeds nor plants",
                "'supplyPaths: {a: {feeds: [\"Sichuan, quota and beyond\"], course: [{from: 2026-02-01, factor: 2}]}}' | is no feed of world-2024",
                "inputs: {prices_2009.Nd.fob: 3} | is no input of world-2024",
                "controls: {licence-2025: {clearances: [{share: 0.5}]}} | lots that are not cleared wait in the port"
            })
    void whatMakesNoSenseIsRefused(String text, String message) {
        assertThatThrownBy(() -> load("basedOn: no-ban\n" + text + "\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }
}
