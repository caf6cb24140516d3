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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
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
    /** Room for the number under the begin of an axis. */
    private static final double NARROW_LEFT = 6;
    /** Rows that paper has room for under a head and a legend. */
    private static final double PAGE_HEIGHT = 500;

    private static final double PANEL_GAP = 24;
    /** Room to the right of a bar for its number. */
    private static final double NUMBER_WIDTH = 62;

    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font NUMBER = Typeface.regular(11);
    private static final BasicStroke WHISKER = Palette.THIN_LINE;

    private final SideBySideBars figure;
    private final List<Row> rows;
    private final SvgSheet sheet;
    private final boolean narrow;
    private final double rowHeight;

    private ComparisonChart(SideBySideBars figure, List<Row> rows, SvgSheet sheet) {
        this.figure = figure;
        this.rows = rows;
        this.sheet = sheet;
        narrow = sheet.form().narrow();
        rowHeight = barsHeight(figure) + RowNames.height(sheet);
    }

    private static double barsHeight(SideBySideBars figure) {
        return figure.runs().size() * (BAR + BAR_GAP) + ROW_GAP;
    }

    /** In a wide page in as many drawings as fit on paper one by one, all on the same scales. */
    static Chart of(SideBySideBars figure, Form form) {
        List<Row> rows = figure.rows();
        int most = form == Form.WIDE ? Math.max(1, (int) (PAGE_HEIGHT / barsHeight(figure))) : Math.max(1, rows.size());
        List<Chart> drawn = new ArrayList<>();
        for (int from = 0; from == 0 || from < rows.size(); from += most) {
            SvgSheet sheet = new SvgSheet(figure.words(), form, from);
            drawn.add(new ComparisonChart(figure, rows.subList(from, Math.min(rows.size(), from + most)), sheet)
                    .draw(from == 0));
        }
        return Chart.joined(drawn);
    }

    /** Days to the left and losses to the right, on a phone days above and losses under them. */
    private Chart draw(boolean explained) {
        double left = RowNames.rowLeft(sheet) + (narrow ? NARROW_LEFT : 0);
        double width = narrow ? sheet.right() - left : (sheet.right() - left - PANEL_GAP) / 2;
        double top = (explained ? legend() - 8 : sheet.top()) + HEAD_HEIGHT;
        panel("days to the first lost output", left, top, width, days(), this::drawDays);
        double bottom = top + rowHeight * rows.size();
        double lossTop = narrow ? bottom + AXIS_HEIGHT + HEAD_HEIGHT : top;
        panel(
                "JPY bn lost in the first " + Figures.whole(figure.lossDays()) + " days",
                narrow ? left : left + width + PANEL_GAP,
                lossTop,
                width,
                bars().mapToDouble(Bar::lossJpyBn),
                this::drawLoss);
        if (!narrow) {
            for (int row = 0; row < rows.size(); row++) {
                RowNames.write(sheet, rows.get(row).name(), top + row * rowHeight, rowHeight);
            }
        }
        return sheet.finish(lossTop + rowHeight * rows.size() + AXIS_HEIGHT);
    }

    /** Draws one bar. */
    private interface BarDrawing {

        void draw(Bar result, Span scale, double y, Color colour);
    }

    private void panel(String head, double left, double top, double width, DoubleStream values, BarDrawing drawing) {
        sheet.text(head, left, top - 10, HEAD, Palette.INK);
        Span scale = Span.around(values, left, left + width - NUMBER_WIDTH);
        Grid.upright(sheet, scale, top, top + rowHeight * rows.size());
        for (int row = 0; row < rows.size(); row++) {
            double y = top + row * rowHeight + ROW_GAP / 2;
            if (narrow) {
                y = RowNames.write(sheet, rows.get(row).name(), y, barsHeight(figure));
            }
            List<Bar> bars = rows.get(row).bars();
            for (int i = 0; i < bars.size(); i++) {
                drawing.draw(bars.get(i), scale, y + i * (BAR + BAR_GAP), COLOURS.get(i));
            }
        }
    }

    private Stream<Bar> bars() {
        return figure.rows().stream().flatMap(row -> row.bars().stream());
    }

    /** Medians and quartiles; where nothing happens at all, the days beyond which later counts no more. */
    private DoubleStream days() {
        return DoubleStream.concat(
                DoubleStream.of(bars().anyMatch(bar -> bar.firstLostOutput().happens()) ? 0 : figure.capDays()),
                bars().map(Bar::firstLostOutput)
                        .filter(DaysSpread::happens)
                        .flatMapToDouble(days -> DoubleStream.of(days.median(), days.upperQuartile())));
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

    private void drawLoss(Bar result, Span loss, double y, Color colour) {
        double mean = result.lossJpyBn();
        sheet.fill(bar(loss, loss.at(mean), y), colour);
        number(Figures.amount(mean), loss.at(mean), y);
    }

    private void drawDays(Bar result, Span scale, double y, Color colour) {
        DaysSpread spread = result.firstLostOutput();
        String label = Figures.days(spread.median(), figure.horizonDays());
        if (!spread.happens()) {
            sheet.outline(bar(scale, scale.end(), y), colour);
            number(label, scale.end(), y);
            return;
        }
        double end = scale.at(spread.median());
        sheet.fill(bar(scale, end, y), colour);
        double middle = y + BAR / 2;
        double low = scale.at(spread.lowerQuartile());
        double high = scale.at(spread.upperQuartile());
        if (low < end) {
            sheet.line(low, middle, Math.min(end, high), middle, WHISKER, Palette.inkOn(colour));
        }
        if (high > end) {
            sheet.line(Math.max(end, low), middle, high, middle, WHISKER, Palette.SOFT_INK);
        }
        number(label, scale.end(), y);
    }

    private static Rectangle2D bar(Span scale, double end, double y) {
        return new Rectangle2D.Double(scale.start(), y, Math.max(1, end - scale.start()), BAR);
    }

    private void number(String text, double x, double y) {
        sheet.text(text, x + 5, y + BAR - 2.5, NUMBER, Palette.INK);
    }
}
