package chokepoint.reports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a CSV file: RFC 4180 with line feeds, numbers with up to six significant digits, no exponents. */
final class CsvText {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final MathContext DIGITS = new MathContext(6);
    /** Amounts smaller than this are rounding. */
    private static final double NOUGHT = 1e-12;

    private final CSVPrinter printer;
    private final int columns;

    /** Writes the header. */
    CsvText(Appendable out, List<Column> header) {
        columns = header.size();
        try {
            printer = new CSVPrinter(out, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(header.stream().map(Column::name).toList());
    }

    /** Adds a record; numbers are written compactly, infinite and undefined ones as empty cells. */
    void add(List<?> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
        }
        try {
            printer.printRecord(cells.stream()
                    .map(cell -> cell instanceof Number number ? number(number) : cell)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(Number value) {
        return value instanceof Double real ? number(real.doubleValue()) : value.toString();
    }

    /** A number with up to six significant digits and a point; empty when infinite or undefined. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        if (Math.abs(value) < NOUGHT) {
            return "0";
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
