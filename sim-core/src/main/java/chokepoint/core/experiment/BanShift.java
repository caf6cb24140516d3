package chokepoint.core.experiment;

import chokepoint.core.scenario.AlarmSpec;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.ExporterAnswer;
import chokepoint.core.scenario.FeedLoss;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Moves a ban to another year. What begins on the measure's first day or later moves with it; what came before, such as the
 * licences of 2025, stays; the run ends when it would have ended.
 */
public final class BanShift {

    private static final int DAYS_PER_WEEK = 7;

    private BanShift() {}

    /** The same scenario with an end so many weeks after its measure. */
    public static Scenario withHorizon(Scenario scenario, int weeks) {
        Timeline timeline = scenario.timeline();
        return scenario.withTimeline(timeline.withEnd(timeline.measureWeek() + weeks));
    }

    /** Year of a scenario's measure. */
    public static int year(Scenario scenario) {
        // a week that straddles New Year belongs to the year that most of it lies in
        return measure(scenario).plusDays(DAYS_PER_WEEK / 2).getYear();
    }

    private static LocalDate measure(Scenario scenario) {
        Timeline timeline = scenario.timeline();
        return timeline.calendar().startOf(timeline.measureWeek());
    }

    /**
     * Moves what the measure brings to a year, by whole weeks.
     *
     * @throws IllegalArgumentException when the moved measure lies outside the run
     */
    public static Scenario to(Scenario scenario, int year) {
        LocalDate from = measure(scenario);
        long weeks = Math.round(
                (double) (from.plusYears((long) year - year(scenario)).toEpochDay() - from.toEpochDay())
                        / DAYS_PER_WEEK);
        if (weeks == 0) {
            return scenario;
        }
        Timeline timeline = scenario.timeline();
        int measureWeek = timeline.measureWeek() + Math.toIntExact(weeks);
        List<ControlPlan> controls = scenario.controls().stream()
                .map(control -> control.start().isBefore(from) ? control : control.moved(weeks))
                .toList();
        List<AlarmSpec> alarms = scenario.alarms().stream()
                .map(alarm -> alarm.week() < timeline.measureWeek() ? alarm : alarm.moved(Math.toIntExact(weeks)))
                .toList();
        List<FeedLoss> losses = scenario.feedLosses().stream()
                .map(loss -> loss.course().get(0).from().isBefore(from) ? loss : loss.moved(weeks))
                .toList();
        return scenario.movedFrom(timeline.measureWeek())
                .withTimeline(timeline.withMeasure(measureWeek))
                .withEvents(controls, alarms, losses);
    }

    /** Years after a ban at which is counted what a flood has left: as long as one lasts by its central value. */
    private static final int AFTERMATH_YEARS = 2;

    private static final int HALF_A_YEAR_MONTHS = 6;

    /**
     * The same scenario, after whose last ban the exporter floods the market. It ends with the first week of the January that is
     * nearest to two years after the ban, when what the flood has left is counted. Empty when the ban has no end in the run.
     */
    public static Optional<Scenario> flooded(Scenario scenario) {
        LocalDate from = measure(scenario);
        Timeline timeline = scenario.timeline();
        LocalDate end = scenario.controls().stream()
                .filter(control -> !control.start().isBefore(from))
                .map(ControlPlan::end)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        WeekCalendar calendar = timeline.calendar();
        if (!end.isBefore(calendar.startOf(timeline.endWeek()))) {
            return Optional.empty();
        }
        int year = end.plusYears(AFTERMATH_YEARS).plusMonths(HALF_A_YEAR_MONTHS).getYear();
        // the last week is the first one that begins in that year
        int endWeek = Math.min(timeline.endWeek(), calendar.weekOf(LocalDate.of(year, 1, 1)) + 2);
        return Optional.of(scenario.withTimeline(timeline.withEnd(endWeek))
                .withExporterAnswer(new ExporterAnswer(ExporterAnswer.Kind.FLOOD, end)));
    }
}
