package chokepoint.reports.view;

import java.util.List;

/**
 * A header cell.
 *
 * @param columns how many columns it stands over
 */
public record Head(String text, int columns) {

    /** The header of one column. */
    public static Head of(String text) {
        return new Head(text, 1);
    }

    /** Headers of one column each. */
    public static List<Head> each(List<String> texts) {
        return texts.stream().map(Head::of).toList();
    }
}
