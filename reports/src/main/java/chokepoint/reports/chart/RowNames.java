package chokepoint.reports.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The names of rows: before them where there is room, over them on a phone; cut where they are too long. */
final class RowNames {

    private static final Font FONT = Typeface.regular(12);
    private static final double WIDTH = 222;
    /** More room than this no name gets. */
    private static final double MOST_WIDTH = 380;

    private static final double HEIGHT = 16;
    /** Between a name and its row. */
    private static final double GAP = 10;
    /** From the middle of a line to the foot of its letters. */
    private static final double DROP = 4.5;

    private static final double BASE = 12;

    private RowNames() {}

    /** Where rows begin. */
    static double rowLeft(SvgSheet sheet) {
        return rowLeft(sheet, WIDTH);
    }

    /** Where rows begin whose names have a width. */
    static double rowLeft(SvgSheet sheet, double width) {
        return sheet.left() + (sheet.form().narrow() ? 0 : width);
    }

    /** Room before rows in which the longest of their names stands uncut, as far as that leaves enough for the rows. */
    static double width(List<String> names) {
        double longest = names.stream()
                .mapToDouble(name -> GlyphGraphics.width(name, FONT))
                .max()
                .orElse(0);
        return Math.min(MOST_WIDTH, Math.max(WIDTH, longest + GAP + 1));
    }

    /** How much higher a row is for its name. */
    static double height(SvgSheet sheet) {
        return sheet.form().narrow() ? HEIGHT : 0;
    }

    /**
     * Writes a name; returns where the row itself begins.
     *
     * @param y where the row begins with its name
     * @param rowHeight height of the row itself
     */
    static double write(SvgSheet sheet, String name, double y, double rowHeight) {
        return write(sheet, name, y, rowHeight, WIDTH);
    }

    /** The same in the room that names have. */
    static double write(SvgSheet sheet, String name, double y, double rowHeight, double width) {
        if (sheet.form().narrow()) {
            String shown = Labels.fitted(name, FONT, sheet.inner());
            // lines of a grid must not run through it
            sheet.fill(
                    new Rectangle2D.Double(sheet.left(), y + 1, GlyphGraphics.width(shown, FONT) + 4, HEIGHT - 1),
                    Palette.PAPER);
            sheet.text(shown, sheet.left(), y + BASE, FONT, Palette.INK);
            return y + HEIGHT;
        }
        String shown = Labels.fitted(name, FONT, width - GAP);
        sheet.text(
                shown,
                rowLeft(sheet, width) - GAP - GlyphGraphics.width(shown, FONT),
                y + rowHeight / 2 + DROP,
                FONT,
                Palette.INK);
        return y;
    }
}
