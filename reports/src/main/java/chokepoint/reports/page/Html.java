package chokepoint.reports.page;

import java.util.List;

/** Writes HTML: text is escaped, tags are balanced by construction. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /** Text as it may stand between tags or in an attribute. */
    static String escape(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** An element that holds text. */
    Html element(String tag, String content) {
        return open(tag).raw(escape(content)).close(tag);
    }

    /** An opening tag, with attributes when written after its name. */
    Html open(String tag) {
        text.append('<').append(tag).append('>');
        return this;
    }

    Html close(String tag) {
        text.append("</").append(name(tag)).append(">\n");
        return this;
    }

    private static String name(String tag) {
        int space = tag.indexOf(' ');
        return space < 0 ? tag : tag.substring(0, space);
    }

    /** Markup as it is. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /**
     * A row of a table whose first cell names it. What follows a line feed in a cell is a side note under it.
     *
     * @param wordColumns columns of words, which stand to the left; all others hold numbers
     */
    Html row(List<String> cells, Integer... wordColumns) {
        List<Integer> words = List.of(wordColumns);
        text.append("<tr><th scope=\"row\">").append(escape(cells.get(0))).append("</th>");
        for (int column = 1; column < cells.size(); column++) {
            String cell = cells.get(column);
            int end = cell.indexOf('\n');
            text.append(words.contains(column) ? "<td class=\"words\">" : "<td>");
            text.append(escape(end < 0 ? cell : cell.substring(0, end)));
            if (end >= 0) {
                text.append("<small>").append(escape(cell.substring(end + 1))).append("</small>");
            }
            text.append("</td>");
        }
        text.append("</tr>\n");
        return this;
    }

    /** A header cell over {@code columns} columns. */
    Html head(String content, int columns) {
        text.append("<th scope=\"").append(columns > 1 ? "colgroup" : "col").append('"');
        if (columns > 1) {
            text.append(" colspan=\"").append(columns).append('"');
        }
        text.append('>').append(escape(content)).append("</th>");
        return this;
    }

    String text() {
        return text.toString();
    }
}
