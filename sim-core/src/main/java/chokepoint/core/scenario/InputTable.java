package chokepoint.core.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All input rows of a world by path, in a fixed order. Immutable. */
public final class InputTable {

    private final Map<String, InputRow> rows;

    public InputTable(Collection<InputRow> rows) {
        Map<String, InputRow> byPath = new LinkedHashMap<>();
        for (InputRow row : rows) {
            if (byPath.put(row.path(), row) != null) {
                throw new IllegalArgumentException("two input rows have the path " + row.path());
            }
        }
        this.rows = byPath;
    }

    /** Rows in table order. */
    public Collection<InputRow> rows() {
        return java.util.Collections.unmodifiableCollection(rows.values());
    }

    public boolean has(String path) {
        return rows.containsKey(path);
    }

    /**
     * The row at {@code path}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public InputRow row(String path) {
        InputRow row = rows.get(path);
        if (row == null) {
            throw new IllegalArgumentException("no input row has the path " + path);
        }
        return row;
    }

    /** Rows whose path starts with {@code prefix} and a dot, in table order. */
    public List<InputRow> under(String prefix) {
        List<InputRow> found = new ArrayList<>();
        for (InputRow row : rows.values()) {
            if (row.path().startsWith(prefix) && row.path().startsWith(".", prefix.length())) {
                found.add(row);
            }
        }
        return found;
    }

    /** A table in which the given rows replace those of the same path; new paths are appended. */
    public InputTable with(Collection<InputRow> replacements) {
        Map<String, InputRow> merged = new LinkedHashMap<>(rows);
        replacements.forEach(row -> merged.put(row.path(), row));
        return new InputTable(merged.values());
    }
}
