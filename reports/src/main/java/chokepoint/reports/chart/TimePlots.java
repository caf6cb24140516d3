package chokepoint.reports.chart;

import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.ensemble.Spread;
import chokepoint.findings.figure.Dates;
import java.awt.BasicStroke;
import java.awt.Color;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Makes the plots over time of one figure: the same dates on every one, the measure shaded. */
final class TimePlots {

    private static final int LABEL_WIDTH = 42;
    private static final int LABEL_HEIGHT = 21;

    /** Room for the upper half of a label at the top of an axis. */
    private static final int TOP_SPACE = 6;

    private static final int RIGHT_SPACE = 16;

    /** Up to this many weeks the dates are labelled by quarter, beyond it by year. */
    private static final int QUARTERS_UP_TO_WEEKS = 80;

    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_YEAR_MONTHS = 6;
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private final Dates dates;

    TimePlots(Dates dates) {
        this.dates = dates;
    }

    private LocalDate dateOf(int week) {
        return dates.firstWeek().plusWeeks(week);
    }

    /**
     * An empty plot with its dates.
     *
     * @param datesShown whether the dates are labelled under it
     */
    XYPlot plot(NumberAxis values, boolean datesShown) {
        // without a renderer, even one of nothing, JFreeChart shades nothing
        XYPlot plot = new XYPlot(
                new XYSeriesCollection(), dateAxis(datesShown), values, new XYLineAndShapeRenderer(true, false));
        PlotStyle.plain(plot);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        AxisSpace side = new AxisSpace();
        side.setLeft(LABEL_WIDTH);
        side.setRight(RIGHT_SPACE);
        plot.setFixedRangeAxisSpace(side);
        AxisSpace under = new AxisSpace();
        under.setTop(TOP_SPACE);
        under.setBottom(datesShown ? LABEL_HEIGHT : TOP_SPACE);
        plot.setFixedDomainAxisSpace(under);
        LocalDate start = dates.measureStart();
        LocalDate end = dates.measureEnd();
        if (start != null && end != null) {
            IntervalMarker shade = new IntervalMarker(millis(start), millis(end), Palette.SHADE);
            shade.setAlpha(1f);
            plot.addDomainMarker(shade, Layer.BACKGROUND);
            plot.addDomainMarker(new ValueMarker(millis(start), Palette.SOFT_INK, Palette.HAIRLINE), Layer.BACKGROUND);
        }
        return plot;
    }

    /** A thin upright line on a day. */
    static void mark(XYPlot plot, LocalDate day, Color colour) {
        plot.addDomainMarker(new ValueMarker(millis(day), colour, Palette.DASHED), Layer.FOREGROUND);
    }

    private DateAxis dateAxis(boolean shown) {
        DateAxis axis = new DateAxis(null, UTC, Locale.ENGLISH);
        PlotStyle.quiet(axis);
        axis.setRange(millis(dateOf(0)), Math.max(millis(dateOf(dates.weeks() - 1)), millis(dateOf(0)) + 1));
        boolean quarters = dates.weeks() <= QUARTERS_UP_TO_WEEKS;
        axis.setTickUnit(
                quarters
                        ? new DateTickUnit(DateTickUnitType.MONTH, QUARTER_MONTHS, format("MMM yyyy"))
                        : new DateTickUnit(DateTickUnitType.YEAR, 1, format("yyyy")),
                true,
                false);
        axis.setTickLabelsVisible(shown);
        return axis;
    }

    private static SimpleDateFormat format(String pattern) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.ENGLISH);
        format.setTimeZone(UTC);
        return format;
    }

    /** Labels the dates of a wide plot every half year. */
    static void labelHalfYears(XYPlot plot) {
        if (plot.getDomainAxis() instanceof DateAxis axis) {
            axis.setTickUnit(new DateTickUnit(DateTickUnitType.MONTH, HALF_YEAR_MONTHS, format("MMM yyyy")));
        }
    }

    /**
     * Adds a median line in a band from the 10 to the 90 % quantile.
     *
     * @param scale applied to every value, for example a logarithm
     * @param shown weeks in which the series is drawn; the line is interrupted in others
     */
    void addBand(
            XYPlot plot, Bands bands, DoubleUnaryOperator scale, IntPredicate shown, Color colour, BasicStroke stroke) {
        YIntervalSeriesCollection stretches = new YIntervalSeriesCollection();
        YIntervalSeries stretch = new YIntervalSeries(0);
        for (int week = 0; week < bands.weeks(); week++) {
            if (shown.test(week)) {
                Spread at = bands.at(week);
                stretch.add(
                        millis(dateOf(week)),
                        scale.applyAsDouble(at.median()),
                        scale.applyAsDouble(at.p10()),
                        scale.applyAsDouble(at.p90()));
            }
            boolean last = week == bands.weeks() - 1;
            if ((last || !shown.test(week)) && stretch.getItemCount() > 0) {
                stretches.addSeries(stretch);
                stretch = new YIntervalSeries(stretches.getSeriesCount());
            }
        }
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(Palette.BAND_ALPHA);
        for (int series = 0; series < stretches.getSeriesCount(); series++) {
            renderer.setSeriesPaint(series, colour);
            renderer.setSeriesFillPaint(series, colour);
            renderer.setSeriesStroke(series, stroke);
        }
        int index = plot.getDatasetCount();
        plot.setDataset(index, stretches);
        plot.setRenderer(index, renderer);
    }

    /** Adds an area from nought. */
    void addArea(XYPlot plot, IntToDoubleFunction valueAtWeek, Color colour) {
        XYSeries series = new XYSeries("area");
        for (int week = 0; week < dates.weeks(); week++) {
            series.add(millis(dateOf(week)), valueAtWeek.applyAsDouble(week));
        }
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setSeriesPaint(0, colour);
        int index = plot.getDatasetCount();
        plot.setDataset(index, new XYSeriesCollection(series));
        plot.setRenderer(index, renderer);
    }

    /** Adds a line. */
    void addLine(XYPlot plot, IntToDoubleFunction valueAtWeek, Color colour, BasicStroke stroke) {
        XYSeries series = new XYSeries("line");
        for (int week = 0; week < dates.weeks(); week++) {
            series.add(millis(dateOf(week)), valueAtWeek.applyAsDouble(week));
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        int index = plot.getDatasetCount();
        plot.setDataset(index, new XYSeriesCollection(series));
        plot.setRenderer(index, renderer);
    }

    private static double millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
