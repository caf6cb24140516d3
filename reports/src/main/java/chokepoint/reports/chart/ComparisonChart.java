package chokepoint.reports.chart;

import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.figure.SideBySideBars;
import chokepoint.findings.figure.SideBySideBars.Bar;
import chokepoint.findings.figure.SideBySideBars.Row;
import chokepoint.findings.figure.SideBySideBars.Run;
import chokepoint.reports.table.Figures;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/** Runs side by side: for every industry a bar per run, to the left the time to survive, to the right the loss. */
final class ComparisonChart {

    /** Neighbours differ in lightness. */
    private static final List<Color> COLOURS = List.of(
            Palette.BLUE,
            Palette.ORANGE,
            Palette.INK,
            Palette.SKY,
            Palette.VERMILLION,
            Palette.YELLOW,
            Palette.GREEN,
            Palette.PURPLE);

    private static final double BAR = 12;
    private static final double BAR_GAP = 2;
    private static final double ROW_GAP = 10;
    private static final double HEAD_HEIGHT = 26;
    private static final double AXIS_HEIGHT = 22;
    private static final double NAMES_WIDTH = 222;
    private static final double NARROW_NAME_HEIGHT = 16;
    private static final double PANEL_GAP = 24;
    /** Room to the right of a bar for its number. */
    private static final double NUMBER_WIDTH = 62;

    private static final int GRID_LINES = 4;
    private static final Font NAME = Typeface.regular(12);
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font NUMBER = Typeface.regular(11);
    private static final BasicStroke WHISKER = Palette.THIN_LINE;

    private final SideBySideBars figure;
    private final SvgSheet sheet;
    private final boolean narrow;
    private final double rowHeight;

    private ComparisonChart(SideBySideBars figure, Form form) {
        this.figure = figure;
        sheet = new SvgSheet(figure.words(), form);
        narrow = form.narrow();
        rowHeight = figure.runs().size() * (BAR + BAR_GAP) + ROW_GAP + (narrow ? NARROW_NAME_HEIGHT : 0);
    }

    static Chart of(SideBySideBars figure, Form form) {
        return new ComparisonChart(figure, form).draw();
    }

    /** Days to the left and losses to the right, on a phone days above and losses under them. */
    private Chart draw() {
        double left = sheet.left() + (narrow ? 0 : NAMES_WIDTH);
        double width = narrow ? sheet.inner() : (sheet.right() - left - PANEL_GAP) / 2;
        double top = legend() + HEAD_HEIGHT - 8;
        panel("days to the first lost output", left, top, width, longestDays(), this::drawDays);
        double bottom = top + rowHeight * figure.rows().size();
        double lossTop = narrow ? bottom + AXIS_HEIGHT + HEAD_HEIGHT : top;
        panel(
                "JPY bn lost in the first " + Figures.whole(figure.lossDays()) + " days",
                narrow ? left : left + width + PANEL_GAP,
                lossTop,
                width,
                largestLoss(),
                this::drawLoss);
        if (!narrow) {
            for (int row = 0; row < figure.rows().size(); row++) {
                Labels.beforeRow(sheet, figure.rows().get(row).name(), NAME, left, top + (row + 0.5) * rowHeight + 3.5);
            }
        }
        return sheet.finish(lossTop + rowHeight * figure.rows().size() + AXIS_HEIGHT);
    }

    /** Draws one bar. */
    private interface BarDrawing {

        void draw(Bar result, Scale scale, double y, Color colour);
    }

