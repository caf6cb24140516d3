package chokepoint.reports.chart;

import chokepoint.findings.figure.ObservedPanels;
import chokepoint.findings.figure.ObservedPanels.Observation;
import chokepoint.findings.figure.ObservedPanels.Panel;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
final class ReplayChart {

    private static final int PANEL_HEIGHT = 210;
    private static final int PANEL_TITLE = 22;
    private static final int LABEL_WIDTH = 46;
    private static final int LABEL_HEIGHT = 21;
    private static final int SIDE_SPACE = 16;
    private static final double POINT = 6;
    /** Room on the right of the last point; a series that begins this many days before a year begins with it. */
    private static final int EDGE_DAYS = 20;

    private static final Font SMALL = Typeface.regular(11);
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private ReplayChart() {}

    static Chart of(ObservedPanels figure, Form form) {
        return PanelGrid.chart(
                figure.words(), form, ReplayChart::legend, figure.panels(), PANEL_HEIGHT, ReplayChart::drawPanel);
    }

    private static Legend legend(Legend legend) {
        return legend.line(Palette.LINE, Palette.BLUE, "runs: median, 10–90%")
                .dot(Palette.INK, "observed, passes")
                .dot(Palette.VERMILLION, "observed, missed");
    }

    private static void drawPanel(SvgSheet sheet, Rectangle2D panel, Panel series) {
        Font bold = Typeface.bold(11.5);
        sheet.text(series.name(), panel.getX(), panel.getY() + 12, bold, Palette.INK);
        sheet.text(
                series.unit(),
                panel.getX() + GlyphGraphics.width(series.name(), bold) + 7,
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

    private static XYPlot plot(Panel series) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < series.days().size(); i++) {
            double p10 = series.p10().get(i);
            low = p10 > 0 ? Math.min(low, p10) : low;
            high = Math.max(high, series.p90().get(i));
        }
        for (Observation point : series.observed()) {
            low = Math.min(low, point.least());
            high = Math.max(high, point.most());
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
        addPoints(plot, series, false, Palette.INK);
        addPoints(plot, series, true, Palette.VERMILLION);
        return plot;
    }

    private static DateAxis dates(Panel series) {
        DateAxis axis = new DateAxis(null, UTC, Locale.ENGLISH);
        PlotStyle.quiet(axis);
        LocalDate first = series.days().get(0).plusDays(EDGE_DAYS);
        LocalDate last = series.days().get(series.days().size() - 1);
        for (Observation point : series.observed()) {
            last = point.day().isAfter(last) ? point.day() : last;
        }
        axis.setRange(millis(LocalDate.of(first.getYear(), 1, 1)), millis(last.plusDays(EDGE_DAYS)));
        SimpleDateFormat format = new SimpleDateFormat("yyyy", Locale.ENGLISH);
        format.setTimeZone(UTC);
        axis.setTickUnit(new DateTickUnit(DateTickUnitType.YEAR, 1, format), true, false);
        return axis;
    }

    private static void addBand(XYPlot plot, Panel series, double floor) {
        YIntervalSeries band = new YIntervalSeries("runs");
        for (int i = 0; i < series.days().size(); i++) {
            band.add(
                    millis(series.days().get(i)),
                    Math.log10(Math.max(floor, series.median().get(i))),
                    Math.log10(Math.max(floor, series.p10().get(i))),
                    Math.log10(Math.max(floor, series.p90().get(i))));
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

    private static void addPoints(XYPlot plot, Panel series, boolean missed, Color colour) {
        XYIntervalSeries points = new XYIntervalSeries(missed ? "missed" : "passes");
        for (Observation point : series.observed()) {
            if (point.missed() == missed) {
                double at = millis(point.day());
                points.add(at, at, at, Math.log10(point.value()), Math.log10(point.least()), Math.log10(point.most()));
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
}
