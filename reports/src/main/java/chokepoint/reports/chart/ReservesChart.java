package chokepoint.reports.chart;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.ensemble.LayerSummary;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** How long stocks last, by industry: cover by layer as bars, and the day on which the first firms are short of the same goods. */
final class ReservesChart {

    private static final Color[] LAYER_COLOURS = {Palette.BLUE, Palette.SKY, Palette.PALE_SKY};
    private static final int ROW_HEIGHT = 33;
    private static final int LEGEND_HEIGHT = 26;
    private static final int FOOT_HEIGHT = 92;
    private static final int NAMES_WIDTH = 218;
    private static final int WORDS_WIDTH = 172;
    private static final int AXIS_HEIGHT = 42;
    /** Share of a row's height that its bar leaves free, for the mark under it. */
    private static final double ROW_GAP_SHARE = 0.6;

    private static final double AXIS_SLACK = 1.04;
    private static final double SHORTEST_AXIS_DAYS = 30;
    private static final Font NAME = Typeface.regular(12);
    private static final Font SMALL = Typeface.regular(10.5);

    private final Ensemble ensemble;
    private final List<IndustrySummary> industries;
    private final double axisDays;

    private ReservesChart(Ensemble ensemble) {
        this.ensemble = ensemble;
        industries = ensemble.byUrgency();
        double longest = industries.stream()
                .mapToDouble(industry -> Math.max(
                        layerSum(industry),
                        industry.bindingNestLasts().happens()
                                ? Math.max(
                                        industry.bindingNestLasts().median(),
                                        industry.bindingNestLasts().upperQuartile())
                                : 0))
                .max()
                .orElse(0);
        axisDays = Math.max(SHORTEST_AXIS_DAYS, longest * AXIS_SLACK);
    }

    static Chart of(Ensemble ensemble) {
        return new ReservesChart(ensemble).draw();
    }

    private static double layerSum(IndustrySummary industry) {
        return industry.layers().stream()
                .mapToDouble(layer -> layer.coverDays().mean())
                .sum();
    }

    private Chart draw() {
        SvgSheet sheet = new SvgSheet(
                "reserves",
                Headlines.reserves(ensemble),
                "Days of cover on the eve of the measure by layer of stock, of the goods that bound most often, and days until"
                        + " want of the same goods holds the industry under 99% of plan for 28 days. "
                        + ensemble.scenario().title() + ", "
                        + Headlines.runs(ensemble) + ".",
                (double) LEGEND_HEIGHT + ROW_HEIGHT * industries.size() + FOOT_HEIGHT);
        drawLegend(sheet, sheet.top());
        CategoryPlot plot = plot();
        Rectangle2D data = sheet.plot(
                plot,
                SvgSheet.MARGIN,
                sheet.top() + LEGEND_HEIGHT,
                SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN,
                ROW_HEIGHT * (double) industries.size() + AXIS_HEIGHT);
        drawWords(sheet, plot, data);
        sheet.footer(
                "Cover is a mean over runs and firms, and firms differ: an industry is short as soon as its output is"
                        + " under 99% of plan for 28 days, which the firms with the least stock decide, long before the average"
                        + " firm is empty. " + Headlines.SOURCE);
        return sheet.finish(
                description(),
                "Bars show stock in days of use when the measure begins, from the plant outwards, as a mean over firms; the mark"
                        + " shows when the thinnest firms hold their industry up, in the median of the runs, with the quartiles of"
                        + " those in which they do. The title tells the earliest industry of each run, whichever that is, and so"
                        + " lies before every mark.");
    }

