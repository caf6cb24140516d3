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

/** Who pays whom under one policy: those who pay to the left, instruments in the middle, those who receive to the right. */
final class FlowsChart {

    private static final int FOOT_HEIGHT = 60;
    private static final int HEAD_HEIGHT = 44;
    private static final int NODE_WIDTH = 12;
    private static final int SIDE = 190;
    private static final int NODE_GAP = 30;
    private static final int LEAST_BODY = 210;
    private static final int BODY_PER_NODE = 42;
    private static final double THINNEST = 1;
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font NAME = Typeface.regular(11.5);
    private static final Font AMOUNT = Typeface.regular(10);

    private final Sankey figure;

    private FlowsChart(Sankey figure) {
        this.figure = figure;
    }

    static Chart of(Sankey figure) {
        return new FlowsChart(figure).draw();
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
        SvgSheet sheet = new SvgSheet(figure.words(), HEAD_HEIGHT + body + FOOT_HEIGHT);
        double top = sheet.top() + HEAD_HEIGHT;
        double left = SvgSheet.MARGIN + (double) SIDE;
        double right = SvgSheet.WIDTH - SvgSheet.MARGIN - SIDE - (double) NODE_WIDTH;
        double middle = (left + right) / 2;
        if (figure.totalUsd() > 0) {
            double scale = (body - (double) NODE_GAP * (most - 1)) / figure.totalUsd();
            Column from = column(payers, left, top, body, scale);
            Column through = column(instruments, middle, top, body, scale);
            Column to = column(recipients, right, top, body, scale);
            figure.in().forEach(flow -> band(sheet, flow, from, through, scale));
            figure.out().forEach(flow -> band(sheet, flow, through, to, scale));
            names(sheet, from, payers, Place.LEFT);
            names(sheet, through, instruments, Place.MIDDLE);
            names(sheet, to, recipients, Place.RIGHT);
            sheet.text("pays", left - 10 - GlyphGraphics.width("pays", HEAD), top - 26, HEAD, Palette.INK);
            sheet.text("receives", right + NODE_WIDTH + 10.0, top - 26, HEAD, Palette.INK);
        } else {
            sheet.text(figure.words().description(), SvgSheet.MARGIN, top + 40, NAME, Palette.SOFT_INK);
        }
        return sheet.finish();
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

    private static void band(SvgSheet sheet, Flow flow, Column from, Column to, double scale) {
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

    private void names(SvgSheet sheet, Column column, Map<String, Double> sums, Place place) {
        Color colour = place == Place.MIDDLE ? Palette.INK : Palette.BLUE;
        for (Map.Entry<String, Rectangle2D> entry : column.bars.entrySet()) {
            String node = entry.getKey();
            Rectangle2D bar = entry.getValue();
            sheet.fill(bar, colour);
            String amount = Money.words(sums.getOrDefault(node, 0.0));
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
