package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Item;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.scenario.WorldStructure.Site;
import chokepoint.core.scenario.WorldStructure.SiteStage;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.table.WorldTables;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Plants outside China: every row of the evidence is accounted for, and what sells oxides has all its numbers. */
final class SitesTest {

    /** The rows of the evidence on plants outside China. */
    private static final Set<String> EVIDENCE = Set.of(
            "lynas_mtweld",
            "lynas_my_ndpr",
            "lynas_my_hre1",
            "lynas_my_hre2",
            "lynas_kalgoorlie",
            "lynas_texas",
            "mp_mine",
            "mp_sep",
            "mp_hre",
            "mp_indep",
            "mp_10x",
            "iluka_eneabba",
            "arafura_nolans",
            "uuuu_p1",
            "uuuu_p2",
            "serra_verde",
            "aclara_carina",
            "aclara_louisiana",
            "caremag",
            "solvay",
            "neo_silmet",
            "neo_narva",
            "ucore",
            "lcm_uk",
            "usar_stillwater",
            "usar_roundtop",
            "vulcan",
            "reelement",
            "noveon",
            "evac",
            "jslink_us",
            "jslink_kr",
            "jslink_my",
            "exchina_magnets_existing",
            "browns_range",
            "minamitorishima",
            "hastings",
            "rainbow_phalaborwa",
            "meteoric_caldeira",
            "viridis_colossus",
            "tanbreez",
            "kvanefjeld",
            "src",
            "india_repm");

    private static final Set<String> ROLES =
            Set.of("operating", "committed", "planned", "feed", "part", "downstream", "none");
    private static final List<String> TERMS = List.of(
            "capital_usd_m",
            "overrun_factor",
            "cash_cost_usd_per_kg_reo",
            "decision_year",
            "lead_years",
            "slip_median_years",
            "ramp_years",
            "sales_share_japan",
            "sales_share_g7",
            "sales_share_other",
            "sales_share_china");

    private static final double RETURN_SHARE = 0.15;
    private static final int LIFE_YEARS = 20;
    private static final double OVERRUN_FACTOR = 1.3;
    private static final double KG_PER_TONNE = 1_000;
    /** Nobody was seen to earn 15% below it, says the evidence of 2024. */
    private static final double BENCHMARK_USD_PER_KG = 54;

    private static final WorldTables TABLES = WorldTables.ofResource(WorldTables.WORLD_2024);
    private static final WorldStructure WORLD = TABLES.structure();
    private static final InputTable INPUTS = TABLES.inputs();

