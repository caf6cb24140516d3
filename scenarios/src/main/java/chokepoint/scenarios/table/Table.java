package chokepoint.scenarios.table;

import chokepoint.scenarios.input.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final String COMMENT = "#";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+");
    /** First line of some files that a spreadsheet writes. */
    private static final String EXCEL_SEPARATOR = "sep=";

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

    /** Reads a shipped table from the class path; empty when the world has no such table and needs none. */
    static Optional<Table> ofResource(String folder, TableKey key, Problems problems) {
        String file = folder + "/" + key.name() + ".csv";
        try (InputStream stream = Table.class.getResourceAsStream("/chokepoint/" + file)) {
            if (stream == null) {
                if (key.inEveryWorld()) {
                    throw new IllegalArgumentException("no shipped table is called " + file);
                }
                return Optional.empty();
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Optional<Table> table = read(key, file, text, problems);
            if (table.isEmpty()) {
                throw new IllegalStateException(file + " is damaged: " + problems.list());
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table; empty when its header is not the wanted one, with the reason among the problems. */
    public static Optional<Table> read(TableKey key, String file, String text, Problems problems) {
        List<Row> rows = new ArrayList<>();
        List<String> header = key.header();
        boolean headerRead = false;
        int line = 1;
        try (CSVParser parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(new StringReader(text))) {
            for (CSVRecord csv : parser) {
                List<String> cells = cells(csv, header.size());
                if (cells.stream().allMatch(String::isEmpty)) {
                    // an empty row, as spreadsheets leave them
                } else if (!headerRead) {
                    if (!hasHeader(cells, line, header, file, problems)) {
                        return Optional.empty();
                    }
                    headerRead = true;
                } else if (cells.get(0).startsWith(COMMENT)) {
                    problems.add(file, line, "", "", "is a comment; a table has none: take the line out");
                } else if (cells.size() != header.size() || (csv.size() > header.size() && isShifted(cells, header))) {
                    problems.add(
                            file,
                            line,
                            "",
                            "",
                            (isShifted(cells, header) ? csv.size() : cells.size()) + " columns; allowed: "
                                    + header.size() + " (is a separator stray or a quote missing?)");
                } else {
                    rows.add(row(cells, line, header));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            problems.add(file, line, "", "", "is not CSV from here on: is a quote missing or stray?");
            return Optional.empty();
        }
        if (!headerRead) {
            problems.add(file, 0, "", "", "is empty; the first line must be " + String.join(",", header));
            return Optional.empty();
        }
        return Optional.of(new Table(key.name(), file, header, List.copyOf(rows)));
    }

    /** Cells without the blanks around them, and without empty ones beyond the columns: spreadsheets leave both. */
    private static List<String> cells(CSVRecord csv, int columns) {
        List<String> cells = new ArrayList<>();
        csv.forEach(cell -> cells.add(cell.strip()));
        while (cells.size() > columns && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static Row row(List<String> given, int line, List<String> header) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            cells.put(header.get(column), given.get(column));
        }
        return new Row(line, cells);
    }

    /** Whether the first row names the wanted columns; else one line that names the cure, or one for each column. */
    private static boolean hasHeader(
            List<String> given, int line, List<String> wanted, String file, Problems problems) {
        if (given.equals(wanted)) {
            return true;
        }
        String first = given.get(0);
        String cure = "";
        if (first.startsWith(COMMENT) || first.startsWith(EXCEL_SEPARATOR)) {
            cure = "stands before the names of the columns: take the line out";
        } else if (first.contains("\t")) {
            cure = "columns are parted by tabs; part them by commas (save as CSV)";
        } else if (first.contains(";")) {
            cure = "columns are parted by semicolons; part them by commas";
        } else if (given.stream().noneMatch(column -> isNear(column, wanted))) {
            // whatever this file is, it is not quoted
            cure = "is no such table; the first line must be " + String.join(",", wanted);
        }
        if (!cure.isEmpty()) {
            problems.add(file, line, "", "", cure);
            return false;
        }
        boolean columns = false;
        for (String column : given) {
            if (!wanted.contains(column)) {
                columns = true;
                problems.add(file, line, column, "", "is not a known column" + problems.nearest(column, wanted));
            }
        }
        for (String column : wanted) {
            if (!given.contains(column)) {
                columns = true;
                problems.add(file, line, column, "", "this column is missing");
            }
        }
        if (!columns) {
            problems.add(
                    file,
                    line,
                    "",
                    String.join(",", given),
                    "the columns must be, in this order: " + String.join(",", wanted));
        }
        return false;
    }

    private static boolean isNear(String column, List<String> wanted) {
        return wanted.contains(column) || Problems.nearestName(column, wanted).isPresent();
    }

    /** Whether a number stands where a unit should: then a separator too many has moved the cells, and what is over is no blank. */
    private static boolean isShifted(List<String> cells, List<String> header) {
        int unit = header.indexOf("unit");
        return unit >= 0
                && unit < cells.size()
                && NUMBER.matcher(cells.get(unit)).matches();
    }
}
