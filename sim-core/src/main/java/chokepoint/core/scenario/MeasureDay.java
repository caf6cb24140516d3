package chokepoint.core.scenario;

import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The day from which a run counts, and what a scenario lets happen on it and at other times. Where nothing comes into force in the
 * week of the measure, every "days after the measure" counts from nothing: a measure that was moved away from its controls.
 *
 * @param day first day of the measure's week
 * @param then what happens in that week
 * @param others what happens at other times, by day
 */
public record MeasureDay(LocalDate day, List<Event> then, List<Event> others) {

    private static final int FEW = 6;
    /** Days from this one on are none. */
    private static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

    /**
     * Something that a scenario lets happen.
     *
     * @param what what happens, such as {@code control ban-2026 comes into force}
     */
    public record Event(LocalDate day, String what) {}

    /** Looks at a scenario. */
    public static MeasureDay of(Scenario scenario) {
        WeekCalendar calendar = scenario.timeline().calendar();
        int measure = scenario.timeline().measureWeek();
        List<Event> then = new ArrayList<>();
        List<Event> others = new ArrayList<>();
        events(scenario).stream()
                .filter(event -> event.day().isBefore(NEVER))
                .sorted(Comparator.comparing(Event::day))
                .forEach(event -> (calendar.weekOf(event.day()) == measure ? then : others).add(event));
        return new MeasureDay(calendar.startOf(measure), List.copyOf(then), List.copyOf(others));
    }

    private static List<Event> events(Scenario scenario) {
        List<Event> events = new ArrayList<>();
        for (ControlPlan control : scenario.controls()) {
            String name = "control " + control.name();
            if (!control.announce().equals(control.start())) {
                events.add(new Event(control.announce(), name + " is announced"));
            }
            events.add(new Event(control.start(), name + " comes into force"));
            events.add(new Event(control.end(), name + " ends"));
        }
        for (QuotaPlan quota : scenario.quotas()) {
            events.add(new Event(quota.start(), "export quota " + quota.name() + " begins"));
        }
        for (AlarmSpec alarm : scenario.alarms()) {
            events.add(new Event(
                    scenario.timeline().calendar().startOf(alarm.week()),
                    "alarm " + alarm.name() + " is raised in the week that begins"));
        }
        for (FeedLoss loss : scenario.feedLosses()) {
            events.add(new Event(loss.course().get(0).from(), "feed loss " + loss.name() + " begins"));
            if (loss.end() != null) {
                events.add(new Event(loss.end(), "feed loss " + loss.name() + " ends"));
            }
        }
        for (ExportTax tax : scenario.conditions().exportTaxes()) {
            tax.rates().forEach(rate -> events.add(new Event(rate.from(), "export tax " + tax.name() + " changes")));
        }
        for (UsePath use : scenario.conditions().usePaths()) {
            events.add(new Event(use.course().steps().get(0).from(), "path of use " + use.name() + " begins"));
        }
        for (SupplyPath supply : scenario.conditions().supplyPaths()) {
            events.add(new Event(supply.course().steps().get(0).from(), "path of supply " + supply.name() + " begins"));
        }
        return events;
    }

    /**
     * That nothing comes into force on the day from which days are counted, and what does and when, in a sentence or two; empty where
     * something does.
     */
    public Optional<String> warning() {
        if (!then.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder("Nothing comes into force on " + day + ", from which days are counted");
        if (others.isEmpty()) {
            return Optional.of(text.append(", nor at any other time.").toString());
        }
        text.append("; ");
        int from = Math.max(0, others.size() - FEW);
        for (int i = from; i < others.size(); i++) {
            Event event = others.get(i);
            text.append(i == from ? "" : i == others.size() - 1 ? " and " : ", ")
                    .append(event.what())
                    .append(" on ")
                    .append(event.day());
        }
        return Optional.of(
                text.append(from > 0 ? " (and " + from + " more before)." : ".").toString());
    }
}
