package chokepoint.reports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a CSV file: RFC 4180 with line feeds, numbers with up to six significant digits, no exponents. Text that a spreadsheet
 * would take for a formula goes out behind an apostrophe.
 */
final class CsvText {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    /** What a formula can begin with, and white space that spreadsheets skip before it. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|-inf");
    private static final int SIGNIFICANT = 6;
    private static final MathContext DIGITS = new MathContext(SIGNIFICANT);
    /** Amounts smaller than this are rounding. */
    private static final double NOUGHT = 1e-12;

    private static final int SMALLEST_POWER = -3;
    /** From a thousandth to a thousand million. */
    private static final double[] POWERS_OF_TEN = {1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private static final double[] WHOLE_POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
    /** A scaled number of six digits is known to a ten thousandth of this. */
    private static final double UNSURE = 1e-6;

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
                    .map(cell -> cell instanceof Number number ? number(number) : neutral(cell))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a cell is for a spreadsheet: text that begins like a formula is one to it, and could call programs or send what stands
     * in other cells; with an apostrophe in front it is text. Numbers stay numbers.
     */
    static Object neutral(Object cell) {
        if (!(cell instanceof String text) || text.length() < 2 || FORMULA_STARTS.indexOf(text.charAt(0)) < 0) {
            return cell;
        }
        return NUMBER.matcher(text).matches() ? text : "'" + text;
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
        String quick = quick(value);
        return quick != null ? quick : exact(value);
    }

    /** The decimal that the binary number is, exactly, rounded half up. */
    static String exact(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /**
     * The same without big numbers, ten times as fast; null where it cannot be told: beyond nine digits, and so near to the middle between
     * two decimals that the last bit of a product decides.
     */
    private static @Nullable String quick(double value) {
        double size = Math.abs(value);
        if (size < WHOLE_POWERS[SIGNIFICANT] && size == Math.rint(size)) {
            return Long.toString((long) value);
        }
        if (size < POWERS_OF_TEN[0] || size >= POWERS_OF_TEN[POWERS_OF_TEN.length - 1]) {
            return null;
        }
        int before = 0; // power of ten at or under it, counted from the smallest
        while (size >= POWERS_OF_TEN[before + 1]) {
            before++;
        }
        int decimals = SIGNIFICANT - 1 - (before + SMALLEST_POWER);
        double scaled = decimals >= 0 ? size * WHOLE_POWERS[decimals] : size / WHOLE_POWERS[-decimals];
        double rest = scaled - Math.floor(scaled);
        if (Math.abs(rest - 0.5) < UNSURE) {
            return null;
        }
        long digits = (long) Math.floor(scaled) + (rest > 0.5 ? 1 : 0);
        return BigDecimal.valueOf(value < 0 ? -digits : digits, decimals)
                .stripTrailingZeros()
                .toPlainString();
    }
}
