package chokepoint.scenarios.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A YAML value with its origin. Scalars keep their raw text: {@code NO} stays NO and {@code 010} stays 010. */
public sealed interface YamlValue {

    /** File the value stands in. */
    String file();

    /** Line from 1. */
    int line();

    /**
     * A scalar.
     *
     * @param text its text as written
     * @param quoted whether it stands in quotes or in a block of text: then it is text, whatever it looks like
     */
    record Scalar(String file, int line, String text, boolean quoted) implements YamlValue {

        private static final Pattern NUMBER = Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]*)?([eE][-+]?[0-9]{1,3})?");

        /** Plain text without quotes. */
        public Scalar(String file, int line, String text) {
            this(file, line, text, false);
        }

        /** Whether it would be of a kind if it did not stand in quotes. */
        public boolean isQuoted(Kind kind) {
            return quoted && new Scalar(file, line, text).kind() == kind;
        }

        /** What the scalar is to a reader. Numbers are decimal; 010, 0x1F, 1_000, .inf and yes are text. */
        public Kind kind() {
            if (quoted) {
                return Kind.TEXT;
            }
            if (text.isEmpty() || text.equals("~") || text.equals("null")) {
                return Kind.NOTHING;
            }
            if (text.equals("true") || text.equals("false")) {
                return Kind.YES_NO;
            }
            return NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
        }
    }

    /** Kinds of scalars. */
    enum Kind {
        NOTHING,
        YES_NO,
        NUMBER,
        TEXT
    }

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

        /** This mapping without some of its keys. */
        public Mapping without(String... keys) {
            Map<String, YamlValue> left = new LinkedHashMap<>(entries);
            left.keySet().removeAll(List.of(keys));
            return new Mapping(file, line, left);
        }
    }
}
