package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** End to end: the jar as a user runs it, in a child process. */
class RunIT {

    private static final List<String> PROMISED =
            List.of("reserves.csv", "outcomes.csv", "series.csv", "manifest.json", "run.log", "report.html");

    @TempDir
    private Path temp;

    private Outcome chokepoint(String... arguments) throws IOException, InterruptedException {
        return Child.run(temp, arguments);
    }

    @Test
    void runPrintsTheTableAndWritesEveryPromisedFile() throws Exception {
        Outcome outcome = chokepoint("run", "ban-2026", "--runs", "3", "--threads", "2", "--out", "results/x");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("traction motors", "aerospace and defence", "not a forecast", "report.html");
        for (String file : PROMISED) {
            assertThat(temp.resolve("results/x").resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readString(temp.resolve("results/x/reserves.csv"))).startsWith("industry,");
        try (Stream<Path> left = Files.list(temp.resolve("results"))) {
            assertThat(left).as("no draft is left behind").containsExactly(temp.resolve("results/x"));
        }
    }

    @Test
    @Tag("statistical")
    void sameInputsGiveTheSameBytesOnOneAndTwoThreads() throws Exception {
        assertThat(chokepoint("run", "ban-2026", "--runs", "3", "--threads", "1", "--out", "a", "--quiet")
                        .status())
                .isZero();
        assertThat(chokepoint("run", "ban-2026", "--runs", "3", "--threads", "2", "--out", "b", "--quiet")
                        .status())
                .isZero();
        assertThat(contents(temp.resolve("b"))).isEqualTo(contents(temp.resolve("a")));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("run.log")) {
                    contents.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(contents).isNotEmpty();
        return contents;
    }

    @Test
    void ownFolderIsReplacedAndForeignContentRefused() throws Exception {
        String[] run = {"run", "no-ban", "--runs", "1", "--out", "mine", "--quiet", "--no-charts"};
        assertThat(chokepoint(run).status()).isZero();
        Files.delete(temp.resolve("mine/reserves.csv"));
        assertThat(chokepoint(run).status()).isZero();
        assertThat(temp.resolve("mine/reserves.csv")).isNotEmptyFile();

        Files.writeString(temp.resolve("mine/notes.txt"), "what I thought of it");
        assertThat(chokepoint(run).status()).isEqualTo(2);
        assertThat(chokepoint("run", "no-ban", "--runs", "2", "--out", "mine", "--quiet", "--no-charts", "--force")
                        .status())
                .isZero();
        assertThat(temp.resolve("mine/notes.txt")).hasContent("what I thought of it");
        assertThat(temp.resolve("mine/reserves.csv")).isNotEmptyFile();

        Files.createDirectories(temp.resolve("foreign"));
        Files.writeString(temp.resolve("foreign/thesis.txt"), "years of work");
        Outcome refused = chokepoint("run", "no-ban", "--runs", "1", "--out", "foreign");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("foreign", "did not write");
        assertThat(temp.resolve("foreign")).isDirectoryContaining(path -> path.endsWith("thesis.txt"));
    }

    @Test
    @Tag("statistical")
    void anInterruptedExtensionLeavesTheOldResultAsItWas() throws Exception {
        assertThat(chokepoint("run", "no-ban", "--runs", "1", "--out", "kept/mine", "--quiet", "--no-charts")
                        .status())
                .isZero();
        Map<String, String> before = contents(temp.resolve("kept/mine"));
        Child child =
                Child.start(temp, "run", "no-ban", "--runs", "5000", "--out", "kept/mine", "--quiet", "--no-charts");
        Thread.sleep(3000);
        child.process().destroy();
        child.end();
        assertThat(contents(temp.resolve("kept/mine"))).containsAllEntriesOf(before);
        try (Stream<Path> left = Files.list(temp.resolve("kept"))) {
            assertThat(left).containsExactly(temp.resolve("kept/mine"));
        }
        assertThat(chokepoint("run", "no-ban", "--runs", "1", "--out", "kept/mine", "--quiet", "--no-charts")
                        .status())
                .isZero();
        assertThat(contents(temp.resolve("kept/mine"))).isEqualTo(before);
    }

    @Test
    void defaultFolderIsNamedAfterScenarioAndInputs() throws Exception {
        Outcome outcome = chokepoint("run", "no-ban", "--runs", "1", "--quiet", "--no-charts");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out().strip()).matches("results/no-ban-[0-9a-f]{8}");
    }

    @Test
    void versionAndHelpAnswer() throws Exception {
        assertThat(chokepoint("--version").out()).matches("chokepoint \\d+\\.\\d+\\.\\d+\\S* \\(\\S+\\)\\s*");
        assertThat(chokepoint("--help").out()).contains("run", "Examples");
        assertThat(chokepoint("run", "--help").out()).contains("--runs", "--seed", "--threads", "--out", "--quiet");
    }