    private static List<CSVRecord> rows() throws IOException {
        try (var reader = new InputStreamReader(
                SitesTest.class.getResourceAsStream("/chokepoint/world-2024/sites.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    private static List<Site> projects() {
        return WORLD.sites().stream()
                .filter(site -> site.stage() != SiteStage.OPERATING)
                .toList();
    }

    @Test
    void everyRowOfTheEvidenceIsAccountedFor() throws IOException {
        Set<String> listed = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        List<String> sites = WORLD.sites().stream().map(Site::name).toList();
        for (CSVRecord row : rows()) {
            listed.add(row.get("evidence_id"));
            assertThat(names.add(row.get("site")))
                    .as("%s once", row.get("site"))
                    .isTrue();
            assertThat(ROLES).contains(row.get("role"));
            assertThat(row.get("note")).as(row.get("site")).isNotBlank();
            assertThat(row.get("source")).as(row.get("site")).isNotBlank();
            boolean belongs = row.get("role").equals("feed") || row.get("role").equals("part");
            assertThat(sites.contains(row.get("belongs_to")))
                    .as("%s belongs to a seller", row.get("site"))
                    .isEqualTo(belongs);
            assertThat(sites.contains(row.get("site")))
                    .isEqualTo(!row.get("partner").isEmpty());
        }
        assertThat(EVIDENCE).hasSize(44);
        assertThat(listed).containsAll(EVIDENCE);
    }

    @Test
    void operatingSitesAreThePlantsOfTheBaseYear() {
        assertThat(WORLD.sites().stream()
                        .filter(site -> site.stage() == SiteStage.OPERATING)
                        .map(Site::name))
                .containsExactlyInAnyOrderElementsOf(WORLD.plants());
        assertThat(WORLD.sites().stream().filter(site -> !site.partner()).map(Site::name))
                .containsExactlyInAnyOrder("Solikamsk Russia", "IREL India");
    }

    @Test
    void everyProjectHasOutputAndTerms() {
        assertThat(projects()).hasSize(14);
        Set<String> known = new TreeSet<>();
        projects().forEach(site -> known.add(site.name()));
        for (Site site : projects()) {
            for (String term : TERMS) {
                assertThat(INPUTS.has("project_terms." + site.name() + "." + term))
                        .as("%s of %s", term, site.name())
                        .isTrue();
            }
            assertThat(INPUTS.under("project_output." + site.name()))
                    .as(site.name())
                    .isNotEmpty();
        }
        assertThat(INPUTS.under("project_terms").stream().map(row -> row.path().split("\\.", 3)[1]))
                .as("no row of an unknown project")
                .allMatch(known::contains);
    }

    @Test
    void aWorldOfTheYear2009BuildsNothing() {
        WorldTables past = WorldTables.ofResource(WorldTables.WORLD_2009);
        assertThat(past.structure().sites()).isEmpty();
        assertThat(past.structure().members()).isEmpty();
        assertThat(past.inputs().under("investment")).isEmpty();
    }

    @Test
    void projectsBecomeSellersOfTheWorld() {
        World world = WorldAssembler.central(ScenarioLibrary.load("ban-2026"), new Draws(1, 0));
        assertThat(world.prospects().projects()).hasSize(14);
        assertThat(world.prospects().sites()).hasSize(22);
        assertThat(world.prospects().payers()).hasSize(8);
        assertThat(world.prospects().terms().lifeWeeks())
                .isEqualTo(20 * 52, org.assertj.core.api.Assertions.within(10.0));
    }

    private static double central(String path) {
        return INPUTS.row(path).central();
    }

    /** NdPr price at which a project earns its return on 1.3 times the plan, other oxides at prices of 2024; NaN without NdPr. */
    private static double incentiveUsdPerKg(String project) {
        double kg = 0;
        double ndPrKg = 0;
        double otherUsd = 0;
        for (int i = 0; i < Item.OXIDES; i++) {
            String symbol = Item.values()[i].symbol();
            String path = "project_output." + project + "." + symbol;
            double made = INPUTS.has(path) ? central(path) * KG_PER_TONNE : 0;
            kg += made;
            if (symbol.equals("Nd") || symbol.equals("Pr")) {
                ndPrKg += made;
            } else {
                otherUsd += made * central("prices_2024." + symbol + ".fob");
            }
        }
        double annuity = RETURN_SHARE / (1 - Math.pow(1 + RETURN_SHARE, -LIFE_YEARS));
        String terms = "project_terms." + project + ".";
        double capital = OVERRUN_FACTOR * central(terms + "capital_usd_m") * 1e6 * annuity;
        return ndPrKg == 0
                ? Double.NaN
                : (capital + central(terms + "cash_cost_usd_per_kg_reo") * kg - otherUsd) / ndPrKg;
    }

    /**
     * Held against the ranking of 2024: nobody planned earned 15% at 54 USD/kg. Ours stand around it and are not tuned to it;
     * below it lie the plants with much Dy and Tb, and those that widen what stands.
     */
    @Test
    void incentivePricesStandAroundThoseOfTheEvidence() {
        TreeMap<String, Double> planned = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (Site site : projects()) {
            double price = incentiveUsdPerKg(site.name());
            lines.add(String.format(Locale.ROOT, "%-28s %-9s %6.1f", site.name(), site.stage(), price));
            if (site.stage() == SiteStage.PLANNED) {
                planned.put(site.name(), price);
            }
        }
        assertThat(planned).as(String.join("\n", lines)).hasSize(8);
        assertThat(planned.values()).allMatch(price -> price > 30 && price < 160);
        assertThat(planned.values().stream()
                        .filter(price -> price >= BENCHMARK_USD_PER_KG)
                        .count())
                .as(String.join("\n", lines))
                .isEqualTo(5);
    }
}
