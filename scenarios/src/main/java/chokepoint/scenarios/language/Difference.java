package chokepoint.scenarios.language;

import chokepoint.core.scenario.AlarmSpec;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.ControlPlan.Approval;
import chokepoint.core.scenario.ExporterAnswer;
import chokepoint.core.scenario.FeedLoss;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Tables;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.core.time.WeekCalendar;
import chokepoint.scenarios.keys.KeyType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What differs between two scenarios, in words; titles, summaries and sources are no difference. */
public final class Difference {

    private final Scenario a;
    private final Scenario b;
    private final Changes changes;

    private Difference(Scenario a, Scenario b) {
        this.a = a;
        this.b = b;
        this.changes = new Changes(a.name(), b.name());
    }

    /** One line per difference, what the first has before the arrow. Empty when there is none. */
    public static List<String> between(Scenario a, Scenario b) {
        return new Difference(a, b).list();
    }

    private List<String> list() {
        timeline();
        changes.named(
                "control",
                Changes.byName(a.controls(), ControlPlan::name),
                Changes.byName(b.controls(), ControlPlan::name),
                this::control);
        changes.named(
                "alarm",
                Changes.byName(a.alarms(), AlarmSpec::name),
                Changes.byName(b.alarms(), AlarmSpec::name),
                this::alarm);
        changes.named(
                "feed loss",
                Changes.byName(a.feedLosses(), FeedLoss::name),
                Changes.byName(b.feedLosses(), FeedLoss::name),
                this::feedLoss);
        for (Industry industry : a.structure().industries()) {
            b.structure().industries().stream()
                    .filter(other -> other.name().equals(industry.name()))
                    .findFirst()
                    .ifPresent(other -> industry(industry, other));
        }
        new ConditionsDifference(changes, a, b).list();
        changes.change("exporter's answer", answer(a), answer(b));
        changes.change(
                "substitution by nest",
                Changes.yes(a.rules().substitutionByNest()),
                Changes.yes(b.rules().substitutionByNest()));
        changes.change(
                "stocks drawn at their anchor",
                Changes.yes(a.rules().stocksAtAnchor()),
                Changes.yes(b.rules().stocksAtAnchor()));
        changes.change(
                "magnets are a traded good",
                Changes.yes(a.rules().magnetMakers()),
                Changes.yes(b.rules().magnetMakers()));
        changes.change(
                "anchor of stocks",
                a.rules().stockAnchor().key(),
                b.rules().stockAnchor().key());
        String worldA = a.structure().name();
        String worldB = b.structure().name();
        if (worldA.equals(worldB)) {
            a.inputs().rows().forEach(row -> input(row, b.inputs().row(row.path())));
        } else {
            changes.add("world: " + worldA + " → " + worldB + "; their tables are not compared");
        }
        return changes.list();
    }

    private static String answer(Scenario scenario) {
        ExporterAnswer answer = scenario.exporterAnswer();
        boolean flood = answer.kind() == ExporterAnswer.Kind.FLOOD;
        return answer.kind().key() + (flood ? " from " + answer.floodFrom() : "");
    }

    private void timeline() {
        Timeline first = a.timeline();
        Timeline second = b.timeline();
        changes.moved("first reported day", startOf(first, first.warmUpWeeks()), startOf(second, second.warmUpWeeks()));
        changes.moved("measure", startOf(first, first.measureWeek()), startOf(second, second.measureWeek()));
        changes.change("horizon in weeks", first.horizonWeeks(), second.horizonWeeks());
        changes.change("warm-up in weeks", first.warmUpWeeks(), second.warmUpWeeks());
        changes.change("growth", first.growth(), second.growth());
    }

    private static LocalDate startOf(Timeline timeline, int week) {
        WeekCalendar calendar = timeline.calendar();
        return calendar.startOf(week);
    }

