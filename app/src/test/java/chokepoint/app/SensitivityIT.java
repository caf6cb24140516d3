package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** End to end: studies of what drives a scenario that cannot be made, and looks at those that can. */
class SensitivityIT {

    @TempDir
    private Path temp;

    @BeforeEach
    void writeScenario() throws IOException {
        Files.writeString(
                temp.resolve("small.yaml"),
                "title: A small world\nbasedOn: ban-2026-total\ntimeline: {warmUpWeeks: 104, horizonWeeks: 6}\n");
    }

    private Outcome sensitivity(String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("sensitivity", "small.yaml"));
        arguments.addAll(List.of(more));
        return Child.run(temp, arguments.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void refuses(String message, String... arguments) throws IOException, InterruptedException {
        List<String> before = files();
        Outcome refused = sensitivity(arguments);
        assertThat(refused.status()).as(refused.all()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
        assertThat(refused.out()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatCannotBeStudiedIsRefused() throws Exception {
        refuses(
                "--by-row = stock_day: is no factor of small.yaml; did you mean 'stock_days'?; see 'chokepoint factors small.yaml'",
                "--by-row",
                "stock_day");
        refuses("--base-rows = 19: allowed: 20 to 100000", "--base-rows", "19");
        refuses("--leading = 0: allowed: 1 to 50", "--leading", "0");
        refuses("--leading = 51: allowed: 1 to 50", "--leading", "51");
        refuses("--trajectories = 1: allowed: 2 to 1000", "--trajectories", "1");
        refuses(
                "--base-rows = 1026: allowed: 160 to 100000, a multiple of 8",
                "--points",
                "sobol",
                "--base-rows",
                "1026");
        refuses("--base-rows = 152: allowed: 160", "--points", "sobol", "--base-rows", "152");
        refuses("sobel", "--points", "sobel");
    }

    @Test
    void aLookRunsNothingThatIsKept() throws Exception {
        List<String> before = files();
        Outcome look = sensitivity(
                "--dry-run", "--trajectories", "2", "--base-rows", "20", "--leading", "3", "--by-row", "lambda");
        assertThat(look.status()).as(look.all()).isZero();
        assertThat(look.out())
                .contains(
                        "50 factors; screening: 100 runs on 2 trajectories; by variance: 140 runs, 5 columns in 20 base"
                                + " rows; 268 runs in all");
        assertThat(files()).isEqualTo(before);
    }
}
