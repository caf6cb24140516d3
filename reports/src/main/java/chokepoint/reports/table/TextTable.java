package chokepoint.reports.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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

    /** The table however wide it is; every line ends with a line feed and has no trailing spaces. */
    String render() {
        return render(Integer.MAX_VALUE);
    }

    /**
     * Header lines, a rule, the rows. A table that is wider than wanted is broken into blocks below each other, each with the first
     * group in front, so that rows keep their names: between groups where that is enough, else between columns.
     *
     * @param width places in a line
     */
    String render(int width) {
        return blocks(groups, width).stream().map(this::block).collect(Collectors.joining("\n"));
    }

    /** Groups of each block. */
    private List<List<Span>> blocks(List<Group> all, int width) {
        List<Span> spans = new ArrayList<>();
        int column = 0;
        for (Group group : all) {
            spans.add(new Span(group.heading(), column, group.columns().size()));
            column += group.columns().size();
        }
        Span first = spans.get(0);
        List<List<Span>> blocks = new ArrayList<>();
        List<Span> open = new ArrayList<>(List.of(first));
        for (Span span : spans.subList(1, spans.size())) {
            for (Span part : fits(List.of(first, span), width) ? List.of(span) : span.columns()) {
                List<Span> longer = new ArrayList<>(open);
                longer.add(part);
                if (open.size() > 1 && !fits(longer, width)) {
                    blocks.add(List.copyOf(open));
                    open = new ArrayList<>(List.of(first));
                }
                open.add(part);
            }
        }
        blocks.add(List.copyOf(open));
        return blocks;
    }

    private boolean fits(List<Span> spans, int width) {
        return spans.stream().mapToInt(this::width).sum() + GROUP_GAP.length() * (spans.size() - 1) <= width;
    }

    /** Columns under one heading in a block. */
    private record Span(String heading, int first, int count) {

        /** The same, a column at a time. */
        List<Span> columns() {
            List<Span> columns = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                columns.add(new Span(heading, first + i, 1));
            }
            return columns;
        }
    }

    private int width(Span span) {
        int[] widths = widths(span);
        return Arrays.stream(widths).sum() + COLUMN_GAP.length() * (widths.length - 1);
    }

    /** Widest cell of each column; where a heading is wider than its columns, the last one grows. */
    private int[] widths(Span span) {
        int[] widths = new int[span.count()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TextWidth.of(columns.get(span.first() + i).head());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(span.first() + i)));
            }
        }
        int together = Arrays.stream(widths).sum() + COLUMN_GAP.length() * (widths.length - 1);
        widths[widths.length - 1] += Math.max(0, TextWidth.of(span.heading()) - together);
        return widths;
    }

    private String block(List<Span> spans) {
        List<int[]> widths = spans.stream().map(this::widths).toList();
        StringBuilder text = new StringBuilder();
        StringBuilder headings = new StringBuilder();
        int total = 0;
        for (Span span : spans) {
            int width = width(span);
            headings.append(span.heading())
                    .append(" ".repeat(width - TextWidth.of(span.heading())))
                    .append(GROUP_GAP);
            total += width + GROUP_GAP.length();
        }
        if (!headings.toString().isBlank()) {
            appendLine(text, headings.toString());
        }
        appendCells(text, columns.stream().map(Column::head).toList(), spans, widths);
        appendLine(text, "-".repeat(total - GROUP_GAP.length()));
        rows.forEach(row -> appendCells(text, row, spans, widths));
        return text.toString();
    }

    private void appendCells(StringBuilder text, List<String> cells, List<Span> spans, List<int[]> allWidths) {
        StringBuilder line = new StringBuilder();
        for (int block = 0; block < spans.size(); block++) {
            Span span = spans.get(block);
            int[] widths = allWidths.get(block);
            line.append(block == 0 ? "" : GROUP_GAP);
            for (int i = 0; i < widths.length; i++) {
                String cell = cells.get(span.first() + i);
                String pad = " ".repeat(widths[i] - TextWidth.of(cell));
                line.append(i == 0 ? "" : COLUMN_GAP)
                        .append(columns.get(span.first() + i).words() ? cell + pad : pad + cell);
            }
        }
        appendLine(text, line.toString());
    }

    private static void appendLine(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
