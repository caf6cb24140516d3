package chokepoint.reports.chart;

import chokepoint.findings.figure.Waterfall;
import chokepoint.findings.figure.Waterfall.Panel;
import chokepoint.findings.figure.Waterfall.Step;
import chokepoint.reports.table.Money;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** From the loss a policy avoids to what is left of it: a step for each cost; to the left with the ban, to the right without. */
final class WaterfallChart {

    private static final double BODY_HEIGHT = 250;
    private static final double TITLE = 26;
    private static final double UNDER = 32;
    private static final double LEFT = 44;
    private static final double PANEL_GAP = 16;
    private static final double BAR_SHARE = 0.7;
    private static final double ROOM_FOR_NUMBER = 14;
    private static final double LEADING = 12;
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font NUMBER = Typeface.regular(11);

    private WaterfallChart() {}

    static Chart of(Waterfall figure, Form form) {
        SvgSheet sheet = new SvgSheet(figure.words(), form);
        boolean narrow = form.narrow();
        int columns = narrow ? 1 : Math.max(1, figure.panels().size());
        double width = (sheet.inner() - (columns - 1) * PANEL_GAP) / columns;
        double y = sheet.top();
        for (int i = 0; i < figure.panels().size(); i++) {
            panel(sheet, figure.panels().get(i), sheet.left() + i % columns * (width + PANEL_GAP), y, width);
            y += narrow ? BODY_HEIGHT : 0;
        }
        return sheet.finish(y + (narrow ? 0 : BODY_HEIGHT));
    }

    private static void panel(SvgSheet sheet, Panel panel, double x, double y, double width) {
        List<Step> steps = panel.steps();
        double[] ends = new double[steps.size() + 1];
        for (int i = 0; i < steps.size(); i++) {
            ends[i + 1] = steps.get(i).sum()
                    ? steps.get(i).usd()
                    : ends[i] + steps.get(i).usd();
        }
        Money money = Money.of(DoubleStream.of(ends).map(Math::abs).max().orElse(0));
        String name = Labels.fitted(panel.name(), HEAD, width - 60);
        sheet.text(name, x, y + 12, HEAD, Palette.INK);
        sheet.text(money.unit(), x + GlyphGraphics.width(name, HEAD) + 7, y + 12, NUMBER, Palette.SOFT_INK);
        double left = x + LEFT;
        double bottom = y + BODY_HEIGHT - UNDER - LEADING;
        Span usd = Span.around(
                DoubleStream.of(ends).map(money::in), bottom - ROOM_FOR_NUMBER, y + TITLE + ROOM_FOR_NUMBER);
        Grid.level(sheet, usd, left, x + width);
        double step = (x + width - left) / steps.size();
        for (int i = 0; i < steps.size(); i++) {
            bar(sheet, steps.get(i), ends[i], money, usd, left + i * step, step);
            // names in two rows in turn: side by side they would not fit
            String under = Labels.fitted(steps.get(i).name(), NUMBER, 2 * step - 4);
            double base = bottom + 16 + i % 2 * LEADING;
            double middle = left + (i + 0.5) * step;
            double half = GlyphGraphics.width(under, NUMBER) / 2;
            sheet.text(under, Math.min(middle - half, x + width - 2 * half), base, NUMBER, Palette.INK);
        }
    }

    private static void bar(SvgSheet sheet, Step step, double before, Money money, Span usd, double x, double width) {
        double from = step.sum() ? 0 : before;
        double to = step.sum() ? step.usd() : before + step.usd();
        double high = usd.at(money.in(Math.max(from, to)));
        double low = usd.at(money.in(Math.min(from, to)));
        Color colour = step.sum()
                ? Palette.INK
                : step.usd() > 0 ? Palette.GREEN : step.usd() < 0 ? Palette.ORANGE : Palette.SOFT_INK;
        Rectangle2D bar = new Rectangle2D.Double(
                x + width * (1 - BAR_SHARE) / 2, high, width * BAR_SHARE, Math.max(1, low - high));
        sheet.fill(bar, colour);
        String number = money.signed(step.usd());
        sheet.text(
                number,
                x + (width - GlyphGraphics.width(number, NUMBER)) / 2,
                to >= from ? high - 4 : low + 12,
                NUMBER,
                Palette.INK);
    }
}
