package chokepoint.reports.chart;

/** How a figure is laid out. No letter is smaller than eleven units in any of them. */
public enum Form {

    /** A sheet that stands alone, with its words on it. */
    SHEET(960, 16, true),

    /** In a page, which says the words itself, on a screen or on paper laid broadwise. */
    WIDE(960, 2, false),

    /** In a page on a phone, of the width that a screen of 360 pixels leaves. */
    NARROW(328, 2, false);

    private final int width;
    private final int margin;
    private final boolean withWords;

    Form(int width, int margin, boolean withWords) {
        this.width = width;
        this.margin = margin;
        this.withWords = withWords;
    }

    int width() {
        return width;
    }

    int margin() {
        return margin;
    }

    /** Whether title, subtitle and notes are drawn. */
    boolean withWords() {
        return withWords;
    }

    boolean narrow() {
        return this == NARROW;
    }

    /** What the ids in a drawing begin with: a page holds the same figure in two forms. */
    String idOf(String figure) {
        return narrow() ? figure + "-narrow" : figure;
    }
}
