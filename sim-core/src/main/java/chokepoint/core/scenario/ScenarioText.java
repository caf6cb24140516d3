package chokepoint.core.scenario;

import chokepoint.core.instrument.Instrument;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.time.WeekCalendar;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The whole content of a scenario as canonical text: equal text means equal runs for equal seeds. What a scenario is measured
 * against changes no run and is left out. For fingerprints, not for reading back.
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
     * @throws IllegalArgumentException when a control or quota that begins later stands before one that begins earlier: a
     *     past knows rules by their place
     */
    public static String ofPast(Scenario scenario, int week) {
        WeekCalendar calendar = scenario.timeline().calendar();
        refuseLaterBeforeEarlier(
                scenario.controls(), control -> calendar.weekOf(control.announce()), ControlPlan::name, week);
        refuseLaterBeforeEarlier(scenario.quotas(), quota -> calendar.weekOf(quota.start()), QuotaPlan::name, week);
        return text(scenario, week);
    }

    private static <T> void refuseLaterBeforeEarlier(
            List<T> rules, ToIntFunction<T> weekOf, Function<T, String> nameOf, int week) {
        boolean later = false;
        for (T rule : rules) {
            boolean before = weekOf.applyAsInt(rule) < week;
            if (before && later) {
                throw new IllegalArgumentException("'" + nameOf.apply(rule)
                        + "' begins before the shared past ends, but stands after one that begins later;"
                        + " write controls and quotas in the order of their beginning");
            }
            later |= !before;
        }
    }

    /** Newer rules that hold; rows that the older ones read are not among the inputs then. */
    private static void rules(StringBuilder text, Rules rules) {
        if (rules.substitutionByNest()) {
            line(text, "rule", "substitution by nest");
        }
        if (rules.stocksAtAnchor()) {
            line(text, "rule", "stocks at their anchor " + rules.stockAnchor());
        }
        if (rules.magnetMakers()) {
            line(text, "rule", "magnets are a traded good");
        }
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
        rules(text, scenario.rules());
        if (scenario.rules().stocksAtAnchor() && scenario.measureWeekOfFile() - 1 < week) {
            line(text, "stocks before", scenario.measureWeekOfFile());
        }
        for (ControlPlan control : scenario.controls()) {
            if (timeline.calendar().weekOf(control.announce()) < week) {
                control(text, control);
            }
        }
        for (QuotaPlan quota : scenario.quotas()) {
            if (timeline.calendar().weekOf(quota.start()) < week) {
                line(text, "quota", quota.name() + " " + flags(quota.items()));
                line(text, " dates", quota.start() + " " + quota.end() + " " + quota.takesOver());
                line(text, " tonnes", quota.tonnes() + " " + quota.productWeight() + " " + quota.outside());
            }
        }
        for (ExportTax tax : scenario.conditions().exportTaxes()) {
            line(text, "export tax", tax.name() + " " + flags(tax.items()) + " " + tax.rates());
        }
        for (UsePath path : scenario.conditions().usePaths()) {
            line(text, "use path", path.name() + " " + path.course());
            line(text, " items", flags(path.items()));
            line(text, " regions", flags(path.regions()));
        }
        scenario.conditions().supplyPaths().forEach(path -> line(text, "supply path", path));
        for (AlarmSpec alarm : scenario.alarms()) {
            if (alarm.week() < week) {
                line(
                        text,
                        "alarm",
                        alarm.name() + " " + alarm.week() + " " + alarm.alarmIndex() + " " + alarm.alarmAtHomeShare());
                line(text, " items", flags(alarm.items()));
                line(text, " regions", flags(alarm.regions()));
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
        line(text, "world", structure.name());
        structure.contracts().forEach(contract -> line(text, "contract", contract));
        structure.traders().forEach(trader -> line(text, "trader", trader));
        line(text, "firms", structure.firmsPerIndustry() + " " + structure.classesPerIndustryAbroad());
        structure.sites().forEach(site -> line(text, "site", site));
        structure.members().forEach(member -> line(text, "member", member));
        exporterAnswer(text, scenario, week);
        policy(text, scenario, week);
        scenario.parameterSets().sets().forEach(set -> line(text, "parameter set", set));
        scenario.inputsRead().rows().forEach(row -> line(text, "input", row));
        return text.toString();
    }

    private static void exporterAnswer(StringBuilder text, Scenario scenario, int week) {
        ExporterAnswer answer = scenario.exporterAnswer();
        boolean later = answer.kind() == ExporterAnswer.Kind.FLOOD
                && scenario.timeline().calendar().weekOf(answer.floodFrom()) >= week;
        if (answer.kind() != ExporterAnswer.Kind.NONE && !later) {
            line(text, "exporter answer", answer);
        }
    }

    /** A policy is told by its instruments: two of different names that do the same are the same. */
    private static void policy(StringBuilder text, Scenario scenario, int week) {
        for (Instrument instrument : scenario.policy().instruments()) {
            if (scenario.timeline().calendar().weekOf(instrument.announce()) < week) {
                line(text, "instrument", instrument.name() + " " + instrument.terms());
                line(text, " items", flags(instrument.items()));
                line(
                        text,
                        " dates",
                        instrument.announce() + " " + instrument.start() + " " + instrument.end() + " "
                                + instrument.withdrawn() + " " + instrument.withdrawalPerYearProbability());
                line(text, " payers", instrument.payerKey() + " " + instrument.payers());
                line(text, " plants", instrument.plants());
            }
        }
    }

    private static void control(StringBuilder text, ControlPlan control) {
        line(text, "control", control.name());
        line(text, " items", flags(control.items()));
        line(text, " destinations", flags(control.destinations()));
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
                control.approvals().stream().map(ControlPlan.Approval::toString).collect(Collectors.joining(" ")));
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(": ").append(value).append('\n');
    }

    /** One yes or no for each item: the stamp of the installed parameter sets was made from this text. */
    private static List<Boolean> flags(ItemSet items) {
        return Arrays.stream(Item.values()).map(items::has).toList();
    }

    private static List<Boolean> flags(RegionSet regions) {
        return Arrays.stream(Region.values()).map(regions::has).toList();
    }
}
