package chokepoint.reports.file;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The answer to a question as CSV, with every digit; none is an empty cell, beyond the horizon is {@code inf}. */
public final class QueryCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final CSVPrinter printer;

    public QueryCsv(Appendable out) throws IOException {
        printer = new CSVPrinter(out, FORMAT);
    }

    /** The names of the columns. */
    public void head(List<String> names) throws IOException {
        if (!names.isEmpty()) {
            printer.printRecord(names);
        }
    }

    /** One row; empty cells are null. */
    public void row(List<@Nullable Object> cells) throws IOException {
        printer.printRecord(cells.stream().map(QueryCsv::cell).toList());
    }

    private static Object cell(@Nullable Object cell) {
        if (cell instanceof Number number && Double.isInfinite(number.doubleValue())) {
            return number.doubleValue() > 0 ? "inf" : "-inf";
        }
        return cell == null ? "" : CsvText.neutral(cell);
    }
}
