package chokepoint.reports.chart;

import chokepoint.findings.figure.Sankey;
import chokepoint.findings.figure.Sankey.Flow;
import chokepoint.reports.table.Money;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who pays whom under one policy: those who pay to the left, instruments in the middle, those who receive to the right. */
final class FlowsChart {

    private static final int HEAD_HEIGHT = 44;
    private static final int NODE_WIDTH = 12;
    private static final int SIDE = 190;
    private static final int NODE_GAP = 30;
    private static final int LEAST_BODY = 210;
    private static final int BODY_PER_NODE = 42;
    private static final double THINNEST = 1;
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font NAME = Typeface.regular(11.5);
    private static final Font AMOUNT = Typeface.regular(11);

    private static final double NARROW_LINE = 36;
    private static final double NARROW_BAR = 8;

    private final Sankey figure;
    private final SvgSheet sheet;
    /** One for all amounts. */
    private final Money money;

    private FlowsChart(Sankey figure, Form form) {
        this.figure = figure;
        sheet = new SvgSheet(figure.words(), form);
        money = Money.of(figure.totalUsd());
    }

    static Chart of(Sankey figure, Form form) {
        FlowsChart chart = new FlowsChart(figure, form);
        if (figure.totalUsd() <= 0) {
            return chart.nothing();
        }
        return form.narrow() ? chart.list() : chart.draw();
    }

    private Chart nothing() {
        return sheet.finish(
                sheet.paragraph(figure.words().description(), sheet.left(), sheet.top() + 20, NAME, Palette.SOFT_INK)
                        + 20);
    }

    /** On a phone: a bar for each flow, first those into instruments, then those out of them. */
    private Chart list() {
        double y = lines("pays", figure.in(), sheet.top());
        return sheet.finish(lines("receives", figure.out(), y + 10));
    }

    private double lines(String head, List<Flow> flows, double top) {
        sheet.text(head + ", " + money.unit(), sheet.left(), top + 12, HEAD, Palette.INK);
        double most = Stream.concat(figure.in().stream(), figure.out().stream())
                .mapToDouble(Flow::usd)
                .max()
                .orElse(1);
        double y = top + 22;
        for (Flow flow : flows) {
            String amount = money.text(flow.usd());
            double room = sheet.inner() - GlyphGraphics.width(amount, NAME) - 8;
            sheet.text(
                    Labels.fitted(flow.from() + " → " + flow.to(), NAME, room),
                    sheet.left(),
                    y + 12,
                    NAME,
                    Palette.INK);
            sheet.text(amount, sheet.right() - GlyphGraphics.width(amount, NAME), y + 12, NAME, Palette.INK);
            double width = Math.max(THINNEST, sheet.inner() * flow.usd() / most);
            sheet.fill(new Rectangle2D.Double(sheet.left(), y + 18, width, NARROW_BAR), Palette.SKY);
            y += NARROW_LINE;
        }
        return y;
    }

    /** Where the bars of a column lie, and how much of each is joined already on either side. */
    private static final class Column {

        private final Map<String, Rectangle2D> bars = new LinkedHashMap<>();
        private final Map<String, Double> joined = new LinkedHashMap<>();

        /** The next piece of a bar: its upper end. */
        double join(String node, String side, double height) {
            Rectangle2D bar = bars.get(node);
            double from = joined.getOrDefault(node + side, 0.0);
            joined.put(node + side, from + height);
            return (bar == null ? 0 : bar.getY()) + from;
        }
    }

    private Chart draw() {
        Map<String, Double> payers = sums(figure.in(), Flow::from);
        Map<String, Double> recipients = sums(figure.out(), Flow::to);
        Map<String, Double> instruments = sums(figure.in(), Flow::to);
        int most = Math.max(instruments.size(), Math.max(payers.size(), recipients.size()));
        double body = Math.max(LEAST_BODY, (double) BODY_PER_NODE * most);
        double top = sheet.top() + HEAD_HEIGHT;
        double left = sheet.left() + SIDE;
        double right = sheet.right() - SIDE - NODE_WIDTH;
        double middle = (left + right) / 2;
        double scale = (body - (double) NODE_GAP * (most - 1)) / figure.totalUsd();
        Column from = column(payers, left, top, body, scale);
        Column through = column(instruments, middle, top, body, scale);
        Column to = column(recipients, right, top, body, scale);
        figure.in().forEach(flow -> band(flow, from, through, scale));
        figure.out().forEach(flow -> band(flow, through, to, scale));
        names(from, payers, Place.LEFT);
        names(through, instruments, Place.MIDDLE);
        names(to, recipients, Place.RIGHT);
        sheet.text("pays", left - 10 - GlyphGraphics.width("pays", HEAD), top - 26, HEAD, Palette.INK);
        sheet.text("receives", right + NODE_WIDTH + 10.0, top - 26, HEAD, Palette.INK);
        sheet.text(money.unit(), sheet.left(), top - 26, AMOUNT, Palette.SOFT_INK);
        return sheet.finish(top + body + 8);
    }

