package chokepoint.reports.chart;

import chokepoint.reports.table.Figures;
import java.awt.Font;

/** Hair-thin lines at round values with their numbers, and a darker one at nought. */
final class Grid {

    static final Font NUMBER = Typeface.regular(11);

    private static final double GAP = 5;
    private static final double MIDDLE = 3.5;
    private static final double UNDER = 14;
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

    /** Upright lines for a level axis, numbers under them. */
    static void upright(SvgSheet sheet, Span values, double top, double bottom) {
        for (double tick : values.ticks()) {
            double x = values.at(tick);
            sheet.line(x, top, x, bottom, Palette.HAIRLINE, tick == 0 ? Palette.SOFT_INK : Palette.RULE);
            String label = label(tick);
            sheet.text(label, x - GlyphGraphics.width(label, NUMBER) / 2, bottom + UNDER, NUMBER, Palette.SOFT_INK);
        }
    }

    private static String label(double tick) {
        double clean = Math.abs(tick) < ROUNDING ? 0 : tick;
        return Figures.plain(clean).replace('-', '−');
    }
}
