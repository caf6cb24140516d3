package chokepoint.reports;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.policy.TestBuild;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of files as a reader finds it. */
class RunReportTest {

    private static final List<String> NAMES = List.of("motors", "phosphors, LED and lasers", "batteries");

    private final Scenario scenario = TestRuns.scenario(NAMES);
    private final List<RunRecord> runs =
            TestRuns.runs(NAMES, new int[] {10, 1, NEVER}, new int[] {2, 1, NEVER}, new int[] {NEVER, 1, NEVER});

    @TempDir
    private Path folder;

    private void write(Path into) throws IOException {
        RunReport.write(into, TestRuns.ensemble(scenario, 7, runs), TestBuild.BUILD);
    }

    private List<CSVRecord> csv(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(Files.newBufferedReader(folder.resolve(file))).getRecords();
    }

    @Test
    void reservesHaveOneRowPerIndustryShortestFirst() throws IOException {
        write(folder);

        List<CSVRecord> rows = csv("reserves.csv");
        assertThat(rows.get(0).getParser().getHeaderNames().get(0)).isEqualTo("industry");
        assertThat(rows)
                .extracting(row -> row.get("industry"))
                .containsExactly(NAMES.get(1), NAMES.get(0), NAMES.get(2));
        assertThat(rows.get(0).get("first_lost_output_median_days")).isEqualTo("7");
        assertThat(rows.get(0).get("first_lost_output_median_date")).isEqualTo("2026-01-13");
        assertThat(Double.parseDouble(rows.get(0).get("cover_total_days_mean"))).isEqualTo(60, within(1e-3));
        // days 14 and 70 of two runs, the third is not hit
        assertThat(rows.get(1).get("first_lost_output_runs")).isEqualTo("3");
        assertThat(rows.get(1).get("first_lost_output_hit")).isEqualTo("2");
        assertThat(rows.get(1).get("first_lost_output_median_days")).isEqualTo("70");
        assertThat(rows.get(1).get("first_lost_output_lower_quartile_of_hit_days"))
                .isEqualTo("28");
        assertThat(rows.get(1).get("first_lost_output_upper_quartile_of_hit_days"))
                .isEqualTo("56");
        assertThat(rows.get(1).get("recovered_after_loss_runs")).isEqualTo("2");
        assertThat(rows.get(1).get("recovered_after_loss_median_days")).isEqualTo("140");
        assertThat(rows.get(2).get("first_lost_output_median_days")).isEmpty();
        assertThat(rows.get(2).get("never_short_share")).isEqualTo("1");
    }

    @Test
    void outcomesHaveARowPerRunAndIndustryAndOneForJapan() throws IOException {
        write(folder);

        List<CSVRecord> rows = csv("outcomes.csv");
        assertThat(rows).hasSize(3 * 4);
        CSVRecord motors = rows.get(4);
        assertThat(motors.get("replication")).isEqualTo("1");
        assertThat(motors.get("industry")).isEqualTo("motors");
        assertThat(motors.get("first_lost_output_days")).isEqualTo("14");
        assertThat(motors.get("binding_nest")).isEqualTo("Dy|Tb");
        CSVRecord never = rows.get(8);
        assertThat(never.get("first_lost_output_days")).isEmpty();
        assertThat(never.get("first_lost_output_censored")).isEqualTo("true");
        assertThat(never.get("firm_under_90pct_censored")).isEqualTo("true");
        assertThat(never.get("large_firm_under_90pct_censored")).isEqualTo("true");
        CSVRecord japan = rows.get(7);
        assertThat(japan.get("industry")).isEqualTo("Japan");
        assertThat(Double.parseDouble(japan.get("loss_first_year_jpy_bn"))).isEqualTo(8, within(1e-4));
        assertThat(Double.parseDouble(japan.get("loss_after_made_up_first_year_jpy_bn")))
                .isEqualTo(4, within(1e-4));
        assertThat(Double.parseDouble(japan.get("loss_horizon_jpy_bn"))).isEqualTo(8, within(1e-4));
        assertThat(japan.get("first_loss_added_days")).as("no twins").isEmpty();
        assertThat(Double.parseDouble(japan.get("loss_first_year_share_of_gdp")))
                .isEqualTo(0.008, within(1e-7));
    }

    /** The first run is hit on day 70 as without the measure, the second on day 14, the third is spared 4 bn. */
    @Test
    void whatTheMeasureAddsStandsBesideTheLevels() throws IOException {
        RunReport.write(
                folder,
                TestRuns.paired(List.of("motors"), new int[][] {{10}, {2}, {NEVER}}, new int[][] {{10}, {NEVER}, {5}}),
                TestBuild.BUILD);

        CSVRecord motors = csv("reserves.csv").get(0);
        assertThat(motors.get("first_lost_output_hit")).isEqualTo("2");
        assertThat(motors.get("first_loss_added_hit")).isEqualTo("1");
        assertThat(motors.get("first_loss_added_median_days")).isEmpty();
        assertThat(motors.get("first_loss_added_lower_quartile_of_hit_days")).isEqualTo("14");
        assertThat(motors.get("first_loss_added_mean_restricted_days")).isEqualTo("248");
        assertThat(motors.get("loss_added_first_year_jpy_bn_mean")).isEqualTo("0");
        List<CSVRecord> rows = csv("outcomes.csv");
        assertThat(rows)
                .extracting(row -> row.get("first_loss_added_days"))
                .containsExactly("", "", "14", "14", "", "");
        assertThat(rows)
                .extracting(row -> row.get("first_loss_added_censored"))
                .containsExactly("true", "true", "false", "false", "true", "true");
        assertThat(rows)
                .extracting(row -> row.get("loss_added_first_year_jpy_bn"))
                .containsExactly("0", "0", "4", "4", "-4", "-4");
    }

