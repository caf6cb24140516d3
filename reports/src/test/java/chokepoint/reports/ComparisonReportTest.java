package chokepoint.reports;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.policy.TestBuild;
import chokepoint.studies.store.PartStore;
import chokepoint.studies.workspace.SideBySide;
import chokepoint.studies.workspace.UnusableResultsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two small folders side by side. Motors lose output in week 10, 2 and 4 of the measure (days 70, 14 and 28) in the first and
 * in week 20, 2 and never (140, 14, and 365 as the cap) in the second, so that the differences are 70, 0 and 337 days: mean
 * 135.67, standard deviation 177.85, half of the interval 4.3027 × 177.85 / √3 = 441.8. Losses in the first year are 20 weeks
 * × 0.2 bn in every short run, so that the second loses 0, 0 and 4 bn less.
 */
class ComparisonReportTest {

    private static final List<String> NAMES = List.of("motors", "batteries");

    @TempDir
    private Path temp;

    private Path first;
    private Path second;

    @BeforeEach
    void makeFolders() throws IOException {
        first = finished("first", 7, new int[] {10, NEVER}, new int[] {2, NEVER}, new int[] {4, NEVER});
        second = finished("second", 7, new int[] {20, NEVER}, new int[] {2, NEVER}, new int[] {NEVER, NEVER});
    }

    private Path finished(String name, long seed, int[]... shortFrom) throws IOException {
        Path folder = Files.createDirectory(temp.resolve(name));
        Scenario scenario = TestRuns.scenario(NAMES);
        finish(folder, scenario, seed, TestRuns.runs(NAMES, shortFrom));
        return folder;
    }

    /** A folder as an experiment leaves it: the runs and their report. */
    private static void finish(Path folder, Scenario scenario, long seed, List<RunRecord> runs) throws IOException {
        try (PartStore store = new PartStore(folder, folder, scenario)) {
            for (Part part : Part.of(runs.size())) {
                store.keep(
                        part,
                        runs.subList(part.first(), part.last() + 1).stream()
                                .<RunResult>map(RunResult.Finished::new)
                                .toList());
            }
        }
        RunReport.write(
                folder, TestRuns.ensemble(scenario, seed, runs), TestBuild.BUILD, ReportOptions.USUAL.withoutCharts());
    }

    private Path compare(String name, Path... folders) throws IOException {
        Path out = Files.createDirectories(temp.resolve(name));
        ComparisonReport.write(out, SideBySide.read(List.of(folders)), TestBuild.BUILD);
        return out;
    }

    private static CSVRecord row(Path out, String run, String industry) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(Files.newBufferedReader(out.resolve("comparison.csv"))).getRecords().stream()
                .filter(row -> row.get("run").equals(run) && row.get("industry").equals(industry))
                .findFirst()
                .orElseThrow();
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void pairedDifferencesAreThoseWorkedOutByHand() throws IOException {
        CSVRecord motors = row(compare("out", first, second), "second", "motors");

        assertThat(motors.get("compared_with")).isEqualTo("first");
        assertThat(motors.get("pairs")).isEqualTo("3");
        assertThat(number(motors, "days_difference_mean")).isEqualTo(407.0 / 3, within(1e-3));
        assertThat(number(motors, "days_difference_low")).isEqualTo(407.0 / 3 - 441.8, within(0.1));
        assertThat(number(motors, "days_difference_high")).isEqualTo(407.0 / 3 + 441.8, within(0.1));
        assertThat(number(motors, "loss_difference_jpy_bn_mean")).isEqualTo(-4.0 / 3, within(1e-4));
        assertThat(number(motors, "loss_difference_jpy_bn_low")).isEqualTo(-4.0 / 3 - 4.302653 * 4 / 3, within(1e-3));
    }

    @Test
    void everyRunKeepsItsOwnNumbers() throws IOException {
        Path out = compare("out", first, second);

        // 14, 28, 70 in the first; 14, 140 and one that is not hit in the second
        CSVRecord motors = row(out, "first", "motors");
        assertThat(motors.get("first_lost_output_median_days")).isEqualTo("28");
        assertThat(motors.get("first_lost_output_lower_quartile_of_hit_days")).isEqualTo("21");
        assertThat(motors.get("days_difference_mean")).isEmpty();
        motors = row(out, "second", "motors");
        assertThat(motors.get("first_lost_output_median_days")).isEqualTo("140");
        assertThat(motors.get("first_lost_output_lower_quartile_of_hit_days")).isEqualTo("45.5");
        assertThat(motors.get("first_lost_output_upper_quartile_of_hit_days")).isEqualTo("108.5");
        assertThat(number(motors, "never_short_share")).isEqualTo(1 / 3.0, within(1e-6));
        assertThat(row(out, "second", "batteries").get("first_lost_output_median_days"))
                .isEmpty();
        assertThat(number(row(out, "first", "Japan"), "loss_first_year_jpy_bn_mean"))
                .isEqualTo(4, within(1e-6));
        assertThat(number(row(out, "second", "Japan"), "loss_difference_jpy_bn_mean"))
                .isEqualTo(-4.0 / 3, within(1e-4));
        assertThat(number(row(out, "second", "Japan"), "days_difference_mean")).isEqualTo(407.0 / 3, within(1e-3));
        assertThat(number(row(out, "second", "batteries"), "days_difference_mean"))
                .isZero();
    }

