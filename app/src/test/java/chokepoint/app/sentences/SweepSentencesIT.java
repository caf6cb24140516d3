package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.reports.words.SweepSentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence of a sweep is so, reckoned anew in SQL over its stored runs; a sentence with another number or row is noticed. */
@Tag("statistical")
class SweepSentencesIT {

    private static final List<SweepSentence> FAMILY = List.of(SweepSentence.values());

    @TempDir
    private Path temp;

    private Outcome sweep(String... arguments) throws Exception {
        Outcome outcome = Child.run(temp, arguments);
        assertThat(outcome.status()).as(outcome.all()).isZero();
        return outcome;
    }

    @Test
    void everySentenceIsSo() throws Exception {
        Outcome said = sweep(
                "sweep",
                "ban-2026-total",
                "--vary",
                "timeline.horizonWeeks=30,52",
                "--vary",
                "inputs.behaviour.reserve_days=20,180",
                "--design",
                "one-at-a-time",
                "--runs",
                "4",
                "--out",
                "sweep");
        try (SweepSentenceChecks facts = SweepSentenceChecks.of(temp.resolve("sweep"))) {
            SentenceChecks checks = facts.all();
            assertThat(checks.unchecked()).isEmpty();
            PrintedText page = PrintedText.ofPage(Files.readString(temp.resolve("sweep/report.html")))
                    .between(" Findings ", "A what-if", 0)
                    .orElseThrow();
            for (PrintedText text : List.of(PrintedText.ofTerminal(said.out()), page)) {
                List<Said> found = text.said(FAMILY);
                assertThat(found.stream().map(one -> one.template().name()))
                        .containsExactly("ROWS", "SPAN", "LARGEST", "CLEAR");
                checks.holdsFor(found);
                assertThat(checks.surviving(found, List.of())).isEmpty();
            }
            List<Said> titles = PrintedText.ofTitles(PrintedText.titlesOf(temp.resolve("sweep")))
                    .said(FAMILY);
            assertThat(titles).hasSize(1);
            checks.holdsFor(titles);
        }
    }

    @Test
    void whatCannotBeToldIsNot() throws Exception {
        Outcome one = sweep(
                "sweep",
                "ban-2026-total",
                "--vary",
                "timeline.horizonWeeks=30,40",
                "--runs",
                "1",
                "--no-charts",
                "--out",
                "one");
        assertThat(PrintedText.ofTerminal(one.out()).said(FAMILY).stream()
                        .map(said -> said.template().name()))
                .containsExactly("ROWS", "SPAN", "ONE_RUN");
        Outcome still = sweep(
                "sweep",
                "ban-2026-total",
                "--vary",
                "summary=one way to put it,another way to put it",
                "--runs",
                "2",
                "--no-charts",
                "--out",
                "still");
        assertThat(PrintedText.ofTerminal(still.out()).said(FAMILY).stream()
                        .map(said -> said.template().name()))
                .containsExactly("ROWS", "NOTHING_MOVES");
    }
}
