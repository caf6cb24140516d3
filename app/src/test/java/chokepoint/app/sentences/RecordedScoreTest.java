package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.validation.ReplayScore;
import chokepoint.core.validation.Scoreboard;
import chokepoint.reports.table.ReplayWords;
import chokepoint.reports.words.PolicySentence;
import chokepoint.reports.words.RunSentence;
import chokepoint.reports.words.Template;
import chokepoint.scenarios.CalibrationLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The score that reports speak of is the one of {@code docs/validation.md}, which the whole check holds to the model. */
class RecordedScoreTest {

    private final RecordedScore page = RecordedScore.read();
    private final ReplayScore score = CalibrationLibrary.replayScore();

    @Test
    void theResourceIsThePage() {
        page.seeds().isRounded(score.seeds());
        page.rows().isRounded(score.rows());
        page.passes().isRounded(score.passes());
        page.priceError().isRounded(score.priceErrorLog());
        page.importError().isRounded(score.importErrorLog());
        page.premiums().isRounded(score.premiums());
        page.premiumPasses().isRounded(score.premiumPasses());
        page.leastShare().isRounded(Scoreboard.LEAST_PASS_SHARE);
        page.mostPriceError().isRounded(Scoreboard.LARGEST_PRICE_ERROR_LOG);
    }

    @Test
    void everyBarIsMetOrMissedOnThePageAsByTheResource() {
        assertThat(page.verdict("calibrate rows")).isEqualTo(met(score.meetsRows()));
        assertThat(page.verdict("prices: ")).isEqualTo(met(score.meetsPrices()));
        assertThat(page.verdict("monthly imports: ")).isEqualTo(met(score.meetsImports()));
        assertThat(page.verdict("premiums: ")).isEqualTo(met(score.meetsPremiums()));
        assertThat(page.bar()).isEqualTo(score.clearsTheBar() ? "holds" : "does not hold");
    }

    private static String met(boolean met) {
        return met ? "met" : "missed";
    }

    @Test
    void theSentencesSayWhatThePageSaysAndNoWrongOnePasses() {
        for (Template template : List.<Template>of(RunSentence.REPLAY, PolicySentence.REPLAY)) {
            List<Said> said =
                    PrintedText.ofTerminal(ReplayWords.of(score, template)).said(List.of(template));
            assertThat(said).hasSize(1);
            SentenceChecks checks = new SentenceChecks(List.of(template)).check(template, page::check);
            checks.holdsFor(said);
            assertThat(checks.surviving(said, List.of())).isEmpty();
        }
    }
}
