package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.reports.words.FitSentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number and sentence on a fit is so, reckoned anew from its log and its rows. */
@Tag("statistical")
class FitSentencesIT {

    private static final List<FitSentence> FAMILY = List.of(FitSentence.values());

    @TempDir
    private static Path temp;

    @Test
    void everySentenceIsSo() throws Exception {
        Outcome fitted = Child.run(
                temp,
                "calibrate",
                "--sample",
                "7",
                "--starts",
                "2",
                "--evaluations",
                "6",
                "--proposals",
                "2",
                "--runs",
                "2",
                "--sets",
                "3",
                "--out",
                "fit",
                "--quiet");
        assertThat(fitted.status()).as(fitted.all()).isZero();
        try (FitSentenceChecks facts = FitSentenceChecks.of(temp.resolve("fit"), 7)) {
            facts.theTableIsTheLog();
            SentenceChecks checks = facts.all();
            assertThat(checks.unchecked()).isEmpty();
            List<Said> found = PrintedText.ofTerminal(fitted.out()).said(FAMILY);
            assertThat(found.stream().map(one -> one.template().name()))
                    .contains("LEAD", "VOLUME", "TRADE_OFF", "WORST", "AT_ENDS", "LEFT_ALONE")
                    .containsAnyOf("KEPT", "NONE_KEPT");
            checks.holdsFor(found);
            assertThat(found.stream().filter(one -> one.template() == FitSentence.AT_END))
                    .hasSize(facts.ends().size());
            assertThat(checks.surviving(found, List.of())).isEmpty();
            String page = Files.readString(temp.resolve("fit/calibration.md"));
            checks.holdsFor(PrintedText.ofTerminal(page).said(FAMILY));
        }
    }
}
