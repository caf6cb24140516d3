package chokepoint.reports.chart;

import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Estimate.Interval;
import chokepoint.findings.figure.Frontier;
import chokepoint.findings.figure.Frontier.Mark;
import chokepoint.findings.figure.Frontier.Panel;
import chokepoint.reports.table.Money;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What policies cost against what they avoid, if the ban comes: a mark for each with the bars of its intervals. */
final class FrontierChart {

    private static final int PANEL_HEIGHT = 370;
    private static final int FOOT_HEIGHT = 48;
    private static final int LEFT = 62;
    private static final int TITLE = 24;
    private static final int UNDER = 44;
    private static final double DOT = 4.5;
    /** For names beyond the outermost marks. */
    private static final double ROOM = 0.08;

    private static final Font HEAD = Typeface.bold(12);
    private static final Font AXIS = Typeface.regular(10.5);

    private FrontierChart() {}

    static Chart of(Frontier figure) {
        SvgSheet sheet = new SvgSheet(
                figure.words(), (double) PANEL_HEIGHT * figure.panels().size() + FOOT_HEIGHT);
        for (int i = 0; i < figure.panels().size(); i++) {
            panel(sheet, figure.panels().get(i), sheet.top() + (double) i * PANEL_HEIGHT);
        }
        return sheet.finish();
    }

    private static void panel(SvgSheet sheet, Panel ban, double y) {
        List<Mark> marks = ban.marks();
        Money money = Money.of(marks.stream()
                .flatMapToDouble(mark -> DoubleStream.of(
                        mark.costUsd().mean(), mark.lossAvoidedUsd().mean()))
                .map(Math::abs)
                .max()
                .orElse(0));
        double left = SvgSheet.MARGIN + (double) LEFT;
        double right = SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN;
        double top = y + TITLE;
        double bottom = y + PANEL_HEIGHT - UNDER;
        Span cost = Span.around(ends(marks.stream().map(Mark::costUsd), money), left, right)
                .widened(ROOM);
        Span avoided = Span.around(ends(marks.stream().map(Mark::lossAvoidedUsd), money), bottom, top)
                .widened(ROOM);
        sheet.text(ban.name(), SvgSheet.MARGIN, y + 12, HEAD, Palette.INK);
        sheet.text(
                "loss avoided, " + money.unit(),
                SvgSheet.MARGIN + GlyphGraphics.width(ban.name(), HEAD) + 8,
                y + 12,
                AXIS,
                Palette.SOFT_INK);
        Grid.level(sheet, avoided, left, right);
        Grid.upright(sheet, cost, top, bottom);
        String under = "cost to Japan, " + money.unit();
        sheet.text(under, right - GlyphGraphics.width(under, AXIS), bottom + 30, AXIS, Palette.SOFT_INK);
        evenLine(sheet, cost, avoided);
        Labels labels = new Labels(sheet, new Rectangle2D.Double(left, top, right - left, bottom - top));
        labels.keepOffLine(left, avoided.at(0), right, avoided.at(0));
        labels.keepOffLine(cost.at(0), top, cost.at(0), bottom);
        for (Mark mark : marks) {
            draw(sheet, labels, mark, money, cost, avoided);
        }
        for (Mark mark : marks) {
            labels.place(
                    mark.policy().name(),
                    cost.at(money.in(mark.costUsd().mean())),
                    avoided.at(money.in(mark.lossAvoidedUsd().mean())),
                    PolicyColours.colour(mark.policy()));
        }
    }

    private static DoubleStream ends(Stream<Estimate> amountsUsd, Money money) {
        return amountsUsd
                .flatMapToDouble(amount -> amount.interval() == null
                        ? DoubleStream.of(amount.mean())
                        : DoubleStream.of(
                                amount.mean(),
                                amount.interval().low(),
                                amount.interval().high()))
                .map(money::in);
    }

    /** Where what is avoided equals what it costs. */
    private static void evenLine(SvgSheet sheet, Span cost, Span avoided) {
        double from = Math.max(cost.from(), avoided.from());
        double to = Math.min(cost.to(), avoided.to());
        if (from < to) {
            sheet.line(cost.at(from), avoided.at(from), cost.at(to), avoided.at(to), Palette.THIN_LINE, Palette.RULE);
        }
    }

    private static void draw(SvgSheet sheet, Labels labels, Mark mark, Money money, Span cost, Span avoided) {
        Color colour = PolicyColours.colour(mark.policy());
        double x = cost.at(money.in(mark.costUsd().mean()));
        double y = avoided.at(money.in(mark.lossAvoidedUsd().mean()));
        Interval ofCost = mark.costUsd().interval();
        if (ofCost != null) {
            bar(sheet, labels, ends(ofCost, money, cost), new double[] {y, y}, colour);
        }
        Interval ofAvoided = mark.lossAvoidedUsd().interval();
        if (ofAvoided != null) {
            bar(sheet, labels, new double[] {x, x}, ends(ofAvoided, money, avoided), colour);
        }
        Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        sheet.fill(dot, mark.policy().baseline() ? Palette.PAPER : colour);
        sheet.outline(dot, Palette.INK);
        labels.keepOff(x, y);
    }

    private static double[] ends(Interval amount, Money money, Span span) {
        return new double[] {span.at(money.in(amount.low())), span.at(money.in(amount.high()))};
    }

    private static void bar(SvgSheet sheet, Labels labels, double[] x, double[] y, Color colour) {
        sheet.line(x[0], y[0], x[1], y[1], Palette.THIN_LINE, colour);
        labels.keepOffLine(x[0], y[0], x[1], y[1]);
    }
}
