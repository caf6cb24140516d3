package chokepoint.reports.chart;

import chokepoint.findings.figure.GainMatrix;
import chokepoint.findings.figure.GainMatrix.Row;
import chokepoint.reports.chart.CellTable.Cell;
import chokepoint.reports.table.Estimates;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Days gained under one ban as a heat map: industries against policies, blue for later and orange for earlier. A phone has no room for
 * so many columns: there it lists what is clear of nought, policy by policy.
 */
final class DaysChart {

    private static final double CELL_HEIGHT = 22;
    private static final double LINE_HEIGHT = 20;
    private static final double SWATCH = 46;
    /** Columns for which a phone has room. */
    private static final int NARROW_COLUMNS = 5;
    /** Days from which on the colour is full. */
    private static final double FULL_DAYS = 120;

    private static final Font NUMBER = Typeface.regular(11);
    private static final Font MARKED = Typeface.bold(11.5);
    private static final Font NAME = Typeface.regular(12);
    private static final Font HEAD = Typeface.bold(12);

    private final GainMatrix figure;
    private final SvgSheet sheet;

    private DaysChart(GainMatrix figure, Form form) {
        this.figure = figure;
        sheet = new SvgSheet(figure.words(), form);
    }

    static Chart of(GainMatrix figure, Form form) {
        DaysChart chart = new DaysChart(figure, form);
        return form.narrow() && figure.columns().size() > NARROW_COLUMNS ? chart.list() : chart.table();
    }

    private Chart table() {
        CellTable table = new CellTable(sheet, sheet.top(), figure.columns(), CELL_HEIGHT);
        figure.rows()
                .forEach(row -> table.row(
                        row.name(), row.cells().stream().map(DaysChart::cell).toList()));
        return sheet.finish(table.bottom());
    }

    private static Cell cell(GainMatrix.Cell cell) {
        Color ground = ground(cell);
        return new Cell(
                Estimates.plus(cell.days()),
                cell.clear() ? MARKED : NUMBER,
                ground,
                cell.clear() ? Palette.inkOn(ground) : Palette.SOFT_INK);
    }

    private static Color ground(GainMatrix.Cell cell) {
        return cell.clear()
                ? Palette.tint(
                        cell.days() > 0 ? Palette.BLUE : Palette.ORANGE,
                        0.15 + 0.85 * Math.min(1, Math.sqrt(Math.abs(cell.days()) / FULL_DAYS)))
                : Palette.PAPER;
    }

    private Chart list() {
        double y = sheet.top();
        for (int column = 0; column < figure.columns().size(); column++) {
            sheet.text(
                    Labels.fitted(figure.columns().get(column), HEAD, sheet.inner()),
                    sheet.left(),
                    y + 14,
                    HEAD,
                    Palette.INK);
            y += LINE_HEIGHT;
            int policy = column;
            List<Row> clear = figure.rows().stream()
                    .filter(row -> row.cells().get(policy).clear())
                    .toList();
            for (Row row : clear) {
                line(row.cells().get(column), row.name(), y);
                y += LINE_HEIGHT;
            }
            if (clear.isEmpty()) {
                sheet.text("nothing is clear of nought", sheet.left(), y + 14, NAME, Palette.SOFT_INK);
                y += LINE_HEIGHT;
            }
            y += LINE_HEIGHT / 2;
        }
        return sheet.finish(y);
    }

    private void line(GainMatrix.Cell cell, String name, double y) {
        Color ground = ground(cell);
        Rectangle2D box = new Rectangle2D.Double(sheet.left(), y + 1, SWATCH, LINE_HEIGHT - 2);
        sheet.fill(box, ground);
        sheet.outline(box, Palette.RULE);
        String days = Estimates.plus(cell.days());
        sheet.text(
                days, box.getCenterX() - GlyphGraphics.width(days, MARKED) / 2, y + 14, MARKED, Palette.inkOn(ground));
        sheet.text(
                Labels.fitted(name, NAME, sheet.inner() - SWATCH - 8),
                sheet.left() + SWATCH + 8,
                y + 14,
                NAME,
                Palette.INK);
    }
}