    private void control(String name, ControlPlan first, ControlPlan second) {
        changes.words(name + ", items", first.items().symbols(), second.items().symbols());
        changes.words(
                name + ", destinations",
                first.destinations().names(),
                second.destinations().names());
        changes.moved(name + ", announced", first.announce(), second.announce());
        changes.moved(name + ", start", first.start(), second.start());
        changes.moved(name + ", end", first.end(), second.end());
        changes.change(name + ", reading", word(first.reading()), word(second.reading()));
        changes.change(
                name + ", firms",
                first.firms().controlList() + " refused, " + first.firms().watchList() + " waiting",
                second.firms().controlList() + " refused, " + second.firms().watchList() + " waiting");
        changes.change(name + ", approved share", approvals(first), approvals(second));
        changes.change(name + ", cleared share", clearances(first), clearances(second));
        changes.change(
                name + ", military users approved",
                Changes.yes(first.militaryApproved()),
                Changes.yes(second.militaryApproved()));
        changes.change(name + ", delay in weeks", first.delayWeeks(), second.delayWeeks());
        changes.change(name + ", alarm", KeyType.plain(first.alarmIndex()), KeyType.plain(second.alarmIndex()));
        changes.change(
                name + ", share of the alarm felt in CHINA",
                KeyType.plain(first.alarmAtHomeShare()),
                KeyType.plain(second.alarmAtHomeShare()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String clearances(ControlPlan control) {
        return control.clearances().isEmpty() ? "all" : steps(control.clearances());
    }

    private static String approvals(ControlPlan control) {
        return steps(control.approvals());
    }

    private static String steps(List<Approval> path) {
        return path.stream()
                .map((Approval step) -> Changes.range(step.low(), step.central(), step.high()) + " from " + step.from())
                .collect(Collectors.joining(", "));
    }

    private void alarm(String name, AlarmSpec first, AlarmSpec second) {
        LocalDate firstWeek = startOf(a.timeline(), first.week());
        LocalDate secondWeek = startOf(b.timeline(), second.week());
        // the model keeps the week only, and weeks of two scenarios may start on different days
        if (Math.abs(ChronoUnit.DAYS.between(firstWeek, secondWeek)) >= WeekCalendar.DAYS_PER_WEEK) {
            changes.moved(name + ", week", firstWeek, secondWeek);
        }
        changes.words(name + ", items", first.items().symbols(), second.items().symbols());
        changes.words(
                name + ", regions", first.regions().names(), second.regions().names());
        changes.change(name + ", level", KeyType.plain(first.alarmIndex()), KeyType.plain(second.alarmIndex()));
        changes.change(
                name + ", share felt in CHINA",
                KeyType.plain(first.alarmAtHomeShare()),
                KeyType.plain(second.alarmAtHomeShare()));
    }

    private void feedLoss(String name, FeedLoss first, FeedLoss second) {
        changes.words(name + ", feeds", first.feeds(), second.feeds());
        changes.change(name + ", lost share", course(first), course(second));
        changes.change(name + ", end", end(first), end(second));
    }

    private static String end(FeedLoss loss) {
        LocalDate end = loss.end();
        return end == null ? "no end" : end.toString();
    }

    private static String course(FeedLoss loss) {
        return loss.course().stream()
                .map(step -> Changes.range(step.low(), step.central(), step.high()) + " from " + step.from())
                .collect(Collectors.joining(", "));
    }

    private void industry(Industry first, Industry second) {
        changes.change(
                first.name() + ", end use",
                first.endUse().key(),
                second.endUse().key());
        changes.change(
                first.name() + ", magnet user", Changes.yes(first.magnetUser()), Changes.yes(second.magnetUser()));
        changes.change(first.name() + ", feeds the car", Changes.yes(first.carRow()), Changes.yes(second.carRow()));
    }

    private void input(InputRow first, InputRow second) {
        String unit = first.unit().equals("1") ? "" : " " + first.unit();
        changes.change(
                first.path(),
                Changes.range(first.low(), first.central(), first.high()) + unit,
                Changes.range(second.low(), second.central(), second.high()) + unit);
        changes.change(
                first.path() + ", rests on",
                first.provenance().key(),
                second.provenance().key());
        boolean differs =
                first.low() != second.low() || first.central() != second.central() || first.high() != second.high();
        if (differs && notReachingMagnets(first.path())) {
            changes.add("note: " + first.path()
                    + " does not reach finished magnets, whose own reserve is no reserve of oxides; where want of"
                    + " magnets holds an industry up, it moves no day");
        }
    }

    /** Whether an input is an own reserve of an industry that may want finished magnets first. */
    private boolean notReachingMagnets(String path) {
        return path.equals(Tables.path(Tables.JAPAN_MAGNETS, "dy_tb_private_cover_days", "all"))
                || a.structure().industries().stream()
                        .filter(Industry::magnetUser)
                        .anyMatch(industry ->
                                path.equals(Tables.path(Tables.JAPAN_INDUSTRY, industry.name(), "own_reserve_days")));
    }
}
