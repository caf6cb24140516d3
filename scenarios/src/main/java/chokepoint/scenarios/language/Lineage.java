package chokepoint.scenarios.language;

import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario or policy file with the files it is based on.
 *
 * @param name its name: the shipped one, or that of the file without its ending
 * @param files the oldest parent first, the file itself last
 * @param complete whether every parent could be read
 */
public record Lineage(String name, List<SourceFile> files, boolean complete) {

    /**
     * One file as it is written.
     *
     * @param label name in messages and comments
     * @param folder folder its relative paths start from; null for a shipped one
     */
    public record SourceFile(String label, @Nullable Path folder, Mapping document) {}

    /** The file itself. */
    public SourceFile own() {
        return files.get(files.size() - 1);
    }

    /** The files merged, the youngest on top, without some of their keys. */
    Mapping merged(String... without) {
        Mapping merged = null;
        for (SourceFile file : files) {
            Mapping one = file.document().without(without);
            merged = merged == null ? one : merged.mergedWith(one);
        }
        if (merged == null) {
            throw new IllegalArgumentException("a lineage holds at least the file itself");
        }
        return merged;
    }

    /** A merged document with some keys as the file itself, not a parent, has them. */
    Mapping withOwn(Mapping merged, String... keys) {
        Map<String, YamlValue> entries = new LinkedHashMap<>(merged.entries());
        for (String key : keys) {
            YamlValue value = own().document().entries().get(key);
            if (value != null) {
                entries.put(key, value);
            }
        }
        return new Mapping(merged.file(), merged.line(), entries);
    }

    /** When a file contradicts what its parents say, the place found may lie in a parent; the file is named too. */
    void blameOwnFile(Problems problems) {
        String label = own().label();
        List<String> blamed =
                problems.list().stream().map(Problem::file).distinct().toList();
        List<String> parents = files.stream()
                .map(SourceFile::label)
                .filter(file -> !file.equals(label) && blamed.contains(file))
                .toList();
        if (complete && !blamed.contains(label) && !parents.isEmpty()) {
            problems.add(label, 0, "", "", "does not fit what it is based on: see " + String.join(", ", parents));
        }
    }

    /** Labels of the files, the oldest parent first. */
    List<String> labels() {
        return files.stream().map(SourceFile::label).toList();
    }
}
