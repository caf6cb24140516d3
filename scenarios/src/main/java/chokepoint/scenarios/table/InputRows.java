package chokepoint.scenarios.table;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Tables;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.yaml.YamlValue.Kind;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns table rows into input rows: ranges are ordered numbers, provenance is known, a source is named. */
public final class InputRows {

    /** Words for what a value rests on. */
    public static final List<String> PROVENANCES =
            Arrays.stream(Provenance.values()).map(Provenance::key).toList();

    private final Table table;
    private final Problems problems;

    private InputRows(Table table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

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

    /** The input row a table row stands for; empty when something is wrong with it, with the reason among the problems. */
    public static Optional<InputRow> of(Table table, Table.Row row, UnitRange range, Problems problems) {
        return new InputRows(table, problems).read(row, range);
    }

    private void problem(Table.Row row, String column, String message) {
        problems.add(table.file(), row.line(), column, row.cell(column), message);
    }

    private Optional<InputRow> read(Table.Row row, UnitRange range) {
        Optional<Double> low = number(row, "low", range);
        Optional<Double> central = number(row, "central", range);
        Optional<Double> high = number(row, "high", range);
        Optional<Provenance> provenance = Provenance.ofKey(row.cell("provenance"));
        if (provenance.isEmpty()) {
            problem(row, "provenance", "is not known" + problems.nearest(row.cell("provenance"), PROVENANCES));
        }
        boolean named = !row.cell("source").isBlank();
        if (!named) {
            problem(row, "source", "is empty: every row names its source; for a guess write 'assumed'");
        }
        if (low.isEmpty() || central.isEmpty() || high.isEmpty() || provenance.isEmpty() || !named) {
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

    private Optional<Double> number(Table.Row row, String column, UnitRange range) {
        Scalar cell = new Scalar(table.file(), row.line(), row.cell(column));
        KeyType.Quantity type = new KeyType.Quantity(range.least(), range.most(), false, row.cell("unit"));
        Optional<String> wrong = type.wrong(cell, problems);
        if (cell.kind() != Kind.NUMBER) {
            String comma = cell.text().matches("[-+]?[0-9]+,[0-9]+") ? " (part decimals by a point)" : "";
            problem(row, column, "is not a number" + comma + "; allowed: " + type.allowed());
            return Optional.empty();
        }
        wrong.ifPresent(message -> problem(row, column, message));
        return wrong.isPresent() ? Optional.empty() : Optional.of(Double.parseDouble(cell.text()));
    }
}
