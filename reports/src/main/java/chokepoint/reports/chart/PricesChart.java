package chokepoint.reports.chart;

import chokepoint.findings.figure.PricePanels;
import chokepoint.findings.figure.PricePanels.Market;
import chokepoint.findings.figure.PricePanels.Panel;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** Prices in Japan, licensed against free, with the volumes that stand behind them. */
final class PricesChart {

    private static final int PANEL_HEIGHT = 264;
    private static final int PANEL_TITLE = 34;
    private static final int PRICE_HEIGHT = 136;
    private static final int VOLUME_HEIGHT = 76;
    private static final double VOLUME_SLACK = 1.15;
    private static final double FREE_AREA_TINT = 0.45;
    private static final Font SMALL = Typeface.regular(11);
    private static final Color FREE_AREA = Palette.tint(Palette.VERMILLION, FREE_AREA_TINT);

    private final PricePanels figure;
    private final TimePlots plots;

    private PricesChart(PricePanels figure) {
        this.figure = figure;
        plots = new TimePlots(figure.dates());
    }

    static Chart of(PricePanels figure, Form form) {
        PricesChart chart = new PricesChart(figure);
        return PanelGrid.chart(
                figure.words(), form, PricesChart::legend, figure.panels(), PANEL_HEIGHT, chart::drawPanel);
    }

    private static Legend legend(Legend legend) {
        return legend.line(Palette.LINE, Palette.BLUE, "licensed price")
                .line(Palette.DASHED, Palette.VERMILLION, "free price")
                .swatch(Palette.BLUE, "licensed tonnes")
                .swatch(FREE_AREA, "free tonnes, on top");
    }

    private void drawPanel(SvgSheet sheet, Rectangle2D panel, Panel item) {
        sheet.text(item.name(), panel.getX(), panel.getY() + 12, Typeface.bold(11.5), Palette.INK);
        sheet.text(
                "USD/kg; t a week",
                panel.getX() + GlyphGraphics.width(item.name(), Typeface.bold(11.5)) + 7,
                panel.getY() + 12,
                SMALL,
                Palette.SOFT_INK);
        sheet.text(item.volumes(), panel.getX(), panel.getY() + 26, SMALL, Palette.SOFT_INK);
        double y = panel.getY() + PANEL_TITLE;
        XYPlot prices = plots.plot(new LogTicksAxis(item.lowestUsdPerKg(), item.highestUsdPerKg()), false);
        addPrice(prices, item.licensed(), false);
        addPrice(prices, item.free(), true);
        sheet.plot(prices, panel.getX(), y, panel.getWidth(), PRICE_HEIGHT);
        sheet.plot(volumes(item), panel.getX(), y + PRICE_HEIGHT, panel.getWidth(), VOLUME_HEIGHT);
    }

    private void addPrice(XYPlot plot, Market market, boolean free) {
        plots.addBand(
                plot,
                market.usdPerKg(),
                Math::log10,
                market.shown()::get,
                free ? Palette.VERMILLION : Palette.BLUE,
                free ? Palette.DASHED : Palette.LINE);
    }

    private XYPlot volumes(Panel item) {
        List<Double> licensed = item.licensed().tReoPerWeek();
        IntToDoubleFunction all =
                week -> licensed.get(week) + item.free().tReoPerWeek().get(week);
        double highest = 0;
        for (int week = 0; week < figure.dates().weeks(); week++) {
            highest = Math.max(highest, all.applyAsDouble(week));
        }
        NumberAxis axis = PlotStyle.numberAxis();
        double top = highest > 0 ? highest : 1;
        axis.setRange(0, top * VOLUME_SLACK);
        axis.setTickUnit(new NumberTickUnit(PlotStyle.niceStep(top)));
        XYPlot plot = plots.plot(axis, true);
        plots.addArea(plot, all, FREE_AREA);
        plots.addArea(plot, licensed::get, Palette.BLUE);
        return plot;
    }
}
