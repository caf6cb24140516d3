package chokepoint.scenarios.table;

import chokepoint.scenarios.input.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV table as text: header and rows with their line numbers. Every table has its key columns first; tables with numbers
 * end in {@code low,central,high,unit,provenance,source,note}.
 */
public record Table(String name, String file, List<String> header, List<Row> rows) {

    /** Columns that hold a value and what it rests on. */
    public static final List<String> VALUE_COLUMNS =
            List.of("low", "central", "high", "unit", "provenance", "source", "note");

    /** One row. */
    public record Row(int line, Map<String, String> cells) {

        public String cell(String column) {
            String value = cells.get(column);
            if (value == null) {
                throw new IllegalArgumentException("no column is called " + column);
            }
            return value;
        }
    }

    /** Columns before the value columns. */
    public List<String> keyColumns() {
        int end = header.indexOf(VALUE_COLUMNS.get(0));
        return end < 0 ? header : header.subList(0, end);
    }

    /** Reads a shipped table from the class path. */
    public static Table ofResource(String folder, String name, Problems problems) {
        String file = folder + "/" + name + ".csv";
        try (InputStream stream = Table.class.getResourceAsStream("/chokepoint/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no shipped table is called " + file);
            }
            return read(name, file, new InputStreamReader(stream, StandardCharsets.UTF_8), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table; rows with a wrong number of columns are reported. */
    public static Table read(String name, String file, Reader reader, Problems problems) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(reader)) {
            List<String> header = List.copyOf(parser.getHeaderNames());
            for (CSVRecord csv : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (!csv.isConsistent()) {
                    problems.add(
                            file,
                            line,
                            "",
                            "",
                            csv.size() + " columns; allowed: " + header.size()
                                    + " (is a separator stray or a quote missing?)");
                    continue;
                }
                Map<String, String> cells = new TreeMap<>();
                for (String column : header) {
                    cells.put(column, csv.get(column));
                }
                rows.add(new Row(line, cells));
            }
            return new Table(name, file, header, rows);
        }
    }
}
