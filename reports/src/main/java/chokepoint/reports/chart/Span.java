package chokepoint.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The values along an axis and where they lie.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}, above {@code from}
 * @param start place in units of the sheet
 * @param end place in units of the sheet; under {@code start} for an upright axis
 */
record Span(double from, double to, double start, double end) {

    private static final double SLACK = 0.06;
    private static final int FEWEST_TICKS = 3;

    /** A span that holds nought and all values that are numbers, with some room beyond them. */
    static Span around(DoubleStream values, double start, double end) {
        double low = 0;
        double high = 0;
        for (double value : values.filter(Double::isFinite).toArray()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (high == low) {
            return new Span(0, 1, start, end);
        }
        double slack = SLACK * (high - low);
        return new Span(low < 0 ? low - slack : low, high > 0 ? high + slack : high, start, end);
    }

    /** The same with more room at both ends, as a share of its length. */
    Span widened(double share) {
        double more = share * (to - from);
        return new Span(from - more, to + more, start, end);
    }

    double at(double value) {
        return start + (end - start) * (value - from) / (to - from);
    }

    /** Round values along the axis. */
    List<Double> ticks() {
        double step = PlotStyle.niceStep((to - from) / FEWEST_TICKS);
        List<Double> ticks = new ArrayList<>();
        for (long tick = (long) Math.ceil(from / step); tick * step <= to; tick++) {
            ticks.add(tick * step);
        }
        return ticks;
    }
}
