package chokepoint.reports.chart;

import chokepoint.core.material.Item;
import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Measure;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** Prices in Japan, licensed against free, with the volumes that stand behind them. */
final class PricesChart {

    private static final int LEGEND_HEIGHT = 30;
    private static final int FOOT_HEIGHT = 34;
    private static final int PANEL_HEIGHT = 264;
    private static final int PANEL_TITLE = 34;
    private static final int PRICE_HEIGHT = 136;
    private static final int VOLUME_HEIGHT = 76;
    private static final double VOLUME_SLACK = 1.15;
    private static final double FREE_AREA_TINT = 0.45;
    private static final Font SMALL = Typeface.regular(10.5);
    private static final Color FREE_AREA = Palette.tint(Palette.VERMILLION, FREE_AREA_TINT);

    private final Ensemble ensemble;
    private final TimePlots plots;
    private final List<TradedPrices> items;

    private PricesChart(Ensemble ensemble) {
        this.ensemble = ensemble;
        plots = new TimePlots(ensemble);
        items =
                ensemble
                        .measure()
                        .map(Measure::items)
                        .orElse(List.of(Item.PR, Item.ND, Item.SM, Item.TB, Item.DY, Item.Y))
                        .stream()
                        .map(item -> new TradedPrices(ensemble, item))
                        .toList();
    }

    static Chart of(Ensemble ensemble) {
        return new PricesChart(ensemble).draw();
    }

    private Chart draw() {
        SvgSheet sheet = new SvgSheet(
                "prices",
                Headlines.prices(ensemble, items),
                "Prices paid in Japan for "
                        + (ensemble.measure().isPresent() ? "the controlled items" : "selected items")
                        + ", USD/kg, logarithmic scale (median and 10–90% of " + Headlines.runs(ensemble)
                        + "), and tonnes bought a week under them (mean). " + Headlines.shade(ensemble),
                (double) LEGEND_HEIGHT + PanelGrid.height(items.size(), PANEL_HEIGHT) + FOOT_HEIGHT);
        drawLegend(sheet, sheet.top());
        PanelGrid grid = new PanelGrid(sheet.top() + LEGEND_HEIGHT, PANEL_HEIGHT);
        for (int i = 0; i < items.size(); i++) {
            drawPanel(sheet, grid.panel(i), items.get(i));
        }
        sheet.footer(
                "Licensed: Chinese lots with a licence. Free: everything else, sold to whoever bids most. A price is drawn"
                        + " only while lots trade in at least half of the runs. " + Headlines.SOURCE);
        return sheet.finish(
                description(),
                "The free price is what the last buyers pay for the little that is not under licence; read it together with"
                        + " the volumes under it.");
    }

    private void drawLegend(SvgSheet sheet, double y) {
        double x = SvgSheet.MARGIN + (double) TimePlots.LABEL_WIDTH;
        sheet.line(x, y + 5, x + 26, y + 5, Palette.LINE, Palette.BLUE);
        x = word(sheet, "licensed price", x + 32, y);
        sheet.line(x, y + 5, x + 26, y + 5, Palette.DASHED, Palette.VERMILLION);
        x = word(sheet, "free price", x + 32, y);
        new Legend(sheet, x, y).swatch(Palette.BLUE, "licensed tonnes").swatch(FREE_AREA, "free tonnes, on top");
    }

    private static double word(SvgSheet sheet, String word, double x, double y) {
        sheet.text(word, x, y + 9, SMALL, Palette.INK);
        return x + GlyphGraphics.width(word, SMALL) + 22;
    }

    private void drawPanel(SvgSheet sheet, Rectangle2D panel, TradedPrices item) {
        sheet.text(item.label(), panel.getX(), panel.getY() + 12, Typeface.bold(11.5), Palette.INK);
        sheet.text(
                "USD/kg; t a week",
                panel.getX() + GlyphGraphics.width(item.label(), Typeface.bold(11.5)) + 7,
                panel.getY() + 12,
                SMALL,
                Palette.SOFT_INK);
        sheet.text(item.volumesInWords(), panel.getX(), panel.getY() + 26, SMALL, Palette.SOFT_INK);
        double y = panel.getY() + PANEL_TITLE;
        XYPlot prices = plots.plot(new LogTicksAxis(item.lowestShown(), item.highestShown()), false);
        addPrice(prices, item.licensedPrice(), item::licensedTraded, false);
        addPrice(prices, item.freePrice(), item::freeTraded, true);
        sheet.plot(prices, panel.getX(), y, panel.getWidth(), PRICE_HEIGHT);
        sheet.plot(volumes(item), panel.getX(), y + PRICE_HEIGHT, panel.getWidth(), VOLUME_HEIGHT);
    }

    private void addPrice(XYPlot plot, Bands bands, IntPredicate traded, boolean free) {
        plots.addBand(
                plot,
                bands,
                Math::log10,
                traded,
                free ? Palette.VERMILLION : Palette.BLUE,
                free ? Palette.DASHED : Palette.LINE);
    }

    private XYPlot volumes(TradedPrices item) {
        IntToDoubleFunction licensed = week -> item.licensedVolume().at(week).mean();
        IntToDoubleFunction all = week ->
                licensed.applyAsDouble(week) + item.freeVolume().at(week).mean();
        double highest = 0;
        for (int week = 0; week < ensemble.weeks(); week++) {
            highest = Math.max(highest, all.applyAsDouble(week));
        }
        NumberAxis axis = PlotStyle.numberAxis(null);
        double top = highest > 0 ? highest : 1;
        axis.setRange(0, top * VOLUME_SLACK);
        axis.setTickUnit(new NumberTickUnit(PlotStyle.niceStep(top)));
        XYPlot plot = plots.plot(axis, true);
        plots.addArea(plot, all, FREE_AREA);
        plots.addArea(plot, licensed, Palette.BLUE);
        return plot;
    }

    private String description() {
        StringBuilder text = new StringBuilder("Small charts of prices and volumes through time, one per item.");
        for (TradedPrices item : items) {
            text.append(' ')
                    .append(item.label())
                    .append(": ")
                    .append(item.volumesInWords())
                    .append(
                            item.highestRatio() > 0
                                    ? ". In the dearest week in which both trade a free lot costs "
                                            + Figures.amount(item.highestRatio()) + " times a licensed one."
                                    : ".");
        }
        return text.toString();
    }
}
