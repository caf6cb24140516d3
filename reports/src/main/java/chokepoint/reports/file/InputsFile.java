package chokepoint.reports.file;

import chokepoint.core.world.InputRow;
import chokepoint.core.world.InputTable;
import java.util.List;

/** {@code inputs.csv}: every input row with its range and what it rests on. */
final class InputsFile {

    private InputsFile() {}

    static ResultFile of(InputTable inputs) {
        CsvText csv = new CsvText(List.of("path", "low", "central", "high", "unit", "provenance", "source", "note"));
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
        return new ResultFile("inputs.csv", csv.text());
    }
}
