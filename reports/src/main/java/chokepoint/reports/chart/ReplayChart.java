package chokepoint.reports.chart;

import chokepoint.findings.ensemble.Spread;
import chokepoint.findings.replay.ReplaySeries;
import chokepoint.findings.replay.ReplaySeries.Observed;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A replay beside what was observed: band and median of the runs, points that pass and points that do not; log scale. */
public final class ReplayChart {

    private static final int LEGEND_HEIGHT = 30;
    private static final int FOOT_HEIGHT = 34;
    private static final int PANEL_HEIGHT = 210;
    private static final int PANEL_TITLE = 22;
    private static final int LABEL_WIDTH = 46;
    private static final int LABEL_HEIGHT = 18;
    private static final int SIDE_SPACE = 16;
    private static final double POINT = 6;
    /** Room on the right of the last point; a series that begins this many days before a year begins with it. */
    private static final int EDGE_DAYS = 20;

    private static final Font SMALL = Typeface.regular(10.5);
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private ReplayChart() {}

    /**
     * One sheet of panels.
     *
     * @param id name in files
     * @param series one panel each
     */
    public static Chart of(String id, String title, String subtitle, List<ReplaySeries> series) {
        SvgSheet sheet = new SvgSheet(
                id,
                title,
                subtitle,
                (double) LEGEND_HEIGHT + PanelGrid.height(series.size(), PANEL_HEIGHT) + FOOT_HEIGHT);
        drawLegend(sheet, sheet.top());
        PanelGrid grid = new PanelGrid(sheet.top() + LEGEND_HEIGHT, PANEL_HEIGHT);
        for (int i = 0; i < series.size(); i++) {
            drawPanel(sheet, grid.panel(i), series.get(i));
        }
        sheet.footer("Points: what was observed, with its range where sources differ. Logarithmic scales.");
        return sheet.finish(
                description(series),
                "The line is the median of the runs, the band holds 80% of them. A point passes when the median is within 1.5"
                        + " times of it, or a band no wider than 2.5 times covers it.");
    }

    private static void drawLegend(SvgSheet sheet, double y) {
        double x = SvgSheet.MARGIN + (double) LABEL_WIDTH;
        sheet.line(x, y + 5, x + 26, y + 5, Palette.LINE, Palette.BLUE);
        x = word(sheet, "runs: median, 10–90%", x + 32, y);
        sheet.fill(new Ellipse2D.Double(x, y + 2, POINT, POINT), Palette.INK);
        x = word(sheet, "observed, passes", x + 12, y);
        sheet.fill(new Ellipse2D.Double(x, y + 2, POINT, POINT), Palette.VERMILLION);
        word(sheet, "observed, missed", x + 12, y);
    }

    private static double word(SvgSheet sheet, String word, double x, double y) {
        sheet.text(word, x, y + 9, SMALL, Palette.INK);
        return x + GlyphGraphics.width(word, SMALL) + 22;
    }

    private static void drawPanel(SvgSheet sheet, Rectangle2D panel, ReplaySeries series) {
        Font bold = Typeface.bold(11.5);
        sheet.text(series.label(), panel.getX(), panel.getY() + 12, bold, Palette.INK);
        sheet.text(
                series.unit(),
                panel.getX() + GlyphGraphics.width(series.label(), bold) + 7,
                panel.getY() + 12,
                SMALL,
                Palette.SOFT_INK);
        sheet.plot(
                plot(series),
                panel.getX(),
                panel.getY() + PANEL_TITLE,
                panel.getWidth(),
                PANEL_HEIGHT - (double) PANEL_TITLE);
    }

