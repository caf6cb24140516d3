package chokepoint.scenarios.keys;

import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.GroupList;
import chokepoint.scenarios.keys.KeyType.Named;
import chokepoint.scenarios.keys.KeyType.NumberOrRange;
import chokepoint.scenarios.keys.KeyType.Single;
import chokepoint.scenarios.keys.KeyType.WordList;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import chokepoint.scenarios.yaml.YamlValue.Sequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typed reading of one group of a checked document. A value that {@link KeyCheck} refuses reads as absent, so that reading
 * goes on and other problems are found too. Only keys of the catalogue can be read.
 */
public final class Section {

    private final Mapping mapping;
    private final Group group;
    private final String path;
    private final Problems problems;

    public Section(Mapping mapping, Group group, String path, Problems problems) {
        this.mapping = mapping;
        this.group = group;
        this.path = path;
        this.problems = problems;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private KeyType type(String key) {
        return group.key(key)
                .orElseThrow(() -> new IllegalStateException("the catalogue has no key " + pathOf(key)))
                .type();
    }

    private Optional<YamlValue> value(String key) {
        type(key);
        return Optional.ofNullable(mapping.entries().get(key));
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    private Optional<String> single(String key) {
        return value(key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .flatMap(scalar -> {
                    KeyType type = type(key) instanceof NumberOrRange either ? either.number() : type(key);
                    boolean right = type instanceof Single single
                            && single.wrong(scalar, new Problems()).isEmpty();
                    return right ? Optional.of(scalar.text()) : Optional.empty();
                });
    }

    /** Text or word of a key. */
    public Optional<String> text(String key) {
        return single(key);
    }

    /** Number of a key. */
    public Optional<Double> number(String key) {
        return single(key).map(Double::parseDouble);
    }

    /** Whole number of a key, or {@code absent}. */
    public int whole(String key, int absent) {
        return number(key).map(Double::intValue).orElse(absent);
    }

    /** true or false of a key, or {@code absent}. */
    public boolean yes(String key, boolean absent) {
        return single(key).map("true"::equals).orElse(absent);
    }

    /** Day of a key. */
    public Optional<LocalDate> date(String key) {
        return single(key).map(LocalDate::parse);
    }

    /** Known words of a list. */
    public List<String> words(String key) {
        List<String> words = new ArrayList<>();
        if (type(key) instanceof WordList list && value(key).orElse(mapping) instanceof Sequence sequence) {
            for (YamlValue item : sequence.items()) {
                if (item instanceof Scalar word && list.words().contains(word.text())) {
                    words.add(word.text());
                }
            }
        }
        return words;
    }

    /** The group under a key; an empty one when there is none. */
    public Section section(String key) {
        if (!(type(key) instanceof Group inner)) {
            throw new IllegalStateException(pathOf(key) + " holds no group");
        }
        Mapping held = value(key).orElse(mapping) instanceof Mapping given && has(key)
                ? given
                : new Mapping(mapping.file(), mapping.line(), Map.of());
        return new Section(held, inner, pathOf(key), problems);
    }

    /** Groups by the names the author chose. */
    public Map<String, Section> named(String key) {
        Map<String, Section> sections = new LinkedHashMap<>();
        if (type(key) instanceof Named named && has(key) && value(key).orElse(mapping) instanceof Mapping given) {
            given.entries().forEach((name, entry) -> {
                if (entry instanceof Mapping inner) {
                    sections.put(name, new Section(inner, named.each(), pathOf(key) + "." + name, problems));
                }
            });
        }
        return sections;
    }

    /** Groups of a list. */
    public List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        if (type(key) instanceof GroupList list && value(key).orElse(mapping) instanceof Sequence given) {
            for (int i = 0; i < given.items().size(); i++) {
                if (given.items().get(i) instanceof Mapping inner) {
                    sections.add(new Section(inner, list.each(), pathOf(key) + "[" + (i + 1) + "]", problems));
                }
            }
        }
        return sections;
    }

    /** Keys that are there and known, in the order of the file. */
    public List<String> keys() {
        Map<String, Key> known = group.byName();
        return mapping.entries().keySet().stream().filter(known::containsKey).toList();
    }

    /** Reports something about a key that its type cannot show. */
    public void report(String key, String value, String message) {
        YamlValue at = value(key).orElse(mapping);
        problems.add(at.file(), at.line(), pathOf(key), value, message);
    }

    /** The range under a key that takes a plain number or a range; empty when it is neither there nor a range. */
    public Optional<Section> rangeOf(String key) {
        return type(key) instanceof NumberOrRange either
                        && value(key).orElse(mapping) instanceof Mapping given
                        && has(key)
                ? Optional.of(new Section(given, either.range(), pathOf(key), problems))
                : Optional.empty();
    }

    /** File of a key, or of the group when the key is not there. */
    public String file(String key) {
        return value(key).orElse(mapping).file();
    }

    /** Line of a key, or of the group when the key is not there. */
    public int line(String key) {
        return value(key).orElse(mapping).line();
    }
}
