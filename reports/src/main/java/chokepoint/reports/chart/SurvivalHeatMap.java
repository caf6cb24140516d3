package chokepoint.reports.chart;

import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.figure.DayMatrix;
import chokepoint.findings.figure.DayMatrix.Row;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Time to survive by industry and oxide: a table of days, the darker the shorter. */
final class SurvivalHeatMap {

    /** Steps of one hue, evenly spaced in lightness, so that they keep their order in grey. */
    private static final List<Step> STEPS = List.of(
            new Step(30, new Color(0x08306B)),
            new Step(90, new Color(0x1B5A9C)),
            new Step(180, new Color(0x3477B4)),
            new Step(365, new Color(0x74ADD6)),
            new Step(730, new Color(0xABD0E6)),
            new Step(Double.MAX_VALUE, new Color(0xDCEAF6)));

    private static final int ROW_HEIGHT = 34;
    private static final int HEAD_HEIGHT = 24;
    private static final int LEGEND_HEIGHT = 28;
    private static final int FOOT_HEIGHT = 66;
    private static final int NAMES_WIDTH = 218;
    private static final Font NAME = Typeface.regular(12);
    private static final Font HEAD = Typeface.bold(12);
    private static final Font NUMBER = Typeface.bold(12);
    private static final Font RANGE = Typeface.regular(9.5);

    private final DayMatrix figure;
    private final double cellWidth;

    /** Days up to a limit, and their colour. */
    private record Step(double limitDays, Color colour) {}

    private SurvivalHeatMap(DayMatrix figure) {
        this.figure = figure;
        cellWidth = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - NAMES_WIDTH)
                / figure.columns().size();
    }

    static Chart of(DayMatrix figure) {
        return new SurvivalHeatMap(figure).draw();
    }

    private Chart draw() {
        List<Row> rows = figure.rows();
        SvgSheet sheet = new SvgSheet(
                figure.words(), (double) LEGEND_HEIGHT + HEAD_HEIGHT + ROW_HEIGHT * rows.size() + FOOT_HEIGHT);
        drawLegend(sheet);
        double top = sheet.top() + LEGEND_HEIGHT + HEAD_HEIGHT;
        for (int column = 0; column < figure.columns().size(); column++) {
            centre(sheet, figure.columns().get(column), x(column), top - 8, HEAD, Palette.INK);
        }
        for (int row = 0; row < rows.size(); row++) {
            drawRow(sheet, rows.get(row), top + row * (double) ROW_HEIGHT);
        }
        return sheet.finish();
    }

    private double x(int column) {
        return SvgSheet.MARGIN + NAMES_WIDTH + column * cellWidth;
    }

    private void drawLegend(SvgSheet sheet) {
        Legend legend = new Legend(sheet, SvgSheet.MARGIN + (double) NAMES_WIDTH, sheet.top());
        double from = 0;
        for (Step step : STEPS) {
            if (from >= figure.horizonDays()) {
                break;
            }
            double to = Math.min(step.limitDays(), figure.horizonDays());
            legend.swatch(step.colour(), Figures.whole(from) + "–" + Figures.whole(to) + (from == 0 ? " days" : ""));
            from = step.limitDays();
        }
        legend.swatch(Palette.PAPER, "not inside the horizon").words("·  not used");
    }

    private void drawRow(SvgSheet sheet, Row row, double y) {
        double nameEnd = SvgSheet.MARGIN + NAMES_WIDTH - 10.0;
        sheet.text(
                row.name(),
                nameEnd - GlyphGraphics.width(row.name(), NAME),
                y + ROW_HEIGHT / 2.0 + 4.5,
                NAME,
                Palette.INK);
        for (int column = 0; column < figure.columns().size(); column++) {
            DaysSpread days = row.days().get(column);
            if (days != null) {
                drawCell(sheet, days, x(column), y);
            } else {
                centre(sheet, "·", x(column), y + ROW_HEIGHT / 2.0 + 4, NUMBER, Palette.SOFT_INK);
            }
        }
    }

    private void drawCell(SvgSheet sheet, DaysSpread days, double x, double y) {
        Color ground = colour(days.median());
        Rectangle2D cell = new Rectangle2D.Double(x + 1, y + 1, cellWidth - 2, ROW_HEIGHT - 2.0);
        sheet.fill(cell, ground);
        sheet.outline(cell, Palette.RULE);
        Color ink = days.happens() ? Palette.inkOn(ground) : Palette.SOFT_INK;
        boolean ranged = days.hit() > 1;
        centre(
                sheet,
                Figures.medianOrShare(days, figure.horizonDays()),
                x,
                y + ROW_HEIGHT / 2.0 + (ranged ? 0 : 4.5),
                days.happens() ? NUMBER : NAME,
                ink);
        if (ranged) {
            String range = Figures.days(days.lowerQuartile(), figure.horizonDays()) + " – "
                    + Figures.days(days.upperQuartile(), figure.horizonDays());
            centre(sheet, range, x, y + ROW_HEIGHT / 2.0 + 12, RANGE, ink);
        }
    }

    private void centre(SvgSheet sheet, String text, double x, double y, Font font, Color colour) {
        sheet.text(text, x + (cellWidth - GlyphGraphics.width(text, font)) / 2, y, font, colour);
    }

    static Color colour(double days) {
        if (Double.isInfinite(days)) {
            return Palette.PAPER;
        }
        return STEPS.stream()
                .filter(step -> days <= step.limitDays())
                .findFirst()
                .orElseThrow()
                .colour();
    }
}
