package chokepoint.reports.table;

import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.sweep.SweepSummary;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.ArrayList;
import java.util.List;

/** A sweep for a terminal: its rows, as far as anybody reads them there, and what they say in words. */
public final class SweepTable {

    private static final int WORDS_WIDTH = 120;
    private static final int MOST_ROWS = 40;
    private static final int MOST_KEYS = 6;

    private final SweepSummary summary;
    private final int width;

    /**
     * @param width places in a line of the terminal
     */
    public SweepTable(SweepSummary summary, int width) {
        this.summary = summary;
        this.width = width;
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        int rows = summary.setup().rows().size();
        List<String> keys = summary.setup().names();
        boolean showsKeys = keys.size() <= MOST_KEYS;
        List<Column> head = new ArrayList<>(List.of(Column.ofNumbers("row")));
        for (int key = 0; showsKeys && key < keys.size(); key++) {
            head.add(summary.setup().isNumber(key) ? Column.ofNumbers(keys.get(key)) : Column.ofWords(keys.get(key)));
        }
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("", head));
        groups.add(new Group(
                "Loss of the first year, JPY bn", Column.ofNumbers("mean"), Column.ofNumbers("95% interval")));
        groups.add(new Group("less that of row 1", Column.ofNumbers("mean"), Column.ofNumbers("95% interval")));
        summary.industries()
                .forEach(name -> groups.add(new Group(name, Column.ofNumbers("days"), Column.ofNumbers("less row 1"))));
        TextTable table = new TextTable(groups);
        for (int row = 0; row < Math.min(rows, MOST_ROWS); row++) {
            table.add(cells(row, showsKeys));
        }
        StringBuilder text = new StringBuilder(table.render(width)).append('\n');
        if (rows > MOST_ROWS) {
            text.append(LineWrap.of(
                    "Rows 1 to " + MOST_ROWS + " of " + Figures.count(rows) + "; all of them stand in sweep.csv.",
                    Math.min(width, WORDS_WIDTH)));
        }
        new SweepWords(summary)
                .sentences()
                .forEach(sentence -> text.append(LineWrap.of(sentence, Math.min(width, WORDS_WIDTH))));
        text.append(LineWrap.of(
                "Days: mean of min(days to the first lost output, " + Figures.whole(summary.capDays())
                        + "). Intervals are of the mean over the runs of a row, by Student's t.",
                Math.min(width, WORDS_WIDTH)));
        text.append(LineWrap.of(Findings.NOT_A_FORECAST, Math.min(width, WORDS_WIDTH)));
        return text.toString().replace('−', '-');
    }

    private List<String> cells(int row, boolean showsKeys) {
        List<String> cells = new ArrayList<>(List.of(Figures.count(row + 1L)));
        if (showsKeys) {
            summary.setup().rows().get(row).forEach(value -> cells.add(value.isEmpty() ? Figures.NONE : value));
        }
        MeanInterval loss = summary.loss(row);
        cells.add(amount(loss.mean()));
        cells.add(loss.isKnown() ? Figures.amount(loss.low()) + " to " + Figures.amount(loss.high()) : "");
        MeanInterval difference = summary.lossAgainstFirst(row);
        cells.add(row == 0 ? "" : plus(difference.mean()));
        cells.add(
                row == 0 || !difference.isKnown()
                        ? ""
                        : Estimates.signed(difference.low()) + " to " + Estimates.signed(difference.high()));
        for (int industry = 0; industry < summary.industries().size(); industry++) {
            cells.add(amount(summary.days(row, industry).mean()));
            cells.add(
                    row == 0 ? "" : plus(summary.daysAgainstFirst(row, industry).mean()));
        }
        return cells;
    }

    private static String amount(double value) {
        return Double.isNaN(value) ? Figures.NONE : Figures.amount(value);
    }

    private static String plus(double value) {
        return Double.isNaN(value) ? Figures.NONE : Estimates.plus(value);
    }
}
