package chokepoint.reports.file;

import chokepoint.core.validation.Score;
import chokepoint.core.validation.Scoreboard;
import java.util.List;

/** {@code scoreboard.csv}: one row per observation, with the runs beside it. */
final class ScoreboardFile {

    private static final List<Column> COLUMNS = List.of(
            Column.word("row", "Name of the observation"),
            Column.word("group", "What kind of quantity it is"),
            Column.word("use", "Whether parameters may be fitted to it (calibrate) or not (check)"),
            Column.number("observed", "as in unit", "What was observed"),
            Column.number("low", "as in unit", "Lower end where sources differ"),
            Column.number("high", "as in unit", "Upper end where sources differ"),
            Column.number("p10", "as in unit", "10% quantile of the runs"),
            Column.number("median", "as in unit", "Median of the runs"),
            Column.number("p90", "as in unit", "90% quantile of the runs"),
            Column.word("unit", "Unit of all of them"),
            Column.flag("counts", "Whether it is comparable and no base that others are relative to"),
            Column.flag("median_passes", "Whether the median is within 1.5 times of the observation"),
            Column.flag("band_passes", "Whether a band no wider than 2.5 times covers it"),
            Column.word("source", "Where it was observed"));

    private ScoreboardFile() {}

    static ResultFile of(Scoreboard scoreboard) {
        return ResultFile.ofTable("scoreboard.csv", "One observation.", COLUMNS, csv -> {
            for (Score score : scoreboard.scores()) {
                var target = score.target();
                csv.add(List.of(
                        target.id(),
                        target.group(),
                        target.role().key(),
                        target.observedUnits(),
                        target.lowUnits(),
                        target.highUnits(),
                        score.p10Units(),
                        score.medianUnits(),
                        score.p90Units(),
                        target.unit(),
                        score.counts(),
                        score.counts() && score.medianPasses(),
                        score.counts() && score.bandPasses(),
                        target.source()));
            }
        });
    }
}
