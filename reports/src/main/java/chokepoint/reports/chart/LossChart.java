package chokepoint.reports.chart;

import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.LossCourse;
import chokepoint.reports.table.Figures;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/** Value added lost since the measure, as it piles up over the whole horizon: a ban of two years does not end with the first. */
final class LossChart {

    private static final int LEGEND_HEIGHT = 30;
    private static final int PLOT_HEIGHT = 260;
    private static final int FOOT_HEIGHT = 48;
    private static final double SLACK = 1.08;
    private static final int GRID_LINES = 4;

    private final Ensemble ensemble;
    private final LossCourse course;
    private final Optional<LossCourse> without;

    private LossChart(Ensemble ensemble) {
        this.ensemble = ensemble;
        course = ensemble.lossCourse();
        without = ensemble.lossCourseWithout();
    }

    static Chart of(Ensemble ensemble) {
        return new LossChart(ensemble).draw();
    }

    private Chart draw() {
        SvgSheet sheet = new SvgSheet(
                "loss",
                Headlines.loss(ensemble, course, without),
                "JPY bn of value added that Japan has lost since " + Figures.dayInWords(ensemble.measureDate())
                        + ", added up week by week: mean of " + Headlines.runs(ensemble) + ". "
                        + Headlines.shade(ensemble),
                (double) LEGEND_HEIGHT + PLOT_HEIGHT + FOOT_HEIGHT);
        Legend legend = new Legend(sheet, SvgSheet.MARGIN, sheet.top());
        legend.line(Palette.LINE, Palette.VERMILLION, without.isPresent() ? "with the measure" : "lost");
        if (without.isPresent()) {
            legend.line(Palette.DASHED, Palette.INK, "the same runs without it");
        }
        sheet.plot(
                plot(),
                SvgSheet.MARGIN,
                sheet.top() + LEGEND_HEIGHT,
                SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN,
                PLOT_HEIGHT);
        sheet.footer(
                "Before output that is made up later is taken off. Of the rows that feed the same car the one that loses most"
                        + " counts in each week. " + Headlines.SOURCE);
        return sheet.finish(description(), "Where the line still climbs at the right edge, the loss is not over.");
    }

    private XYPlot plot() {
        TimePlots plots = new TimePlots(ensemble);
        int weeks = course.lossJpyBn().length;
        double highest = Math.max(
                course.until(weeks), without.map(calm -> calm.until(weeks)).orElse(0.0));
        double top = highest > 0 ? highest : 1;
        NumberAxis axis = PlotStyle.numberAxis(null);
        axis.setRange(0, top * SLACK);
        axis.setTickUnit(new NumberTickUnit(PlotStyle.niceStep(top / GRID_LINES * 2)));
        XYPlot plot = plots.plot(axis, true);
        TimePlots.labelHalfYears(plot);
        without.ifPresent(calm -> plots.addLine(plot, lostBefore(calm), Palette.INK, Palette.DASHED));
        plots.addLine(plot, lostBefore(course), Palette.VERMILLION, Palette.LINE);
        return plot;
    }

    /** Lost when a week begins. */
    private IntToDoubleFunction lostBefore(LossCourse losses) {
        return week -> ensemble.weekSinceMeasure(week) <= 0 ? 0 : losses.until(ensemble.weekSinceMeasure(week));
    }

    private String description() {
        StringBuilder text = new StringBuilder("Lines of value added lost, added up by week.");
        int year = (int) Math.round(ensemble.firstYearDays() / WeekCalendar.DAYS_PER_WEEK);
        for (int weeks : new int[] {year, course.lossJpyBn().length}) {
            text.append(" After ")
                    .append(Figures.count((long) WeekCalendar.DAYS_PER_WEEK * weeks))
                    .append(" days JPY ");
            text.append(Figures.amount(course.until(weeks))).append(" bn");
            without.ifPresent(calm -> text.append(", without the measure ").append(Figures.amount(calm.until(weeks))));
            text.append('.');
        }
        return text.toString();
    }
}
