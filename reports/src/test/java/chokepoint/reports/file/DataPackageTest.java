package chokepoint.reports.file;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.policy.PolicyIndustry;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.TestBuild;
import chokepoint.findings.policy.TestPairs;
import chokepoint.reports.ComparisonReport;
import chokepoint.reports.PolicyReport;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.RunReport;
import chokepoint.studies.store.PartStore;
import chokepoint.studies.workspace.SideBySide;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the files against the files. */
class DataPackageTest {

    private static final List<String> NAMES = List.of("motors", "batteries");
    private static final String DOCUMENT = "docs/results.md";

    @TempDir
    private Path folder;

    private Path comparison;
    private Path policies;

    @BeforeEach
    void write() throws IOException {
        // with twins, so that what is added has its columns too
        RunReport.write(
                folder,
                TestRuns.paired(NAMES, new int[][] {{10, NEVER}, {2, NEVER}}, new int[][] {{NEVER, NEVER}, {3, NEVER}}),
                TestBuild.BUILD,
                new ReportOptions(true, Map.of("scenario-effective.yaml", "title: x\n")).withoutCharts());
        try (PartStore store = new PartStore(folder, folder, TestRuns.scenario(NAMES))) {
            store.keep(
                    new Part(0, 1),
                    TestRuns.runs(NAMES, new int[] {10, NEVER}, new int[] {2, NEVER}).stream()
                            .<RunResult>map(RunResult.Finished::new)
                            .toList());
        }
        comparison = Files.createDirectory(folder.resolve("comparison"));
        ComparisonReport.write(comparison, SideBySide.read(List.of(folder, folder)), TestBuild.BUILD);
        policies = Files.createDirectory(folder.resolve("policies"));
        TestPairs pairs = new TestPairs(2, TestPairs.cases(), "none", "floor")
                .put(TestPairs.BAN, "floor", PolicyMeasure.OUTLAY, PolicyKey.of("floor", "Japan"), 2030, 3, 4)
                .put(TestPairs.BAN, "floor", PolicyMeasure.TRANSFER, PolicyKey.of("floor", "Australia"), 2030, 3);
        PolicyReport.write(policies, grouped(pairs.setup("none")), pairs.runs(), ReportOptions.USUAL.withoutCharts());
    }

    /** With one group of industries, of the name that the document uses for any. */
    private static PolicySetup grouped(PolicySetup setup) {
        return new PolicySetup(
                setup.cases(),
                setup.policies(),
                setup.baseline(),
                setup.seed(),
                setup.runs(),
                setup.yearlyBanProbabilityShare(),
                setup.discountShare(),
                setup.jpyPerUsdFactor(),
                setup.deadweightShare(),
                List.of(new PolicyIndustry("cars", 1, "GROUP", EndUse.CIVIL)),
                setup.build());
    }

    private static JsonNode described(Path folder) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("datapackage.json").toFile())
                .path("resources");
    }

    @Test
    void everyTableIsDescribedColumnByColumn() throws IOException {
        for (Path of : List.of(folder, comparison, policies)) {
            Set<String> files = new TreeSet<>();
            for (JsonNode resource : described(of)) {
                files.add(resource.path("path").asText());
                List<String> columns = new ArrayList<>();
                resource.path("schema")
                        .path("fields")
                        .forEach(field -> columns.add(field.path("name").asText()));
                try (Stream<String> lines =
                        Files.lines(of.resolve(resource.path("path").asText()))) {
                    assertThat(List.of(lines.findFirst().orElseThrow().split(",")))
                            .isEqualTo(columns);
                }
            }
            try (Stream<Path> found = Files.list(of)) {
                assertThat(found.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".csv")))
                        .containsExactlyInAnyOrderElementsOf(files);
            }
        }
    }

    @Test
    void everyCellHasTheTypeItsColumnPromises() throws IOException {
        for (Path of : List.of(folder, comparison, policies)) {
            for (JsonNode resource : described(of)) {
                CSVFormat format = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
                try (CSVParser parser = format.parse(
                        Files.newBufferedReader(of.resolve(resource.path("path").asText())))) {
                    for (CSVRecord row : parser.getRecords()) {
                        for (JsonNode field : resource.path("schema").path("fields")) {
                            String cell = row.get(field.path("name").asText());
                            assertThat(cell.isEmpty()
                                            || cell.matches(
                                                    pattern(field.path("type").asText())))
                                    .as(resource.path("path").asText() + " "
                                            + field.path("name").asText() + ": " + cell)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    private static String pattern(String type) {
        return switch (type) {
            case "integer" -> "-?\\d+";
            case "number" -> "-?\\d+(\\.\\d+)?";
            case "boolean" -> "true|false";
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            default -> "(?s).*";
        };
    }

    @Test
    void numbersHaveAUnitUnlessTheyCountAndEveryColumnAMeaning() throws IOException {
        for (Path of : List.of(folder, policies)) {
            for (JsonNode resource : described(of)) {
                for (JsonNode field : resource.path("schema").path("fields")) {
                    assertThat(field.path("description").asText())
                            .as(field.toString())
                            .hasSizeGreaterThan(10);
                    if (field.path("type").asText().equals("number")) {
                        assertThat(field.path("unit").asText())
                                .as(field.toString())
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void theSeriesOfEveryRunAddUpToTheMean() throws IOException {
        String week = ",3,2026-01-27,output,motors,share of plan,";
        List<String> values = Files.readAllLines(folder.resolve("series-all.csv")).stream()
                .filter(line -> line.contains(week))
                .toList();

        assertThat(values).containsExactly("0" + week + "1", "1" + week + "0.8");
        assertThat(Files.readAllLines(folder.resolve("series.csv")))
                .contains("3,2026-01-27,output,motors,share of plan,0.9,0.82,0.9,0.98");
    }

    @Test
    void furtherTextsAreWrittenAndListed() throws IOException {
        assertThat(folder.resolve("scenario-effective.yaml")).hasContent("title: x\n");
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .contains("\"path\" : \"scenario-effective.yaml\"", "\"path\" : \"series-all.csv\"");
    }

    @Test
    void furtherTextsCannotLeaveTheFolderOrHideAFile() {
        for (String name : List.of("../x.yaml", "/x", "a/b", "", ".hidden", "a\\b")) {
            assertThatThrownBy(() -> new ReportOptions(false, Map.of(name, "x")))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        ReportOptions clash = new ReportOptions(false, Map.of("reserves.csv", "x")).withoutCharts();
        assertThatThrownBy(() ->
                        RunReport.write(folder, TestRuns.ensemble(NAMES, new int[] {1, 1}), TestBuild.BUILD, clash))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reserves.csv");
    }

    /** The tables of columns in the document are those of the data packages; the message holds what belongs there. */
    @Test
    void theDocumentHoldsEveryColumn() throws IOException {
        String document = Files.readString(Path.of("..").resolve(DOCUMENT));
        for (Path of : List.of(folder, comparison, policies)) {
            for (JsonNode resource : described(of)) {
                assertThat(document).contains(table(resource));
            }
        }
    }

    private static String table(JsonNode resource) {
        StringBuilder text = new StringBuilder("| column | type | unit | meaning |\n|---|---|---|---|\n");
        for (JsonNode field : resource.path("schema").path("fields")) {
            text.append("| `")
                    .append(field.path("name").asText())
                    .append("` | ")
                    .append(field.path("type").asText())
                    .append(" | ")
                    .append(field.path("unit").asText())
                    .append(" | ")
                    .append(field.path("description").asText())
                    .append(" |\n");
        }
        return text.toString();
    }
}
