package chokepoint.scenarios;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.language.PolicyKeys;
import chokepoint.scenarios.language.ScenarioKeys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Scenario and policy files made at random whose values like to stand at the ends of what is allowed. Most are valid; some are
 * refused, as numbers that are possible one by one make no world together.
 */
final class RangeEndTexts {

    private static final List<String> PARENTS = List.of(
            "ban-2026",
            "ban-2026-total",
            "ban-2026-narrow",
            "ban-2026-escalating",
            "no-ban",
            "baseline-2024",
            "licence-2025",
            "myanmar-stop",
            "ban-2010-style",
            "crisis-2010",
            "crisis-2010-no-crisis");

    private static final int MOST_WEEKS = 80;
    /** Files whose shares sum to one: a single one of them moved is refused, so it is moved seldom. */
    private static final List<String> OF_ONE =
            List.of("deposits.", "producer_sales.", "coalition.", "japan_magnets.", "magnet_makers.", "traders.");

    private final SplittableRandom random;
    /** Dates lie on fewer days than this behind the first: outside the run they are refused. */
    private int days = 600;

    RangeEndTexts(SplittableRandom random) {
        this.random = random;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String some(List<String> of, int most) {
        TreeSet<String> chosen = new TreeSet<>();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            chosen.add("\"" + any(of) + "\"");
        }
        return chosen.toString();
    }

    /** An end of a range, or anything between. */
    private double value(double least, double most) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> least;
            case 2, 3 -> most;
            default -> least + random.nextDouble() * (most - least);
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    // ---- scenarios

    String scenario() {
        String parentName = any(PARENTS);
        Scenario parent = ScenarioLibrary.load(parentName);
        boolean crisis = parentName.startsWith("crisis");
        LocalDate first = crisis ? LocalDate.of(2010, 1, 5) : LocalDate.of(2025, 1, 7);
        StringBuilder text = new StringBuilder("title: ends\nbasedOn: " + parentName + "\ntimeline:\n");
        line(text, "  warmUpWeeks: 104");
        int horizonWeeks = 1 + random.nextInt(MOST_WEEKS);
        if (crisis) {
            // its own: quotas and halts have dates up to the last of its weeks
            horizonWeeks = parent.timeline().horizonWeeks();
        } else if (parentName.equals("ban-2026-escalating")) {
            horizonWeeks = Math.max(horizonWeeks, 26);
        }
        Timeline timeline = parent.timeline();
        long earlierDays = ChronoUnit.DAYS.between(first, timeline.calendar().startOf(timeline.measureWeek()));
        days = (int) Math.min(days, earlierDays + 7L * horizonWeeks);
        line(text, "  horizonWeeks: " + horizonWeeks);
        boolean growth = !chance(0.2);
        line(text, "  growth: " + growth);
        paths(text, parent, first);
        if (chance(0.3)) {
            control(text, first);
        }
        if (chance(0.3)) {
            line(
                    text,
                    "feedLosses:\n  zz: {feeds: " + some(feeds(parent), 12) + ", course: "
                            + course(first, "lostShare", 1) + "}");
        }
        if (chance(0.15)) {
            line(
                    text,
                    "exportTaxes:\n  zz: {items: " + some(oxides(), 6) + ", rates: [{from: " + day(first) + ", share: "
                            + number(value(0, 5)) + "}]}");
        }
        if (chance(0.15)) {
            LocalDate start = day(first);
            line(
                    text,
                    "exportQuotas:\n  zz: {items: " + some(oxides(), 6) + ", start: " + start + ", end: "
                            + start.plusDays(30 + random.nextInt(300)) + ", tonnes: " + number(value(0, 1000)) + "}");
        }
        if (growth && chance(0.2)) {
            line(text, "exporterAnswer: {kind: undercut}");
        }
        Rules rules = rules(text);
        inputs(text, parent, rules);
        return text.toString();
    }

    private void paths(StringBuilder text, Scenario parent, LocalDate first) {
        if (chance(0.3)) {
            line(
                    text,
                    "usePaths:\n  zz: {items: " + usedTogether(some(oxides(), 4)) + ", regions: "
                            + some(Arrays.asList("CHINA", "JAPAN", "G7", "OTHER"), 4) + ", course: "
                            + course(first, "factor", 20)
                            + "}");
        }
        if (chance(0.2)) {
            line(
                    text,
                    "supplyPaths:\n  zz: {plants: " + some(parent.structure().plants(), 3) + ", course: "
                            + course(first, "factor", 20) + "}");
        } else if (chance(0.2)) {
            line(
                    text,
                    "supplyPaths:\n  zz: {feeds: " + some(feeds(parent), 6) + ", course: " + course(first, "factor", 20)
                            + "}");
        }
    }

    private static List<String> feeds(Scenario parent) {
        return parent.structure().feeds().stream()
                .map(feed -> feed.path().split("\\.")[2])
                .distinct()
                .toList();
    }

    private static List<String> oxides() {
        return ScenarioKeys.ITEMS.subList(0, 10);
    }

    /** Neither of two oxides that one alloy takes stands alone. */
    private static String usedTogether(String items) {
        return items.replaceAll("\"(Nd|Pr)\"(, \"(Nd|Pr)\")?", "\"Nd\", \"Pr\"")
                .replaceAll("\"(Dy|Tb)\"(, \"(Dy|Tb)\")?", "\"Dy\", \"Tb\"");
    }

