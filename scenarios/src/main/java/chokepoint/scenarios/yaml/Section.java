package chokepoint.scenarios.yaml;

import chokepoint.scenarios.input.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Typed reading of one mapping: every key that is asked for is checked for type and range, every key that nobody asks for is
 * reported by {@link #finish}. Problems go to one list; a default stands in so that reading goes on.
 */
public final class Section {

    private final YamlValue.Mapping mapping;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    public Section(YamlValue.Mapping mapping, String path, Problems problems) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void problem(YamlValue at, String key, String value, String message) {
        problems.add(at.file(), at.line(), pathOf(key), value, message);
    }

    private Optional<YamlValue> value(String key) {
        known.add(key);
        return Optional.ofNullable(mapping.entries().get(key));
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** Text of a key, or {@code absent}. */
    public String text(String key, String absent) {
        return scalar(key).map(YamlValue.Scalar::text).orElse(absent);
    }

    /** Text of a key that must be there. */
    public String requiredText(String key) {
        if (!has(key)) {
            problem(mapping, key, "", "is missing");
        }
        return text(key, "");
    }

    private Optional<YamlValue.Scalar> scalar(String key) {
        Optional<YamlValue> found = value(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get() instanceof YamlValue.Scalar scalar) {
            return Optional.of(scalar);
        }
        problem(found.get(), key, "", "must be a single value");
        return Optional.empty();
    }

    /** A number in [least, most], or {@code absent}. */
    public double number(String key, double least, double most, double absent) {
        Optional<YamlValue.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return absent;
        }
        String text = scalar.get().text();
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
            problem(scalar.get(), key, text, "allowed: " + plain(least) + " to " + plain(most));
        } catch (NumberFormatException e) {
            problem(scalar.get(), key, text, "is not a number; allowed: " + plain(least) + " to " + plain(most));
        }
        return absent;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A whole number in [least, most], or {@code absent}. */
    public int whole(String key, int least, int most, int absent) {
        double value = number(key, least, most, absent);
        if (value != Math.rint(value)) {
            value(key).ifPresent(at -> problem(at, key, Double.toString(value), "must be a whole number"));
            return absent;
        }
        return (int) value;
    }

    /** true or false. */
    public boolean yes(String key, boolean absent) {
        Optional<YamlValue.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return absent;
        }
        return switch (scalar.get().text()) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                problem(scalar.get(), key, scalar.get().text(), "allowed: true, false");
                yield absent;
            }
        };
    }

    /** A date as 2026-01-06. */
    public Optional<LocalDate> date(String key) {
        Optional<YamlValue.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(scalar.get().text()));
        } catch (DateTimeParseException e) {
            problem(scalar.get(), key, scalar.get().text(), "is not a date; write it as 2026-01-06");
            return Optional.empty();
        }
    }

    /** One of a few words. */
    public String choice(String key, Collection<String> allowed, String absent) {
        Optional<YamlValue.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return absent;
        }
        if (!allowed.contains(scalar.get().text())) {
            problem(
                    scalar.get(),
                    key,
                    scalar.get().text(),
                    "is not known" + Problems.suggestion(scalar.get().text(), allowed));
            return absent;
        }
        return scalar.get().text();
    }

    /** A list of words out of a set. */
    public List<String> choices(String key, Collection<String> allowed) {
        List<String> chosen = new ArrayList<>();
        Optional<YamlValue> found = value(key);
        if (found.isEmpty()) {
            problem(mapping, key, "", "is missing; allowed: a list of " + String.join(", ", allowed));
        } else if (found.get() instanceof YamlValue.Sequence sequence) {
            for (YamlValue item : sequence.items()) {
                if (item instanceof YamlValue.Scalar scalar && allowed.contains(scalar.text())) {
                    chosen.add(scalar.text());
                } else {
                    String text = item instanceof YamlValue.Scalar scalar ? scalar.text() : "";
                    problem(item, key, text, "is not known" + Problems.suggestion(text, allowed));
                }
            }
        } else {
            problem(found.get(), key, "", "must be a list such as [a, b]");
        }
        return chosen;
    }

    /** The mapping under a key; an empty one when absent. */
    public Section section(String key) {
        Optional<YamlValue> found = value(key);
        if (found.isPresent() && found.get() instanceof YamlValue.Mapping inner) {
            return new Section(inner, pathOf(key), problems);
        }
        found.ifPresent(at -> problem(at, key, "", "must hold keys of its own"));
        return new Section(new YamlValue.Mapping(mapping.file(), mapping.line(), Map.of()), pathOf(key), problems);
    }

    /** All mappings under this section by name, for sections whose keys are free names. */
    public Map<String, Section> namedSections() {
        Map<String, Section> named = new LinkedHashMap<>();
        mapping.entries().keySet().forEach(key -> named.put(key, section(key)));
        return named;
    }

    /** A list of mappings under a key. */
    public List<Section> sections(String key) {
        List<Section> list = new ArrayList<>();
        Optional<YamlValue> found = value(key);
        if (found.isPresent() && found.get() instanceof YamlValue.Sequence sequence) {
            for (YamlValue item : sequence.items()) {
                if (item instanceof YamlValue.Mapping inner) {
                    list.add(new Section(inner, pathOf(key), problems));
                } else {
                    problem(item, key, "", "every entry must hold keys of its own");
                }
            }
        } else {
            found.ifPresent(at -> problem(at, key, "", "must be a list"));
        }
        return list;
    }

    /** Reports something about a key that its type cannot show. */
    public void report(String key, String value, String message) {
        problem(value(key).orElse(mapping), key, value, message);
    }

    /** Reports keys that nobody asked for. */
    public void finish() {
        mapping.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                problem(value, key, "", "is not a known key" + Problems.suggestion(key, known));
            }
        });
    }
}
