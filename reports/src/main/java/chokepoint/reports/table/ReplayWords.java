package chokepoint.reports.table;

import chokepoint.core.validation.ReplayScore;
import chokepoint.core.validation.Scoreboard;
import chokepoint.reports.words.Template;
import java.util.Locale;

/** How the model does in its replay: one sentence for a run, one for a comparison of policies. */
public final class ReplayWords {

    private ReplayWords() {}

    /**
     * The sentence.
     *
     * @param sentence a template with the places passed, rows, share, bar, factor, asked, seeds, verdict
     */
    public static String of(ReplayScore score, Template sentence) {
        return sentence.say(
                score.passes() == Math.rint(score.passes())
                        ? Figures.whole(score.passes())
                        : String.format(Locale.ROOT, "%.1f", score.passes()),
                Figures.whole(score.rows()),
                Figures.runsShare(score.passShare()),
                Figures.runsShare(Scoreboard.LEAST_PASS_SHARE),
                factor(score.priceFactor()),
                factor(Math.exp(Scoreboard.LARGEST_PRICE_ERROR_LOG)),
                Integer.toString(score.seeds()),
                score.clearsTheBar() ? "meets" : "misses");
    }

    private static String factor(double factor) {
        return String.format(Locale.ROOT, "%.2f", factor);
    }
}
