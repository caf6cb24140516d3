package chokepoint.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;

/** A row of colours with their names, written from left to right. */
final class Legend {

    private static final Font FONT = Typeface.regular(10.5);
    private static final double WIDTH = 14;
    private static final double HEIGHT = 10;
    private static final double LINE_WIDTH = 22;
    private static final double WORD_GAP = 6;
    private static final double ENTRY_GAP = 16;

    private final SvgSheet sheet;
    private final double y;
    private double x;

    Legend(SvgSheet sheet, double x, double y) {
        this.sheet = sheet;
        this.x = x;
        this.y = y;
    }

    /** A field of colour and what it stands for. */
    Legend swatch(Color colour, String label) {
        Rectangle2D field = new Rectangle2D.Double(x, y, WIDTH, HEIGHT);
        sheet.fill(field, colour);
        sheet.outline(field, Palette.SOFT_INK);
        x += WIDTH;
        return word(label);
    }

    /** A line and what it stands for. */
    Legend line(BasicStroke stroke, Color colour, String label) {
        sheet.line(x, y + HEIGHT / 2, x + LINE_WIDTH, y + HEIGHT / 2, stroke, colour);
        x += LINE_WIDTH;
        return word(label);
    }

    /** Words alone. */
    Legend words(String label) {
        x -= WORD_GAP;
        return word(label);
    }

    private Legend word(String label) {
        sheet.text(label, x + WORD_GAP, y + HEIGHT - 1, FONT, Palette.INK);
        x += WORD_GAP + GlyphGraphics.width(label, FONT) + ENTRY_GAP;
        return this;
    }
}
