package chokepoint.scenarios;

import chokepoint.core.world.Scenario;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.yaml.YamlReader;
import chokepoint.scenarios.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds scenarios: shipped ones by name, a user's own by file. */
public final class ScenarioLibrary {

    private static final String SUFFIX = ".yaml";
    private static final List<String> SHIPPED = List.of("baseline-2024", "no-ban", "ban-2026");

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
        Problems problems = new Problems();
        Optional<YamlValue.Mapping> document = document(nameOrFile, new LinkedHashSet<>(), problems);
        problems.throwIfAny();
        String name = SHIPPED.contains(nameOrFile) ? nameOrFile : stem(nameOrFile);
        return new ScenarioReader(name, document.orElseThrow(), problems).read();
    }

    private static String stem(String file) {
        Path leaf = Path.of(file).getFileName();
        String name = leaf == null ? file : leaf.toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** The document with its parents merged below it. */
    private static Optional<YamlValue.Mapping> document(String nameOrFile, Set<String> children, Problems problems) {
        if (!children.add(nameOrFile)) {
            problems.add(
                    nameOrFile,
                    0,
                    "basedOn",
                    "",
                    "goes in a circle: " + String.join(" -> ", children) + " -> " + nameOrFile);
            return Optional.empty();
        }
        Optional<YamlValue.Mapping> own =
                text(nameOrFile, problems).flatMap(text -> YamlReader.read(label(nameOrFile), text, problems));
        if (own.isPresent() && own.get().entries().get("basedOn") instanceof YamlValue.Scalar parent) {
            return document(parent.text(), children, problems).map(below -> below.mergedWith(own.get()));
        }
        return own;
    }

    private static String label(String nameOrFile) {
        return SHIPPED.contains(nameOrFile) ? nameOrFile + SUFFIX + " (shipped)" : nameOrFile;
    }

    private static Optional<String> text(String nameOrFile, Problems problems) {
        if (SHIPPED.contains(nameOrFile)) {
            try (InputStream stream =
                    ScenarioLibrary.class.getResourceAsStream("/chokepoint/scenarios/" + nameOrFile + SUFFIX)) {
                if (stream == null) {
                    throw new IllegalStateException("shipped scenario " + nameOrFile + " is missing from the jar");
                }
                return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            problems.add(
                    nameOrFile,
                    0,
                    "",
                    "",
                    "is neither a shipped scenario nor a file" + Problems.suggestion(nameOrFile, SHIPPED));
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            problems.add(nameOrFile, 0, "", "", "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }
}
