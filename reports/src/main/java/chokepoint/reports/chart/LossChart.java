package chokepoint.reports.chart;

import chokepoint.findings.figure.CourseLines;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** Value added lost since the measure, as it piles up over the whole horizon: a ban of two years does not end with the first. */
final class LossChart {

    private static final int PLOT_HEIGHT = 260;
    private static final int UNDER = 4;
    private static final double SLACK = 1.08;
    private static final int GRID_LINES = 4;

    private final CourseLines figure;

    private LossChart(CourseLines figure) {
        this.figure = figure;
    }

    static Chart of(CourseLines figure, Form form) {
        return new LossChart(figure).draw(form);
    }

    private Chart draw(Form form) {
        boolean held = figure.without() != null;
        SvgSheet sheet = new SvgSheet(figure.words(), form);
        Legend legend = new Legend(sheet, sheet.left(), sheet.top())
                .line(Palette.LINE, Palette.VERMILLION, held ? "with the measure" : "lost");
        if (held) {
            legend.line(Palette.DASHED, Palette.INK, "the same runs without it");
        }
        sheet.plot(plot(form), sheet.left(), legend.bottom(), sheet.inner(), PLOT_HEIGHT);
        return sheet.finish(legend.bottom() + PLOT_HEIGHT + UNDER);
    }

    private XYPlot plot(Form form) {
        TimePlots plots = new TimePlots(figure.dates());
        List<Double> without = figure.without();
        Double endWithout = figure.endWithout();
        double highest = Math.max(figure.end(), endWithout == null ? 0.0 : endWithout);
        double top = highest > 0 ? highest : 1;
        NumberAxis axis = PlotStyle.numberAxis();
        axis.setRange(0, top * SLACK);
        axis.setTickUnit(new NumberTickUnit(PlotStyle.niceStep(top / GRID_LINES * 2)));
        XYPlot plot = plots.plot(axis, true);
        if (!form.narrow()) {
            TimePlots.labelHalfYears(plot);
        }
        if (without != null) {
            plots.addLine(plot, without::get, Palette.INK, Palette.DASHED);
        }
        plots.addLine(plot, figure.values()::get, Palette.VERMILLION, Palette.LINE);
        return plot;
    }
}
