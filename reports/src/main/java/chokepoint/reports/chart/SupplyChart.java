package chokepoint.reports.chart;

import chokepoint.findings.figure.StackedPanels;
import chokepoint.findings.figure.StackedPanels.Panel;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** Who supplied Japan, week by week: areas on top of each other, for the controlled oxides together and each item. */
final class SupplyChart {

    private static final int PANEL_HEIGHT = 186;
    private static final int PANEL_TITLE = 34;
    private static final int PANEL_GAP = 12;
    private static final double SLACK = 1.1;
    /** Share of weeks whose supply the axis holds; a single week of restocking may stick out. */
    private static final double SHOWN_SHARE = 0.995;

    /** By source from the bottom up; neighbours differ in lightness. */
    private static final List<Color> COLOURS = List.of(
            Palette.BLUE,
            Palette.SKY,
            Palette.GREEN,
            Palette.YELLOW,
            Palette.tint(Palette.PURPLE, 0.55),
            Palette.VERMILLION);

    private final StackedPanels figure;
    private final TimePlots plots;

    private SupplyChart(StackedPanels figure) {
        this.figure = figure;
        plots = new TimePlots(figure.dates());
    }

    static Chart of(StackedPanels figure, Form form) {
        SupplyChart chart = new SupplyChart(figure);
        return PanelGrid.chart(figure.words(), form, chart::legend, figure.panels(), PANEL_HEIGHT, chart::drawPanel);
    }

    private Legend legend(Legend legend) {
        for (int source = 0; source < figure.sources().size(); source++) {
            legend.swatch(COLOURS.get(source), figure.sources().get(source));
        }
        return legend.line(Palette.LINE, Palette.INK, "used by plants");
    }

    private void drawPanel(SvgSheet sheet, Rectangle2D panel, Panel content) {
        sheet.text(content.name(), panel.getX(), panel.getY() + 12, Typeface.bold(11.5), Palette.INK);
        sheet.text(content.note(), panel.getX(), panel.getY() + 26, Typeface.regular(11), Palette.SOFT_INK);
        sheet.plot(
                plot(content),
                panel.getX(),
                panel.getY() + PANEL_TITLE,
                panel.getWidth(),
                panel.getHeight() - PANEL_TITLE - PANEL_GAP);
    }

    private XYPlot plot(Panel content) {
        List<double[]> stacked = stacked(content);
        double[] top = stacked.get(stacked.size() - 1);
        double[] use = content.usedTReoPerWeek().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double highest = Math.max(highest(top), highest(use));
        NumberAxis axis = PlotStyle.numberAxis();
        axis.setRange(0, highest > 0 ? highest * SLACK : 1);
        axis.setTickUnit(new NumberTickUnit(PlotStyle.niceStep(highest > 0 ? highest / 2 : 1)));
        XYPlot plot = plots.plot(axis, true);
        for (int i = stacked.size() - 1; i >= 0; i--) {
            double[] values = stacked.get(i);
            plots.addArea(plot, week -> values[week], COLOURS.get(i));
            plots.addLine(plot, week -> values[week], Palette.PAPER, Palette.HAIRLINE);
        }
        plots.addLine(plot, week -> use[week], Palette.INK, Palette.THIN_LINE);
        return plot;
    }

    private static double highest(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.floor(SHOWN_SHARE * (sorted.length - 1))];
    }

    /** By source: tonnes of it and of all under it. */
    private List<double[]> stacked(Panel content) {
        List<double[]> stacked = new ArrayList<>();
        double[] below = new double[figure.dates().weeks()];
        for (List<Double> own : content.tReoPerWeek()) {
            double[] sum = new double[below.length];
            for (int week = 0; week < sum.length; week++) {
                sum[week] = below[week] + own.get(week);
            }
            stacked.add(sum);
            below = sum;
        }
        return stacked;
    }
}
