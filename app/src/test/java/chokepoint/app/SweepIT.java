package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** End to end: sweeps as people ask for them. */
class SweepIT {

    private static final String SMALL =
            "title: A small world\nbasedOn: baseline-2024\ntimeline: {warmUpWeeks: 104, horizonWeeks: 6}\n";

    @TempDir
    private Path temp;

    @BeforeEach
    void writeScenario() throws IOException {
        Files.writeString(temp.resolve("small.yaml"), SMALL);
    }

    private Outcome chokepoint(String... arguments) throws IOException, InterruptedException {
        return Child.run(temp, arguments);
    }

    private Outcome sweep(String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("sweep", "small.yaml"));
        arguments.addAll(List.of(more));
        return chokepoint(arguments.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** A design from outside comes back in order; what every run was asked stands beside what came of it. */
    private void comesBackInOrder(int rows) throws Exception {
        StringBuilder csv = new StringBuilder("inputs.behaviour.reserve_days,timeline.horizonWeeks\n");
        IntStream.range(0, rows)
                .forEach(row -> csv.append(1 + (row * 37) % 360)
                        .append(',')
                        .append(4 + row % 3)
                        .append('\n'));
        Files.writeString(temp.resolve("outside.csv"), csv);
        Outcome made = sweep("--design", "outside.csv", "--runs", "1", "--out", "swept", "--no-charts");
        assertThat(made.status()).as(made.all()).isZero();
        assertThat(temp.resolve("swept/design.csv")).hasSameTextualContentAs(temp.resolve("outside.csv"));
        Outcome asked = chokepoint(
                "query",
                "swept",
                "--csv",
                "SELECT \"inputs.behaviour.reserve_days\"::INTEGER AS days, \"timeline.horizonWeeks\"::INTEGER AS weeks FROM runs JOIN"
                        + " design USING (replication) ORDER BY replication");
        assertThat(asked.status()).as(asked.all()).isZero();
        assertThat(asked.out().lines().skip(1).toList())
                .isEqualTo(csv.toString().lines().skip(1).toList());
        List<String> table = Files.readAllLines(temp.resolve("swept/sweep.csv"));
        assertThat(table).hasSize(rows + 1);
        assertThat(table.get(rows)).startsWith((rows - 1) + ",");
    }

    @Test
    void aDesignFromOutsideComesBackInOrder() throws Exception {
        comesBackInOrder(40);
    }

    @Test
    @Tag("statistical")
    void manyRowsFromOutsideComeBackInOrder() throws Exception {
        comesBackInOrder(250);
    }

    @Test
    void aPlanIsTheCommandLineInAFile() throws Exception {
        Files.writeString(temp.resolve("plan.yaml"), """
                scenario: small.yaml
                design: latin-hypercube
                rows: 5
                runs: 2
                vary: {inputs.behaviour.reserve_days: 10..90}
                """);
        assertThat(chokepoint("sweep", "plan.yaml", "--out", "plan", "--quiet", "--no-charts")
                        .status())
                .isZero();
        assertThat(sweep(
                                "--vary",
                                "inputs.behaviour.reserve_days=10..90",
                                "--design",
                                "latin-hypercube",
                                "--rows",
                                "5",
                                "--runs",
                                "2",
                                "--out",
                                "line",
                                "--quiet",
                                "--no-charts")
                        .status())
                .isZero();
        assertThat(Child.contents(temp.resolve("plan"))).isEqualTo(Child.contents(temp.resolve("line")));
    }

    @Test
    void everythingThatIsWrongIsToldAndNothingWritten() throws Exception {
        List<String> before = files();
        Outcome refused = sweep(
                "--vary",
                "inputs.behaviour.reserve_day=60,90",
                "--vary",
                "timeline.horizonWeeks=52,-3",
                "--vary",
                "title=");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--vary:3: title: has no value");
        refused = sweep("--vary", "inputs.behaviour.reserve_day=60,90", "--vary", "timeline.horizonWeeks=52,-3");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "behaviour.reserve_day", "did you mean 'behaviour.reserve_days'", "timeline.horizonWeeks = -3");
        Files.writeString(temp.resolve("bad.csv"), "timeline.horizonWeeks\n52\nsoon\n0\n");
        refused = sweep("--design", "bad.csv");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("bad.csv:3: timeline.horizonWeeks = soon", "bad.csv:4: timeline.horizonWeeks = 0");
        assertThat(sweep().err()).contains("say what is varied with --vary KEY=VALUES");
        assertThat(sweep("--vary", "timeline.horizonWeeks=4,5", "--design", "grod")
                        .err())
                .contains(
                        "--design = grod: allowed: grid, one-at-a-time, latin-hypercube, sobol, or a file that ends in .csv");
        assertThat(sweep("--vary", "timeline.horizonWeeks=4..90/87", "--runs", "2000")
                        .err())
                .contains("87 rows of 2000 runs are 174,000 runs; say --yes");
        Files.delete(temp.resolve("bad.csv"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aLookRunsNothingThatIsKept() throws Exception {
        List<String> before = files();
        Outcome look = sweep("--vary", "inputs.behaviour.reserve_days=10..90/20", "--dry-run");
        assertThat(look.status()).as(look.all()).isZero();
        assertThat(look.out())
                .contains(
                        "20 rows of 8 runs: 160 runs",
                        "row 1: inputs.behaviour.reserve_days = 10",
                        "and 8 more",
                        "about ");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aSweepIsNotPutBesideRunsOfOneScenario() throws Exception {
        assertThat(sweep("--vary", "timeline.horizonWeeks=5,6", "--runs", "2", "--out", "s", "--quiet", "--no-charts")
                        .status())
                .isZero();
        assertThat(chokepoint("run", "small.yaml", "--runs", "2", "--out", "r", "--quiet", "--no-charts")
                        .status())
                .isZero();
        Outcome refused = chokepoint("report", "r", "s");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("is a sweep of many scenarios");
    }
}