    private static XYPlot plot(ReplaySeries series) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Spread spread : series.spreads()) {
            low = spread.p10() > 0 ? Math.min(low, spread.p10()) : low;
            high = Math.max(high, spread.p90());
        }
        for (Observed point : series.observed()) {
            low = Math.min(low, point.score().target().leastUnits());
            high = Math.max(high, point.score().target().mostUnits());
        }
        XYPlot plot = new XYPlot(
                new XYSeriesCollection(),
                dates(series),
                new LogTicksAxis(low, high),
                new XYLineAndShapeRenderer(true, false));
        PlotStyle.plain(plot);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        AxisSpace side = new AxisSpace();
        side.setLeft(LABEL_WIDTH);
        side.setRight(SIDE_SPACE);
        plot.setFixedRangeAxisSpace(side);
        AxisSpace under = new AxisSpace();
        under.setTop(SIDE_SPACE / 2.0);
        under.setBottom(LABEL_HEIGHT);
        plot.setFixedDomainAxisSpace(under);
        addBand(plot, series, low);
        addPoints(plot, series, true, Palette.INK);
        addPoints(plot, series, false, Palette.VERMILLION);
        return plot;
    }

    private static DateAxis dates(ReplaySeries series) {
        DateAxis axis = new DateAxis(null, UTC, Locale.ENGLISH);
        PlotStyle.quiet(axis);
        LocalDate first = series.days().get(0).plusDays(EDGE_DAYS);
        LocalDate last = series.days().get(series.days().size() - 1);
        for (Observed point : series.observed()) {
            last = point.day().isAfter(last) ? point.day() : last;
        }
        axis.setRange(millis(LocalDate.of(first.getYear(), 1, 1)), millis(last.plusDays(EDGE_DAYS)));
        SimpleDateFormat format = new SimpleDateFormat("yyyy", Locale.ENGLISH);
        format.setTimeZone(UTC);
        axis.setTickUnit(new DateTickUnit(DateTickUnitType.YEAR, 1, format), true, false);
        return axis;
    }

    private static void addBand(XYPlot plot, ReplaySeries series, double floor) {
        YIntervalSeries band = new YIntervalSeries("runs");
        for (int i = 0; i < series.days().size(); i++) {
            Spread spread = series.spreads().get(i);
            band.add(
                    millis(series.days().get(i)),
                    Math.log10(Math.max(floor, spread.median())),
                    Math.log10(Math.max(floor, spread.p10())),
                    Math.log10(Math.max(floor, spread.p90())));
        }
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        bands.addSeries(band);
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(Palette.BAND_ALPHA);
        renderer.setSeriesPaint(0, Palette.BLUE);
        renderer.setSeriesFillPaint(0, Palette.BLUE);
        renderer.setSeriesStroke(0, Palette.LINE);
        int index = plot.getDatasetCount();
        plot.setDataset(index, bands);
        plot.setRenderer(index, renderer);
    }

    private static void addPoints(XYPlot plot, ReplaySeries series, boolean passing, Color colour) {
        XYIntervalSeries points = new XYIntervalSeries(passing ? "passes" : "missed");
        for (Observed point : series.observed()) {
            boolean passes = point.score().passes() || point.score().target().isBase();
            if (passes == passing) {
                double at = millis(point.day());
                points.add(
                        at,
                        at,
                        at,
                        Math.log10(point.score().target().observedUnits()),
                        Math.log10(point.score().target().leastUnits()),
                        Math.log10(point.score().target().mostUnits()));
            }
        }
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        all.addSeries(points);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setErrorPaint(colour);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
        int index = plot.getDatasetCount();
        plot.setDataset(index, all);
        plot.setRenderer(index, renderer);
    }

    private static double millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static String description(List<ReplaySeries> series) {
        StringBuilder text = new StringBuilder();
        for (ReplaySeries one : series) {
            long passed = one.observed().stream()
                    .filter(point -> point.score().passes())
                    .count();
            text.append(one.label())
                    .append(": ")
                    .append(passed)
                    .append(" of ")
                    .append(one.observed().stream()
                            .filter(point -> point.score().counts())
                            .count())
                    .append(" observations pass. ");
        }
        return text.toString().trim();
    }
}
