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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What policies cost against what they avoid, if the ban comes: a row each with two marks on one axis of money, so that policies of nearly
 * nought lie under, and not on, each other. Those that avoid most beyond their cost stand first.
 */
final class FrontierChart {

    private static final Color AVOIDED = Palette.BLUE;
    private static final Color COST = Palette.VERMILLION;
    private static final double ROW_HEIGHT = 28;
    private static final double NARROW_ROW_HEIGHT = 46;
    private static final double LEAST_NAMES_WIDTH = 120;
    private static final double MOST_NAMES_WIDTH = 330;
    private static final double NUMBERS_WIDTH = 190;
    private static final double HEAD_HEIGHT = 22;
    private static final double AXIS_HEIGHT = 40;
    private static final double APART = 5;
    private static final double DOT = 8;
    private static final Font HEAD = Typeface.bold(12);
    private static final Font NAME = Typeface.regular(12);
    private static final Font SMALL = Typeface.regular(11);

    private final SvgSheet sheet;
    private final boolean narrow;
    private final double namesWidth;

    private FrontierChart(Frontier figure, SvgSheet sheet) {
        this.sheet = sheet;
        narrow = sheet.form().narrow();
        namesWidth = figure.panels().stream()
                .flatMap(panel -> panel.marks().stream())
                .mapToDouble(mark -> GlyphGraphics.width(mark.policy().name(), NAME) + 14)
                .map(width -> Math.min(width, MOST_NAMES_WIDTH))
                .reduce(LEAST_NAMES_WIDTH, Math::max);
    }

    /** In a page each ban is a drawing of its own, so that paper may end between two of them. */
    static Chart of(Frontier figure, Form form) {
        List<Chart> drawn = new ArrayList<>();
        int bans = figure.panels().size();
        int step = form.withWords() ? bans : 1;
        for (int from = 0; from < bans; from += step) {
            FrontierChart chart = new FrontierChart(figure, new SvgSheet(figure.words(), form, from));
            double y = from == 0 ? chart.legend() : chart.sheet.top();
            for (Panel ban : figure.panels().subList(from, from + step)) {
                y = chart.panel(ban, y);
            }
            drawn.add(chart.sheet.finish(y));
        }
        return Chart.joined(drawn);
    }

    private double legend() {
        return new Legend(sheet, sheet.left(), sheet.top())
                .sign(30, (x, y) -> mark(x, x + 15, x + 30, y, AVOIDED), "loss avoided")
                .sign(30, (x, y) -> mark(x, x + 15, x + 30, y, COST), "cost to Japan")
                .bottom();
    }

    /** Draws a ban; returns where it ends. */
    private double panel(Panel ban, double y) {
        List<Mark> marks = ban.marks().stream()
                .filter(mark -> !mark.policy().baseline())
                .sorted(Comparator.comparingDouble(
                        mark -> mark.costUsd().mean() - mark.lossAvoidedUsd().mean()))
                .toList();
        Money money = Money.of(marks.stream()
                .flatMapToDouble(mark -> DoubleStream.of(
                        mark.costUsd().mean(), mark.lossAvoidedUsd().mean()))
                .map(Math::abs)
                .max()
                .orElse(0));
        double rowHeight = narrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
        double top = y + HEAD_HEIGHT;
        double bottom = top + rowHeight * marks.size();
        Span usd = Span.around(
                marks.stream()
                        .flatMap(mark -> Stream.of(mark.costUsd(), mark.lossAvoidedUsd()))
                        .flatMapToDouble(FrontierChart::ends)
                        .map(money::in),
                sheet.left() + (narrow ? 8 : namesWidth),
                sheet.right() - (narrow ? 20 : NUMBERS_WIDTH));
        String name = Labels.fitted(ban.name(), HEAD, sheet.inner() - GlyphGraphics.width(money.unit(), SMALL) - 8);
        sheet.text(name, sheet.left(), y + 12, HEAD, Palette.INK);
        sheet.text(money.unit(), sheet.left() + GlyphGraphics.width(name, HEAD) + 8, y + 12, SMALL, Palette.SOFT_INK);
        Grid.upright(sheet, usd, top, bottom);
        for (int i = 0; i < marks.size(); i++) {
            row(marks.get(i), money, usd, top + i * rowHeight);
        }
        return bottom + AXIS_HEIGHT;
    }

    private void row(Mark mark, Money money, Span usd, double y) {
        String numbers = "avoids " + money.text(mark.lossAvoidedUsd().mean()) + ", costs "
                + money.text(mark.costUsd().mean());
        double middle = y + ROW_HEIGHT / 2;
        if (narrow) {
            double room = sheet.inner() - GlyphGraphics.width(numbers, SMALL) - 8;
            ground(y + 2, 16);
            sheet.text(Labels.fitted(mark.policy().name(), NAME, room), sheet.left(), y + 14, NAME, Palette.INK);
            sheet.text(numbers, sheet.right() - GlyphGraphics.width(numbers, SMALL), y + 14, SMALL, Palette.SOFT_INK);
            middle += 16;
        } else {
            sheet.line(sheet.left(), y, sheet.right(), y, Palette.HAIRLINE, Palette.RULE);
            String name = Labels.fitted(mark.policy().name(), NAME, namesWidth - 12);
            sheet.text(name, sheet.left(), middle + 4.5, NAME, Palette.INK);
            sheet.text(numbers, sheet.right() - NUMBERS_WIDTH + 14, middle + 4, SMALL, Palette.SOFT_INK);
        }
        sheet.line(
                usd.at(money.in(mark.lossAvoidedUsd().mean())),
                middle - APART,
                usd.at(money.in(mark.costUsd().mean())),
                middle + APART,
                Palette.THIN_LINE,
                Palette.RULE);
        mark(mark.lossAvoidedUsd(), money, usd, middle - APART, AVOIDED);
        mark(mark.costUsd(), money, usd, middle + APART, COST);
    }

    /** Covers the lines of the grid, so that no letter lies on one. */
    private void ground(double y, double height) {
        sheet.fill(new Rectangle2D.Double(sheet.left(), y, sheet.inner(), height), Palette.PAPER);
    }

    private void mark(Estimate amountUsd, Money money, Span usd, double y, Color colour) {
        double[] ends = ends(amountUsd).map(money::in).map(usd::at).toArray();
        mark(ends[0], usd.at(money.in(amountUsd.mean())), ends[ends.length - 1], y, colour);
    }

    private static DoubleStream ends(Estimate amountUsd) {
        Interval interval = amountUsd.interval();
        return interval == null ? DoubleStream.of(amountUsd.mean()) : DoubleStream.of(interval.low(), interval.high());
    }

    private void mark(double from, double at, double to, double y, Color colour) {
        sheet.line(from, y, to, y, Palette.THIN_LINE, colour);
        sheet.fill(new Ellipse2D.Double(at - DOT / 2, y - DOT / 2, DOT, DOT), colour);
    }
}
