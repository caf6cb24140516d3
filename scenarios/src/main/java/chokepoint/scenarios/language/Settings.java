package chokepoint.scenarios.language;

import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.language.Lineage.SourceFile;
import chokepoint.scenarios.yaml.YamlReader;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that are set on top of a scenario or policy, one {@code KEY=VALUE} each: the key is the path of a value in the file, its parts
 * joined by dots, the value is YAML. They are read and checked as if the youngest file said so.
 */
public final class Settings {

    /** Stands for the name of a file in messages, the place among the settings for a line. */
    public static final String LABEL = "--set";

    /** Keys of this one hold dots themselves. */
    private static final String INPUTS = "inputs";

    private static final String TITLE = "title";

    private static final List<String> OF_FILES = List.of("basedOn", "tables");

    private Settings() {}

    /** A lineage with settings on top; what is wrong with their form goes to the problems. */
    public static Lineage on(Lineage lineage, List<String> settings, Problems problems) {
        List<SourceFile> files = new ArrayList<>(lineage.files());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < settings.size(); i++) {
            int place = i + 1;
            String setting = settings.get(i);
            int equals = setting.indexOf('=');
            String key = equals < 0 ? setting : setting.substring(0, equals).strip();
            List<String> path = path(key);
            if (equals < 0 || path.stream().anyMatch(String::isBlank)) {
                problems.add(
                        LABEL, place, "", setting, "is no setting; write KEY=VALUE, such as timeline.horizonWeeks=104");
                continue;
            }
            if (OF_FILES.contains(path.get(0))) {
                problems.add(LABEL, place, key, "", "is of files alone; write a file that says so");
                continue;
            }
            Integer before = places.put(key, place);
            if (before != null) {
                problems.add(LABEL, place, key, "", "is set twice: see " + LABEL + ":" + before);
                continue;
            }
            value(setting.substring(equals + 1), place, problems)
                    .ifPresent(value -> files.add(
                            new SourceFile(LABEL, Path.of(""), titled(nested(path, value, place), lineage.own()))));
        }
        return new Lineage(lineage.name(), List.copyOf(files), lineage.complete());
    }

    /** Every file says what it is; a setting is what it is set on. */
    private static Mapping titled(Mapping setting, SourceFile own) {
        YamlValue title = own.document().entries().get(TITLE);
        Map<String, YamlValue> entries = new LinkedHashMap<>(title == null ? Map.of() : Map.of(TITLE, title));
        entries.putAll(setting.entries());
        return new Mapping(setting.file(), setting.line(), entries);
    }

    private static List<String> path(String key) {
        String rows = INPUTS + ".";
        return key.startsWith(rows) ? List.of(INPUTS, key.substring(rows.length())) : List.of(key.split("\\.", -1));
    }

    /** A value as YAML reads it, on the line of its setting. */
    private static Optional<YamlValue> value(String text, int place, Problems problems) {
        return YamlReader.read(LABEL, "\n".repeat(place - 1) + "value: " + text, problems)
                .map(document -> document.entries().get("value"));
    }

    private static Mapping nested(List<String> path, YamlValue value, int place) {
        YamlValue inner = value;
        for (int i = path.size() - 1; i > 0; i--) {
            inner = new Mapping(LABEL, place, Map.of(path.get(i), inner));
        }
        return new Mapping(LABEL, place, Map.of(path.get(0), inner));
    }
}
