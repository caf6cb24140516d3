package chokepoint.findings.ensemble;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The controls that days are counted from: those on Japan that start in the measure's week, or else those in force then.
 *
 * @param start first day on which one of them is in force
 * @param end first day on which none of them is in force any more
 * @param controls the controls
 */
public record Measure(LocalDate start, LocalDate end, List<ControlPlan> controls) {

    /** The measure of a scenario; empty when nothing restricts Japan in the measure's week. */
    public static Optional<Measure> of(Scenario scenario) {
        var timeline = scenario.timeline();
        List<ControlPlan> starting = new ArrayList<>();
        List<ControlPlan> inForce = new ArrayList<>();
        for (ControlPlan control : scenario.controls()) {
            int startWeek = timeline.calendar().weekOf(control.start());
            int endWeek = timeline.calendar().weekOf(control.end());
            if (control.destinations().has(Region.JAPAN)
                    && startWeek <= timeline.measureWeek()
                    && timeline.measureWeek() < endWeek) {
                inForce.add(control);
                if (startWeek == timeline.measureWeek()) {
                    starting.add(control);
                }
            }
        }
        List<ControlPlan> chosen = starting.isEmpty() ? inForce : starting;
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Measure(
                chosen.stream()
                        .map(ControlPlan::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                chosen.stream()
                        .map(ControlPlan::end)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                List.copyOf(chosen)));
    }

    /** Whether some of it is still in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return day.isBefore(end);
    }

    /** Items it covers, in their fixed order. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Item item : Item.values()) {
            if (controls.stream().anyMatch(control -> control.items().has(item))) {
                items.add(item);
            }
        }
        return items;
    }
}
