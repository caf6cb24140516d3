package chokepoint.scenarios.language;

import chokepoint.core.material.Item;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.AlarmSpec;
import chokepoint.core.world.ControlPlan;
import chokepoint.core.world.ControlPlan.Approval;
import chokepoint.core.world.FeedLoss;
import chokepoint.core.world.InputRow;
import chokepoint.core.world.Region;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.Timeline;
import chokepoint.core.world.WorldStructure.Industry;
import chokepoint.scenarios.keys.KeyType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What differs between two scenarios, in words; titles, summaries and sources are no difference. */
public final class Difference {

    private final Scenario a;
    private final Scenario b;
    private final List<String> found = new ArrayList<>();

    private Difference(Scenario a, Scenario b) {
        this.a = a;
        this.b = b;
    }

    /** One line per difference, what the first has before the arrow. Empty when there is none. */
    public static List<String> between(Scenario a, Scenario b) {
        return new Difference(a, b).list();
    }

    private List<String> list() {
        timeline();
        named(
                "control",
                byName(a.controls(), ControlPlan::name),
                byName(b.controls(), ControlPlan::name),
                this::control);
        named("alarm", byName(a.alarms(), AlarmSpec::name), byName(b.alarms(), AlarmSpec::name), this::alarm);
        named(
                "feed loss",
                byName(a.feedLosses(), FeedLoss::name),
                byName(b.feedLosses(), FeedLoss::name),
                this::feedLoss);
        for (Industry industry : a.structure().industries()) {
            b.structure().industries().stream()
                    .filter(other -> other.name().equals(industry.name()))
                    .findFirst()
                    .ifPresent(other -> industry(industry, other));
        }
        new ConditionsDifference(this, a, b).list();
        String worldA = a.structure().name();
        String worldB = b.structure().name();
        if (worldA.equals(worldB)) {
            a.inputs().rows().forEach(row -> input(row, b.inputs().row(row.path())));
        } else {
            found.add("world: " + worldA + " → " + worldB + "; their tables are not compared");
        }
        return List.copyOf(found);
    }

    interface Comparison<T> {
        void compare(String name, T first, T second);
    }

