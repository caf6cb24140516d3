package chokepoint.scenarios.language;

import chokepoint.scenarios.yaml.YamlValue.Mapping;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file with the files it is based on.
 *
 * @param name the scenario's name: of the shipped scenario, or of the file without its ending
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
}
