package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.policy.MoneyFlows;
import chokepoint.findings.policy.MoneyFlows.Flow;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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

    private final PolicyComparison comparison;
    private final PolicyCase ban;
    private final Policy policy;
    private final MoneyFlows flows;

    private FlowsChart(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        this.comparison = comparison;
        this.ban = ban;
        this.policy = policy;
        flows = new MoneyFlows(comparison, ban, policy);
    }

    static Chart of(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        return new FlowsChart(comparison, ban, policy).draw();
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
        Map<String, Double> payers = sums(flows.in(), Flow::from);
        Map<String, Double> recipients = sums(flows.out(), Flow::to);
        Map<String, Double> instruments = sums(flows.in(), Flow::to);
        int most = Math.max(instruments.size(), Math.max(payers.size(), recipients.size()));
        double body = Math.max(LEAST_BODY, (double) BODY_PER_NODE * most);
        SvgSheet sheet = new SvgSheet(
                "flows",
                PolicyHeadlines.flows(flows, policy),
                "Who pays whom under “" + PolicyNames.code(policy) + "” and " + ban.name()
                        + ": all years together, undiscounted, mean of " + PolicyHeadlines.runs(comparison)
                        + ". Widths are in proportion.",
                HEAD_HEIGHT + body + FOOT_HEIGHT);
        double top = sheet.top() + HEAD_HEIGHT;
        double left = SvgSheet.MARGIN + (double) SIDE;
        double right = SvgSheet.WIDTH - SvgSheet.MARGIN - SIDE - (double) NODE_WIDTH;
        double middle = (left + right) / 2;
        if (flows.totalUsd() > 0) {
            double scale = (body - (double) NODE_GAP * (most - 1)) / flows.totalUsd();
            Column from = column(payers, left, top, body, scale);
            Column through = column(instruments, middle, top, body, scale);
            Column to = column(recipients, right, top, body, scale);
            flows.in().forEach(flow -> band(sheet, flow, from, through, scale));
            flows.out().forEach(flow -> band(sheet, flow, through, to, scale));
            names(sheet, from, payers, Place.LEFT);
            names(sheet, through, instruments, Place.MIDDLE);
            names(sheet, to, recipients, Place.RIGHT);
            sheet.text("pays", left - 10 - GlyphGraphics.width("pays", HEAD), top - 26, HEAD, Palette.INK);
            sheet.text("receives", right + NODE_WIDTH + 10.0, top - 26, HEAD, Palette.INK);
        } else {
            sheet.text("No money moves under this policy.", SvgSheet.MARGIN, top + 40, NAME, Palette.SOFT_INK);
        }
        sheet.footer(
                "Treasuries to the right take in levies or a share of high prices; producers to the left give back. "
                        + "“" + MoneyFlows.MARKET + "”: goods bought less goods sold, and levies. "
                        + PolicyHeadlines.SOURCE + PolicyHeadlines.marks(comparison));
        return sheet.finish(
                description(), "Every instrument hands on what it takes in: nothing is lost in the middle.");
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
        return flows.in().stream().filter(flow -> flow.to().equals(instrument)).count()
                <= flows.out().stream()
                        .filter(flow -> flow.from().equals(instrument))
                        .count();
    }

    private String description() {
        if (flows.totalUsd() == 0) {
            return "No money moves under this policy.";
        }
        StringBuilder text = new StringBuilder("Bands of money.");
        List<Flow> all = new ArrayList<>(flows.in());
        all.addAll(flows.out());
        all.forEach(flow -> text.append(' ')
                .append(flow.from())
                .append(" to ")
                .append(flow.to())
                .append(": ")
                .append(Money.words(flow.usd()))
                .append('.'));
        return text.toString();
    }
}
