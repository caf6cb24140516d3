package chokepoint.scenarios;

import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.scenarios.input.InputFile;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.language.EffectivePolicy;
import chokepoint.scenarios.language.EffectiveText;
import chokepoint.scenarios.language.Lineage;
import chokepoint.scenarios.language.LineageReader;
import chokepoint.scenarios.language.PolicyDays;
import chokepoint.scenarios.language.PolicyDifference;
import chokepoint.scenarios.language.PolicyKeys;
import chokepoint.scenarios.language.PolicyReader;
import chokepoint.scenarios.language.PolicyStartingFile;
import chokepoint.scenarios.language.PolicyText;
import chokepoint.scenarios.language.SchemaText;
import chokepoint.scenarios.language.Settings;
import chokepoint.scenarios.language.SettingsBetween;
import chokepoint.scenarios.language.Shelf;
import chokepoint.scenarios.table.PolicySize;
import chokepoint.scenarios.yaml.YamlReader;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies: shipped ones by name, a user's own by file. */
public final class PolicyLibrary {

    private static final List<String> SHIPPED = List.of(
            "none",
            "cfd-110",
            "offtake-110",
            "border-floor",
            "buyer-of-last-resort",
            "capex-grant",
            "subsidy",
            "heavy-floor",
            "reserve-180",
            "reserve-180-built",
            "reserve-180+cfd-110",
            "portfolio");

    private static final Shelf SHELF = new Shelf("policy", "policies", SHIPPED);
    private static final int LONGEST_LINEAGE = 20;

    private PolicyLibrary() {}

    /** Names of the shipped policies; the first changes nothing. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /**
     * Reads a policy.
     *
     * @param nameOrFile name of a shipped policy, or path of a YAML file
     * @throws InvalidInputException with everything that is wrong
     */
    public static Policy load(String nameOrFile) {
        return effective(nameOrFile).policy();
    }

    /**
     * Reads a policy with values set on top.
     *
     * @param settings {@code KEY=VALUE} each: the path of a value with dots, and YAML; read and checked as if a file said so
     * @throws InvalidInputException with everything that is wrong
     */
    public static Policy load(String nameOrFile, List<String> settings) {
        return effective(nameOrFile, settings).policy();
    }

    private static EffectivePolicy effective(String nameOrFile) {
        return effective(nameOrFile, List.of());
    }

    private static EffectivePolicy effective(String nameOrFile, List<String> settings) {
        Problems problems = new Problems();
        return effective(
                LineageReader.read(nameOrFile, SHELF, problems)
                        .map(lineage -> Settings.on(lineage, settings, problems)),
                problems);
    }

    /**
     * Reads a policy from bytes.
     *
     * @param label its name in messages
     * @param folder folder its relative paths start from
     */
    static EffectivePolicy effective(String label, byte[] bytes, Path folder) {
        Problems problems = new Problems();
        return effective(LineageReader.read(label, bytes, folder, SHELF, problems), problems);
    }

    private static EffectivePolicy effective(Optional<Lineage> lineage, Problems problems) {
        if (lineage.isEmpty()) {
            problems.throwIfAny();
        }
        return PolicyReader.read(lineage.orElseThrow(), PolicyKeys.SHIPPED, problems);
    }

    /** The shipped policies, whole. */
    public static List<Policy> list() {
        return SHIPPED.stream().map(PolicyLibrary::load).toList();
    }

    /** Sizes in the shipped policies that no source gives, with their ranges. */
    public static List<PolicySize> sizes() {
        return PolicySize.shipped();
    }

    /**
     * A policy with its parents merged in, as YAML that stands alone, with comments that name file and line of every value;
     * read back it is the same policy. Errors as {@link #load}.
     */
    public static String show(String nameOrFile) {
        return EffectiveText.of(effective(nameOrFile));
    }

    /** The same with values set on top. Errors as {@link #load(String, List)}. */
    public static String show(String nameOrFile, List<String> settings) {
        return EffectiveText.of(effective(nameOrFile, settings));
    }

    /** What differs as values to be set on the first so that it becomes the second. Errors as {@link #load}. */
    public static SettingsBetween.Gap settingsBetween(String nameOrFile, String otherNameOrFile) {
        return SettingsBetween.of(show(nameOrFile), show(otherNameOrFile));
    }

    /** A policy as YAML that {@link #load} reads back as the same policy. */
    public static String text(Policy policy) {
        return PolicyText.of(policy, PolicyKeys.SHIPPED);
    }

    /** Everything that is wrong with some policies; empty when all can be used. */
    public static List<Problem> check(List<String> namesOrFiles) {
        return Checks.of(namesOrFiles, PolicyLibrary::load);
    }

    /** Whether a policy file could hold an instrument on its days. */
    public static boolean holds(Instrument instrument) {
        return PolicyDays.hold(instrument);
    }

    /** The days that a policy file may name, in words. */
    public static String days() {
        return PolicyDays.range();
    }

    /** What is right in a policy and may not be what was meant; errors as {@link #load}. */
    public static List<Problem> notes(String nameOrFile) {
        return PolicyNotes.of(nameOrFile, load(nameOrFile));
    }

    /**
     * A commented file to start a policy of one's own from.
     *
     * @param name name of the new policy, which is that of its file without {@code .yaml}
     * @param parent shipped policy, or file as seen from the new one; errors as {@link #load}
     * @throws InvalidInputException also when the name cannot be one
     */
    public static String startingFile(String name, String parent) {
        Checks.name(name);
        return PolicyStartingFile.text(name, parent, load(parent), PolicyKeys.SHIPPED);
    }

    /** JSON Schema (draft 2020-12) of policy files, for editors. */
    public static String schema() {
        return SchemaText.text("policy", PolicyKeys.SHIPPED.root());
    }

    /** What differs between two policies, one line each; empty when nothing does. Errors as {@link #load}. */
    public static List<String> differences(String nameOrFile, String otherNameOrFile) {
        return PolicyDifference.between(load(nameOrFile), load(otherNameOrFile), PolicyKeys.SHIPPED);
    }

    /**
     * Whether a policy is meant and no scenario: a shipped policy's name or one near it, a file with {@code instruments}, or a
     * file based on one of these.
     */
    public static boolean isPolicy(String nameOrFile) {
        return isPolicy(nameOrFile, Path.of(""), LONGEST_LINEAGE);
    }

    private static boolean isPolicy(String nameOrFile, Path folder, int generations) {
        if (SHIPPED.contains(nameOrFile) || ScenarioLibrary.shipped().contains(nameOrFile) || generations == 0) {
            return SHIPPED.contains(nameOrFile);
        }
        Optional<Path> file = InputFile.path(nameOrFile).map(folder::resolve);
        if (file.isEmpty() || !Files.exists(file.get())) {
            List<String> names = new ArrayList<>(ScenarioLibrary.shipped());
            names.addAll(SHIPPED);
            return Problems.nearestName(nameOrFile, names)
                    .filter(SHIPPED::contains)
                    .isPresent();
        }
        Problems unread = new Problems();
        Optional<Mapping> document = InputFile.text(file.get(), nameOrFile, InputFile.LARGEST_SCENARIO_BYTES, unread)
                .flatMap(text -> YamlReader.read(nameOrFile, text, unread));
        if (document.isEmpty()) {
            return false;
        }
        YamlValue parent = document.get().entries().get("basedOn");
        Path ownFolder =
                Optional.ofNullable(file.get().toAbsolutePath().getParent()).orElse(folder);
        return document.get().entries().containsKey("instruments")
                || (parent instanceof Scalar name && isPolicy(name.text(), ownFolder, generations - 1));
    }
}
