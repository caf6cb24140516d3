package chokepoint.reports.table;

import chokepoint.core.validation.Score;
import chokepoint.core.validation.Scoreboard;
import chokepoint.core.validation.Scoreboard.Summary;
import chokepoint.core.validation.Target.Role;
import chokepoint.reports.Appendix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How 2012 and 2013 come out when the fit has seen nothing after 2011. */
public final class HoldOutAppendix {

    private HoldOutAppendix() {}

    /**
     * The section.
     *
     * @param early rows the fit has seen
     * @param late rows it has not seen
     * @param sets plausible sets of the fit
     */
    public static Appendix of(Scoreboard early, Scoreboard late, int sets) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("row of 2012–2013", "observed", "median", "10–90%", "unit", "verdict"));
        for (Score score : late.scores()) {
            if (score.counts() && score.target().role() == Role.CALIBRATE) {
                List<String> cells = ScoreTable.cells(score);
                rows.add(List.of(cells.get(0), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6)));
            }
        }
        return new Appendix(
                "A fit that has seen nothing after 2011",
                List.of(
                        "A second calibration, to the rows that end with 2011 and nothing else (" + sets
                                + " plausible sets), and how 2012 and 2013 then come out.",
                        "Seen: " + words(early.calibrate()) + ". Not seen: " + words(late.calibrate()) + "."),
                rows);
    }

    private static String words(Summary rows) {
        return String.format(Locale.ROOT, "%d of %d rows pass, rms %.2f", rows.passes(), rows.rows(), rows.errorLog());
    }
}
