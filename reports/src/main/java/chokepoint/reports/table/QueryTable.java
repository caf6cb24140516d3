package chokepoint.reports.table;

import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question as a table for a terminal: numbers with six significant digits, the first thousand rows. */
public final class QueryTable {

    private static final int SHOWN_ROWS = 1000;
    private static final MathContext DIGITS = new MathContext(6);
    private static final double LEAST_PLAIN = 1e-6;
    private static final double MOST_PLAIN = 1e15;

    private final List<Group> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private long count;

    /**
     * The columns.
     *
     * @param numbers whether each holds numbers
     */
    public void head(List<String> names, List<Boolean> numbers) {
        for (int i = 0; i < names.size(); i++) {
            columns.add(new Group("", new Column(names.get(i), !numbers.get(i))));
        }
    }

    /** One row; empty cells are null. */
    public void row(List<@Nullable Object> cells) {
        count++;
        if (rows.size() < SHOWN_ROWS) {
            rows.add(cells.stream().map(QueryTable::text).toList());
        }
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double || cell instanceof Float) {
            double value = ((Number) cell).doubleValue();
            double size = Math.abs(value);
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
            }
            BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
            return size == 0
                    ? "0"
                    : size < LEAST_PLAIN || size >= MOST_PLAIN ? rounded.toString() : rounded.toPlainString();
        }
        return cell.toString();
    }

    /** Heads, a rule, the rows, and how many there are. */
    public String render() {
        if (columns.isEmpty()) {
            return "done\n";
        }
        TextTable table = new TextTable(columns);
        rows.forEach(table::add);
        String all = count == 1 ? "1 row" : count + " rows";
        return table.render().replaceFirst("^\n", "")
                + (count > SHOWN_ROWS ? all + ", the first " + SHOWN_ROWS + " shown; --csv prints all" : all) + "\n";
    }
}
