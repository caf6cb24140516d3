package chokepoint.core.world;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The whole content of a scenario as canonical text: equal text means equal results for equal seeds. For fingerprints, not for
 * reading back.
 */
public final class ScenarioText {

    private ScenarioText() {}

    /** One line per fact, in a fixed order. */
    public static String of(Scenario scenario) {
        return text(scenario, Integer.MAX_VALUE);
    }

    /**
     * What acts on a scenario's runs before {@code week}: runs of scenarios with equal texts and equal seeds are the same until
     * then, and one may be continued as the other.
     *
     * @throws IllegalArgumentException when a control that is announced later stands before one that is announced earlier: a
     *     past knows rules by their place
     */
    public static String ofPast(Scenario scenario, int week) {
        boolean later = false;
        for (ControlPlan control : scenario.controls()) {
            boolean before = scenario.timeline().calendar().weekOf(control.announce()) < week;
            if (before && later) {
                throw new IllegalArgumentException("control '" + control.name()
                        + "' is announced before the shared past ends, but stands after one that is announced later;"
                        + " write controls in the order of their announcement");
            }
            later |= !before;
        }
        return text(scenario, week);
    }

    private static String text(Scenario scenario, int week) {
        boolean whole = week == Integer.MAX_VALUE;
        StringBuilder text = new StringBuilder();
        line(text, "name", whole ? scenario.name() : "past until week " + week);
        Timeline timeline = scenario.timeline();
        line(text, "origin", timeline.calendar().origin());
        line(
                text,
                "weeks",
                timeline.warmUpWeeks() + " " + Math.min(week, timeline.measureWeek()) + " "
                        + Math.min(week, timeline.endWeek()));
        line(text, "growth", timeline.growth());
        for (ControlPlan control : scenario.controls()) {
            if (timeline.calendar().weekOf(control.announce()) < week) {
                control(text, control);
            }
        }
        scenario.quotas().stream()
                .filter(quota -> quota.startWeek() < week)
                .forEach(quota -> line(text, "quota", quota));
        for (AlarmSpec alarm : scenario.alarms()) {
            if (alarm.week() < week) {
                line(
                        text,
                        "alarm",
                        alarm.name() + " " + alarm.week() + " " + alarm.alarmIndex() + " " + alarm.alarmAtHomeShare());
                line(text, " items", Arrays.toString(alarm.items()));
                line(text, " regions", Arrays.toString(alarm.regions()));
            }
        }
        scenario.feedLosses().stream()
                .filter(loss -> timeline.calendar().weekOf(loss.course().get(0).from()) < week)
                .forEach(loss -> line(text, "feed loss", loss));
        WorldStructure structure = scenario.structure();
        structure.industries().forEach(industry -> line(text, "industry", industry));
        structure.feeds().forEach(feed -> line(text, "feed", feed));
        line(text, "magnet makers", structure.magnetMakers());
        line(text, "plants", structure.plants());
        structure.contracts().forEach(contract -> line(text, "contract", contract));
        structure.traders().forEach(trader -> line(text, "trader", trader));
        line(text, "firms", structure.firmsPerIndustry() + " " + structure.classesPerIndustryAbroad());
        scenario.inputs().rows().forEach(row -> line(text, "input", row));
        return text.toString();
    }

    private static void control(StringBuilder text, ControlPlan control) {
        line(text, "control", control.name());
        line(text, " items", Arrays.toString(control.items()));
        line(text, " destinations", Arrays.toString(control.destinations()));
        line(text, " dates", control.announce() + " " + control.start() + " " + control.end());
        line(text, " reading", control.reading() + " military " + control.militaryApproved());
        if (control.reading() == ControlPlan.Reading.NAMED_FIRMS) {
            line(text, " firms", control.firms());
        }
        line(text, " delay", control.delayWeeks());
        line(text, " alarm", control.alarmIndex() + " " + control.alarmAtHomeShare());
        line(
                text,
                " approvals",
                control.approvals().stream().map(ControlPlan.Approval::toString).collect(Collectors.joining(" ")));
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(": ").append(value).append('\n');
    }
}
