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

    private static final double CELL_HEIGHT = 34;
    private static final double NARROW_CELL_HEIGHT = 24;
    private static final double HEAD_HEIGHT = 24;
    private static final double LEAST_WIDTH = 34;
    private static final Font HEAD = Typeface.bold(12);
    private static final Font NUMBER = Typeface.bold(12);
    private static final Font SMALL = Typeface.regular(11);

    private final DayMatrix figure;
    private final SvgSheet sheet;
    private final double cellHeight;
    /** Left edges of the columns, and the right one of the last. */
    private final double[] edges;

    /** Days up to a limit, and their colour. */
    private record Step(double limitDays, Color colour) {}

    private SurvivalHeatMap(DayMatrix figure, Form form) {
        this.figure = figure;
        sheet = new SvgSheet(figure.words(), form);
        cellHeight = form.narrow() ? NARROW_CELL_HEIGHT : CELL_HEIGHT;
        edges = edges(figure.columns(), RowNames.rowLeft(sheet), sheet.right());
    }

    static Chart of(DayMatrix figure, Form form) {
        return new SurvivalHeatMap(figure, form).draw();
    }

    private Chart draw() {
        double top = drawLegend() + HEAD_HEIGHT - 8;
        for (int column = 0; column < figure.columns().size(); column++) {
            centre(figure.columns().get(column), middle(column), top - 8, HEAD, Palette.INK);
        }
        for (Row row : figure.rows()) {
            drawRow(row, top);
            top += RowNames.height(sheet) + cellHeight;
        }
        return sheet.finish(top + 4);
    }

    /** Columns share the room by the widths of their heads; those of short heads as by that of a number. */
    private static double[] edges(List<String> columns, double left, double right) {
        double[] edges = new double[columns.size() + 1];
        for (int column = 0; column < columns.size(); column++) {
            edges[column + 1] =
                    edges[column] + Math.max(LEAST_WIDTH, GlyphGraphics.width(columns.get(column), HEAD) + 2);
        }
        double scale = (right - left) / edges[columns.size()];
        for (int edge = 0; edge < edges.length; edge++) {
            edges[edge] = left + edges[edge] * scale;
        }
        return edges;
    }

    /** Writes the legend; returns where it ends. */
    private double drawLegend() {
        Legend legend = new Legend(sheet, RowNames.rowLeft(sheet), sheet.top());
        double from = 0;
        for (Step step : STEPS) {
            if (from >= figure.horizonDays()) {
                break;
            }
            double to = Math.min(step.limitDays(), figure.horizonDays());
            legend.swatch(step.colour(), Figures.whole(from) + "–" + Figures.whole(to) + (from == 0 ? " days" : ""));
            from = step.limitDays();
        }
        return legend.swatch(Palette.PAPER, "not inside the horizon")
                .words("·  not used")
                .bottom();
    }

    private void drawRow(Row row, double top) {
        double y = RowNames.write(sheet, row.name(), top, cellHeight);
        double height = cellHeight;
        for (int column = 0; column < figure.columns().size(); column++) {
            DaysSpread days = row.days().get(column);
            if (days != null) {
                drawCell(
                        days,
                        new Rectangle2D.Double(
                                edges[column] + 1, y + 1, edges[column + 1] - edges[column] - 2, height - 2));
            } else {
                centre("·", middle(column), y + height / 2 + 4, NUMBER, Palette.SOFT_INK);
            }
        }
    }

    private void drawCell(DaysSpread days, Rectangle2D cell) {
        Color ground = colour(days.median());
        sheet.fill(cell, ground);
        sheet.outline(cell, Palette.RULE);
        Color ink = days.happens() ? Palette.inkOn(ground) : Palette.SOFT_INK;
        boolean ranged = days.hit() > 1 && !sheet.form().narrow();
        String median = Figures.medianOrShare(days, figure.horizonDays());
        centre(
                sheet.form().narrow() ? median.replace("in ", "") : median,
                cell.getCenterX(),
                cell.getCenterY() + (ranged ? 0 : 4.5),
                days.happens() ? NUMBER : SMALL,
                ink);
        if (ranged) {
            String range = Figures.days(days.lowerQuartile(), figure.horizonDays()) + " – "
                    + Figures.days(days.upperQuartile(), figure.horizonDays());
            centre(range, cell.getCenterX(), cell.getCenterY() + 12, SMALL, ink);
        }
    }

    private double middle(int column) {
        return (edges[column] + edges[column + 1]) / 2;
    }

    private void centre(String text, double middle, double y, Font font, Color colour) {
        sheet.text(text, middle - GlyphGraphics.width(text, font) / 2, y, font, colour);
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
