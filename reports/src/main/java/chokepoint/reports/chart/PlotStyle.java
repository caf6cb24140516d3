package chokepoint.reports.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** How axes and plots look in every chart: no frame, hair-thin grid, quiet labels. */
final class PlotStyle {

    private static final double TICK_SIZE = 11;

    private PlotStyle() {}

    static void plain(XYPlot plot) {
        frameless(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.RULE);
        plot.setRangeGridlineStroke(Palette.HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    private static void frameless(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    /** An axis of numbers written the same everywhere. */
    static NumberAxis numberAxis() {
        NumberAxis axis = new NumberAxis();
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        quiet(axis);
        return axis;
    }

    static void quiet(Axis axis) {
        axis.setTickLabelFont(Typeface.regular(TICK_SIZE));
        axis.setTickLabelPaint(Palette.SOFT_INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    /** The largest of 1, 2, 5, 10, 20, 50 ... that is not more than {@code most}, a positive number. */
    static double niceStep(double most) {
        double decade = Math.pow(10, Math.floor(Math.log10(most)));
        double step = decade;
        for (double multiple : new double[] {2, 5}) {
            step = multiple * decade <= most ? multiple * decade : step;
        }
        return step;
    }
}