    private static Map<String, Double> sums(List<Flow> flows, Function<Flow, String> end) {
        Map<String, Double> sums = new LinkedHashMap<>();
        flows.forEach(flow -> sums.merge(end.apply(flow), flow.usd(), Double::sum));
        return sums;
    }

    private static Column column(Map<String, Double> nodes, double x, double top, double body, double scale) {
        Column column = new Column();
        double total = nodes.values().stream().mapToDouble(Double::doubleValue).sum();
        double y = top + (body - total * scale - (double) NODE_GAP * (nodes.size() - 1)) / 2;
        for (Map.Entry<String, Double> node : nodes.entrySet()) {
            double height = node.getValue() * scale;
            column.bars.put(node.getKey(), new Rectangle2D.Double(x, y, NODE_WIDTH, Math.max(THINNEST, height)));
            y += height + NODE_GAP;
        }
        return column;
    }

    private void band(Flow flow, Column from, Column to, double scale) {
        Rectangle2D start = from.bars.get(flow.from());
        Rectangle2D end = to.bars.get(flow.to());
        if (start == null || end == null) {
            return;
        }
        double height = flow.usd() * scale;
        double y1 = from.join(flow.from(), "out", height);
        double y2 = to.join(flow.to(), "in", height);
        double x1 = start.getMaxX();
        double x2 = end.getX();
        double bend = (x1 + x2) / 2;
        double shown = Math.max(THINNEST, height);
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.curveTo(bend, y1, bend, y2, x2, y2);
        path.lineTo(x2, y2 + shown);
        path.curveTo(bend, y2 + shown, bend, y1 + shown, x1, y1 + shown);
        path.closePath();
        sheet.fill(path, Palette.PALE_SKY);
        sheet.outline(path, Palette.SKY);
    }

    private enum Place {
        LEFT,
        MIDDLE,
        RIGHT
    }

    private void names(Column column, Map<String, Double> sums, Place place) {
        Color colour = place == Place.MIDDLE ? Palette.INK : Palette.BLUE;
        for (Map.Entry<String, Rectangle2D> entry : column.bars.entrySet()) {
            String node = entry.getKey();
            Rectangle2D bar = entry.getValue();
            sheet.fill(bar, colour);
            String amount = money.text(sums.getOrDefault(node, 0.0));
            String name = Labels.fitted(node, NAME, SIDE - 14.0);
            double y = bar.getCenterY();
            switch (place) {
                case LEFT -> {
                    sheet.text(name, bar.getX() - 8 - GlyphGraphics.width(name, NAME), y, NAME, Palette.INK);
                    sheet.text(
                            amount,
                            bar.getX() - 8 - GlyphGraphics.width(amount, AMOUNT),
                            y + 13,
                            AMOUNT,
                            Palette.SOFT_INK);
                }
                case MIDDLE -> {
                    String both = name + ", " + amount;
                    double x = onTheLeft(node) ? bar.getMaxX() - GlyphGraphics.width(both, NAME) : bar.getX();
                    // bands pass behind it
                    sheet.fill(
                            new Rectangle2D.Double(x - 3, bar.getY() - 18, GlyphGraphics.width(both, NAME) + 6, 16),
                            Palette.PAPER);
                    sheet.text(both, x, bar.getY() - 6, NAME, Palette.INK);
                }
                case RIGHT -> {
                    sheet.text(name, bar.getMaxX() + 8, y, NAME, Palette.INK);
                    sheet.text(amount, bar.getMaxX() + 8, y + 13, AMOUNT, Palette.SOFT_INK);
                }
            }
        }
    }

    /** Whether there is more room for an instrument's name on the side of those who pay: fewer bands arrive than leave. */
    private boolean onTheLeft(String instrument) {
        return figure.in().stream().filter(flow -> flow.to().equals(instrument)).count()
                <= figure.out().stream()
                        .filter(flow -> flow.from().equals(instrument))
                        .count();
    }
}
