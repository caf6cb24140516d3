package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.reports.Appendix;
import chokepoint.reports.table.ScoreLines;
import chokepoint.reports.table.ScoreTable;
import chokepoint.reports.view.Head;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Section;
import chokepoint.reports.view.Table;
import chokepoint.reports.view.ValidationView;
import java.util.List;
import java.util.stream.Stream;

/** {@code validation.html}: the replay beside what was observed, group by group, its score, and what it gets wrong. */
public final class ValidationPage {

    private static final int TABLE_COLUMNS = 7;

    private final ReplaySummary replay;
    private final List<Appendix> appendices;
    private final Build build;
    private final List<Figure> figures;
    private final ScoreTable table;

    public ValidationPage(ReplaySummary replay, List<Appendix> appendices, Build build, List<Figure> figures) {
        this.replay = replay;
        this.appendices = List.copyOf(appendices);
        this.build = build;
        this.figures = List.copyOf(figures);
        table = new ScoreTable(replay);
    }

    /** The page. */
    public String render() {
        ScoreLines score = new ScoreLines(replay);
        String title = replay.scenario().title();
        return Templates.render(
                "validation",
                new ValidationView(
                        PageFrame.screen("Validation: " + title, build),
                        title,
                        replay.scenario().summary(),
                        new ValidationView.Score(
                                score.lead(),
                                score.all().stream()
                                        .map(line -> line.replaceAll(" +", " "))
                                        .toList()),
                        table.misses(),
                        FigureViews.of(figures),
                        table("What the peak is made of", table.peakRows()),
                        Stream.concat(Stream.of(table.shape()), appendices.stream())
                                .map(ValidationPage::section)
                                .toList(),
                        rows()));
    }

    private static Section section(Appendix appendix) {
        return new Section(
                appendix.title(),
                appendix.paragraphs(),
                appendix.rows().isEmpty() ? List.of() : List.of(table(appendix.title(), appendix.rows())));
    }

    /** A table without a caption, as it stands alone in a section of its name. */
    private static Table table(String title, List<List<String>> rows) {
        return new Table(
                title,
                "",
                List.of(Head.each(rows.get(0))),
                rows.stream().skip(1).map(Row::of).toList());
    }

    private Table rows() {
        return new Table(
                "Every row",
                "",
                List.of(Head.each(List.of("row", "use", "observed", "median", "10–90%", "unit", "verdict"))),
                replay.scoreboard().scores().stream()
                        .map(score -> Row.of(ScoreTable.cells(score), 1, TABLE_COLUMNS - 2, TABLE_COLUMNS - 1))
                        .toList());
    }
}
