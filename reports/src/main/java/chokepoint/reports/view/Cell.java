package chokepoint.reports.view;

/**
 * A cell of a table.
 *
 * @param note a side note under it; empty for none
 * @param words whether it holds words, which stand to the left, and no number
 */
public record Cell(String text, String note, boolean words) {

    /** A cell of what is said in a table: what follows a line feed is the side note. */
    static Cell of(String said, boolean words) {
        int end = said.indexOf('\n');
        return end < 0 ? new Cell(said, "", words) : new Cell(said.substring(0, end), said.substring(end + 1), words);
    }
}