    /** The second has more runs, under the same seed: the three that both have are paired, whatever the others say. */
    @Test
    void runsThatBothHaveArePairedWhateverTheirNumber() throws IOException {
        Path more = finished(
                "more",
                7,
                new int[] {20, NEVER},
                new int[] {2, NEVER},
                new int[] {NEVER, NEVER},
                new int[] {1, 1},
                new int[] {1, 1});
        CSVRecord motors = row(compare("out", first, more), "more", "motors");

        assertThat(motors.get("runs")).isEqualTo("5");
        assertThat(motors.get("pairs")).isEqualTo("3");
        assertThat(number(motors, "days_difference_mean")).isEqualTo(407.0 / 3, within(1e-3));
        assertThat(number(motors, "loss_difference_jpy_bn_mean")).isEqualTo(-4.0 / 3, within(1e-4));
        CSVRecord back = row(compare("back", more, first), "first", "motors");
        assertThat(back.get("pairs")).isEqualTo("3");
        assertThat(number(back, "days_difference_mean")).isEqualTo(-407.0 / 3, within(1e-3));
        assertThat(Files.readString(temp.resolve("out/comparison.html")))
                .contains("In the 3 runs that “more” shares with “first” the difference is JPY");
    }

    /** 60 and 200 replications of luck of their own: 60 pairs, and the mean of the 60 differences. */
    @Test
    void sixtyAndTwoHundredPairSixty() throws IOException {
        int[][] few = new int[60][];
        int[][] many = new int[200][];
        double days = 0;
        for (int run = 0; run < many.length; run++) {
            many[run] = new int[] {1 + run % 23, NEVER};
            if (run < few.length) {
                few[run] = new int[] {1 + run % 7, NEVER};
                days += 7 * (run % 23 - run % 7);
            }
        }
        CSVRecord motors =
                row(compare("out", finished("sixty", 7, few), finished("hundreds", 7, many)), "hundreds", "motors");

        assertThat(motors.get("pairs")).isEqualTo("60");
        assertThat(number(motors, "days_difference_mean")).isEqualTo(days / 60, within(1e-3));
    }

    @Test
    void otherLuckIsNotPaired() throws IOException {
        Path other = finished("other", 8, new int[] {10, NEVER}, new int[] {2, NEVER}, new int[] {4, NEVER});
        Path out = compare("out", first, other);

        assertThat(row(out, "other", "motors").get("pairs")).isEqualTo("0");
        assertThat(row(out, "other", "motors").get("days_difference_mean")).isEmpty();
        assertThat(Files.readString(out.resolve("comparison.html"))).contains("share no run of the same seed");
    }

    @Test
    void thePageSaysItInWords() throws IOException {
        assertThat(Files.readString(compare("out", first, second).resolve("comparison.html")))
                .contains(
                        "<html lang=\"en\">",
                        "Side by side: first, second",
                        "the difference is JPY −1.3 bn (95% interval −7.1 to +4.4)")
                .contains("not a forecast", "role=\"img\"", "<th scope=\"row\">motors</th>")
                .doesNotContain("<script", "src=", temp.toString());
    }

    @Test
    void theSameFoldersGiveTheSameBytes() throws IOException {
        SortedMap<String, byte[]> once = contents(compare("once", first, second));
        SortedMap<String, byte[]> twice = contents(compare("twice", first, second));

        assertThat(once).containsKeys("comparison.csv", "charts/comparison.png", "datapackage.json", "manifest.json");
        once.forEach((path, bytes) -> assertThat(twice.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void allUnusableFoldersAreNamedAtOnce() throws IOException {
        Path changed = finished("changed", 7, new int[] {1, 1});
        Files.write(changed.resolve("runs/000000-000000/outcomes.parquet"), new byte[100]);
        Path broken = finished("broken", 7, new int[] {1, 1});
        Files.writeString(broken.resolve("manifest.json"), "{");
        Path older = finished("older", 7, new int[] {1, 1});
        Path manifest = older.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"format_version\" : 4", "\"format_version\" : 99"));

        assertThatThrownBy(() -> compare(
                        "out",
                        first,
                        temp.resolve("missing"),
                        Files.createDirectory(temp.resolve("empty")),
                        changed,
                        broken,
                        older))
                .isInstanceOf(UnusableResultsException.class)
                .hasMessageContaining("missing: no such folder")
                .hasMessageContaining("empty: holds no manifest.json")
                .hasMessageContaining("000000-000000 is not whole")
                .hasMessageContaining("manifest.json is not JSON")
                .hasMessageContaining("format_version 99")
                .extracting(e -> ((UnusableResultsException) e).problems().size())
                .isEqualTo(5);
        assertThat(contents(temp.resolve("out"))).isEmpty();
    }

    @Test
    void runsOfOtherHorizonsAndIndustriesAndComparisonsAreRefused() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        List<String> names = List.of("motors", "lamps");
        finish(other, TestRuns.scenario(names), 7, TestRuns.runs(names, new int[] {1, 1}));
        Path longer = finished("longer", 7, new int[] {1, 1});
        Path manifest = longer.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"horizon_days\" : 700", "\"horizon_days\" : 707"));
        Path comparison = compare("comparison", first, second);

        assertThatThrownBy(() -> compare("out", first, other, longer))
                .isInstanceOf(UnusableResultsException.class)
                .hasMessageContaining("its industries are not those of")
                .hasMessageContaining("horizon 707 days");
        assertThatThrownBy(() -> compare("out", first, comparison)).hasMessageContaining("is not that of a run");
        assertThatThrownBy(() -> compare("out", first)).hasMessageContaining("give 2 to 8 folders");
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

    @Test
    void aPathInTheFoldersStaysOut() throws IOException {
        for (byte[] bytes : contents(compare("out", first, second)).values()) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(temp.toString());
        }
    }
}
