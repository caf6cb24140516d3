package chokepoint.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Colours with their names, written from left to right in as many lines as they take. */
final class Legend {

    private static final Font FONT = Typeface.regular(11);
    private static final double WIDTH = 14;
    private static final double HEIGHT = 10;
    private static final double LINE_WIDTH = 22;
    private static final double DOT = 6;
    private static final double LINE_HEIGHT = 18;
    private static final double WORD_GAP = 6;
    private static final double ENTRY_GAP = 16;
    private static final double UNDER = 8;

    private final SvgSheet sheet;
    private final double left;
    private double y;
    private double x;
    private boolean empty = true;

    /** A legend that begins at a point and goes on below it where the sheet ends. */
    Legend(SvgSheet sheet, double x, double y) {
        this.sheet = sheet;
        left = x;
        this.x = x;
        this.y = y;
    }

    /** A field of colour and what it stands for. */
    Legend swatch(Color colour, String label) {
        makeRoom(WIDTH + WORD_GAP, label);
        Rectangle2D field = new Rectangle2D.Double(x, y, WIDTH, HEIGHT);
        sheet.fill(field, colour);
        sheet.outline(field, Palette.SOFT_INK);
        x += WIDTH + WORD_GAP;
        return word(label);
    }

    /** A line and what it stands for. */
    Legend line(BasicStroke stroke, Color colour, String label) {
        makeRoom(LINE_WIDTH + WORD_GAP, label);
        sheet.line(x, y + HEIGHT / 2, x + LINE_WIDTH, y + HEIGHT / 2, stroke, colour);
        x += LINE_WIDTH + WORD_GAP;
        return word(label);
    }

    /** A dot and what it stands for. */
    Legend dot(Color colour, String label) {
        return sign(
                DOT, (at, middle) -> sheet.fill(new Ellipse2D.Double(at, middle - DOT / 2, DOT, DOT), colour), label);
    }

    /** A sign that is drawn from its left end and middle, and what it stands for. */
    Legend sign(double width, Sign sign, String label) {
        makeRoom(width + WORD_GAP, label);
        sign.draw(x, y + HEIGHT / 2);
        x += width + WORD_GAP;
        return word(label);
    }

    /** Draws a sign. */
    interface Sign {

        void draw(double x, double middle);
    }

    /** Words alone. */
    Legend words(String label) {
        makeRoom(0, label);
        return word(label);
    }

    /** Goes on in a new line. */
    Legend newLine() {
        y += LINE_HEIGHT;
        x = left;
        return this;
    }

    /** Where what comes under the legend may begin. */
    double bottom() {
        return empty ? y : y + HEIGHT + UNDER;
    }

    private void makeRoom(double before, String label) {
        if (x > left && x + before + GlyphGraphics.width(label, FONT) > sheet.right()) {
            newLine();
        }
    }

    private Legend word(String label) {
        empty = false;
        sheet.text(label, x, y + HEIGHT - 1, FONT, Palette.INK);
        x += GlyphGraphics.width(label, FONT) + ENTRY_GAP;
        return this;
    }
}
