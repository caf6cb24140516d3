package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.reports.words.DiscoverySentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sentence on where something happens is so, reckoned anew over the stored runs; one with another number or name is noticed. And what
 * cannot be asked is refused with everything that is wrong, and nothing written.
 */
@Tag("statistical")
class DiscoverySentencesIT {

    private static final List<DiscoverySentence> FAMILY = List.of(DiscoverySentence.values());

    @TempDir
    private static Path temp;

    private static Outcome chokepoint(String... arguments) throws Exception {
        return Child.run(temp, arguments);
    }

    @BeforeAll
    static void makeRuns() throws Exception {
        String weeks = "timeline.horizonWeeks=26";
        Outcome run = chokepoint(
                "run",
                "ban-2026-total",
                "--set",
                weeks,
                "--runs",
                "100",
                "--no-twin",
                "--no-charts",
                "--quiet",
                "--out",
                "run");
        assertThat(run.status()).as(run.all()).isZero();
        Outcome sweep = chokepoint(
                "sweep",
                "ban-2026-total",
                "--set",
                weeks,
                "--design",
                "latin-hypercube",
                "--rows",
                "48",
                "--runs",
                "2",
                "--vary",
                "inputs.behaviour.damage_share=0.3..1",
                "--vary",
                "inputs.behaviour.reserve_days=10..200",
                "--no-charts",
                "--quiet",
                "--out",
                "sweep");
        assertThat(sweep.status()).as(sweep.all()).isZero();
    }

    /** A loss that so many of the runs in a folder exceed. */
    private static String loss(String folder, double share) throws Exception {
        try (StoredFacts facts = StoredFacts.open().with(temp.resolve(folder + "/runs"), "", "runs")) {
            double at = facts.number("SELECT quantile_cont(loss_first_year_jpy_bn, " + (1 - share) + ") FROM runs");
            return String.format(Locale.ROOT, "%.1f", at);
        }
    }

    private static List<String> isSo(String folder, String out, String loss, String group) throws Exception {
        Outcome said = chokepoint("discover", folder, "--where", "loss > " + loss, "--out", out);
        assertThat(said.status()).as(said.all()).isZero();
        try (DiscoverySentenceChecks facts = DiscoverySentenceChecks.of(
                temp.resolve(folder),
                temp.resolve(out),
                "loss > " + loss.replaceAll("\\.0$", "") + " bn JPY",
                "loss_first_year_jpy_bn > " + loss,
                group)) {
            SentenceChecks checks = facts.all();
            assertThat(checks.unchecked()).isEmpty();
            PrintedText page =
                    PrintedText.ofPage(Files.readString(temp.resolve(out).resolve("rule.html")));
            List<String> names = List.of();
            for (PrintedText text : List.of(PrintedText.ofTerminal(said.out()), page)) {
                List<Said> found = text.said(FAMILY);
                checks.holdsFor(found);
                assertThat(checks.surviving(found, List.of())).isEmpty();
                names = found.stream().map(one -> one.template().name()).toList();
            }
            return names;
        }
    }

    @Test
    void theRuleOfARunIsSo() throws Exception {
        assertThat(isSo("run", "rule", loss("run", 0.4), "runs"))
                .contains("HAPPENS", "MOSTLY", "HALVES", "JUDGED", "COVERS", "SURE", "SET", "PLACE")
                .doesNotContain("GROUPED");
    }

    @Test
    void theRuleOfASweepIsSo() throws Exception {
        Outcome said = chokepoint("discover", "sweep", "--where", "loss > " + loss("sweep", 0.4), "--out", "swept");
        assertThat(said.status()).as(said.all()).isZero();
        assertThat(said.out()).contains("48 rows of the design", "“inputs.behaviour.damage_share” is set to");
    }

    @Test
    void whatCannotBeToldIsNot() throws Exception {
        assertThat(isSo("run", "rare", loss("run", 0.1), "runs"))
                .containsExactly("HAPPENS", "TOO_RARE", "SET", "PLACE");
        assertThat(isSo("run", "common", loss("run", 0.9), "runs")).contains("TOO_COMMON");
        assertThat(isSo("run", "never", "999999", "runs")).contains("NEVER").doesNotContain("TOO_RARE");
    }

    @Test
    void sameQuestionSameBytes() throws Exception {
        for (String out : List.of("one", "other")) {
            assertThat(chokepoint("discover", "run", "--where", "output_lost > 10% within 20 weeks", "--out", out)
                            .status())
                    .isZero();
        }
        for (String file : List.of("rule.csv", "cases.csv", "rule.html", "manifest.json")) {
            assertThat(temp.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(temp.resolve("other").resolve(file));
        }
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everythingThatIsWrongIsToldAndNothingWritten() throws Exception {
        List<Path> before = files();
        Outcome refused = chokepoint(
                "discover", "run", "--where", "los > 3 and tts[traction motor] < 90 days and foo", "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "3 problems",
                        "did you mean 'loss'",
                        "did you mean 'traction motors'",
                        "foo: is not understood");
        refused = chokepoint("discover", "sweep", "--where", "output_lost > 5% within 6 weeks", "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("keeps no weeks");
        refused = chokepoint("discover", "nowhere", "--where", "loss > 5", "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("no such folder");
        refused = chokepoint("discover", "run", "--where", "loss > 5", "--out", "run");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aScenarioThatIsNotThatOfTheRunsIsRefused() throws Exception {
        Path changed = Files.createDirectory(temp.resolve("changed"));
        for (String file : List.of("manifest.json", "scenario-effective.yaml")) {
            Files.copy(temp.resolve("run").resolve(file), changed.resolve(file));
        }
        Path scenario = changed.resolve("scenario-effective.yaml");
        Files.writeString(scenario, Files.readString(scenario).replace("horizonWeeks: 26", "horizonWeeks: 27"));
        Outcome refused = chokepoint("discover", "changed", "--where", "loss > 5");
        assertThat(refused.status()).as(refused.all()).isEqualTo(2);
        assertThat(refused.err()).contains("is not the scenario of its runs");
    }
}
