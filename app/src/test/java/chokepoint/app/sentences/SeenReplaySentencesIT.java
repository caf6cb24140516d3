package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.reports.words.SeenReplaySentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number and sentence on the replay of 2025 is so, scored anew from the stored runs. */
@Tag("statistical")
class SeenReplaySentencesIT {

    private static final List<SeenReplaySentence> FAMILY = List.of(SeenReplaySentence.values());

    @TempDir
    private static Path temp;

    private static Outcome validated;

    private static Outcome chokepoint(String... arguments) throws Exception {
        return Child.run(temp, arguments);
    }

    @BeforeAll
    static void validate() throws Exception {
        Files.writeString(temp.resolve("page.md"), "# Validation\n\n## Score\n\n- met something\n");
        validated = chokepoint(
                "validate", "crisis-2025", "--runs", "12", "--seed", "4,1", "--out", "out", "--docs", "page.md");
    }

    @Test
    void everySentenceIsSo() throws Exception {
        assertThat(validated.status()).as(validated.all()).isIn(0, 1);
        try (SeenReplayChecks facts = SeenReplayChecks.of(temp.resolve("out"), 4, 1)) {
            facts.theTableIsSo();
            SentenceChecks checks = facts.all();
            assertThat(checks.unchecked()).isEmpty();
            List<Said> found = PrintedText.ofTerminal(validated.out()).said(FAMILY);
            assertThat(found.stream().map(one -> one.template().name()))
                    .contains("LEAD", "FIRST_STOP", "NO_STOP", "TOGETHER", "SILENT", "UNTOLD");
            checks.holdsFor(found);
            assertThat(checks.surviving(found, List.of())).isEmpty();
            Path page = temp.resolve("out/report/validation.html");
            checks.holdsFor(PrintedText.ofPage(Files.readString(page)).said(FAMILY));
        }
    }

    /** Its section stands behind what was on the page, once, however often it is written. */
    @Test
    void theDocumentKeepsTheOtherReplay() throws Exception {
        String heading = "## Licences, dispute and ban of 2025 and 2026, replayed";
        String once = Files.readString(temp.resolve("page.md"));
        assertThat(once).startsWith("# Validation\n\n## Score\n\n- met something\n\n" + heading);
        assertThat(once)
                .contains("| magnets_jp_2025-07 | check | 232 |", "- magnet_makers_2025-07 (check): no industry");
        chokepoint(
                "validate",
                "crisis-2025",
                "--runs",
                "12",
                "--seed",
                "4,1",
                "--out",
                "out",
                "--docs",
                "page.md",
                "--quiet");
        assertThat(Files.readString(temp.resolve("page.md"))).isEqualTo(once);
    }

    @Test
    void aRecordOfTheOtherReplayIsRefused() throws Exception {
        Outcome refused = chokepoint("validate", "crisis-2025", "--expect", "page.md", "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--expect goes with crisis-2010");
        assertThat(temp.resolve("no")).doesNotExist();
    }
}
