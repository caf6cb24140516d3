package chokepoint.scenarios.table;

import chokepoint.core.world.InputRow;
import chokepoint.core.world.Provenance;
import chokepoint.core.world.Tables;
import chokepoint.scenarios.input.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns table rows into input rows: ranges are ordered numbers, provenance is known, a source is named. */
public final class InputRows {

    private InputRows() {}

    /** Path of a row: table and key cells joined by dots; empty key cells are left out. */
    public static String path(Table table, Table.Row row) {
        List<String> keys = new ArrayList<>();
        for (String column : table.keyColumns()) {
            if (!row.cell(column).isEmpty()) {
                keys.add(row.cell(column));
            }
        }
        return Tables.path(table.name(), keys.toArray(String[]::new));
    }

    /** All rows of a table with numbers. */
    public static List<InputRow> of(Table table, Problems problems) {
        List<InputRow> rows = new ArrayList<>();
        for (String column : Table.VALUE_COLUMNS) {
            if (!table.header().contains(column)) {
                problems.add(table.file(), 1, column, "", "this column is missing");
            }
        }
        if (problems.any()) {
            return rows;
        }
        for (Table.Row row : table.rows()) {
            read(table, row, problems).ifPresent(rows::add);
        }
        return rows;
    }

    private static Optional<InputRow> read(Table table, Table.Row row, Problems problems) {
        Optional<Double> low = number(table, row, "low", problems);
        Optional<Double> central = number(table, row, "central", problems);
        Optional<Double> high = number(table, row, "high", problems);
        Optional<Provenance> provenance = Provenance.ofKey(row.cell("provenance"));
        if (provenance.isEmpty()) {
            problems.add(
                    table.file(),
                    row.line(),
                    "provenance",
                    row.cell("provenance"),
                    "not known"
                            + Problems.suggestion(
                                    row.cell("provenance"),
                                    Arrays.stream(Provenance.values())
                                            .map(Provenance::key)
                                            .toList()));
        }
        if (row.cell("source").isBlank()) {
            problems.add(
                    table.file(), row.line(), "source", "", "every row names its source; for a guess write 'assumed'");
        }
        if (low.isEmpty() || central.isEmpty() || high.isEmpty() || provenance.isEmpty()) {
            return Optional.empty();
        }
        if (!(low.get() <= central.get() && central.get() <= high.get())) {
            problems.add(
                    table.file(),
                    row.line(),
                    "low, central, high",
                    row.cell("low") + ", " + row.cell("central") + ", " + row.cell("high"),
                    "must rise: low <= central <= high");
            return Optional.empty();
        }
        return Optional.of(new InputRow(
                path(table, row),
                low.get(),
                central.get(),
                high.get(),
                row.cell("unit"),
                provenance.get(),
                row.cell("source"),
                row.cell("note")));
    }

    private static Optional<Double> number(Table table, Table.Row row, String column, Problems problems) {
        String text = row.cell(column);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && value >= 0) {
                return Optional.of(value);
            }
            problems.add(table.file(), row.line(), column, text, "must be a number of 0 or more");
        } catch (NumberFormatException e) {
            problems.add(table.file(), row.line(), column, text, "is not a number");
        }
        return Optional.empty();
    }
}
