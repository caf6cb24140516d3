package chokepoint.scenarios.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML value with its origin. Scalars keep their raw text: {@code NO} stays NO and {@code 010} stays 010. */
public sealed interface YamlValue {

    /** File the value stands in. */
    String file();

    /** Line from 1. */
    int line();

    /** Raw text of a scalar. */
    record Scalar(String file, int line, String text) implements YamlValue {}

    /** A list. */
    record Sequence(String file, int line, List<YamlValue> items) implements YamlValue {}

    /** A mapping in the order of the file. */
    record Mapping(String file, int line, Map<String, YamlValue> entries) implements YamlValue {

        /** This mapping with the entries of {@code over} on top: mappings merge deeply, everything else is replaced whole. */
        public Mapping mergedWith(Mapping over) {
            Map<String, YamlValue> merged = new LinkedHashMap<>(entries);
            over.entries().forEach((key, value) -> {
                YamlValue below = merged.get(key);
                merged.put(
                        key,
                        below instanceof Mapping lower && value instanceof Mapping upper
                                ? lower.mergedWith(upper)
                                : value);
            });
            return new Mapping(over.file(), over.line(), merged);
        }
    }
}