    @Test
    void scenarioCommandsAnswer() throws Exception {
        assertThat(chokepoint("list").out()).contains("ban-2026-total", "myanmar-stop");
        assertThat(chokepoint("check", "ban-2026", "no-ban").out()).contains("2 scenarios are fine");
        assertThat(chokepoint("diff", "ban-2026", "ban-2026-narrow").out()).contains("narrow");
        assertThat(chokepoint("schema").out()).startsWith("{").contains("json-schema.org");
        assertThat(chokepoint("new", "mine", "--from", "ban-2026").status()).isZero();
        assertThat(chokepoint("check", "mine.yaml").status()).isZero();
        assertThat(chokepoint("new", "mine").status()).as("never overwrites").isEqualTo(2);
        assertThat(chokepoint("list").out()).contains("Policies", "reserve-180+cfd-110");
        assertThat(chokepoint("check", "ban-2026", "cfd-110").out()).contains("1 scenario and 1 policy are fine");
        assertThat(chokepoint("diff", "cfd-110", "reserve-180+cfd-110").out()).contains("instrument japan-reserve");
        assertThat(chokepoint("diff", "ban-2026", "cfd-110").status())
                .as("unlike things")
                .isEqualTo(2);
        assertThat(chokepoint("schema", "--policy").out()).contains("strikeUsdPerKg");
        assertThat(chokepoint("new", "my-policy", "--policy").status()).isZero();
        assertThat(chokepoint("check", "my-policy.yaml").out()).contains("1 policy is fine");
        assertThat(chokepoint("show", "my-policy.yaml").out()).contains("ndpr-floor", "# cfd-110.yaml (shipped):");
        Outcome story = chokepoint("explain", "ban-2026", "--industry", "ceramics and MLCC", "--runs", "3", "--quiet");
        assertThat(story.out()).contains("ceramics and MLCC", "yttrium", "not a forecast");
        assertThat(chokepoint("explain", "ban-2026", "--industry", "ceramics").status())
                .isEqualTo(2);
    }

    @Test
    @Tag("statistical")
    void shownScenarioRunsToTheSameResults() throws Exception {
        Files.writeString(
                temp.resolve("my.yaml"), chokepoint("show", "ban-2026").out());
        assertThat(chokepoint("run", "my.yaml", "--runs", "2", "--out", "shown", "--quiet", "--no-charts")
                        .status())
                .isZero();
        assertThat(chokepoint("run", "ban-2026", "--runs", "2", "--out", "shipped", "--quiet", "--no-charts")
                        .status())
                .isZero();
        for (String file : List.of("reserves.csv", "outcomes.csv", "series.csv", "inputs.csv")) {
            assertThat(temp.resolve("shown").resolve(file))
                    .hasSameBinaryContentAs(temp.resolve("shipped").resolve(file));
        }
    }

    @Test
    void withoutChartsItNamesWhatIsThere() throws Exception {
        Outcome outcome = chokepoint("run", "baseline-2024", "--runs", "1", "--no-charts", "--out", "x");
        assertThat(outcome.status()).as(outcome.all()).isZero();
        assertThat(outcome.out())
                .contains("Tables: x/reserves.csv, outcomes.csv, series.csv")
                .doesNotContain("report.html");
        assertThat(temp.resolve("x/reserves.csv")).isNotEmptyFile();
        assertThat(temp.resolve("x/outcomes.csv")).isNotEmptyFile();
        assertThat(temp.resolve("x/series.csv")).isNotEmptyFile();
    }

    @Test
    void wrongInputEndsWithTwoAndSaysWhatToDo() throws Exception {
        Outcome unknown = chokepoint("run", "ban-2062");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("ban-2062", "did you mean 'ban-2026'");
        assertThat(chokepoint("run", "ban-2026", "--runs", "0").status()).isEqualTo(2);
        assertThat(chokepoint("run", "ban-2026", "--rums", "3").status()).isEqualTo(2);

        Files.writeString(temp.resolve("bad.yaml"), """
                title: Bad
                basedOn: ban-2026
                timeline:
                  horizonWeeks: -3
                controls:
                  ban-2026:
                    items: [Dyy]
                    readin: total
                """);
        Outcome bad = chokepoint("run", "bad.yaml");
        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.err())
                .contains("bad.yaml:4: timeline.horizonWeeks = -3")
                .contains("bad.yaml:7: controls.ban-2026.items = Dyy", "did you mean 'Dy'")
                .contains("bad.yaml:8: controls.ban-2026.readin", "did you mean 'reading'");
        assertThat(temp.resolve("results")).doesNotExist();
    }
}