    /** After 26 weeks nobody knows whether a run would be hit before day 365; losses are told as those of a shorter run. */
    @Test
    void aHorizonOfHalfAYearMakesUpNoYear() throws IOException {
        RunReport.write(
                folder, TestRuns.shorter(26, List.of("motors"), new int[] {10}, new int[] {NEVER}), TestBuild.BUILD);

        CSVRecord motors = csv("reserves.csv").get(0);
        assertThat(motors.get("first_lost_output_mean_restricted_days")).isEmpty();
        assertThat(motors.get("loss_first_year_jpy_bn_mean")).isEqualTo("1.6");
        assertThat(motors.get("loss_horizon_jpy_bn_mean")).isEqualTo("1.6");
        assertThat(Files.readString(folder.resolve("datapackage.json")))
                .contains("Value added lost in the first 52 weeks of the measure, or to the end of a shorter run");
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page.contains("value added in the first 182 days")).isTrue();
        assertThat(page.contains("first year")).isFalse();
    }

    @Test
    void seriesAreTidyAndDated() throws IOException {
        write(folder);

        List<CSVRecord> output = csv("series.csv").stream()
                .filter(row ->
                        row.get("series").equals("output") && row.get("key").equals("motors"))
                .toList();
        assertThat(output).hasSize(104);
        CSVRecord fourth = output.get(4 + 2);
        assertThat(fourth.get("week")).isEqualTo("2");
        assertThat(fourth.get("date")).isEqualTo("2026-01-20");
        assertThat(fourth.get("mean")).isEqualTo("0.933333");
        assertThat(fourth.get("p10")).isEqualTo("0.84");
        assertThat(fourth.get("p50")).isEqualTo("1");
        assertThat(csv("series.csv"))
                .extracting(row -> row.get("series"))
                .contains("cover", "japan_free_price", "to_japan_leaked");
    }

    @Test
    void everyInputRowIsWritten() throws IOException {
        write(folder);

        List<CSVRecord> rows = csv("inputs.csv");
        assertThat(rows).hasSize(scenario.inputs().rows().size());
        for (CSVRecord row : rows) {
            InputRow input = scenario.inputs().row(row.get("path"));
            assertThat(Double.parseDouble(row.get("high"))).isEqualTo(input.high(), within(1e-4));
            assertThat(row.get("provenance")).isEqualTo(input.provenance().key());
            assertThat(row.get("note")).isEqualTo(input.note());
        }
    }

    @Test
    void theManifestListsEveryOtherFileWithItsFingerprint() throws IOException, NoSuchAlgorithmException {
        write(folder);

        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        SortedMap<String, String> listed = new TreeMap<>();
        manifest.get("files")
                .forEach(file -> listed.put(
                        file.get("path").textValue(), file.get("sha256").textValue()));
        SortedMap<String, String> found = new TreeMap<>();
        for (var entry : contents(folder).entrySet()) {
            if (!entry.getKey().equals("manifest.json")) {
                found.put(entry.getKey(), sha256(entry.getValue()));
            }
        }
        assertThat(listed).isEqualTo(found).containsKeys("report.html", "charts/reserves.svg", "charts/prices.svg");
        assertThat(manifest.get("seed").longValue()).isEqualTo(7);
        assertThat(manifest.get("runs").intValue()).isEqualTo(3);
        assertThat(manifest.get("tool").get("commit").textValue()).isEqualTo(TestBuild.BUILD.commit());
        assertThat(manifest.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "format_version",
                        "tool",
                        "scenario",
                        "data",
                        "seed",
                        "runs",
                        "failed",
                        "measure_date",
                        "horizon_days",
                        "files");
    }

    @Test
    void theSameRunsGiveTheSameBytesInAnyLanguageAndPlace() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        Path there = Files.createDirectory(folder.resolve("there"));
        write(here);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            write(there);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        SortedMap<String, byte[]> first = contents(here);
        SortedMap<String, byte[]> second = contents(there);
        assertThat(second.keySet()).isEqualTo(first.keySet()).hasSizeGreaterThan(8);
        first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void linesEndInLineFeeds() throws IOException {
        write(folder);

        contents(folder).forEach((path, bytes) -> {
            if (!path.endsWith(".png")) {
                assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("\r");
            }
        });
    }

    @Test
    void theTextForATerminalIsTheTable() {
        assertThat(RunReport.terminalText(TestRuns.ensemble(scenario, 7, runs), 100))
                .contains("motors")
                .contains("3 runs, seed 7");
    }

    private static SortedMap<String, byte[]> contents(Path folder) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
