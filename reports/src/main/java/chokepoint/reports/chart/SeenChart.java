package chokepoint.reports.chart;

import chokepoint.findings.figure.SeenBands;
import chokepoint.findings.figure.SeenBands.Row;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Bands of runs over what was seen, row by row: what was seen is a grey bar around 1, a hollow dot lies off it. */
final class SeenChart {

    private static final double ROW_HEIGHT = 22;
    private static final double HEAD = 20;
    private static final double AXIS_HEIGHT = 26;
    private static final double SIDE = 12;
    private static final double DOT = 8;
    private static final double BAR = 14;
    private static final double LEAST_WIDTH = 3;
    private static final double UNDER = 14;
    private static final double APART = 4;
    private static final double[] TICKS = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20};
    private static final Color INSIDE = Palette.BLUE;
    private static final Color OFF = Palette.VERMILLION;
    private static final Font SMALL = Typeface.regular(11);

    private SeenChart() {}

    static Chart of(SeenBands figure, Form form) {
        SvgSheet sheet = new SvgSheet(figure.words(), form);
        double top = new Legend(sheet, sheet.left(), sheet.top())
                        .swatch(INSIDE, "at what was seen (filled dot)")
                        .swatch(OFF, "off it, or too wide (hollow)")
                        .swatch(Palette.RULE, "what was seen")
                        .bottom()
                + HEAD;
        double rowHeight = ROW_HEIGHT + RowNames.height(sheet);
        double bottom = top + rowHeight * figure.rows().size();
        List<String> names = figure.rows().stream().map(Row::name).toList();
        double namesWidth = RowNames.width(names);
        double left = RowNames.rowLeft(sheet, namesWidth);
        double limit = Math.log(figure.limitFactor());
        Span scale = new Span(-limit, limit, left + SIDE, sheet.right() - SIDE);
        sheet.text("runs over what was seen, logarithmic", left, top - 6, SMALL, Palette.SOFT_INK);
        grid(sheet, scale, top, bottom);
        for (int row = 0; row < figure.rows().size(); row++) {
            double y = RowNames.write(sheet, names.get(row), top + row * rowHeight, ROW_HEIGHT, namesWidth);
            draw(sheet, figure.rows().get(row), scale, y + ROW_HEIGHT / 2);
        }
        return sheet.finish(bottom + AXIS_HEIGHT);
    }

    private static void grid(SvgSheet sheet, Span scale, double top, double bottom) {
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : TICKS) {
            double x = scale.at(Math.log(tick));
            if (x < scale.start() || x > scale.end()) {
                continue;
            }
            sheet.line(x, top, x, bottom, Palette.HAIRLINE, tick == 1 ? Palette.SOFT_INK : Palette.RULE);
            String label = Figures.plain(tick);
            double half = GlyphGraphics.width(label, Grid.NUMBER) / 2;
            if (x - half >= free) {
                sheet.text(label, x - half, bottom + UNDER, Grid.NUMBER, Palette.SOFT_INK);
                free = x + half + APART;
            }
        }
    }

    private static void draw(SvgSheet sheet, Row row, Span scale, double y) {
        double from = scale.at(Math.log(row.seenLow()));
        double width = Math.max(LEAST_WIDTH, scale.at(Math.log(row.seenHigh())) - from);
        sheet.fill(new Rectangle2D.Double(from - LEAST_WIDTH / 2, y - BAR / 2, width, BAR), Palette.RULE);
        Color colour = row.inside() ? INSIDE : OFF;
        sheet.line(scale.at(Math.log(row.low())), y, scale.at(Math.log(row.high())), y, Palette.THIN_LINE, colour);
        Ellipse2D dot = new Ellipse2D.Double(scale.at(Math.log(row.median())) - DOT / 2, y - DOT / 2, DOT, DOT);
        sheet.fill(dot, row.inside() ? colour : Palette.PAPER);
        if (!row.inside()) {
            sheet.draw(on -> {
                on.setStroke(Palette.THIN_LINE);
                on.setColor(colour);
                on.draw(dot);
            });
        }
    }
}
