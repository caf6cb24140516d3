package chokepoint.scenarios.language;

import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.yaml.YamlReader;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import chokepoint.scenarios.yaml.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What differs between two scenarios or policies as {@link Settings} that make the second of the first. */
public final class SettingsBetween {

    private static final String INPUTS = "inputs";

    private SettingsBetween() {}

    /**
     * What has to be set, and what the first has and nothing can take away.
     *
     * @param settings {@code KEY=VALUE} each
     * @param onlyInFirst keys
     */
    public record Gap(List<String> settings, List<String> onlyInFirst) {}

    /** The gap between two complete texts, as {@link EffectiveText} writes them. */
    public static Gap of(String first, String second) {
        Map<String, String> before = flat(first);
        Map<String, String> after = flat(second);
        List<String> settings = new ArrayList<>();
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                settings.add(key + "=" + value);
            }
        });
        List<String> onlyInFirst =
                before.keySet().stream().filter(key -> !after.containsKey(key)).toList();
        return new Gap(List.copyOf(settings), onlyInFirst);
    }

    /** Values by path. */
    private static Map<String, String> flat(String text) {
        Problems problems = new Problems();
        Mapping document = YamlReader.read("complete text", text, problems)
                .orElseThrow(() -> new IllegalStateException("a complete text is no YAML: " + problems.list()));
        Map<String, String> values = new LinkedHashMap<>();
        document.entries().forEach((key, value) -> {
            if (value instanceof Mapping rows && key.equals(INPUTS)) {
                // a row is set whole: its low, central and high belong together
                rows.entries().forEach((path, row) -> values.put(INPUTS + "." + path, text(row)));
            } else if (!key.equals("name")) {
                flatten(key, value, values);
            }
        });
        return values;
    }

    private static void flatten(String path, YamlValue value, Map<String, String> values) {
        boolean dotted = value instanceof Mapping mapping
                && mapping.entries().keySet().stream().anyMatch(key -> key.contains("."));
        if (value instanceof Mapping mapping && !mapping.entries().isEmpty() && !dotted) {
            mapping.entries().forEach((key, inner) -> flatten(path + "." + key, inner, values));
        } else {
            values.put(path, text(value));
        }
    }

    private static String text(YamlValue value) {
        if (value instanceof Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> YamlText.inList(entry.getKey()) + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Sequence sequence) {
            return sequence.items().stream().map(SettingsBetween::text).collect(Collectors.joining(", ", "[", "]"));
        }
        Scalar scalar = (Scalar) value;
        boolean date = KeyType.Date.PATTERN.matcher(scalar.text()).matches();
        boolean word = scalar.quoted() || scalar.kind() == YamlValue.Kind.TEXT;
        return word && !date ? YamlText.inList(scalar.text()) : scalar.text();
    }
}
