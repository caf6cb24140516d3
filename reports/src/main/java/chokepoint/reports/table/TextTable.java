package chokepoint.reports.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of plain text: columns as wide as their widest cell, in groups with a heading over each, numbers to the right, words
 * to the left.
 */
final class TextTable {

    private static final String GROUP_GAP = "  ";
    private static final String COLUMN_GAP = " ";

    /** Columns under one heading. */
    record Group(String heading, List<Column> columns) {

        Group(String heading, Column... columns) {
            this(heading, List.of(columns));
        }
    }

    /**
     * A column.
     *
     * @param words whether cells are words, which stand to the left
     */
    record Column(String head, boolean words) {

        static Column ofWords(String head) {
            return new Column(head, true);
        }

        static Column ofNumbers(String head) {
            return new Column(head, false);
        }
    }

    private final List<Group> groups;
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<Group> groups) {
        this.groups = List.copyOf(groups);
        columns = groups.stream().flatMap(group -> group.columns().stream()).toList();
    }

    void add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** Two header lines, a rule, the rows; every line ends with a line feed and has no trailing spaces. */
    String render() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        StringBuilder headings = new StringBuilder();
        int column = 0;
        int total = 0;
        for (Group group : groups) {
            int width = groupWidth(group, widths, column);
            headings.append(group.heading())
                    .append(" ".repeat(width - group.heading().length()))
                    .append(GROUP_GAP);
            total += width + GROUP_GAP.length();
            column += group.columns().size();
        }
        appendLine(text, headings.toString());
        appendCells(text, columns.stream().map(Column::head).toList(), widths);
        appendLine(text, "-".repeat(total - GROUP_GAP.length()));
        rows.forEach(row -> appendCells(text, row, widths));
        return text.toString();
    }

    /** Widest cell of each column; where a heading is wider than its group, the group's last column grows. */
    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).head().length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        int column = 0;
        for (Group group : groups) {
            int missing = group.heading().length() - groupWidth(group, widths, column);
            column += group.columns().size();
            widths[column - 1] += Math.max(0, missing);
        }
        return widths;
    }

    private static int groupWidth(Group group, int[] widths, int firstColumn) {
        int width = COLUMN_GAP.length() * (group.columns().size() - 1);
        for (int i = 0; i < group.columns().size(); i++) {
            width += widths[firstColumn + i];
        }
        return width;
    }

    private void appendCells(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (Group group : groups) {
            line.append(column == 0 ? "" : GROUP_GAP);
            for (int i = 0; i < group.columns().size(); i++, column++) {
                String cell = cells.get(column);
                String pad = " ".repeat(widths[column] - cell.length());
                line.append(i == 0 ? "" : COLUMN_GAP).append(columns.get(column).words() ? cell + pad : pad + cell);
            }
        }
        appendLine(text, line.toString());
    }

    private static void appendLine(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
