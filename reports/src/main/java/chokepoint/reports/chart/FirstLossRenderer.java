package chokepoint.reports.chart;

import chokepoint.findings.ensemble.DaysSpread;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

/**
 * Draws when output is first lost: a dot at the median with a whisker from the 10 to the 90 % quantile, just under the row's
 * bar. What lies beyond the axis, or never happens inside the horizon, ends in an arrow at the edge.
 */
final class FirstLossRenderer extends AbstractCategoryItemRenderer {

    private static final long serialVersionUID = 1L;

    private static final Color COLOUR = Palette.VERMILLION;
    /** How far under the middle of the row. */
    private static final double DROP = 11.5;

    private static final double DOT = 7;
    private static final double ARROW = 5;

    private final transient List<DaysSpread> lasts;

    FirstLossRenderer(List<DaysSpread> lasts) {
        this.lasts = lasts;
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            CategoryItemRendererState state,
            Rectangle2D data,
            CategoryPlot plot,
            CategoryAxis domain,
            ValueAxis range,
            CategoryDataset dataset,
            int row,
            int column,
            int pass) {
        DaysSpread first = lasts.get(column);
        double y = domain.getCategoryMiddle(column, dataset.getColumnCount(), data, plot.getDomainAxisEdge()) + DROP;
        double from = edge(first.lowerQuartile(), data, plot, range);
        double to = edge(first.upperQuartile(), data, plot, range);
        boolean beyond = !(first.upperQuartile() <= range.getUpperBound());
        if (first.median() <= range.getUpperBound()) {
            drawMark(graphics, from, edge(first.median(), data, plot, range), to, y, beyond);
        }
    }

    private static double edge(double days, Rectangle2D data, CategoryPlot plot, ValueAxis range) {
        return range.valueToJava2D(Math.min(days, range.getUpperBound()), data, plot.getRangeAxisEdge());
    }

    /** A dot with a whisker; an arrow head at its right end when the range goes on. */
    static void drawMark(Graphics2D graphics, double from, double at, double to, double y, boolean beyond) {
        if (beyond) {
            drawArrow(graphics, from, to, y);
        } else {
            graphics.setColor(COLOUR);
            graphics.setStroke(Palette.LINE);
            graphics.draw(new Line2D.Double(from, y, to, y));
        }
        graphics.setColor(Palette.PAPER);
        graphics.fill(new Ellipse2D.Double(at - DOT / 2 - 1, y - DOT / 2 - 1, DOT + 2, DOT + 2));
        graphics.setColor(COLOUR);
        graphics.fill(new Ellipse2D.Double(at - DOT / 2, y - DOT / 2, DOT, DOT));
    }

    private static void drawArrow(Graphics2D graphics, double from, double to, double y) {
        graphics.setColor(COLOUR);
        graphics.setStroke(Palette.LINE);
        graphics.draw(new Line2D.Double(from, y, to - ARROW, y));
        Path2D head = new Path2D.Double();
        head.moveTo(to, y);
        head.lineTo(to - ARROW - 2, y - ARROW + 1);
        head.lineTo(to - ARROW - 2, y + ARROW - 1);
        head.closePath();
        graphics.fill(head);
    }
}
