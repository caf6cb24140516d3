package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for policies as a user runs it, in a child process, with as few runs as can be. */
class OptimiseIT {

    private static final List<String> FILES = List.of(
            "evaluations.csv",
            "experiment.json",
            "front.csv",
            "front.json",
            "front.svg",
            "policy-net.yaml",
            "policy-loss.yaml",
            "policy-days.yaml",
            "policy-regret.yaml");

    @TempDir
    private Path temp;

    private Outcome chokepoint(String... arguments) throws IOException, InterruptedException {
        return Child.run(temp, arguments);
    }

    private Outcome tiny(String folder, String budget, int threads) throws IOException, InterruptedException {
        return chokepoint(
                "optimise",
                "ban-2026-total",
                "--budget",
                budget,
                "--ban-year",
                "2027",
                "--horizon",
                "3y",
                "--runs",
                "2",
                "--evaluations",
                "4",
                "--final-runs",
                "2",
                "--threads",
                Integer.toString(threads),
                "--out",
                folder);
    }

    @Test
    @Tag("statistical")
    void policiesAreFoundThatCompareTakesAndASearchGoesOn() throws Exception {
        Outcome first = tiny("found", "3bn", 2);
        assertThat(first.status()).as(first.all()).isZero();
        assertThat(first.all().replaceAll("\\s+", " "))
                .contains(
                        "4 of 4 evaluations",
                        "4 policies were tried",
                        "policy-loss.yaml",
                        "(seed 2)",
                        "Nothing is recommended");
        for (String file : FILES) {
            assertThat(temp.resolve("found").resolve(file)).isNotEmptyFile();
        }
        String log = Files.readString(temp.resolve("found/evaluations.csv"));
        assertThat(log).startsWith("evaluation,strike_usd_per_kg,").hasLineCount(5);

        // a kill in the middle of a line, then other threads: the same files
        Files.createDirectories(temp.resolve("again"));
        Files.copy(temp.resolve("found/experiment.json"), temp.resolve("again/experiment.json"));
        Files.writeString(temp.resolve("again/evaluations.csv"), log.substring(0, log.length() - 20));
        assertThat(tiny("again", "3e9", 1).status()).isZero();
        for (String file : FILES) {
            assertThat(temp.resolve("again").resolve(file))
                    .hasSameBinaryContentAs(temp.resolve("found").resolve(file));
        }

        Outcome other = tiny("found", "4bn", 2);
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.all()).contains("found holds another experiment");

        Outcome compared = chokepoint(
                "compare",
                "ban-2026-total",
                "--policy",
                "found/policy-loss.yaml,found/policy-days.yaml,found/policy-regret.yaml",
                "--ban-year",
                "2027",
                "--horizon",
                "3y",
                "--runs",
                "1",
                "--no-charts",
                "--out",
                "compared");
        assertThat(compared.status()).as(compared.all()).isZero();
        assertThat(compared.all()).contains("search-loss", "search-days", "search-regret");
    }

    @Test
    void nonsenseIsRefused() throws Exception {
        Outcome budget = chokepoint("optimise", "ban-2026-total", "--budget", "lots");
        assertThat(budget.status()).isEqualTo(2);
        assertThat(budget.all()).contains("--budget = lots: allowed");
        assertThat(chokepoint("optimise", "ban-2026-total").status()).isEqualTo(2);
        assertThat(chokepoint("optimise", "ban-2026-total", "--budget", "1bn", "--evaluations", "0")
                        .status())
                .isEqualTo(2);
        assertThat(chokepoint("optimise", "ban-2026-total", "--budget", "1bn", "--goal", "fame")
                        .status())
                .isEqualTo(2);
    }
}
