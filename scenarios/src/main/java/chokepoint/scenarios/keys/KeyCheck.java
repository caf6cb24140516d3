package chokepoint.scenarios.keys;

import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.Key.Need;
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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Holds a document against the catalogue of keys: unknown keys, wrong types, values out of range, missing keys. */
public final class KeyCheck {

    private final Problems problems;

    private KeyCheck(Problems problems) {
        this.problems = problems;
    }

    /** Checks one file as it is written: what a JSON Schema can check, with the same verdict. */
    public static void file(Mapping document, Group root, Problems problems) {
        new KeyCheck(problems).group(document, root, "", Need.IN_EVERY_FILE);
    }

    /** Checks that nothing is missing once the parents are merged below. */
    public static void nothingMissing(Mapping effective, Group root, Problems problems) {
        new KeyCheck(problems).missing(effective, root, "");
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void problem(YamlValue at, String path, String value, String message) {
        problems.add(at.file(), at.line(), path, value, message);
    }

    private void check(YamlValue value, KeyType type, String path) {
        if (value instanceof Scalar scalar && scalar.kind() == YamlValue.Kind.NOTHING) {
            problem(value, path, "", "has no value; allowed: " + type.allowed());
        } else if (type instanceof Single single) {
            single(value, single, path);
        } else if (type instanceof WordList list) {
            words(value, list, path);
        } else if (type instanceof Group group) {
            group(value, group, path, Need.IN_EVERY_FILE);
        } else if (type instanceof Named named) {
            named(value, named, path);
        } else if (type instanceof GroupList list) {
            groups(value, list, path);
        } else if (type instanceof NumberOrRange either) {
            check(value, value instanceof Mapping ? either.range() : either.number(), path);
        }
    }

    private void single(YamlValue value, Single type, String path) {
        if (value instanceof Scalar scalar) {
            type.wrong(scalar, problems).ifPresent(message -> problem(value, path, scalar.text(), message));
        } else {
            problem(value, path, "", "must be a single value; allowed: " + type.allowed());
        }
    }

    private void words(YamlValue value, WordList type, String path) {
        if (!(value instanceof Sequence sequence)) {
            problem(value, path, "", "must be a list such as [a, b]; allowed: " + type.allowed());
            return;
        }
        if (sequence.items().isEmpty()) {
            problem(value, path, "[]", "is empty; allowed: " + type.allowed());
        }
        Set<String> seen = new HashSet<>();
        for (YamlValue item : sequence.items()) {
            single(item, new KeyType.Choice(type.words()), path);
            if (item instanceof Scalar word && !seen.add(word.text())) {
                problem(item, path, word.text(), "stands twice in the list");
            }
        }
    }

    private void group(YamlValue value, Group type, String path, Need need) {
        if (!(value instanceof Mapping mapping)) {
            problem(value, path, "", "must hold " + type.allowed());
            return;
        }
        Map<String, Key> known = type.byName();
        mapping.entries().forEach((name, entry) -> {
            Key key = known.get(name);
            if (key == null) {
                problem(entry, join(path, name), "", "is not a known key" + problems.nearest(name, type.names()));
            } else {
                check(entry, key.type(), join(path, name));
            }
        });
        missing(mapping, type, path, need);
    }

    private void named(YamlValue value, Named type, String path) {
        if (!(value instanceof Mapping mapping)) {
            problem(value, path, "", "must hold " + type.allowed());
            return;
        }
        mapping.entries().forEach((name, entry) -> {
            if (KeyType.Name.PATTERN.matcher(name).matches()) {
                check(entry, type.each(), join(path, name));
            } else {
                problem(entry, path, name, "is no name; allowed: " + new KeyType.Name().allowed());
            }
        });
    }

    private void groups(YamlValue value, GroupList type, String path) {
        if (!(value instanceof Sequence sequence)) {
            problem(value, path, "", "must be " + type.allowed());
            return;
        }
        if (sequence.items().isEmpty()) {
            problem(value, path, "[]", "is empty; allowed: " + type.allowed());
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            String entryPath = path + "[" + (i + 1) + "]";
            YamlValue entry = sequence.items().get(i);
            // lists are taken whole, so what an entry needs must be in it
            group(entry, type.each(), entryPath, Need.IN_EVERY_FILE);
            if (entry instanceof Mapping mapping) {
                missing(mapping, type.each(), entryPath, Need.SOMEWHERE);
            }
        }
    }

    private void missing(Mapping mapping, Group type, String path, Need need) {
        for (Key key : type.keys()) {
            if (key.need() == need && !mapping.entries().containsKey(key.name())) {
                problem(mapping, join(path, key.name()), "", "is missing: " + key.doc());
            }
        }
    }

    /** Keys that no file gives; groups that are switched off need nothing. */
    private void missing(Mapping mapping, Group type, String path) {
        if (mapping.entries().get("active") instanceof Scalar active
                && active.text().equals("false")) {
            return;
        }
        missing(mapping, type, path, Need.SOMEWHERE);
        for (Key key : type.keys()) {
            YamlValue value = mapping.entries().get(key.name());
            if (value instanceof Mapping inner && key.type() instanceof Group group) {
                missing(inner, group, join(path, key.name()));
            } else if (value instanceof Mapping inner && key.type() instanceof Named named) {
                inner.entries().forEach((name, entry) -> {
                    if (entry instanceof Mapping group) {
                        missing(group, named.each(), join(join(path, key.name()), name));
                    }
                });
            }
        }
    }
}
