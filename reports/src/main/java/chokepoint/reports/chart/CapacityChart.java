package chokepoint.reports.chart;

import chokepoint.findings.figure.PolicyTag;
import chokepoint.findings.figure.YearLines;
import chokepoint.findings.figure.YearLines.Panel;
import chokepoint.findings.figure.YearLines.Row;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** Capacity outside China through time: a line for each policy, light oxides to the left, heavy ones to the right. */
final class CapacityChart {

    private static final int FOOT_HEIGHT = 34;
    private static final int TITLE = 24;
    private static final int UNDER = 34;
    private static final int LEFT = 44;
    private static final int LABEL_WIDTH = 138;
    private static final int LEAST_HEIGHT = 190;
    private static final int HEIGHT_PER_LABEL = 15;
    private static final int PANEL_GAP = 14;
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font SMALL = Typeface.regular(10.5);

    private final YearLines figure;
    private final List<Integer> years;
    private final double panelHeight;

    private CapacityChart(YearLines figure) {
        this.figure = figure;
        years = figure.years();
        panelHeight = TITLE
                + UNDER
                + (double) Math.max(
                        LEAST_HEIGHT, HEIGHT_PER_LABEL * figure.policies().size());
    }

    static Chart of(YearLines figure) {
        return new CapacityChart(figure).draw();
    }

    private Chart draw() {
        SvgSheet sheet =
                new SvgSheet(figure.words(), panelHeight * figure.rows().size() + FOOT_HEIGHT);
        double width = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - PANEL_GAP) / 2;
        for (int row = 0; row < figure.rows().size(); row++) {
            Row ban = figure.rows().get(row);
            for (int column = 0; column < ban.panels().size(); column++) {
                panel(
                        sheet,
                        ban.name(),
                        ban.panels().get(column),
                        SvgSheet.MARGIN + column * (width + PANEL_GAP),
                        sheet.top() + row * panelHeight,
                        width);
            }
        }
        return sheet.finish();
    }

    private void panel(SvgSheet sheet, String ban, Panel panel, double x, double y, double width) {
        String title = panel.name();
        sheet.text(title, x, y + 12, HEAD, Palette.INK);
        sheet.text(
                Labels.fitted(ban, SMALL, width - 60),
                x + GlyphGraphics.width(title, HEAD) + 8,
                y + 12,
                SMALL,
                Palette.SOFT_INK);
        if (years.isEmpty()) {
            return;
        }
        double top = y + TITLE;
        double bottom = y + panelHeight - UNDER;
        double left = x + LEFT;
        double right = x + width - LABEL_WIDTH;
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        Span time = new Span(Math.min(first, last - 1), last, left, right);
        Span tonnes = Span.around(
                panel.tReoPerYear().stream().flatMap(List::stream).mapToDouble(Double::doubleValue), bottom, top);
        Grid.level(sheet, tonnes, left, right);
        drawYears(sheet, time, bottom);
        for (int policy = 0; policy < figure.policies().size(); policy++) {
            PolicyTag tag = figure.policies().get(policy);
            List<Double> line = panel.tReoPerYear().get(policy);
            for (int i = 1; i < years.size(); i++) {
                sheet.line(
                        time.at(years.get(i - 1)),
                        tonnes.at(line.get(i - 1)),
                        time.at(years.get(i)),
                        tonnes.at(line.get(i)),
                        PolicyColours.stroke(tag),
                        PolicyColours.colour(tag));
            }
        }
        drawNames(sheet, panel, tonnes, time.at(last), top, bottom);
    }

    private void drawYears(SvgSheet sheet, Span time, double bottom) {
        for (int i = 0; i < years.size(); i += Math.max(1, (years.size() + 4) / 5)) {
            String year = Integer.toString(years.get(i));
            sheet.text(
                    year,
                    time.at(years.get(i)) - GlyphGraphics.width(year, Grid.NUMBER) / 2,
                    bottom + 14,
                    Grid.NUMBER,
                    Palette.SOFT_INK);
        }
    }

    private void drawNames(SvgSheet sheet, Panel panel, Span tonnes, double x, double top, double bottom) {
        double[] ends = panel.tReoPerYear().stream()
                .mapToDouble(line -> tonnes.at(line.get(line.size() - 1)))
                .toArray();
        double[] heights = Labels.spread(ends, top + 4, bottom);
        for (int i = 0; i < ends.length; i++) {
            PolicyTag policy = figure.policies().get(i);
            Color colour = PolicyColours.colour(policy);
            sheet.line(x, ends[i], x + 10, heights[i], Palette.HAIRLINE, colour);
            sheet.line(x + 10, heights[i], x + 20, heights[i], PolicyColours.stroke(policy), colour);
            String name = Labels.fitted(policy.name(), SMALL, LABEL_WIDTH - 24.0);
            sheet.text(name, x + 24, heights[i] + 3.5, SMALL, Palette.INK);
        }
    }
}
