package chokepoint.reports.chart;

import chokepoint.findings.figure.AmountMatrix;
import chokepoint.findings.figure.AmountMatrix.Row;
import chokepoint.reports.table.Money;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;

/** How much worse each policy does than the best one, state by state: a table of amounts, the darker the worse. */
final class RegretChart {

    private static final int ROW_HEIGHT = 28;
    private static final int HEAD_HEIGHT = 26;
    private static final int FOOT_HEIGHT = 48;
    private static final int NAMES_WIDTH = 200;
    private static final int GAP = 12;
    /** The hue of a regret as large as the largest; smaller ones are thinned with white. */
    private static final Color DARKEST = new Color(0x08306B);

    private static final Font NAME = Typeface.regular(12);
    private static final Font HEAD = Typeface.bold(11);
    private static final Font NUMBER = Typeface.regular(12);
    private static final Font LEAST = Typeface.bold(12);

    private final AmountMatrix figure;
    private final double largestUsd;
    private final Money money;
    private final double cellWidth;

    private RegretChart(AmountMatrix figure) {
        this.figure = figure;
        largestUsd = figure.rows().stream().mapToDouble(Row::largestUsd).max().orElse(0);
        money = Money.of(largestUsd);
        cellWidth = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - NAMES_WIDTH - GAP)
                / (figure.columns().size() + 1);
    }

    static Chart of(AmountMatrix figure) {
        return new RegretChart(figure).draw();
    }

    private Chart draw() {
        SvgSheet sheet = new SvgSheet(
                figure.words(),
                (double) HEAD_HEIGHT + ROW_HEIGHT * figure.rows().size() + FOOT_HEIGHT);
        double top = sheet.top() + HEAD_HEIGHT;
        int columns = figure.columns().size();
        for (int column = 0; column < columns; column++) {
            centre(sheet, figure.columns().get(column), x(column), top - 9, HEAD, Palette.INK);
        }
        centre(sheet, "largest", x(columns), top - 9, HEAD, Palette.INK);
        for (int row = 0; row < figure.rows().size(); row++) {
            row(sheet, figure.rows().get(row), top + row * (double) ROW_HEIGHT);
        }
        return sheet.finish();
    }

    private double x(int column) {
        return SvgSheet.MARGIN
                + NAMES_WIDTH
                + column * cellWidth
                + (column == figure.columns().size() ? GAP : 0);
    }

    private void row(SvgSheet sheet, Row row, double y) {
        String name = Labels.fitted(row.name(), NAME, NAMES_WIDTH - 14.0);
        double nameEnd = SvgSheet.MARGIN + NAMES_WIDTH - 10.0;
        sheet.text(name, nameEnd - GlyphGraphics.width(name, NAME), y + ROW_HEIGHT / 2.0 + 4.5, NAME, Palette.INK);
        for (int column = 0; column < row.amountsUsd().size(); column++) {
            cell(sheet, row.amountsUsd().get(column), x(column), y, NUMBER);
        }
        cell(sheet, row.largestUsd(), x(row.amountsUsd().size()), y, LEAST);
    }

    private void cell(SvgSheet sheet, double usd, double x, double y, Font font) {
        Color ground = largestUsd > 0 ? Palette.tint(DARKEST, Math.sqrt(usd / largestUsd)) : Palette.PAPER;
        Rectangle2D cell = new Rectangle2D.Double(x + 1, y + 1, cellWidth - 2, ROW_HEIGHT - 2.0);
        sheet.fill(cell, ground);
        sheet.outline(cell, Palette.RULE);
        centre(sheet, money.text(usd), x, y + ROW_HEIGHT / 2.0 + 4.5, font, Palette.inkOn(ground));
    }

    private void centre(SvgSheet sheet, String text, double x, double y, Font font, Color colour) {
        String shown = Labels.fitted(text, font, cellWidth - 6);
        sheet.text(shown, x + (cellWidth - GlyphGraphics.width(shown, font)) / 2, y, font, colour);
    }
}
