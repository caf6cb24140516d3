package chokepoint.reports.file;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import java.util.List;

/** {@code inputs.csv}: every input row with its range and what it rests on. */
final class InputsFile {

    private InputsFile() {}

    static final List<Column> COLUMNS = List.of(
            Column.word("path", "Name of the row: table and keys joined by dots, as scenarios write it under inputs"),
            Column.number("low", "as in column unit", "Lowest plausible value"),
            Column.number("central", "as in column unit", "Best value"),
            Column.number("high", "as in column unit", "Highest plausible value"),
            Column.word("unit", "Unit of the three values"),
            Column.word(
                    "provenance",
                    "What the row rests on: observed (published by a named source), derived (computed from published"
                            + " values), assumed (a reasoned guess) or remainder (fills what is left of an observed total)"),
            Column.word("source", "Where the values are from"),
            Column.word("note", "How they were derived, or why they were chosen"));

    static ResultFile of(InputTable inputs) {
        return ResultFile.ofTable(
                "inputs.csv", "Every input row with its range and what it rests on.", COLUMNS, csv -> {
                    for (InputRow row : inputs.rows()) {
                        csv.add(List.of(
                                row.path(),
                                row.low(),
                                row.central(),
                                row.high(),
                                row.unit(),
                                row.provenance().key(),
                                row.source(),
                                row.note()));
                    }
                });
    }
}
