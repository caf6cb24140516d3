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
        StringBuilder text = new StringBuilder();
        line(text, "name", scenario.name());
        Timeline timeline = scenario.timeline();
        line(text, "origin", timeline.calendar().origin());
        line(text, "weeks", timeline.warmUpWeeks() + " " + timeline.measureWeek() + " " + timeline.endWeek());
        line(text, "growth", timeline.growth());
        for (ControlPlan control : scenario.controls()) {
            line(text, "control", control.name());
            line(text, " items", Arrays.toString(control.items()));
            line(text, " destinations", Arrays.toString(control.destinations()));
            line(text, " dates", control.announce() + " " + control.start() + " " + control.end());
            line(text, " reading", control.reading() + " military " + control.militaryApproved());
            if (control.reading() == ControlPlan.Reading.NAMED_FIRMS) {
                line(text, " firms", control.firms());
            }
            line(text, " delay", control.delayWeeks());
            if (!control.clearances().isEmpty()) {
                line(text, " cleared", control.clearances());
            }
            line(text, " alarm", control.alarmIndex() + " " + control.alarmAtHomeShare());
            line(
                    text,
                    " approvals",
                    control.approvals().stream()
                            .map(ControlPlan.Approval::toString)
                            .collect(Collectors.joining(" ")));
        }
        for (QuotaPlan quota : scenario.quotas()) {
            line(text, "quota", quota.name() + " " + Arrays.toString(quota.items()));
            line(text, " dates", quota.start() + " " + quota.end() + " " + quota.takesOver());
            line(text, " tonnes", quota.tonnes() + " " + quota.productWeight() + " " + quota.outside());
        }
        for (ExportTax tax : scenario.conditions().exportTaxes()) {
            line(text, "export tax", tax.name() + " " + Arrays.toString(tax.items()) + " " + tax.rates());
        }
        for (UsePath path : scenario.conditions().usePaths()) {
            line(text, "use path", path.name() + " " + path.course());
            line(text, " items", Arrays.toString(path.items()));
            line(text, " regions", Arrays.toString(path.regions()));
        }
        scenario.conditions().supplyPaths().forEach(path -> line(text, "supply path", path));
        for (AlarmSpec alarm : scenario.alarms()) {
            line(
                    text,
                    "alarm",
                    alarm.name() + " " + alarm.week() + " " + alarm.alarmIndex() + " " + alarm.alarmAtHomeShare());
            line(text, " items", Arrays.toString(alarm.items()));
            line(text, " regions", Arrays.toString(alarm.regions()));
        }
        scenario.feedLosses().forEach(loss -> line(text, "feed loss", loss));
        WorldStructure structure = scenario.structure();
        structure.industries().forEach(industry -> line(text, "industry", industry));
        structure.feeds().forEach(feed -> line(text, "feed", feed));
        line(text, "magnet makers", structure.magnetMakers());
        line(text, "plants", structure.plants());
        line(text, "world", structure.name());
        structure.contracts().forEach(contract -> line(text, "contract", contract));
        structure.traders().forEach(trader -> line(text, "trader", trader));
        line(text, "firms", structure.firmsPerIndustry() + " " + structure.classesPerIndustryAbroad());
        scenario.inputs().rows().forEach(row -> line(text, "input", row));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(": ").append(value).append('\n');
    }
}
