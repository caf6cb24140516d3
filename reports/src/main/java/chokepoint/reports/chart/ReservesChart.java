package chokepoint.reports.chart;

import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.figure.StockBars;
import chokepoint.findings.figure.StockBars.Row;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How long stocks last, by industry: the day on which want of the goods holds it up, and beside it, on an axis of its own, the stock of
 * these goods on the eve by layer. On a phone the stock is a number.
 */
final class ReservesChart {

    private static final Color[] LAYER_COLOURS = {Palette.BLUE, Palette.SKY, Palette.PALE_SKY};
    private static final double ROW_HEIGHT = 32;
    private static final double NARROW_ROW_HEIGHT = 50;
    private static final double HEAD_HEIGHT = 20;
    private static final double AXIS_HEIGHT = 24;
    private static final double WORDS_WIDTH = 132;
    private static final double GAP = 28;
    /** Share of the room for both axes that the days take. */
    private static final double DAYS_SHARE = 0.58;

    private static final double BAR_HEIGHT = 13;
    private static final double DOT = 8;
    private static final Font STRONG = Typeface.bold(12);
    private static final Font SMALL = Typeface.regular(11);

    private final StockBars figure;
    private final SvgSheet sheet;

    private ReservesChart(StockBars figure, Form form) {
        this.figure = figure;
        sheet = new SvgSheet(figure.words(), form);
    }

    static Chart of(StockBars figure, Form form) {
        ReservesChart chart = new ReservesChart(figure, form);
        return form.narrow() ? chart.drawNarrow() : chart.draw();
    }

    private Chart draw() {
        double left = RowNames.rowLeft(sheet);
        double days = (sheet.right() - left - WORDS_WIDTH - 2 * GAP) * DAYS_SHARE;
        double words = left + days + GAP / 2;
        double stockLeft = words + WORDS_WIDTH + GAP / 2;
        Span after = days(left, left + days);
        Span stock = Span.around(figure.rows().stream().mapToDouble(Row::allCoverDays), stockLeft, sheet.right() - GAP);
        double head = legend(left) + HEAD_HEIGHT - 8;
        sheet.text("held up after, days from " + Figures.dayInWords(figure.start()), left, head, STRONG, Palette.INK);
        sheet.text("stock on the eve, days of use", stockLeft, head, STRONG, Palette.INK);
        double top = head + 8;
        double bottom = top + ROW_HEIGHT * figure.rows().size();
        Grid.upright(sheet, after, top, bottom);
        Grid.upright(sheet, stock, top, bottom);
        for (int i = 0; i < figure.rows().size(); i++) {
            Row row = figure.rows().get(i);
            double middle = top + (i + 0.5) * ROW_HEIGHT;
            RowNames.write(sheet, row.name(), top + i * ROW_HEIGHT, ROW_HEIGHT);
            mark(after, row.lasts(), middle);
            sheet.text(row.when(), words, middle - 2, STRONG, Palette.INK);
            sheet.text(row.why(), words, middle + 12, SMALL, Palette.SOFT_INK);
            bar(stock, row.coverDays(), middle);
        }
        return sheet.finish(bottom + AXIS_HEIGHT);
    }

    private Chart drawNarrow() {
        double top = legend(sheet.left()) + 4;
        Span after = days(sheet.left() + 4, sheet.right() - 12);
        double last = top;
        for (Row row : figure.rows()) {
            sheet.text(
                    Labels.fitted(row.name(), STRONG, sheet.inner() - GlyphGraphics.width(row.when(), STRONG) - 10),
                    sheet.left(),
                    last + 12,
                    STRONG,
                    Palette.INK);
            sheet.text(
                    row.when(),
                    sheet.right() - GlyphGraphics.width(row.when(), STRONG),
                    last + 12,
                    STRONG,
                    Palette.INK);
            String stock = "stock " + Figures.whole(row.allCoverDays()) + " d";
            sheet.text(
                    row.why().isEmpty() ? stock : row.why() + " · " + stock,
                    sheet.left(),
                    last + 26,
                    SMALL,
                    Palette.SOFT_INK);
            double middle = last + 37;
            sheet.fill(
                    new Rectangle2D.Double(after.start(), middle - 4, after.end() - after.start(), 8), Palette.SHADE);
            mark(after, row.lasts(), middle);
            last += NARROW_ROW_HEIGHT;
        }
        Grid.upright(sheet, after, last, last);
        sheet.text("days from " + Figures.dayInWords(figure.start()), sheet.left(), last + 32, SMALL, Palette.SOFT_INK);
        return sheet.finish(last + 38);
    }

    /** Days that the marks take. */
    private Span days(double start, double end) {
        DoubleStream ends = figure.rows().stream()
                .map(Row::lasts)
                .filter(DaysSpread::happens)
                .flatMapToDouble(days -> DoubleStream.of(days.median(), days.upperQuartile()));
        boolean any = figure.rows().stream().anyMatch(row -> row.lasts().happens());
        return any ? Span.around(ends, start, end) : new Span(0, figure.horizonDays(), start, end);
    }

    /** Writes the legend; returns where it ends. */
    private double legend(double left) {
        Legend legend = new Legend(sheet, left, sheet.top())
                .sign(
                        30,
                        (x, middle) -> whisker(x, x + 15, x + 30, middle),
                        "median, and quartiles of the runs in which it is held up");
        if (!sheet.form().narrow()) {
            for (int layer = 0; layer < figure.layers().size(); layer++) {
                legend.swatch(LAYER_COLOURS[layer], figure.layers().get(layer));
            }
        }
        return legend.bottom();
    }

    private void mark(Span after, DaysSpread days, double middle) {
        if (days.happens()) {
            whisker(after.at(days.lowerQuartile()), after.at(days.median()), after.at(days.upperQuartile()), middle);
        }
    }

    private void whisker(double from, double at, double to, double y) {
        sheet.line(from, y, to, y, Palette.LINE, Palette.VERMILLION);
        sheet.fill(dot(at, y, DOT + 2), Palette.PAPER);
        sheet.fill(dot(at, y, DOT), Palette.VERMILLION);
    }

    private static Ellipse2D dot(double x, double y, double across) {
        return new Ellipse2D.Double(x - across / 2, y - across / 2, across, across);
    }

    private void bar(Span stock, List<Double> coverDays, double middle) {
        double from = 0;
        for (int layer = 0; layer < coverDays.size(); layer++) {
            double to = from + coverDays.get(layer);
            Rectangle2D field = new Rectangle2D.Double(
                    stock.at(from), middle - BAR_HEIGHT / 2, stock.at(to) - stock.at(from), BAR_HEIGHT);
            sheet.fill(field, LAYER_COLOURS[layer]);
            sheet.outline(field, Palette.PAPER);
            from = to;
        }
    }
}
