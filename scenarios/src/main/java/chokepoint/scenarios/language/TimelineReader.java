package chokepoint.scenarios.language;

import chokepoint.core.scenario.Timeline;
import chokepoint.core.time.WeekCalendar;
import chokepoint.scenarios.keys.Section;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The timeline of a scenario, and whether days lie in it. */
final class TimelineReader {

    private static final LocalDate USUAL_MEASURE = LocalDate.of(2026, 1, 6);
    private static final int USUAL_WARM_UP_WEEKS = 260;
    private static final int USUAL_HORIZON_WEEKS = 156;

    private final LocalDate spinUpFrom;
    private final LocalDate firstDayAfter;
    private final Timeline timeline;

    /** Reads the keys of the timeline; where they contradict each other that is reported and the measure stands in. */
    TimelineReader(Section section) {
        LocalDate measure = section.date("measure").orElse(USUAL_MEASURE);
        LocalDate from = section.date("spinUpFrom").orElse(measure);
        if (from.isAfter(measure)) {
            section.report("spinUpFrom", from.toString(), "must not lie after the measure, " + measure);
            from = measure;
        }
        if (ChronoUnit.WEEKS.between(from, measure) > ScenarioKeys.LONGEST_WEEKS) {
            section.report(
                    "spinUpFrom",
                    from.toString(),
                    "lies more than " + ScenarioKeys.LONGEST_WEEKS + " weeks before the measure, " + measure);
            from = measure;
        }
        int warmUp = section.whole("warmUpWeeks", USUAL_WARM_UP_WEEKS);
        int horizon = section.whole("horizonWeeks", USUAL_HORIZON_WEEKS);
        int spinUp = new WeekCalendar(from).weekOf(measure);
        // weeks are counted back from the measure, so that the measure starts a week
        WeekCalendar calendar =
                new WeekCalendar(measure.minusDays((long) (spinUp + warmUp) * WeekCalendar.DAYS_PER_WEEK));
        timeline =
                new Timeline(calendar, warmUp, warmUp + spinUp, warmUp + spinUp + horizon, section.yes("growth", true));
        spinUpFrom = calendar.startOf(warmUp);
        firstDayAfter = calendar.startOf(timeline.endWeek());
    }

    Timeline timeline() {
        return timeline;
    }

    /** Week that holds a day. */
    int weekOf(LocalDate day) {
        return timeline.calendar().weekOf(day);
    }

    /** Whether a day is reported: neither in the silent warm-up nor after the end. */
    boolean holds(LocalDate day) {
        return !day.isBefore(spinUpFrom) && day.isBefore(firstDayAfter);
    }

    /** Reports a day outside the run: it would change nothing, in silence. */
    void requireInside(Section section, String key, LocalDate day) {
        if (!holds(day)) {
            section.report(
                    key,
                    day.toString(),
                    "lies outside the run; allowed: " + spinUpFrom + " to " + firstDayAfter.minusDays(1)
                            + " (timeline.spinUpFrom, measure, horizonWeeks)");
        }
    }
}
