package chokepoint.reports.chart;

import chokepoint.findings.figure.StockBars;
import chokepoint.findings.figure.StockBars.Row;
import chokepoint.reports.table.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
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

    private final StockBars figure;
    private final double axisDays;

    private ReservesChart(StockBars figure) {
        this.figure = figure;
        double longest = figure.rows().stream()
                .mapToDouble(row -> Math.max(
                        row.allCoverDays(),
                        row.lasts().happens()
                                ? Math.max(row.lasts().median(), row.lasts().upperQuartile())
                                : 0))
                .max()
                .orElse(0);
        axisDays = Math.max(SHORTEST_AXIS_DAYS, longest * AXIS_SLACK);
    }

    static Chart of(StockBars figure) {
        return new ReservesChart(figure).draw();
    }

    private Chart draw() {
        int rows = figure.rows().size();
        SvgSheet sheet = new SvgSheet(figure.words(), (double) LEGEND_HEIGHT + ROW_HEIGHT * rows + FOOT_HEIGHT);
        drawLegend(sheet, sheet.top());
        CategoryPlot plot = plot();
        Rectangle2D data = sheet.plot(
                plot,
                SvgSheet.MARGIN,
                sheet.top() + LEGEND_HEIGHT,
                SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN,
                ROW_HEIGHT * (double) rows + AXIS_HEIGHT);
        drawWords(sheet, plot, data);
        return sheet.finish();
    }

    private CategoryPlot plot() {
        DefaultCategoryDataset cover = new DefaultCategoryDataset();
        DefaultCategoryDataset marks = new DefaultCategoryDataset();
        for (Row row : figure.rows()) {
            for (int layer = 0; layer < row.coverDays().size(); layer++) {
                cover.addValue(row.coverDays().get(layer), figure.layers().get(layer), row.name());
            }
            marks.addValue(0, "short of them", row.name());
        }
        CategoryPlot plot = new CategoryPlot(cover, categoryAxis(), daysAxis(), bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setDataset(1, marks);
        plot.setRenderer(
                1, new FirstLossRenderer(figure.rows().stream().map(Row::lasts).toList()));
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
        double halfGap = ROW_GAP_SHARE / 2 / figure.rows().size();
        axis.setLowerMargin(halfGap);
        axis.setUpperMargin(halfGap);
        axis.setCategoryMargin(ROW_GAP_SHARE);
        return axis;
    }

    private NumberAxis daysAxis() {
        NumberAxis axis = PlotStyle.numberAxis("days from " + Figures.dayInWords(figure.start()));
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
        for (int layer = 0; layer < LAYER_COLOURS.length; layer++) {
            bars.setSeriesPaint(layer, LAYER_COLOURS[layer]);
            bars.setSeriesOutlinePaint(layer, Palette.PAPER);
            bars.setSeriesOutlineStroke(layer, Palette.HAIRLINE);
        }
        return bars;
    }

    private void drawLegend(SvgSheet sheet, double y) {
        double x = SvgSheet.MARGIN + NAMES_WIDTH;
        for (int layer = 0; layer < figure.layers().size(); layer++) {
            sheet.fill(new Rectangle2D.Double(x, y, 14, 10), LAYER_COLOURS[layer]);
            x = legendWord(sheet, figure.layers().get(layer), x + 19, y);
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
        int rows = figure.rows().size();
        for (int i = 0; i < rows; i++) {
            Row row = figure.rows().get(i);
            double middle = axis.getCategoryMiddle(i, rows, data, plot.getDomainAxisEdge());
            double nameEnd = data.getMinX() - 10;
            sheet.text(row.name(), nameEnd - GlyphGraphics.width(row.name(), NAME), middle + 4.5, NAME, Palette.INK);
            double x = data.getMaxX() + 12;
            sheet.text(row.when(), x, middle - 1, Typeface.bold(11), Palette.INK);
            sheet.text(row.why(), x, middle + 12, SMALL, Palette.SOFT_INK);
        }
    }
}
