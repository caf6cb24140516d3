package chokepoint.reports.chart;

import chokepoint.findings.figure.TradeOff;
import chokepoint.findings.figure.TradeOff.Mark;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.function.ToDoubleFunction;

/**
 * Costs in two crises, a mark for each set. What is ruled out is small and hollow, what is kept is filled, what is left for runs is larger; a
 * square stands around what no other beats: shapes and fillings tell as much as colours.
 */
final class TradeOffChart {

    private static final int HEIGHT = 400;
    private static final double LEFT = 40;
    private static final double HEAD = 22;
    private static final double UNDER = 40;
    private static final double SIDE = 12;
    private static final double SMALL = 4;
    private static final double LARGE = 8;
    private static final double SQUARE = 12;
    /** Costs are cut here: a logarithm of nought has no place. */
    private static final double LEAST_SCORE = 0.01;

    private static final double ROOM_LOG = 0.08;
    private static final double[] TICKS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50};
    private static final double TICK_UNDER = 14;
    private static final double MIDDLE = 3.5;
    private static final double APART = 4;
    private static final Font AXIS = Typeface.regular(11);

    private final TradeOff figure;
    private final SvgSheet sheet;

    private TradeOffChart(TradeOff figure, Form form) {
        this.figure = figure;
        sheet = new SvgSheet(figure.words(), form);
    }

    static Chart of(TradeOff figure, Form form) {
        return new TradeOffChart(figure, form).draw();
    }

    private Chart draw() {
        double legend = new Legend(sheet, sheet.left(), sheet.top())
                .sign(SMALL, (x, y) -> mark(round(x + SMALL / 2, y, SMALL), Palette.PAPER), "ruled out")
                .sign(SMALL, (x, y) -> mark(round(x + SMALL / 2, y, SMALL), Palette.ORANGE), "not ruled out")
                .sign(LARGE, (x, y) -> mark(round(x + LARGE / 2, y, LARGE), Palette.BLUE), "left for runs")
                .sign(SQUARE, (x, y) -> frame(x + SQUARE / 2, y), "beaten by none in both")
                .bottom();
        double top = legend + HEAD;
        double bottom = sheet.top() + HEIGHT - UNDER;
        Span across = span(Mark::acrossCostScore, sheet.left() + LEFT, sheet.right() - SIDE);
        Span upright = span(Mark::uprightCostScore, bottom, top);
        axes(across, upright);
        figure.marks().stream()
                .filter(mark -> !mark.kept() && !mark.chosen())
                .forEach(mark -> mark(round(across.at(x(mark)), upright.at(y(mark)), SMALL), Palette.PAPER));
        figure.marks().stream()
                .filter(mark -> mark.kept() && !mark.chosen())
                .forEach(mark -> mark(round(across.at(x(mark)), upright.at(y(mark)), SMALL), Palette.ORANGE));
        figure.marks().stream()
                .filter(Mark::chosen)
                .forEach(mark -> mark(round(across.at(x(mark)), upright.at(y(mark)), LARGE), Palette.BLUE));
        figure.marks().stream().filter(Mark::unbeaten).forEach(mark -> frame(across.at(x(mark)), upright.at(y(mark))));
        return sheet.finish(sheet.top() + HEIGHT);
    }

    private static double x(Mark mark) {
        return log(mark.acrossCostScore());
    }

    private static double y(Mark mark) {
        return log(mark.uprightCostScore());
    }

    private static double log(double score) {
        return Math.log(Math.max(LEAST_SCORE, score));
    }

    private Span span(ToDoubleFunction<Mark> score, double start, double end) {
        double low = figure.marks().stream()
                .mapToDouble(score)
                .map(TradeOffChart::log)
                .min()
                .orElse(0);
        double high = figure.marks().stream()
                .mapToDouble(score)
                .map(TradeOffChart::log)
                .max()
                .orElse(0);
        return new Span(low - ROOM_LOG, high + ROOM_LOG, start, end);
    }

    private void axes(Span across, Span upright) {
        String up = "cost in " + figure.upright() + ", logarithmic";
        sheet.text(up, sheet.left(), upright.end() - SIDE, AXIS, Palette.SOFT_INK);
        String along = "cost in " + figure.across() + ", logarithmic";
        sheet.text(
                along, across.end() - GlyphGraphics.width(along, AXIS), upright.start() + 30, AXIS, Palette.SOFT_INK);
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : TICKS) {
            double at = Math.log(tick);
            String label = Figures.plain(tick);
            double width = GlyphGraphics.width(label, Grid.NUMBER);
            if (at >= upright.from() && at <= upright.to()) {
                double y = upright.at(at);
                sheet.line(across.start(), y, across.end(), y, Palette.HAIRLINE, Palette.RULE);
                sheet.text(label, across.start() - width - APART, y + MIDDLE, Grid.NUMBER, Palette.SOFT_INK);
            }
            if (at >= across.from() && at <= across.to()) {
                double x = across.at(at);
                sheet.line(x, upright.end(), x, upright.start(), Palette.HAIRLINE, Palette.RULE);
                if (x - width / 2 >= free) {
                    sheet.text(label, x - width / 2, upright.start() + TICK_UNDER, Grid.NUMBER, Palette.SOFT_INK);
                    free = x + width / 2 + APART;
                }
            }
        }
    }

    private static Shape round(double x, double y, double width) {
        return new Ellipse2D.Double(x - width / 2, y - width / 2, width, width);
    }

    private void mark(Shape shape, Color colour) {
        sheet.fill(shape, colour);
        sheet.outline(shape, Palette.SOFT_INK);
    }

    private void frame(double x, double y) {
        sheet.draw(on -> {
            on.setStroke(Palette.THIN_LINE);
            on.setColor(Palette.VERMILLION);
            on.draw(new Rectangle2D.Double(x - SQUARE / 2, y - SQUARE / 2, SQUARE, SQUARE));
        });
    }
}
