package chokepoint.scenarios;

import chokepoint.core.scenario.MeasureDay;
import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.language.Difference;
import chokepoint.scenarios.language.EffectiveScenario;
import chokepoint.scenarios.language.EffectiveText;
import chokepoint.scenarios.language.Lineage;
import chokepoint.scenarios.language.LineageReader;
import chokepoint.scenarios.language.ScenarioKeys;
import chokepoint.scenarios.language.ScenarioReader;
import chokepoint.scenarios.language.SchemaText;
import chokepoint.scenarios.language.Settings;
import chokepoint.scenarios.language.SettingsBetween;
import chokepoint.scenarios.language.Shelf;
import chokepoint.scenarios.language.StartingFile;
import chokepoint.scenarios.language.TwinReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Scenarios: shipped ones by name, a user's own by file. */
public final class ScenarioLibrary {

    private static final List<String> SHIPPED = List.of(
            "baseline-2024",
            "no-ban",
            "ban-2026",
            "ban-2026-narrow",
            "ban-2026-total",
            "ban-2026-escalating",
            "licence-2025",
            "myanmar-stop",
            "ban-2010-style",
            "crisis-2010",
            "crisis-2010-no-quota",
            "crisis-2010-no-halt",
            "crisis-2010-no-alarm",
            "crisis-2010-no-output-controls",
            "crisis-2010-no-growth",
            "crisis-2010-no-crisis",
            "crisis-2025",
            "crisis-2025-no-dispute");

    private static final Shelf SHELF = new Shelf("scenario", "scenarios", SHIPPED);

    private ScenarioLibrary() {}

    /** Names of the shipped scenarios. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /**
     * Reads a scenario.
     *
     * @param nameOrFile name of a shipped scenario, or path of a YAML file
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong
     */
    public static Scenario load(String nameOrFile) {
        return effective(nameOrFile).scenario();
    }

    /**
     * Reads a scenario with values set on top.
     *
     * @param settings {@code KEY=VALUE} each: the path of a value with dots, and YAML; read and checked as if a file said so
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong
     */
    public static Scenario load(String nameOrFile, List<String> settings) {
        return effective(nameOrFile, settings).scenario();
    }

    /**
     * Reads back what {@link #show} wrote, under the name that it had: a file in a folder of results is not named after its scenario.
     * Errors as {@link #load}.
     *
     * @param text of the file
     * @param folder folder its relative paths start from
     */
    public static Scenario readBack(String name, String text, Path folder) {
        return effective(name + ".yaml", text.getBytes(StandardCharsets.UTF_8), folder)
                .scenario();
    }

    /** Reads a scenario with the origin of its values; errors as {@link #load}. */
    static EffectiveScenario effective(String nameOrFile) {
        return effective(nameOrFile, List.of());
    }

    private static EffectiveScenario effective(String nameOrFile, List<String> settings) {
        Problems problems = new Problems();
        return effective(
                LineageReader.read(nameOrFile, SHELF, problems)
                        .map(lineage -> Settings.on(lineage, settings, problems)),
                problems);
    }

    /** A scenario that is read again and again with other values on top. Errors as {@link #load(String, List)}. */
    public static Variants variants(String nameOrFile, List<String> common) {
        Problems problems = new Problems();
        Optional<Lineage> lineage = LineageReader.read(nameOrFile, SHELF, problems);
        problems.throwIfAny();
        Variants variants = new Variants(lineage.orElseThrow(), common);
        variants.common();
        return variants;
    }

    /**
     * Reads a scenario from bytes.
     *
     * @param label its name in messages
     * @param folder folder its relative paths start from
     */
    static EffectiveScenario effective(String label, byte[] bytes, Path folder) {
        Problems problems = new Problems();
        return effective(LineageReader.read(label, bytes, folder, SHELF, problems), problems);
    }

    /**
     * What a scenario is.
     *
     * @param name name to load it by
     */
    public record Listing(String name, String title, String summary) {}

    /** The shipped scenarios with their titles. */
    public static List<Listing> list() {
        return SHIPPED.stream()
                .map(ScenarioLibrary::load)
                .map(scenario -> new Listing(scenario.name(), scenario.title(), scenario.summary()))
                .toList();
    }

    /**
     * A scenario with its parents merged in, as YAML that stands alone, with comments that name file and line of every value;
     * read back it is the same scenario. Errors as {@link #load}.
     */
    public static String show(String nameOrFile) {
        return EffectiveText.of(effective(nameOrFile));
    }

    /** The same with values set on top. Errors as {@link #load(String, List)}. */
    public static String show(String nameOrFile, List<String> settings) {
        return EffectiveText.of(effective(nameOrFile, settings));
    }

    /** Everything that is wrong with some scenarios; empty when all can be run. */
    public static List<Problem> check(List<String> namesOrFiles) {
        return Checks.of(namesOrFiles, ScenarioLibrary::load);
    }

    /**
     * What a valid scenario of one's own is likely not meant to do, one sentence each; shipped ones are meant as they are. Errors as
     * {@link #load}.
     */
    public static List<String> warnings(String nameOrFile) {
        return SHIPPED.contains(nameOrFile)
                ? List.of()
                : MeasureDay.of(load(nameOrFile)).warning().stream().toList();
    }

    /**
     * A commented file to start a scenario of one's own from.
     *
     * @param name name of the new scenario, which is that of its file without {@code .yaml}
     * @param parent shipped scenario, or file as seen from the new one; errors as {@link #load}
     * @throws InvalidInputException also when the name cannot be one
     */
    public static String startingFile(String name, String parent) {
        Checks.name(name);
        return StartingFile.text(name, parent, load(parent));
    }

    /** JSON Schema (draft 2020-12) of scenario files, for editors. */
    public static String schema() {
        return SchemaText.text("scenario", ScenarioKeys.root());
    }

    /** What differs between two scenarios, one line each; empty when nothing does. Errors as {@link #load}. */
    public static List<String> differences(String nameOrFile, String otherNameOrFile) {
        return Difference.between(load(nameOrFile), load(otherNameOrFile));
    }

    /** The same as values to be set on the first so that it becomes the second. Errors as {@link #load}. */
    public static SettingsBetween.Gap settingsBetween(String nameOrFile, String otherNameOrFile) {
        return SettingsBetween.of(show(nameOrFile), show(otherNameOrFile));
    }

    private static EffectiveScenario effective(Optional<Lineage> lineage, Problems problems) {
        if (lineage.isEmpty()) {
            problems.throwIfAny();
        }
        return effective(lineage.orElseThrow(), problems);
    }

    /** The same of a lineage that was read. */
    static EffectiveScenario effective(Lineage lineage, Problems problems) {
        return TwinReader.withTwin(ScenarioReader.read(lineage, problems), lineage, SHELF, problems);
    }
}
