package chokepoint.reports.chart;

import chokepoint.findings.figure.SwingBars;
import chokepoint.findings.figure.SwingBars.Row;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;

/** Swings around a middle, the widest on top: where the number goes while one thing stands low, and while it stands high. */
final class TornadoChart {

    private static final Color LOW = Palette.SKY;
    private static final Color HIGH = Palette.VERMILLION;
    private static final double ROW_HEIGHT = 24;
    private static final double BAR = 12;
    private static final double HEAD = 20;
    private static final double AXIS_HEIGHT = 26;
    private static final double SIDE = 12;
    private static final Font SMALL = Typeface.regular(11);

    private TornadoChart() {}

    static Chart of(SwingBars figure, Form form) {
        SvgSheet sheet = new SvgSheet(figure.words(), form);
        double top = new Legend(sheet, sheet.left(), sheet.top())
                        .swatch(LOW, "stands in its lowest fifth")
                        .swatch(HIGH, "in its highest fifth")
                        .bottom()
                + HEAD;
        double rowHeight = ROW_HEIGHT + RowNames.height(sheet);
        double bottom = top + rowHeight * figure.rows().size();
        double namesWidth = RowNames.width(figure.rows().stream().map(Row::name).toList());
        double left = RowNames.rowLeft(sheet, namesWidth);
        Span scale = Span.around(
                DoubleStream.concat(
                        DoubleStream.of(figure.centre()),
                        figure.rows().stream().flatMapToDouble(row -> DoubleStream.of(row.low(), row.high()))),
                left + SIDE,
                sheet.right() - SIDE);
        sheet.text(figure.unit(), left, top - 6, SMALL, Palette.SOFT_INK);
        Grid.upright(sheet, scale, top, bottom);
        for (int row = 0; row < figure.rows().size(); row++) {
            draw(sheet, figure, figure.rows().get(row), scale, top + row * rowHeight, namesWidth);
        }
        return sheet.finish(bottom + AXIS_HEIGHT);
    }

    private static void draw(SvgSheet sheet, SwingBars figure, Row row, Span scale, double y, double namesWidth) {
        double top = RowNames.write(sheet, row.name(), y, ROW_HEIGHT, namesWidth);
        double middle = top + ROW_HEIGHT / 2;
        boolean apart = (row.low() - figure.centre()) * (row.high() - figure.centre()) <= 0;
        // both on one side of the middle: one behind the other, each in half of the height
        double height = apart ? BAR : BAR / 2;
        bar(sheet, scale, figure.centre(), row.low(), middle - BAR / 2, height, LOW);
        bar(sheet, scale, figure.centre(), row.high(), apart ? middle - BAR / 2 : middle, height, HIGH);
        // row by row, so that it does not run through names that stand over their rows
        double centre = scale.at(figure.centre());
        sheet.line(centre, top, centre, top + ROW_HEIGHT, Palette.THIN_LINE, Palette.INK);
    }

    private static void bar(SvgSheet sheet, Span scale, double from, double to, double y, double height, Color colour) {
        double start = Math.min(scale.at(from), scale.at(to));
        double length = Math.abs(scale.at(to) - scale.at(from));
        sheet.fill(new Rectangle2D.Double(start, y, Math.max(1, length), height), colour);
    }
}
