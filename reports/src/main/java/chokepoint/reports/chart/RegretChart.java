package chokepoint.reports.chart;

import chokepoint.findings.figure.AmountMatrix;
import chokepoint.findings.figure.AmountMatrix.Row;
import chokepoint.reports.chart.CellTable.Cell;
import chokepoint.reports.table.Money;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** How much worse each policy does than the best one, state by state: a table of amounts, the darker the worse. */
final class RegretChart {

    private static final double CELL_HEIGHT = 28;
    /** The hue of a regret as large as the largest; smaller ones are thinned with white. */
    private static final Color DARKEST = new Color(0x08306B);

    private static final Font NUMBER = Typeface.regular(12);
    private static final Font LEAST = Typeface.bold(12);

    private final AmountMatrix figure;
    private final double largestUsd;
    private final Money money;

    private RegretChart(AmountMatrix figure) {
        this.figure = figure;
        largestUsd = figure.rows().stream().mapToDouble(Row::largestUsd).max().orElse(0);
        money = Money.of(largestUsd);
    }

    static Chart of(AmountMatrix figure, Form form) {
        return new RegretChart(figure).draw(new SvgSheet(figure.words(), form));
    }

    private Chart draw(SvgSheet sheet) {
        List<String> heads = new ArrayList<>(figure.columns());
        heads.add("largest");
        CellTable table = new CellTable(sheet, sheet.top(), heads, CELL_HEIGHT);
        for (Row row : figure.rows()) {
            List<Cell> cells = new ArrayList<>();
            row.amountsUsd().forEach(usd -> cells.add(cell(usd, NUMBER)));
            cells.add(cell(row.largestUsd(), LEAST));
            table.row(row.name(), cells);
        }
        return sheet.finish(table.bottom());
    }

    /** Only the best of all has nought: others may be as little worse as rounding takes away. */
    private String text(double usd) {
        String text = money.text(usd);
        return usd > 0 && text.equals("0") ? "< 0.01" : text;
    }

    private Cell cell(double usd, Font font) {
        Color ground = largestUsd > 0 ? Palette.tint(DARKEST, Math.sqrt(usd / largestUsd)) : Palette.PAPER;
        return new Cell(text(usd), font, ground, Palette.inkOn(ground));
    }
}
