package chokepoint.core.experiment;

import chokepoint.core.scenario.ExporterAnswer;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The same world without what the measure brings: what a measure adds is a run less its twin, on the same past and the same luck.
 *
 * <p>Controls, lists of firms, alarms, lost feeds and a flood that begin in the measure's week or later are taken out. Contracts,
 * plants, quotas, taxes, use and supply by date stay: they would have come without the measure. A scenario may name another one as
 * its twin.
 */
public final class Twin {

    private Twin() {}

    /** The twin of a scenario; empty when there is nothing to take out. */
    public static Optional<Scenario> of(Scenario scenario) {
        Scenario named = scenario.namedTwin();
        if (named != null) {
            return Optional.of(named);
        }
        Scenario calm = calm(scenario);
        boolean same = calm.controls().equals(scenario.controls())
                && calm.alarms().equals(scenario.alarms())
                && calm.feedLosses().equals(scenario.feedLosses())
                && calm.exporterAnswer().equals(scenario.exporterAnswer());
        return same ? Optional.empty() : Optional.of(calm);
    }

    private static Scenario calm(Scenario scenario) {
        WeekCalendar calendar = scenario.timeline().calendar();
        int measure = scenario.timeline().measureWeek();
        return scenario.withEvents(
                        scenario.controls().stream()
                                .filter(control -> isBefore(calendar, control.start(), measure))
                                .toList(),
                        scenario.alarms().stream()
                                .filter(alarm -> alarm.week() < measure)
                                .toList(),
                        scenario.feedLosses().stream()
                                .filter(loss ->
                                        isBefore(calendar, loss.course().get(0).from(), measure))
                                .toList())
                .withExporterAnswer(withoutFlood(scenario.exporterAnswer(), calendar, measure));
    }

    private static ExporterAnswer withoutFlood(ExporterAnswer answer, WeekCalendar calendar, int measure) {
        boolean flood = answer.kind() == ExporterAnswer.Kind.FLOOD && !isBefore(calendar, answer.floodFrom(), measure);
        return flood ? ExporterAnswer.NONE : answer;
    }

    private static boolean isBefore(WeekCalendar calendar, LocalDate day, int week) {
        return calendar.weekOf(day) < week;
    }
}
