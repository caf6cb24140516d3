package chokepoint.reports.chart;

import chokepoint.reports.table.Figures;
import java.awt.Font;

/** Hair-thin lines at round values with their numbers, and a darker one at nought. */
final class Grid {

    static final Font NUMBER = Typeface.regular(11);

    private static final double GAP = 5;
    private static final double MIDDLE = 3.5;
    private static final double UNDER = 14;
    /** Least room between two numbers. */
    private static final double APART = 4;

    private static final double ROUNDING = 1e-6;

    private Grid() {}

    /** Level lines for an upright axis, numbers to the left of them. */
    static void level(SvgSheet sheet, Span values, double left, double right) {
        for (double tick : values.ticks()) {
            double y = values.at(tick);
            sheet.line(left, y, right, y, Palette.HAIRLINE, tick == 0 ? Palette.SOFT_INK : Palette.RULE);
            String label = label(tick);
            sheet.text(label, left - GAP - GlyphGraphics.width(label, NUMBER), y + MIDDLE, NUMBER, Palette.SOFT_INK);
        }
    }

    /** Upright lines for a level axis, numbers under them, as many as have room. */
    static void upright(SvgSheet sheet, Span values, double top, double bottom) {
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : values.ticks()) {
            double x = values.at(tick);
            sheet.line(x, top, x, bottom, Palette.HAIRLINE, tick == 0 ? Palette.SOFT_INK : Palette.RULE);
            String label = label(tick);
            double half = GlyphGraphics.width(label, NUMBER) / 2;
            if (x - half >= free) {
                sheet.text(label, x - half, bottom + UNDER, NUMBER, Palette.SOFT_INK);
                free = x + half + APART;
            }
        }
    }

    private static String label(double tick) {
        double clean = Math.abs(tick) < ROUNDING ? 0 : tick;
        return Figures.plain(clean).replace('-', '−');
    }
}
