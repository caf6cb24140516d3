package chokepoint.scenarios;

import chokepoint.core.material.Item;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.AlarmSpec;
import chokepoint.core.world.ControlPlan;
import chokepoint.core.world.ControlPlan.Approval;
import chokepoint.core.world.ControlPlan.Reading;
import chokepoint.core.world.InputRow;
import chokepoint.core.world.InputTable;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Region;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.Timeline;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.table.WorldTables;
import chokepoint.scenarios.yaml.Section;
import chokepoint.scenarios.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Maps an effective scenario document (parents merged) to a {@link Scenario}; all problems are gathered. */
final class ScenarioReader {

    private static final List<String> REGIONS =
            Arrays.stream(Region.values()).map(Region::name).toList();
    private static final List<String> ITEMS =
            Arrays.stream(Item.values()).map(Item::symbol).toList();
    private static final Map<String, Reading> READINGS =
            Map.of("narrow", Reading.NARROW, "dual-use", Reading.DUAL_USE, "total", Reading.TOTAL);
    private static final List<String> READING_NAMES = List.of("narrow", "dual-use", "total");
    private static final int LONGEST_DELAY_WEEKS = 52;
    private static final int LONGEST_HORIZON_WEEKS = 15 * 52 + 3;
    private static final int LONGEST_WARM_UP_WEEKS = 1040;
    private static final int SHORTEST_WARM_UP_WEEKS = 104;
    private static final int USUAL_WARM_UP_WEEKS = 260;
    private static final int USUAL_HORIZON_WEEKS = 156;
    private static final LocalDate FAR_AWAY = LocalDate.of(9999, 1, 1);

    private final String name;
    private final Section root;
    private final Problems problems;

    ScenarioReader(String name, YamlValue.Mapping document, Problems problems) {
        this.name = name;
        this.root = new Section(document, "", problems);
        this.problems = problems;
    }

    Scenario read() {
        String title = root.requiredText("title");
        String summary = root.text("summary", "");
        root.text("basedOn", "");
        String world = root.choice("world", List.of("world-2024"), "world-2024");
        Timeline timeline = timeline(root.section("timeline"));
        List<ControlPlan> controls = new ArrayList<>();
        root.section("controls")
                .namedSections()
                .forEach((key, section) -> control(key, section).ifPresent(controls::add));
        List<AlarmSpec> alarms = new ArrayList<>();
        root.section("alarms")
                .namedSections()
                .forEach((key, section) -> alarm(key, section, timeline).ifPresent(alarms::add));
        WorldTables tables = WorldTables.ofResource(world);
        InputTable inputs = withOverrides(tables.inputs(), root.section("inputs"));
        root.finish();
        problems.throwIfAny();
        return new Scenario(name, title, summary, timeline, tables.structure(), inputs, controls, List.of(), alarms);
    }

    private Timeline timeline(Section section) {
        LocalDate measure = section.date("measure").orElse(LocalDate.of(2026, 1, 6));
        LocalDate spinUpFrom = section.date("spinUpFrom").orElse(measure);
        int warmUp = section.whole("warmUpWeeks", SHORTEST_WARM_UP_WEEKS, LONGEST_WARM_UP_WEEKS, USUAL_WARM_UP_WEEKS);
        int horizon = section.whole("horizonWeeks", 1, LONGEST_HORIZON_WEEKS, USUAL_HORIZON_WEEKS);
        boolean growth = section.yes("growth", true);
        section.finish();
        if (spinUpFrom.isAfter(measure)) {
            section.report("spinUpFrom", spinUpFrom.toString(), "lies after the measure, " + measure);
            spinUpFrom = measure;
        }
        int spinUp = new WeekCalendar(spinUpFrom).weekOf(measure);
        // weeks are counted back from the measure, so that the measure starts a week
        WeekCalendar calendar =
                new WeekCalendar(measure.minusDays((long) (spinUp + warmUp) * WeekCalendar.DAYS_PER_WEEK));
        return new Timeline(calendar, warmUp, warmUp + spinUp, warmUp + spinUp + horizon, growth);
    }