    private void panel(String head, double left, double top, double width, double most, BarDrawing drawing) {
        sheet.text(head, left, top - 10, HEAD, Palette.INK);
        List<Row> rows = figure.rows();
        Scale scale = scale(left, width, top, top + rowHeight * rows.size(), most);
        for (int row = 0; row < rows.size(); row++) {
            double y = top + row * rowHeight + ROW_GAP / 2;
            if (narrow) {
                sheet.fill(new Rectangle2D.Double(left, y, width, NARROW_NAME_HEIGHT), Palette.PAPER);
                sheet.text(rows.get(row).name(), left, y + 12, NAME, Palette.INK);
                y += NARROW_NAME_HEIGHT;
            }
            List<Bar> bars = rows.get(row).bars();
            for (int i = 0; i < bars.size(); i++) {
                drawing.draw(bars.get(i), scale, y + i * (BAR + BAR_GAP), COLOURS.get(i));
            }
        }
    }

    /** Where values lie in a panel. */
    private record Scale(double x, double width, double most) {

        double at(double value) {
            return x + width * Math.min(value, most) / most;
        }
    }

    private Scale scale(double x, double width, double top, double bottom, double most) {
        Scale scale = new Scale(x, width - NUMBER_WIDTH, most);
        double step = PlotStyle.niceStep(most / GRID_LINES * 2);
        for (double value = 0; value <= most; value += step) {
            sheet.line(
                    scale.at(value),
                    top,
                    scale.at(value),
                    bottom,
                    Palette.HAIRLINE,
                    value == 0 ? Palette.SOFT_INK : Palette.RULE);
            String label = Figures.plain(value);
            sheet.text(
                    label,
                    scale.at(value) - GlyphGraphics.width(label, NUMBER) / 2,
                    bottom + AXIS_HEIGHT - 8,
                    NUMBER,
                    Palette.SOFT_INK);
        }
        return scale;
    }

    private Stream<Bar> bars() {
        return figure.rows().stream().flatMap(row -> row.bars().stream());
    }

    private double longestDays() {
        return bars().mapToDouble(bar -> bar.firstLostOutput().median())
                .filter(Double::isFinite)
                .max()
                .orElse(figure.capDays());
    }

    private double largestLoss() {
        double largest = bars().mapToDouble(Bar::lossJpyBn).max().orElse(0);
        return largest > 0 ? largest : 1;
    }

    /** Writes the legend; returns where it ends. */
    private double legend() {
        double y = sheet.top();
        for (int i = 0; i < figure.runs().size(); i++) {
            Run run = figure.runs().get(i);
            String loss = "; Japan loses JPY " + Figures.amount(run.japanLossJpyBn()) + " bn";
            Legend legend = new Legend(sheet, sheet.left(), y)
                    .swatch(COLOURS.get(i), narrow ? run.label() + loss : run.label() + ": " + run.title() + loss);
            y = legend.bottom();
        }
        return y;
    }

    private void drawLoss(Bar result, Scale loss, double y, Color colour) {
        double mean = result.lossJpyBn();
        sheet.fill(bar(loss, mean, y), colour);
        number(Figures.amount(mean), loss.at(mean), y);
    }

    private void drawDays(Bar result, Scale scale, double y, Color colour) {
        DaysSpread spread = result.firstLostOutput();
        String label = Figures.days(spread.median(), figure.horizonDays());
        if (!spread.happens()) {
            sheet.outline(bar(scale, scale.most(), y), colour);
            number(label, scale.at(scale.most()), y);
            return;
        }
        Rectangle2D bar = bar(scale, spread.median(), y);
        sheet.fill(bar, colour);
        double middle = y + BAR / 2;
        double end = bar.getMaxX();
        sheet.line(scale.at(spread.lowerQuartile()), middle, end, middle, WHISKER, Palette.inkOn(colour));
        sheet.line(end, middle, scale.at(spread.upperQuartile()), middle, WHISKER, Palette.SOFT_INK);
        number(label, scale.at(scale.most()), y);
    }

    private static Rectangle2D bar(Scale scale, double value, double y) {
        return new Rectangle2D.Double(scale.x(), y, Math.max(1, scale.at(value) - scale.x()), BAR);
    }

    private void number(String text, double x, double y) {
        sheet.text(text, x + 5, y + BAR - 2.5, NUMBER, Palette.INK);
    }
}
