package chokepoint.reports.page;

import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.sweep.SweepSetup;
import chokepoint.findings.sweep.SweepSummary;
import chokepoint.reports.table.Estimates;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.table.SweepWords;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.SweepView;
import chokepoint.reports.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page {@code report.html} of a sweep, in one file that needs no other. */
public final class SweepPage {

    private static final int MOST_ROWS = 200;

    private final SweepSummary summary;
    private final List<Figure> figures;

    public SweepPage(SweepSummary summary, List<Figure> figures) {
        this.summary = summary;
        this.figures = List.copyOf(figures);
    }

    /** The whole page. */
    public String render() {
        SweepSetup setup = summary.setup();
        int rows = setup.rows().size();
        return Templates.render(
                "sweep",
                new SweepView(
                        PageFrame.screen("Sweep of " + setup.scenario().name(), setup.build()),
                        new SweepWords(summary).sentences(),
                        Findings.NOT_A_FORECAST,
                        Figures.whole(summary.capDays()),
                        FigureViews.of(figures),
                        rows(),
                        rows > MOST_ROWS
                                ? "The first " + MOST_ROWS + " of " + Figures.count(rows)
                                        + " rows; all of them stand in sweep.csv."
                                : "",
                        varied()));
    }

    private Table rows() {
        SweepSetup setup = summary.setup();
        List<String> heads = new ArrayList<>(List.of("Row"));
        heads.addAll(setup.names());
        heads.add("loss of the first year, JPY bn");
        heads.add("less that of row 1");
        for (String industry : summary.industries()) {
            heads.add(industry + ", days");
            heads.add("less row 1");
        }
        Integer[] words = IntStream.range(0, setup.keys().size())
                .filter(key -> !setup.isNumber(key))
                .mapToObj(key -> key + 1)
                .toArray(Integer[]::new);
        return Table.captioned(
                "The rows: means, and under them their 95% intervals",
                heads,
                IntStream.range(0, Math.min(MOST_ROWS, setup.rows().size()))
                        .mapToObj(row -> Row.of(cells(row), words))
                        .toList());
    }

    private List<String> cells(int row) {
        List<String> cells = new ArrayList<>(List.of(Figures.count(row + 1L)));
        summary.setup().rows().get(row).forEach(value -> cells.add(value.isEmpty() ? Figures.NONE : value));
        cells.add(mean(summary.loss(row)));
        cells.add(row == 0 ? "" : difference(summary.lossAgainstFirst(row)));
        for (int industry = 0; industry < summary.industries().size(); industry++) {
            cells.add(mean(summary.days(row, industry)));
            cells.add(row == 0 ? "" : difference(summary.daysAgainstFirst(row, industry)));
        }
        return cells;
    }

    private static String mean(MeanInterval mean) {
        return Double.isNaN(mean.mean())
                ? Figures.NONE
                : Figures.amount(mean.mean())
                        + (mean.isKnown()
                                ? "\n" + Figures.amount(mean.low()) + " to " + Figures.amount(mean.high())
                                : "");
    }

    private static String difference(MeanInterval difference) {
        return Double.isNaN(difference.mean())
                ? Figures.NONE
                : Estimates.plus(difference.mean())
                        + (difference.isKnown()
                                ? "\n" + Estimates.signed(difference.low()) + " to "
                                        + Estimates.signed(difference.high())
                                : "");
    }

    private Table varied() {
        SweepSetup setup = summary.setup();
        return Table.captioned(
                "What is varied",
                List.of("Name here", "key", "values"),
                IntStream.range(0, setup.keys().size())
                        .mapToObj(key -> Row.of(
                                List.of(setup.names().get(key), setup.keys().get(key), values(key)), 1, 2))
                        .toList());
    }

    private String values(int key) {
        List<String> values = summary.setup().rows().stream()
                .map(row -> row.get(key))
                .distinct()
                .map(value -> value.isEmpty() ? "as given" : value)
                .toList();
        int few = 12;
        return values.size() <= few
                ? values.stream().collect(Collectors.joining(", "))
                : values.stream().limit(few).collect(Collectors.joining(", ")) + " and " + (values.size() - few)
                        + " more";
    }
}