    private LocalDate day(LocalDate first) {
        return first.plusDays(random.nextInt(days));
    }

    private String course(LocalDate first, String key, double most) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            days.add(day(first));
        }
        List<String> steps = new ArrayList<>();
        for (LocalDate day : days) {
            double share = chance(0.1) ? most * (1 - Math.pow(10, -3 - 12 * random.nextDouble())) : value(0, most);
            String range = chance(0.3) ? ", low: 0, high: " + number(most) : "";
            steps.add("{from: " + day + ", " + key + ": " + number(share) + range + "}");
        }
        return steps.toString();
    }

    private void control(StringBuilder text, LocalDate first) {
        LocalDate start = day(first);
        line(
                text,
                "controls:\n  zz: {items: " + some(ScenarioKeys.ITEMS, 6) + ", destinations: "
                        + some(ScenarioKeys.REGIONS_ABROAD, 3) + ", start: " + start + ", end: "
                        + start.plusDays(1 + random.nextInt(400)) + ", reading: "
                        + any(List.of("narrow", "dual-use", "total"))
                        + ", approvals: [{share: " + number(value(0, 1)) + ", low: 0, high: 1}], delayWeeks: "
                        + (int) value(0, 52) + ", alarmIndex: " + number(value(0, 1)) + "}");
    }

    /** Newer rules, none of them in most files; a row that the rules of a file do not read is refused. */
    private Rules rules(StringBuilder text) {
        if (!chance(0.3)) {
            return Rules.TODAY;
        }
        List<Rule> newer =
                Arrays.stream(Rule.values()).filter(rule -> chance(0.5)).toList();
        if (!newer.isEmpty()) {
            line(text, "rules:");
            newer.forEach(rule -> line(text, "  " + rule.key() + ": true"));
        }
        return Rules.of(newer.toArray(Rule[]::new));
    }

    private void inputs(StringBuilder text, Scenario parent, Rules rules) {
        List<String> lines = new ArrayList<>();
        double parameters = chance(0.3) ? 0 : 0.6 * random.nextDouble();
        double rows = chance(0.5) ? 0 : 0.02 * random.nextDouble();
        for (InputRow row : parent.inputs().rows()) {
            if (!rules.reads(row.path())) {
                continue;
            }
            boolean parameter =
                    row.path().startsWith("behaviour.") || row.path().startsWith("investment.");
            boolean ofOne = OF_ONE.stream().anyMatch(row.path()::startsWith);
            if (chance(parameter ? parameters : ofOne ? rows / 20 : rows)) {
                KeyType.Quantity allowed = ScenarioKeys.number(row);
                // a tonnage of ten million makes no world; a nil one does
                boolean huge = !parameter && allowed.most() >= 1e6 && chance(0.9);
                double value = huge
                        ? Math.max(allowed.least(), row.central() * value(0, 3))
                        : value(allowed.least(), allowed.most());
                lines.add("  \"" + row.path() + "\": " + number(value));
            }
        }
        if (!lines.isEmpty()) {
            line(text, "inputs:");
            lines.forEach(each -> line(text, each));
        }
    }

    // ---- policies

    String policy() {
        StringBuilder text = new StringBuilder("title: ends\nname: ends\ninstruments:\n");
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            instrument(text, "i" + n, any(PolicyKeys.SHIPPED.kindWords()));
        }
        return text.toString();
    }

    private void instrument(StringBuilder text, String name, String kind) {
        KeyType.Group all = PolicyKeys.SHIPPED
                .root()
                .key("instruments")
                .map(key -> ((KeyType.Named) key.type()).each())
                .orElseThrow();
        LocalDate start = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(500));
        line(text, "  " + name + ":\n    kind: " + kind + "\n    start: " + start);
        if (chance(0.5)) {
            line(text, "    announce: " + start.minusDays(random.nextInt(150)));
        }
        line(text, "    termYears: " + (chance(0.5) ? "0.25" : chance(0.5) ? "25" : "2"));
        String items = any(List.of("[Nd, Pr]", "[Dy]", "[Tb]", "[Y]", "[La]", "[Sm]", "[Ce]", "[Gd]"));
        for (var key : all.keys()) {
            boolean ofKind = key.doc().contains("Kinds:") && key.doc().contains(kind);
            boolean needed = key.absent().startsWith("needed");
            if (!ofKind || (!needed && chance(0.5)) || key.name().equals("plants")) {
                continue;
            }
            if (key.name().equals("items")) {
                line(text, "    items: " + (kind.equals("reserve") ? some(oxides(), 6) : items));
            } else if (key.type() instanceof KeyType.Quantity number) {
                double value = value(number.least(), chance(0.7) ? Math.min(number.most(), 200) : number.most());
                line(text, "    " + key.name() + ": " + number(number.whole() ? Math.rint(value) : value));
            } else if (key.type() instanceof KeyType.Choice choice) {
                line(text, "    " + key.name() + ": " + any(choice.words()));
            } else if (key.type() instanceof KeyType.WordList list) {
                line(text, "    " + key.name() + ": " + some(list.words(), 2));
            }
        }
        if (chance(0.3)) {
            line(text, "    withdrawalProbabilityPerYear: " + number(value(0, 0.99)));
        }
        if (chance(0.2)) {
            line(text, "    withdrawn: " + start.plusDays(30 + random.nextInt(60)));
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
