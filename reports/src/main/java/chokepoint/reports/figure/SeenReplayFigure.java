package chokepoint.reports.figure;

import chokepoint.findings.evidence.Evidence;
import chokepoint.findings.evidence.RowScore;
import chokepoint.findings.evidence.RowScore.Verdict;
import chokepoint.findings.evidence.SeenReplay;
import chokepoint.findings.figure.SeenBands;
import chokepoint.findings.figure.SeenBands.Row;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.SeenReplayWords;
import java.util.List;

/** The figure of a replay that is held against what was seen. */
public final class SeenReplayFigure {

    private static final double LIMIT_FACTOR = 30;

    private SeenReplayFigure() {}

    /** Every row that runs show and that is not a number of nought. */
    public static SeenBands of(SeenReplay replay) {
        List<RowScore> drawn = replay.first().rows().stream()
                .filter(score -> score.verdict() != Verdict.SILENT
                        && score.row().seen().evidence().high() > 0)
                .toList();
        StringBuilder description = new StringBuilder("Bands from 10 to 90% with medians, a row each.");
        drawn.forEach(score -> description
                .append(' ')
                .append(String.join(", ", SeenReplayWords.cells(score)))
                .append(';'));
        String lead = new SeenReplayWords(replay).lead();
        return new SeenBands(
                new Words(
                        "seen",
                        lead.substring(0, lead.length() - 1),
                        "What eight runs in ten show over what was seen, of the first seed; the dot is the median.",
                        description.toString(),
                        "A band that meets the grey bar, and is no wider than 2.5 times where it is of a quantity, is inside.",
                        "Bands are cut at " + (int) LIMIT_FACTOR
                                + " times and a thirtieth. Rows that no run shows, and counts of nought, stand in the table alone.",
                        PolicyHeadlines.SOURCE),
                LIMIT_FACTOR,
                drawn.stream().map(SeenReplayFigure::row).toList());
    }

    private static Row row(RowScore score) {
        Evidence evidence = score.row().seen().evidence();
        double offset = evidence.offset();
        double middle = Math.sqrt((evidence.low() + offset) * (evidence.high() + offset));
        return new Row(
                score.row().id() + " (" + score.row().use().word() + ")",
                cut((score.low() + offset) / middle),
                cut((score.median() + offset) / middle),
                cut((score.high() + offset) / middle),
                cut((evidence.low() + offset) / middle),
                cut((evidence.high() + offset) / middle),
                score.verdict() == Verdict.INSIDE);
    }

    private static double cut(double factor) {
        return Math.min(LIMIT_FACTOR, Math.max(1 / LIMIT_FACTOR, factor));
    }
}