    static <T> Map<String, T> byName(List<T> items, java.util.function.Function<T, String> name) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(name.apply(item), item));
        return map;
    }

    <T> void named(String kind, Map<String, T> inA, Map<String, T> inB, Comparison<T> comparison) {
        inA.forEach((name, first) -> {
            T second = inB.get(name);
            if (second == null) {
                found.add(kind + " " + name + ": only in " + a.name());
            } else {
                comparison.compare(kind + " " + name, first, second);
            }
        });
        inB.keySet().stream()
                .filter(name -> !inA.containsKey(name))
                .forEach(name -> found.add(kind + " " + name + ": only in " + b.name()));
    }

    void change(String what, Object first, Object second) {
        if (!Objects.equals(first, second)) {
            found.add(what + ": " + first + " → " + second);
        }
    }

    void moved(String what, LocalDate first, LocalDate second) {
        if (!first.equals(second)) {
            long days = ChronoUnit.DAYS.between(first, second);
            boolean open = isOpen(first) || isOpen(second);
            String by = open ? "" : " (" + Math.abs(days) + " days " + (days > 0 ? "later" : "earlier") + ")";
            found.add(what + ": " + day(first) + " → " + day(second) + by);
        }
    }

    private static boolean isOpen(LocalDate day) {
        return day.getYear() == 9999;
    }

    private static String day(LocalDate day) {
        return isOpen(day) ? "no end" : day.toString();
    }

    private void timeline() {
        Timeline first = a.timeline();
        Timeline second = b.timeline();
        moved("first reported day", startOf(first, first.warmUpWeeks()), startOf(second, second.warmUpWeeks()));
        moved("measure", startOf(first, first.measureWeek()), startOf(second, second.measureWeek()));
        change("horizon in weeks", first.horizonWeeks(), second.horizonWeeks());
        change("warm-up in weeks", first.warmUpWeeks(), second.warmUpWeeks());
        change("growth", first.growth(), second.growth());
    }

    private static LocalDate startOf(Timeline timeline, int week) {
        WeekCalendar calendar = timeline.calendar();
        return calendar.startOf(week);
    }

    private void control(String name, ControlPlan first, ControlPlan second) {
        words(name + ", items", items(first.items()), items(second.items()));
        words(name + ", destinations", regions(first.destinations()), regions(second.destinations()));
        moved(name + ", announced", first.announce(), second.announce());
        moved(name + ", start", first.start(), second.start());
        moved(name + ", end", first.end(), second.end());
        change(name + ", reading", word(first.reading()), word(second.reading()));
        change(
                name + ", firms",
                first.firms().controlList() + " refused, " + first.firms().watchList() + " waiting",
                second.firms().controlList() + " refused, " + second.firms().watchList() + " waiting");
        change(name + ", approved share", approvals(first), approvals(second));
        change(name + ", cleared share", clearances(first), clearances(second));
        change(name + ", military users approved", yes(first.militaryApproved()), yes(second.militaryApproved()));
        change(name + ", delay in weeks", first.delayWeeks(), second.delayWeeks());
        change(name + ", alarm", KeyType.plain(first.alarmIndex()), KeyType.plain(second.alarmIndex()));
        change(
                name + ", share of the alarm felt in CHINA",
                KeyType.plain(first.alarmAtHomeShare()),
                KeyType.plain(second.alarmAtHomeShare()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String clearances(ControlPlan control) {
        return control.clearances().isEmpty() ? "all" : steps(control.clearances());
    }

    private static String approvals(ControlPlan control) {
        return steps(control.approvals());
    }

    private static String steps(List<Approval> path) {
        return path.stream()
                .map((Approval step) -> range(step.low(), step.central(), step.high()) + " from " + step.from())
                .collect(Collectors.joining(", "));
    }

    static String range(double low, double central, double high) {
        return low == high
                ? KeyType.plain(central)
                : KeyType.plain(central) + " (" + KeyType.plain(low) + " to " + KeyType.plain(high) + ")";
    }

    void words(String what, List<String> first, List<String> second) {
        List<String> added =
                second.stream().filter(word -> !first.contains(word)).toList();
        List<String> dropped =
                first.stream().filter(word -> !second.contains(word)).toList();
        if (!added.isEmpty()) {
            found.add(what + ": " + String.join(", ", added) + " only in " + b.name());
        }
        if (!dropped.isEmpty()) {
            found.add(what + ": " + String.join(", ", dropped) + " only in " + a.name());
        }
    }

    static List<String> items(boolean[] chosen) {
        List<String> words = new ArrayList<>();
        for (Item item : Item.values()) {
            if (chosen[item.ordinal()]) {
                words.add(item.symbol());
            }
        }
        return words;
    }

    static List<String> regions(boolean[] chosen) {
        List<String> words = new ArrayList<>();
        for (Region region : Region.values()) {
            if (chosen[region.ordinal()]) {
                words.add(region.name());
            }
        }
        return words;
    }

    private void alarm(String name, AlarmSpec first, AlarmSpec second) {
        LocalDate firstWeek = startOf(a.timeline(), first.week());
        LocalDate secondWeek = startOf(b.timeline(), second.week());
        // the model keeps the week only, and weeks of two scenarios may start on different days
        if (Math.abs(ChronoUnit.DAYS.between(firstWeek, secondWeek)) >= WeekCalendar.DAYS_PER_WEEK) {
            moved(name + ", week", firstWeek, secondWeek);
        }
        words(name + ", items", items(first.items()), items(second.items()));
        words(name + ", regions", regions(first.regions()), regions(second.regions()));
        change(name + ", level", KeyType.plain(first.alarmIndex()), KeyType.plain(second.alarmIndex()));
        change(
                name + ", share felt in CHINA",
                KeyType.plain(first.alarmAtHomeShare()),
                KeyType.plain(second.alarmAtHomeShare()));
    }

    private void feedLoss(String name, FeedLoss first, FeedLoss second) {
        words(name + ", feeds", first.feeds(), second.feeds());
        change(name + ", lost share", course(first), course(second));
        change(name + ", end", end(first), end(second));
    }

    private static String end(FeedLoss loss) {
        LocalDate end = loss.end();
        return end == null ? "no end" : end.toString();
    }

    private static String course(FeedLoss loss) {
        return loss.course().stream()
                .map(step -> range(step.low(), step.central(), step.high()) + " from " + step.from())
                .collect(Collectors.joining(", "));
    }

    private void industry(Industry first, Industry second) {
        change(first.name() + ", end use", first.endUse().key(), second.endUse().key());
        change(first.name() + ", magnet user", yes(first.magnetUser()), yes(second.magnetUser()));
        change(first.name() + ", feeds the car", yes(first.carRow()), yes(second.carRow()));
    }

    private void input(InputRow first, InputRow second) {
        String unit = first.unit().equals("1") ? "" : " " + first.unit();
        change(
                first.path(),
                range(first.low(), first.central(), first.high()) + unit,
                range(second.low(), second.central(), second.high()) + unit);
        change(
                first.path() + ", rests on",
                first.provenance().key(),
                second.provenance().key());
    }
}
