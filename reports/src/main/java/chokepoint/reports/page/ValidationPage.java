package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.core.validation.Score;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.reports.Appendix;
import chokepoint.reports.chart.Chart;
import chokepoint.reports.table.ScoreLines;
import chokepoint.reports.table.ScoreTable;
import java.util.List;

/** {@code validation.html}: the replay beside what was observed, group by group, its score, and what it gets wrong. */
public final class ValidationPage {

    private static final int TABLE_COLUMNS = 7;

    private final ReplaySummary replay;
    private final List<Appendix> appendices;
    private final Build build;
    private final List<Chart> charts;
    private final ScoreTable table;

    public ValidationPage(ReplaySummary replay, List<Appendix> appendices, Build build, List<Chart> charts) {
        this.replay = replay;
        this.appendices = List.copyOf(appendices);
        this.build = build;
        this.charts = charts;
        table = new ScoreTable(replay);
    }

    /** The page. */
    public String render() {
        Html html = PageFrame.open("Validation: " + replay.scenario().title());
        html.element("h1", replay.scenario().title());
        html.element("p", replay.scenario().summary());
        ScoreLines score = new ScoreLines(replay);
        html.open("section").element("h2", "Score").element("p", score.lead()).open("ul");
        score.all().forEach(line -> html.element("li", line.replaceAll(" +", " ")));
        html.close("ul").close("section");
        html.open("section").element("h2", "What the model gets wrong").open("ul");
        table.misses().forEach(line -> html.element("li", line));
        html.close("ul").close("section");
        html.open("section").element("h2", "Runs and observations");
        charts.forEach(chart -> PageFrame.figure(html, chart));
        html.close("section");
        peak(html);
        appendix(html, table.shape());
        appendices.forEach(appendix -> appendix(html, appendix));
        rows(html);
        PageFrame.footer(html, build);
        return PageFrame.close(html);
    }

    private void peak(Html html) {
        html.open("section").element("h2", "What the peak is made of");
        html.element(
                "p",
                "Median export price of the second quarter of 2011 over its mean of 2009, in the full run and without one"
                        + " cause each. No crisis: without quota, halt and alarm.");
        table(html, "What the peak is made of", table.peakRows());
        html.close("section");
    }

    private static void appendix(Html html, Appendix appendix) {
        html.open("section").element("h2", appendix.title());
        appendix.paragraphs().forEach(paragraph -> html.element("p", paragraph));
        if (!appendix.rows().isEmpty()) {
            table(html, appendix.title(), appendix.rows());
        }
        html.close("section");
    }

    private static void table(Html html, String title, List<List<String>> rows) {
        html.open(PageFrame.wide(title)).open("table").open("thead").open("tr");
        rows.get(0).forEach(cell -> html.head(cell, 1));
        html.close("tr").close("thead").open("tbody");
        rows.subList(1, rows.size()).forEach(html::row);
        html.close("tbody").close("table").close("div");
    }

    private void rows(Html html) {
        html.open("section").element("h2", "Every row");
        html.open(PageFrame.wide("Every row")).open("table").open("thead").open("tr");
        for (String head : List.of("row", "use", "observed", "median", "10–90%", "unit", "verdict")) {
            html.head(head, 1);
        }
        html.close("tr").close("thead").open("tbody");
        for (Score score : replay.scoreboard().scores()) {
            html.row(ScoreTable.cells(score), 1, TABLE_COLUMNS - 2, TABLE_COLUMNS - 1);
        }
        html.close("tbody").close("table").close("div").close("section");
    }
}
