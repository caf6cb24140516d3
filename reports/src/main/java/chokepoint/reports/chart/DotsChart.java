package chokepoint.reports.chart;

import chokepoint.findings.figure.DotPanels;
import chokepoint.findings.figure.DotPanels.Mark;
import chokepoint.findings.figure.DotPanels.Panel;
import chokepoint.findings.figure.Estimate.Interval;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Estimates with their intervals, row by row, a panel a measure; the panels side by side, on a phone one under the other. */
final class DotsChart {

    private static final double ROW_HEIGHT = 22;
    private static final double HEAD_HEIGHT = 30;
    private static final double AXIS_HEIGHT = 26;
    private static final double PANEL_GAP = 22;
    private static final double SIDE = 8;
    private static final double DOT = 8;
    /** Rows that paper has room for under a head. */
    private static final int ROWS_OF_A_PAGE = 22;

    private static final Color COLOUR = Palette.BLUE;
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font SMALL = Typeface.regular(11);

    private final DotPanels figure;
    private final SvgSheet sheet;
    private final int from;
    private final int to;
    private final double rowHeight;
    private final double namesWidth;

    private DotsChart(DotPanels figure, SvgSheet sheet, int from, int to) {
        this.figure = figure;
        this.sheet = sheet;
        this.from = from;
        this.to = to;
        rowHeight = ROW_HEIGHT + RowNames.height(sheet);
        namesWidth = RowNames.width(figure.rows());
    }

    /** In a wide page in as many drawings as fit on paper one by one, all on the same scales. */
    static Chart of(DotPanels figure, Form form) {
        int rows = figure.rows().size();
        int most = form == Form.WIDE ? ROWS_OF_A_PAGE : Math.max(1, rows);
        List<Chart> drawn = new ArrayList<>();
        for (int from = 0; from == 0 || from < rows; from += most) {
            SvgSheet sheet = new SvgSheet(figure.words(), form, from);
            drawn.add(new DotsChart(figure, sheet, from, Math.min(rows, from + most)).draw());
        }
        return Chart.joined(drawn);
    }

    private Chart draw() {
        boolean narrow = sheet.form().narrow();
        double left = RowNames.rowLeft(sheet, namesWidth);
        int panels = figure.panels().size();
        double width = narrow ? sheet.inner() : (sheet.right() - left - PANEL_GAP * (panels - 1)) / panels;
        double top = sheet.top() + HEAD_HEIGHT;
        double height = rowHeight * (to - from);
        double bottom = top;
        for (int panel = 0; panel < panels; panel++) {
            double panelTop = narrow && panel > 0 ? bottom + HEAD_HEIGHT : top;
            panel(figure.panels().get(panel), narrow ? left : left + panel * (width + PANEL_GAP), panelTop, width);
            bottom = panelTop + height + AXIS_HEIGHT;
        }
        if (!narrow) {
            for (int row = from; row < to; row++) {
                RowNames.write(sheet, figure.rows().get(row), top + (row - from) * rowHeight, rowHeight, namesWidth);
            }
        }
        return sheet.finish(bottom);
    }

    private void panel(Panel panel, double left, double top, double width) {
        sheet.text(Labels.fitted(panel.name(), HEAD, width), left, top - 18, HEAD, Palette.INK);
        sheet.text(Labels.fitted(panel.unit(), SMALL, width), left, top - 5, SMALL, Palette.SOFT_INK);
        Span scale =
                Span.around(panel.marks().stream().flatMapToDouble(DotsChart::ends), left + SIDE, left + width - SIDE);
        Grid.upright(sheet, scale, top, top + rowHeight * (to - from));
        IntStream.range(from, to).forEach(row -> {
            double y = top + (row - from) * rowHeight;
            if (sheet.form().narrow()) {
                y = RowNames.write(sheet, figure.rows().get(row), y, ROW_HEIGHT);
            }
            mark(panel.marks().get(row), scale, y + ROW_HEIGHT / 2);
        });
    }

    private static DoubleStream ends(Mark mark) {
        Interval interval = mark.estimate().interval();
        return interval == null
                ? DoubleStream.of(mark.estimate().mean())
                : DoubleStream.of(mark.estimate().mean(), interval.low(), interval.high());
    }

    private void mark(Mark mark, Span scale, double y) {
        double mean = mark.estimate().mean();
        if (Double.isNaN(mean)) {
            return;
        }
        Interval interval = mark.estimate().interval();
        Color colour = mark.clear() ? COLOUR : Palette.SOFT_INK;
        if (interval != null) {
            sheet.line(scale.at(interval.low()), y, scale.at(interval.high()), y, Palette.THIN_LINE, colour);
        }
        Ellipse2D dot = new Ellipse2D.Double(scale.at(mean) - DOT / 2, y - DOT / 2, DOT, DOT);
        sheet.fill(dot, mark.clear() ? colour : Palette.PAPER);
        if (!mark.clear()) {
            sheet.draw(on -> {
                on.setStroke(Palette.THIN_LINE);
                on.setColor(colour);
                on.draw(dot);
            });
        }
    }
}
