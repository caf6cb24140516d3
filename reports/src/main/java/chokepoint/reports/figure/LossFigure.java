package chokepoint.reports.figure;

import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.LossCourse;
import chokepoint.findings.figure.CourseLines;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Value added lost since the measure, as it piles up over the whole horizon: a ban of two years does not end with the first. */
final class LossFigure {

    private LossFigure() {}

    static CourseLines of(Ensemble ensemble) {
        LossCourse course = ensemble.lossCourse();
        Optional<LossCourse> without = ensemble.lossCourseWithout();
        Words words = new Words(
                "loss",
                Headlines.loss(ensemble, course, without),
                "JPY bn of value added that Japan has lost since " + Figures.dayInWords(ensemble.measureDate())
                        + ", added up week by week: mean of " + Headlines.runs(ensemble) + ". "
                        + Headlines.shade(ensemble),
                description(ensemble, course, without),
                "Where the line still climbs at the right edge, the loss is not over.",
                "Before output that is made up later is taken off. Of the rows that feed the same car the one that loses most"
                        + " counts in each week.",
                Headlines.SOURCE);
        return new CourseLines(
                words,
                RunFigures.dates(ensemble),
                "JPY bn",
                lostBefore(ensemble, course),
                course.until(course.lossJpyBn().length),
                without.map(calm -> lostBefore(ensemble, calm)).orElse(null),
                without.map(calm -> calm.until(calm.lossJpyBn().length)).orElse(null));
    }

    /** Lost when each week begins. */
    private static List<Double> lostBefore(Ensemble ensemble, LossCourse losses) {
        return IntStream.range(0, ensemble.weeks())
                .mapToObj(week ->
                        ensemble.weekSinceMeasure(week) <= 0 ? 0.0 : losses.until(ensemble.weekSinceMeasure(week)))
                .toList();
    }

    private static String description(Ensemble ensemble, LossCourse course, Optional<LossCourse> without) {
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
