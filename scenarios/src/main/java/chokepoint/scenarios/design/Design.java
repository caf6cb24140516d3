package chokepoint.scenarios.design;

import chokepoint.scenarios.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of variants of a scenario: each row sets some keys to values of its own.
 *
 * @param keys paths of values in the scenario, see {@link chokepoint.scenarios.language.Settings}
 * @param rows by row and key, YAML as behind {@code --set KEY=}; {@link #AS_GIVEN} where the row leaves the scenario as it is
 */
public record Design(List<String> keys, List<List<String>> rows) {

    /** Stands where a row sets nothing. */
    public static final String AS_GIVEN = "";

    /**
     * @throws IllegalArgumentException when a row has not one value a key
     */
    public Design {
        keys = List.copyOf(keys);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != keys.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " values for " + keys.size() + " keys");
            }
        }
    }

    /** Number of rows. */
    public int size() {
        return rows.size();
    }

    /** What a row sets, {@code KEY=VALUE} each. */
    public List<String> settings(int row) {
        List<String> settings = new ArrayList<>();
        for (int column = 0; column < keys.size(); column++) {
            String value = rows.get(row).get(column);
            if (!value.equals(AS_GIVEN)) {
                settings.add(keys.get(column) + "=" + value);
            }
        }
        return settings;
    }

    /** Whether everything that is set in a column is a number. */
    public boolean isNumber(int column) {
        return rows.stream().map(row -> row.get(column)).allMatch(value -> value.equals(AS_GIVEN) || isNumber(value));
    }

    /** Whether a value is a number to whoever reads a scenario. */
    public static boolean isNumber(String value) {
        return new YamlValue.Scalar("", 0, value).kind() == YamlValue.Kind.NUMBER;
    }

    /** What a row sets, for people. */
    public String words(int row) {
        List<String> settings = settings(row);
        return settings.isEmpty()
                ? "as given"
                : settings.stream().map(one -> one.replaceFirst("=", " = ")).collect(Collectors.joining(", "));
    }

    /** The table as CSV, as {@link DesignFile} reads it. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(keys);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