    private CategoryPlot plot() {
        DefaultCategoryDataset cover = new DefaultCategoryDataset();
        DefaultCategoryDataset marks = new DefaultCategoryDataset();
        for (IndustrySummary industry : industries) {
            for (LayerSummary layer : industry.layers()) {
                cover.addValue(layer.coverDays().mean(), layer.layer().label(), industry.name());
            }
            marks.addValue(0, "short of them", industry.name());
        }
        CategoryPlot plot = new CategoryPlot(cover, categoryAxis(), daysAxis(), bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setDataset(1, marks);
        plot.setRenderer(1, new FirstLossRenderer(industries));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        PlotStyle.plain(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setFixedDomainAxisSpace(space(NAMES_WIDTH, WORDS_WIDTH, true));
        plot.setFixedRangeAxisSpace(space(0, AXIS_HEIGHT, false));
        return plot;
    }

    private static AxisSpace space(double first, double second, boolean horizontal) {
        AxisSpace space = new AxisSpace();
        if (horizontal) {
            space.setLeft(first);
            space.setRight(second);
        } else {
            space.setTop(first);
            space.setBottom(second);
        }
        return space;
    }

    private CategoryAxis categoryAxis() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        double halfGap = ROW_GAP_SHARE / 2 / industries.size();
        axis.setLowerMargin(halfGap);
        axis.setUpperMargin(halfGap);
        axis.setCategoryMargin(ROW_GAP_SHARE);
        return axis;
    }

    private NumberAxis daysAxis() {
        NumberAxis axis = PlotStyle.numberAxis("days from " + Figures.dayInWords(ensemble.measureDate()));
        axis.setRange(0, axisDays);
        return axis;
    }

    private static StackedBarRenderer bars() {
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(1);
        bars.setItemMargin(0);
        bars.setDrawBarOutline(true);
        for (int layer = 0; layer < Layer.COUNT; layer++) {
            bars.setSeriesPaint(layer, LAYER_COLOURS[layer]);
            bars.setSeriesOutlinePaint(layer, Palette.PAPER);
            bars.setSeriesOutlineStroke(layer, Palette.HAIRLINE);
        }
        return bars;
    }

    private void drawLegend(SvgSheet sheet, double y) {
        double x = SvgSheet.MARGIN + NAMES_WIDTH;
        for (Layer layer : Layer.values()) {
            sheet.fill(new Rectangle2D.Double(x, y, 14, 10), LAYER_COLOURS[layer.ordinal()]);
            x = legendWord(sheet, layer.label(), x + 19, y);
        }
        double mark = x;
        sheet.draw(on -> FirstLossRenderer.drawMark(on, mark, mark + 15, mark + 30, y + 5, false));
        legendWord(sheet, "industry short of these goods: median, and quartiles of the runs in which it is", x + 38, y);
    }

    private static double legendWord(SvgSheet sheet, String word, double x, double y) {
        sheet.text(word, x, y + 9.5, SMALL, Palette.INK);
        return x + GlyphGraphics.width(word, SMALL) + 20;
    }

    /** Beside each row: when, and what bound. */
    private void drawWords(SvgSheet sheet, CategoryPlot plot, Rectangle2D data) {
        CategoryAxis axis = plot.getDomainAxis();
        for (int i = 0; i < industries.size(); i++) {
            double middle = axis.getCategoryMiddle(i, industries.size(), data, plot.getDomainAxisEdge());
            String name = industries.get(i).name();
            double nameEnd = data.getMinX() - 10;
            sheet.text(name, nameEnd - GlyphGraphics.width(name, NAME), middle + 4.5, NAME, Palette.INK);
            double x = data.getMaxX() + 12;
            sheet.text(when(industries.get(i)), x, middle - 1, Typeface.bold(11), Palette.INK);
            sheet.text(why(industries.get(i)), x, middle + 12, SMALL, Palette.SOFT_INK);
        }
    }

    private String when(IndustrySummary industry) {
        DaysSpread days = industry.bindingNestLasts();
        if (!days.happens()) {
            return days.everHappens() ? "in " + Figures.runsShare(days.hitShare()) + " of runs" : "never short";
        }
        return Figures.days(days.median(), ensemble.horizonDays()) + " d, "
                + Figures.shortDay(ensemble.dateAfter(days.median()));
    }

    private static String why(IndustrySummary industry) {
        Nest nest = industry.binding().nest();
        Cause cause = industry.binding().cause();
        if (nest == null) {
            return "";
        }
        return cause == Cause.NONE ? Figures.symbol(nest) : Figures.symbol(nest) + ", " + cause.label();
    }

    private String description() {
        StringBuilder text = new StringBuilder("Horizontal bars, one per industry, shortest first.");
        for (IndustrySummary industry : industries) {
            text.append(' ')
                    .append(industry.name())
                    .append(": cover ")
                    .append(Figures.whole(layerSum(industry)))
                    .append(" days, short of it: ")
                    .append(when(industry))
                    .append('.');
        }
        return text.toString();
    }
}
