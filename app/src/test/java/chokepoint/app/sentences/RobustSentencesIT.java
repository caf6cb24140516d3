package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.reports.words.RobustSentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence on what does well in many worlds is so, weighed anew in SQL; and what cannot be weighed is refused, all at once. */
@Tag("statistical")
class RobustSentencesIT {

    private static final List<RobustSentence> FAMILY = List.of(RobustSentence.values());
    private static final String HELD = "inputs.behaviour.house_hold_back_share";
    private static final String LAMBDA = "inputs.behaviour.damage_share";

    @TempDir
    private static Path temp;

    private static Outcome chokepoint(String... arguments) throws Exception {
        return Child.run(temp, arguments);
    }

    private static void sweep(String out, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "sweep",
                "ban-2026-total",
                "--set",
                "timeline.horizonWeeks=26",
                "--no-charts",
                "--quiet",
                "--out",
                out));
        arguments.addAll(List.of(more));
        Outcome outcome = chokepoint(arguments.toArray(String[]::new));
        assertThat(outcome.status()).as(outcome.all()).isZero();
    }

    @BeforeAll
    static void makeRuns() throws Exception {
        sweep(
                "mixed",
                "--vary",
                "inputs.behaviour.hoarding_factor=1,2,4",
                "--vary",
                LAMBDA + "=0.3,0.6",
                "--runs",
                "6");
        sweep("grid", "--vary", HELD + "=0,0.5", "--vary", LAMBDA + "=0.3,0.6", "--runs", "6");
        sweep(
                "one",
                "--vary",
                HELD + "=0,0.5",
                "--vary",
                LAMBDA + "=0.3,0.6",
                "--design",
                "one-at-a-time",
                "--runs",
                "1");
    }

    /** A loss that half of the runs in a folder stay under. */
    private static double middle(String folder) throws Exception {
        try (StoredFacts facts = StoredFacts.open().with(temp.resolve(folder + "/runs"), "", "runs")) {
            return Math.round(facts.number("SELECT quantile_cont(loss_first_year_jpy_bn, 0.5) FROM runs"));
        }
    }

    private static List<String> isSo(String folder, String out, List<String> decided, List<String> others, double limit)
            throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("weigh", folder, "--wanted", "loss < " + limit + " bn JPY", "--out", out));
        if (!others.isEmpty()) {
            arguments.addAll(List.of("--decide", String.join(",", decided)));
        }
        Outcome said = chokepoint(arguments.toArray(String[]::new));
        assertThat(said.status()).as(said.all()).isZero();
        try (RobustSentenceChecks facts = RobustSentenceChecks.of(
                temp.resolve(folder),
                decided,
                others,
                "loss < " + String.valueOf(limit).replaceAll("\\.0$", "") + " bn JPY",
                "loss_first_year_jpy_bn < " + limit)) {
            SentenceChecks checks = facts.all();
            assertThat(checks.unchecked()).isEmpty();
            List<Said> terminal = PrintedText.ofTerminal(said.out()).said(FAMILY);
            PrintedText page = PrintedText.ofPage(
                            Files.readString(temp.resolve(out).resolve("robustness.html")))
                    .between(" Findings ", "A what-if", 0)
                    .orElseThrow();
            List<Said> titles = PrintedText.ofTitles(PrintedText.titlesOf(temp.resolve(out)))
                    .said(FAMILY);
            assertThat(titles).hasSize(1);
            for (List<Said> found : List.of(terminal, page.said(FAMILY), titles)) {
                assertThat(found).isNotEmpty();
                checks.holdsFor(found);
                assertThat(checks.surviving(found, List.of())).isEmpty();
            }
            return terminal.stream().map(one -> one.template().name()).toList();
        }
    }

    @Test
    void whatIsBestEverywhereIsSaidToBe() throws Exception {
        assertThat(isSo("grid", "held", List.of(HELD), List.of(LAMBDA), middle("grid")))
                .containsExactly("STATES", "BEST_EVERYWHERE", "TOLD", "WANTED", "COST");
    }

    @Test
    void whatCannotBeToldApartIsSaidToBeSo() throws Exception {
        assertThat(isSo("mixed", "hoarding", List.of("inputs.behaviour.hoarding_factor"), List.of(LAMBDA), 1e6))
                .containsExactly("STATES", "LEAST", "REGRET", "NOT_TOLD", "WANTED_ALIKE", "COST");
    }

    @Test
    void whereEverythingIsDecidedDrawsAreTheStates() throws Exception {
        assertThat(isSo("grid", "all", List.of(HELD, LAMBDA), List.of(), 1e6))
                .contains("DRAWS", "WANTED_ALIKE", "COST");
    }

    @Test
    void whatCannotBeToldIsNot() throws Exception {
        Outcome one = chokepoint("weigh", "one");
        assertThat(one.status()).as(one.all()).isZero();
        assertThat(PrintedText.ofTerminal(one.out()).said(FAMILY).stream()
                        .map(said -> said.template().name()))
                .contains("ONE_DRAW")
                .doesNotContain("TOLD", "NOT_TOLD");
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everythingThatIsWrongIsToldAndNothingWritten() throws Exception {
        List<Path> before = files();
        Outcome refused =
                chokepoint("weigh", "grid", "--decide", "house_hold_back,lambda", "--wanted", "los < 3", "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("3 problems", "did you mean 'house_hold_back_share'", "did you mean 'loss'");
        refused = chokepoint("weigh", "one", "--decide", HELD, "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("does not hold every alternative in every setting");
        refused = chokepoint("weigh", "grid", "--wanted", "output_lost < 5% within 6 weeks", "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("keeps no weeks");
        refused = chokepoint("weigh", "nowhere", "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("no such folder");
        refused = chokepoint("weigh", "grid", "--out", "grid");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(files()).isEqualTo(before);
    }
}
