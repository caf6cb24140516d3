package chokepoint.reports.chart;

import chokepoint.reports.table.Figures;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A vertical axis of decimal logarithms, labelled with the numbers themselves: every decade when it spans several, else also
 * the 2 and the 5 (JFreeChart's own logarithmic axis may show no label on a short range).
 */
final class LogTicksAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private static final double SLACK = 0.06;
    private static final double SHORTEST_DECADES = 0.7;
    /** Over more decades than this, only powers of ten are labelled. */
    private static final double MANY_DECADES = 2.4;

    private static final double[] ALL_STEPS = {1, 2, 5};
    private static final double[] DECADE_STEPS = {1};

    /** An axis that holds the positive numbers {@code low} to {@code high}. */
    LogTicksAxis(double low, double high) {
        super(null);
        PlotStyle.quiet(this);
        double from = Math.log10(low);
        double to = Math.log10(high);
        double widen = Math.max(0, SHORTEST_DECADES - (to - from)) / 2;
        double slack = SLACK * (to - from) + widen;
        setRange(from - slack, to + slack);
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected List refreshTicksVertical(Graphics2D graphics, Rectangle2D data, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        double[] steps = getRange().getLength() > MANY_DECADES ? DECADE_STEPS : ALL_STEPS;
        for (int power = (int) Math.floor(getLowerBound()); power <= getUpperBound(); power++) {
            for (double step : steps) {
                double number = step * Math.pow(10, power);
                double place = Math.log10(number);
                if (place >= getLowerBound() && place <= getUpperBound()) {
                    ticks.add(new NumberTick(
                            place, Figures.plain(number), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0));
                }
            }
        }
        return ticks;
    }
}
