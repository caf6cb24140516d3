package chokepoint.reports.chart;

import chokepoint.findings.figure.FactorBars;
import chokepoint.findings.figure.FactorBars.Panel;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** What the peak of 2011 is made of: how high prices stood without one cause each, oxide by oxide, as bars on a log scale. */
final class SplitChart {

    private static final double PANEL_TITLE = 22;
    private static final double ROW_HEIGHT = 17;
    private static final double LABEL_WIDTH = 112;
    private static final double VALUE_WIDTH = 38;
    private static final double BAR_HEIGHT = 11;
    private static final Font SMALL = Typeface.regular(11);

    private final FactorBars figure;
    private final double largest;

    private SplitChart(FactorBars figure) {
        this.figure = figure;
        double most = 1;
        for (Panel panel : figure.panels()) {
            for (double factor : panel.factors()) {
                most = Math.max(most, factor);
            }
        }
        largest = most;
    }

    static Chart of(FactorBars figure, Form form) {
        SplitChart chart = new SplitChart(figure);
        double height = PANEL_TITLE + ROW_HEIGHT * figure.bars().size() + 12;
        return PanelGrid.chart(figure.words(), form, legend -> legend, figure.panels(), height, chart::drawPanel);
    }

    private void drawPanel(SvgSheet sheet, Rectangle2D place, Panel panel) {
        sheet.text(panel.name(), place.getX(), place.getY() + 12, Typeface.bold(11.5), Palette.INK);
        double room = place.getWidth() - LABEL_WIDTH - VALUE_WIDTH;
        for (int row = 0; row < panel.factors().size(); row++) {
            double factor = panel.factors().get(row);
            double y = place.getY() + PANEL_TITLE + ROW_HEIGHT * row;
            double length = room * Math.log(Math.max(1, factor)) / Math.log(largest);
            double x = place.getX() + LABEL_WIDTH;
            sheet.text(figure.bars().get(row), place.getX(), y + BAR_HEIGHT - 2, SMALL, Palette.SOFT_INK);
            sheet.fill(
                    new Rectangle2D.Double(x, y, Math.max(1, length), BAR_HEIGHT),
                    row == 0 ? Palette.INK : row == panel.factors().size() - 1 ? Palette.GREEN : Palette.BLUE);
            String value = String.format(Locale.ROOT, "%.1f", factor);
            sheet.text(value, x + length + 4, y + BAR_HEIGHT - 2, SMALL, Palette.INK);
        }
    }
}
