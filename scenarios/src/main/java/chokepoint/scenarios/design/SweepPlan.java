package chokepoint.scenarios.design;

import chokepoint.scenarios.input.InputFile;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyCheck;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.Quantity;
import chokepoint.scenarios.keys.KeyType.Text;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.yaml.YamlReader;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import chokepoint.scenarios.yaml.YamlValue.Sequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A sweep in a YAML file.
 *
 * @param scenario shipped name, or path as seen from where the program runs
 * @param settings what all rows set, {@code KEY=VALUE} each
 * @param vary what is varied, as behind {@code --vary}
 * @param design a way, or path of a CSV file as seen from where the program runs; empty for the usual way
 * @param rows rows of ways that take them
 * @param runs runs of each row
 */
public record SweepPlan(
        String scenario,
        List<String> settings,
        List<String> vary,
        Optional<String> design,
        OptionalInt rows,
        OptionalInt runs,
        OptionalLong seed) {

    private static final String SCENARIO = "scenario";
    private static final String SET = "set";
    private static final String VARY = "vary";
    private static final String DESIGN = "design";
    private static final String ROWS = "rows";
    private static final String RUNS = "runs";
    private static final String SEED = "seed";
    private static final int LONGEST = 1000;

    private static final Group KEYS = new Group(List.of(
            Key.needed(
                    SCENARIO, new Text(1, LONGEST), "Shipped name of a scenario, or a YAML file as seen from the plan"),
            Key.optional(
                    DESIGN,
                    new Text(1, LONGEST),
                    "grid",
                    "How rows are made: " + String.join(", ", DesignWay.keys())
                            + ", or a CSV file as seen from the plan"),
            Key.optional(
                    ROWS, new Quantity(1, DesignWay.MOST_ROWS, true, "1"), "64", "Rows of latin-hypercube and sobol"),
            Key.optional(RUNS, new Quantity(1, 1_000_000, true, "1"), "8", "Runs of each row"),
            Key.optional(SEED, new Quantity(-9e15, 9e15, true, "1"), "1", "Seed of all luck")));

    /** Whether a file is a plan, and no scenario: it names one. */
    public static boolean isPlan(String nameOrFile) {
        Problems ignored = new Problems();
        return InputFile.path(nameOrFile)
                .filter(Files::isRegularFile)
                .flatMap(file -> InputFile.text(file, nameOrFile, InputFile.LARGEST_SCENARIO_BYTES, ignored))
                .flatMap(text -> YamlReader.read(nameOrFile, text, ignored))
                .filter(document -> document.entries().containsKey(SCENARIO))
                .isPresent();
    }

    /**
     * Reads a plan.
     *
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong
     */
    public static SweepPlan read(Path file) {
        Problems problems = new Problems();
        String label = file.toString();
        Optional<Mapping> document = InputFile.text(file, label, InputFile.LARGEST_SCENARIO_BYTES, problems)
                .flatMap(text -> YamlReader.read(label, text, problems));
        if (document.isEmpty()) {
            problems.throwIfAny();
        }
        Mapping whole = document.orElseThrow();
        Mapping plain = whole.without(SET, VARY);
        KeyCheck.file(plain, KEYS, problems);
        KeyCheck.nothingMissing(plain, KEYS, problems);
        Section keys = new Section(plain, KEYS, "", problems);
        List<String> set = pairs(whole, SET, problems);
        List<String> vary = pairs(whole, VARY, problems);
        Optional<String> design = keys.text(DESIGN);
        boolean fromFile = design.filter(way -> !DesignWay.keys().contains(way)).isPresent();
        if (vary.isEmpty() && !fromFile) {
            problems.add(
                    label,
                    whole.line(),
                    VARY,
                    "",
                    "is missing: keys and what they are varied over, or a CSV file as design");
        }
        if (!vary.isEmpty() && fromFile) {
            problems.add(label, whole.line(), VARY, "", "does not go with a CSV file, which says what every row sets");
        }
        problems.throwIfAny();
        return new SweepPlan(
                keys.text(SCENARIO).map(name -> place(file, name)).orElseThrow(),
                set,
                vary,
                design.map(way -> fromFile ? place(file, way) : way),
                whole(keys, ROWS),
                whole(keys, RUNS),
                keys.number(SEED).map(seed -> OptionalLong.of(seed.longValue())).orElse(OptionalLong.empty()));
    }

    private static OptionalInt whole(Section keys, String key) {
        return keys.number(key).map(value -> OptionalInt.of(value.intValue())).orElse(OptionalInt.empty());
    }

    /** A file as seen from the plan; other names are shipped ones. */
    private static String place(Path plan, String name) {
        boolean isFile = name.endsWith(".yaml") || name.endsWith(".csv");
        Path folder = plan.getParent();
        return isFile && folder != null ? folder.resolve(name).toString() : name;
    }

    /** Keys with values as {@code KEY=VALUE}; a list stands for values between commas. */
    private static List<String> pairs(Mapping plan, String key, Problems problems) {
        YamlValue given = plan.entries().get(key);
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof Mapping mapping)) {
            problems.add(
                    given.file(), given.line(), key, "", "must hold keys of the scenario, each with what it is set to");
            return List.of();
        }
        List<String> pairs = new ArrayList<>();
        mapping.entries().forEach((name, value) -> {
            boolean listed = key.equals(VARY) && value instanceof Sequence;
            pairs.add(name + "="
                    + (listed
                            ? ((Sequence) value)
                                    .items().stream().map(SweepPlan::text).collect(Collectors.joining(","))
                            : text(value)));
        });
        return pairs;
    }

    private static String text(YamlValue value) {
        if (value instanceof Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Sequence sequence) {
            return sequence.items().stream().map(SweepPlan::text).collect(Collectors.joining(", ", "[", "]"));
        }
        Scalar scalar = (Scalar) value;
        return scalar.quoted() ? '"' + scalar.text() + '"' : scalar.text();
    }
}
