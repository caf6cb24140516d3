package chokepoint.scenarios.design;

import chokepoint.scenarios.input.InputFile;
import chokepoint.scenarios.input.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A design from outside: a CSV file whose first line names keys of a scenario, and each further line one row. An empty cell leaves the
 * scenario as it is.
 */
public final class DesignFile {

    private static final int LARGEST_BYTES = 100_000_000;

    /**
     * A design, and where its rows stand.
     *
     * @param lines line of each row in the file
     */
    public record Placed(Design design, List<Integer> lines) {}

    private DesignFile() {}

    /**
     * Reads a design; its rows keep their order.
     *
     * @param label name of the file in messages
     * @return empty with the reasons among the problems
     */
    public static Optional<Placed> read(Path file, String label, Problems problems) {
        return InputFile.text(file, label, LARGEST_BYTES, problems).flatMap(text -> parse(text, label, problems));
    }

    /** The same from text. */
    static Optional<Placed> parse(String text, String label, Problems problems) {
        List<String> keys = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int before = problems.list().size();
        int line = 1;
        try (CSVParser parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                List<String> cells = new ArrayList<>();
                record.forEach(cell -> cells.add(cell.strip()));
                if (keys.isEmpty()) {
                    keys.addAll(cells);
                    checkHead(keys, label, line, problems);
                } else if (cells.size() != keys.size()) {
                    problems.add(
                            label, line, "", "", cells.size() + " columns; allowed: " + keys.size() + ", one a key");
                } else if (rows.size() == DesignWay.MOST_ROWS) {
                    problems.add(label, line, "", "", "is one row too many; allowed: at most " + DesignWay.MOST_ROWS);
                    break;
                } else {
                    rows.add(cells);
                    lines.add(line);
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            problems.add(label, line, "", "", "is not CSV from here on: is a quote missing or stray?");
        }
        if (rows.isEmpty() && problems.list().size() == before) {
            problems.add(
                    label,
                    0,
                    "",
                    "",
                    "holds no row; the first line names keys, each further line is one row of values");
        }
        return problems.list().size() == before
                ? Optional.of(new Placed(new Design(keys, rows), lines))
                : Optional.empty();
    }

    private static void checkHead(List<String> keys, String label, int line, Problems problems) {
        for (int column = 0; column < keys.size(); column++) {
            String key = keys.get(column);
            if (key.isEmpty()) {
                problems.add(
                        label, line, "", "", "column " + (column + 1) + " has no name; write the key that it varies");
            } else if (keys.indexOf(key) != column) {
                problems.add(label, line, key, "", "names two columns");
            }
        }
    }
}