    private Optional<ControlPlan> control(String key, Section section) {
        if (!section.yes("active", true)) {
            return Optional.empty();
        }
        boolean[] items = items(section.choices("items", ITEMS));
        boolean[] destinations = regions(section.choices("destinations", REGIONS));
        Optional<LocalDate> start = section.date("start");
        if (start.isEmpty()) {
            section.report("start", "", "is missing");
        }
        LocalDate from = start.orElse(FAR_AWAY);
        LocalDate announce = section.date("announce").orElse(from);
        LocalDate end = section.date("end").orElse(FAR_AWAY);
        if (!end.isAfter(from) && start.isPresent()) {
            section.report("end", end.toString(), "must lie after the start, " + from);
        }
        if (announce.isAfter(from)) {
            section.report("announce", announce.toString(), "must not lie after the start, " + from);
        }
        String reading = section.choice("reading", READING_NAMES, "total");
        List<Approval> approvals = new ArrayList<>();
        for (Section step : section.sections("approvals")) {
            approvals.add(approval(step, from));
        }
        if (approvals.isEmpty()) {
            approvals.add(new Approval(from, 0, 0, 0));
        }
        ControlPlan plan = new ControlPlan(
                key,
                items,
                destinations,
                announce,
                from,
                end,
                READINGS.getOrDefault(reading, Reading.TOTAL),
                approvals,
                section.yes("militaryApproved", false),
                section.whole("delayWeeks", 0, LONGEST_DELAY_WEEKS, 0),
                section.number("alarm", 0, 1, 0),
                section.number("alarmAtHome", 0, 1, 0));
        section.text("source", "");
        section.finish();
        return Optional.of(plan);
    }

    private static Approval approval(Section step, LocalDate from) {
        LocalDate date = step.date("from").orElse(from);
        double central = step.number("share", 0, 1, 0);
        double low = step.number("low", 0, 1, central);
        double high = step.number("high", 0, 1, central);
        step.finish();
        if (!(low <= central && central <= high)) {
            step.report("share", low + ", " + central + ", " + high, "must rise: low <= share <= high");
            return new Approval(date, central, central, central);
        }
        return new Approval(date, low, central, high);
    }

    private Optional<AlarmSpec> alarm(String key, Section section, Timeline timeline) {
        if (!section.yes("active", true)) {
            return Optional.empty();
        }
        Optional<LocalDate> date = section.date("date");
        if (date.isEmpty()) {
            section.report("date", "", "is missing");
        }
        AlarmSpec alarm = new AlarmSpec(
                key,
                date.map(timeline.calendar()::weekOf).orElse(-1),
                items(section.choices("items", ITEMS)),
                regions(section.choices("regions", REGIONS)),
                section.number("alarm", 0, 1, 0),
                section.number("alarmAtHome", 0, 1, 0));
        section.text("source", "");
        section.finish();
        return Optional.of(alarm);
    }

    private static boolean[] items(List<String> symbols) {
        boolean[] chosen = new boolean[Item.COUNT];
        for (Item item : Item.values()) {
            chosen[item.ordinal()] = symbols.contains(item.symbol());
        }
        return chosen;
    }

    private static boolean[] regions(List<String> names) {
        boolean[] chosen = new boolean[Region.COUNT];
        for (Region region : Region.values()) {
            chosen[region.ordinal()] = names.contains(region.name());
        }
        return chosen;
    }

    /** Replaces input rows by path: {@code inputs: {behaviour.reserve_days: {low: 60, central: 60, high: 60}}}. */
    private static InputTable withOverrides(InputTable inputs, Section section) {
        Map<String, InputRow> replaced = new LinkedHashMap<>();
        section.namedSections().forEach((path, row) -> {
            if (!inputs.has(path)) {
                row.report(
                        "",
                        path,
                        "no input has this path"
                                + Problems.suggestion(
                                        path,
                                        inputs.rows().stream()
                                                .map(InputRow::path)
                                                .toList()));
                return;
            }
            InputRow old = inputs.row(path);
            Optional<Parameter> parameter =
                    Parameter.ofKey(path.substring(path.indexOf('.') + 1).toLowerCase(Locale.ROOT));
            boolean behaviour = path.startsWith(Parameter.TABLE + ".");
            double least = behaviour ? parameter.map(Parameter::least).orElse(0.0) : 0;
            double most = behaviour ? parameter.map(Parameter::most).orElse(Double.MAX_VALUE) : Double.MAX_VALUE;
            double central = row.number("central", least, most, old.central());
            double low = row.number("low", least, most, central);
            double high = row.number("high", least, most, central);
            row.finish();
            if (low <= central && central <= high) {
                replaced.put(path, old.withRange(low, central, high));
            } else {
                row.report("central", low + ", " + central + ", " + high, "must rise: low <= central <= high");
            }
        });
        return inputs.with(replaced.values());
    }
}
