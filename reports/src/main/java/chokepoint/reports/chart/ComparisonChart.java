package chokepoint.reports.chart;

import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.reports.table.Figures;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/** Runs side by side: for every industry a bar per run, to the left the time to survive, to the right the loss. */
public final class ComparisonChart {

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

    private static final int BAR = 12;
    private static final int BAR_GAP = 2;
    private static final int ROW_GAP = 10;
    private static final int LEGEND_LINE = 18;
    private static final int HEAD_HEIGHT = 26;
    private static final int AXIS_HEIGHT = 22;
    private static final int FOOT_HEIGHT = 58;
    private static final int NAMES_WIDTH = 218;
    private static final int PANEL_GAP = 24;
    /** Room to the right of a bar for its number. */
    private static final int NUMBER_WIDTH = 62;

    private static final int GRID_LINES = 4;
    private static final Font NAME = Typeface.regular(12);
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font NUMBER = Typeface.regular(10);
    private static final BasicStroke WHISKER = Palette.THIN_LINE;

    private final Comparison comparison;
    private final double panelWidth = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - NAMES_WIDTH - PANEL_GAP) / 2;
    private final double rowHeight;

    private ComparisonChart(Comparison comparison) {
        this.comparison = comparison;
        rowHeight = comparison.runs().size() * (double) (BAR + BAR_GAP) + ROW_GAP;
    }

    public static Chart of(Comparison comparison) {
        return new ComparisonChart(comparison).draw();
    }

    private Chart draw() {
        List<String> industries = comparison.industries();
        int legendHeight = LEGEND_LINE * comparison.runs().size() + 6;
        SvgSheet sheet = new SvgSheet(
                "comparison",
                title(),
                "Days to the first lost output, and value added lost in the first "
                        + Figures.whole(comparison.firstYearDays())
                        + " days, by industry and scenario. Days: median, and quartiles of the runs that lose output as a line."
                        + " Loss: mean.",
                legendHeight + HEAD_HEIGHT + rowHeight * industries.size() + AXIS_HEIGHT + FOOT_HEIGHT);
        drawLegend(sheet);
        double top = sheet.top() + legendHeight + HEAD_HEIGHT;
        double left = SvgSheet.MARGIN + (double) NAMES_WIDTH;
        double right = left + panelWidth + PANEL_GAP;
        sheet.text("days to the first lost output", left, top - 10, HEAD, Palette.INK);
        sheet.text(
                "JPY bn lost in the first " + Figures.whole(comparison.firstYearDays()) + " days",
                right,
                top - 10,
                HEAD,
                Palette.INK);
        double bottom = top + rowHeight * industries.size();
        Scale days = scale(sheet, left, top, bottom, longestDays());
        Scale loss = scale(sheet, right, top, bottom, largestLoss());
        for (int row = 0; row < industries.size(); row++) {
            drawRow(sheet, industries.get(row), top + row * rowHeight + ROW_GAP / 2.0, days, loss);
        }
        sheet.footer("An outlined bar that ends in > "
                + Figures.whole(comparison.first().horizonDays())
                + ": not inside the horizon in more than half of the runs. Bars stand in the order of the legend. Days count from each"
                + " scenario's own measure. Source: Chokepoint simulation. A what-if, not a forecast.");
        return sheet.finish(description(), caption());
    }

    /** Where values lie in a panel. */
    private record Scale(double x, double width, double most) {

        double at(double value) {
            return x + width * Math.min(value, most) / most;
        }
    }

    private Scale scale(SvgSheet sheet, double x, double top, double bottom, double most) {
        Scale scale = new Scale(x, panelWidth - NUMBER_WIDTH, most);
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

    private double longestDays() {
        return comparison.runs().stream()
                .flatMap(run -> run.industries().stream())
                .mapToDouble(industry -> industry.firstLostOutput().median())
                .filter(Double::isFinite)
                .max()
                .orElse(comparison.capDays());
    }

    private double largestLoss() {
        double largest = comparison.runs().stream()
                .flatMap(run -> run.industries().stream())
                .mapToDouble(industry -> industry.loss().mean())
                .max()
                .orElse(0);
        return largest > 0 ? largest : 1;
    }

    private void drawLegend(SvgSheet sheet) {
        for (int i = 0; i < comparison.runs().size(); i++) {
            FinishedRun run = comparison.runs().get(i);
            new Legend(sheet, SvgSheet.MARGIN, sheet.top() + (double) i * LEGEND_LINE)
                    .swatch(
                            COLOURS.get(i),
                            run.label() + ": " + run.title() + "; Japan loses JPY "
                                    + Figures.amount(run.japanLoss().mean()) + " bn");
        }
    }

    private void drawRow(SvgSheet sheet, String industry, double y, Scale days, Scale loss) {
        int count = comparison.runs().size();
        double middle = y + count * (BAR + BAR_GAP) / 2.0;
        double nameEnd = SvgSheet.MARGIN + NAMES_WIDTH - 10.0;
        sheet.text(industry, nameEnd - GlyphGraphics.width(industry, NAME), middle + 3.5, NAME, Palette.INK);
        for (int i = 0; i < count; i++) {
            FinishedRun.Industry result = comparison.runs().get(i).industry(industry);
            double top = y + i * (double) (BAR + BAR_GAP);
            drawDays(sheet, result.firstLostOutput(), days, top, COLOURS.get(i));
            double mean = result.loss().mean();
            sheet.fill(bar(loss, mean, top), COLOURS.get(i));
            number(sheet, Figures.amount(mean), loss.at(mean), top);
        }
    }

    private void drawDays(SvgSheet sheet, DaysSpread spread, Scale scale, double y, Color colour) {
        String label = Figures.days(spread.median(), comparison.first().horizonDays());
        if (!spread.happens()) {
            sheet.outline(bar(scale, scale.most(), y), colour);
            number(sheet, label, scale.at(scale.most()), y);
            return;
        }
        Rectangle2D bar = bar(scale, spread.median(), y);
        sheet.fill(bar, colour);
        double middle = y + BAR / 2.0;
        double end = bar.getMaxX();
        sheet.line(scale.at(spread.lowerQuartile()), middle, end, middle, WHISKER, Palette.inkOn(colour));
        sheet.line(end, middle, scale.at(spread.upperQuartile()), middle, WHISKER, Palette.SOFT_INK);
        number(sheet, label, scale.at(scale.most()), y);
    }

    private static Rectangle2D bar(Scale scale, double value, double y) {
        return new Rectangle2D.Double(scale.x(), y, Math.max(1, scale.at(value) - scale.x()), BAR);
    }

    private static void number(SvgSheet sheet, String text, double x, double y) {
        sheet.text(text, x + 5, y + BAR - 2.5, NUMBER, Palette.INK);
    }

    private String title() {
        Comparator<FinishedRun> byLoss =
                Comparator.comparingDouble(run -> run.japanLoss().mean());
        FinishedRun least = comparison.runs().stream().min(byLoss).orElseThrow();
        FinishedRun most = comparison.runs().stream().max(byLoss).orElseThrow();
        return "Side by side: Japan's loss of the first " + Figures.whole(comparison.firstYearDays())
                + " days runs from JPY "
                + Figures.amount(least.japanLoss().mean()) + " bn (" + least.label() + ") to "
                + Figures.amount(most.japanLoss().mean()) + " bn (" + most.label() + ")";
    }

    private String caption() {
        List<String> counts = comparison.runs().stream()
                .map(run -> run.label() + " "
                        + run.industries().stream()
                                .filter(industry -> industry.firstLostOutput().happens())
                                .count())
                .toList();
        return "Industries that lose output inside the horizon in more than half of the runs, of "
                + comparison.industries().size() + ": " + String.join(", ", counts) + ".";
    }

    private String description() {
        StringBuilder text = new StringBuilder("Bars by industry and scenario.");
        for (String name : comparison.industries()) {
            text.append(' ').append(name).append(':');
            for (FinishedRun run : comparison.runs()) {
                FinishedRun.Industry industry = run.industry(name);
                text.append(' ')
                        .append(run.label())
                        .append(' ')
                        .append(Figures.days(industry.firstLostOutput().median(), run.horizonDays()))
                        .append(" days, JPY ")
                        .append(Figures.amount(industry.loss().mean()))
                        .append(" bn;");
            }
        }
        return text.toString();
    }
}
