package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.policy.MoneyFlows;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** What treasuries pay through time: a small chart for each policy, bars by year, in the colours of those who pay. */
final class PaymentsChart {

    private static final int PANEL_HEIGHT = 150;
    private static final int PANEL_TITLE = 22;
    private static final int UNDER = 24;
    private static final int LEFT = 40;
    private static final int RIGHT = 8;
    private static final int LEGEND_LINE = 18;
    private static final int FOOT_HEIGHT = 34;
    private static final String NOTHING = "No treasury pays anything under any policy.";
    private static final double BAR_SHARE = 0.72;
    private static final double LEGEND_WIDTH = SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN;
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font SMALL = Typeface.regular(10.5);

    private final PolicyComparison comparison;
    private final PolicyCase ban;
    private final List<Integer> years;
    private final List<String> payers;
    private final List<Policy> paying = new ArrayList<>();

    private PaymentsChart(PolicyComparison comparison) {
        this.comparison = comparison;
        ban = comparison.bans().get(0);
        years = comparison.runs().years(PolicyMeasure.OUTLAY);
        payers = MoneyFlows.payersBySize(comparison, ban);
        for (Policy policy : comparison.policies()) {
            if (payers.stream().anyMatch(payer -> amounts(policy, payer).anyMatch(usd -> usd != 0))) {
                paying.add(policy);
            }
        }
    }

    static Chart of(PolicyComparison comparison) {
        return new PaymentsChart(comparison).draw();
    }

    private DoubleStream amounts(Policy policy, String payer) {
        return years.stream().mapToDouble(year -> MoneyFlows.outlayUsd(comparison, ban, policy, payer, year));
    }

    private Chart draw() {
        List<List<Integer>> legend = legendLines();
        int legendHeight = LEGEND_LINE * Math.max(1, legend.size()) + 8;
        SvgSheet sheet = new SvgSheet(
                "payments",
                PolicyHeadlines.payments(comparison),
                "Outlay by year and payer under " + ban.name() + ", undiscounted, less what was taken in: mean of "
                        + PolicyHeadlines.runs(comparison) + ". Policies under which no treasury pays are left out.",
                legendHeight + (double) PanelGrid.height(paying.size(), PANEL_HEIGHT) + FOOT_HEIGHT);
        for (int line = 0; line < legend.size(); line++) {
            Legend row = new Legend(sheet, SvgSheet.MARGIN, sheet.top() + (double) line * LEGEND_LINE);
            legend.get(line).forEach(payer -> row.swatch(PolicyColours.ofOrder(payer), payers.get(payer)));
        }
        if (paying.isEmpty()) {
            sheet.text(NOTHING, SvgSheet.MARGIN, sheet.top() + 12, SMALL, Palette.INK);
        }
        PanelGrid grid = new PanelGrid(sheet.top() + legendHeight, PANEL_HEIGHT);
        for (int i = 0; i < paying.size(); i++) {
            panel(sheet, grid.panel(i), paying.get(i));
        }
        sheet.footer(
                "Each small chart has its own scale and unit. Bars under nought: treasuries take in more than they pay. "
                        + PolicyHeadlines.SOURCE + PolicyHeadlines.marks(comparison));
        return sheet.finish(description(), "The height of a bar is what all treasuries pay in that year.");
    }

    /** Payers by line, as many as fit. */
    private List<List<Integer>> legendLines() {
        List<List<Integer>> lines = new ArrayList<>();
        double width = Double.MAX_VALUE;
        for (int payer = 0; payer < payers.size(); payer++) {
            double more = GlyphGraphics.width(payers.get(payer), SMALL) + 36;
            if (width + more > LEGEND_WIDTH) {
                lines.add(new ArrayList<>());
                width = 0;
            }
            lines.get(lines.size() - 1).add(payer);
            width += more;
        }
        return lines;
    }

    private void panel(SvgSheet sheet, Rectangle2D panel, Policy policy) {
        double[][] amounts =
                payers.stream().map(payer -> amounts(policy, payer).toArray()).toArray(double[][]::new);
        double[] above = sums(amounts, 1);
        double[] below = sums(amounts, -1);
        Money money = Money.of(
                DoubleStream.concat(Arrays.stream(above), Arrays.stream(below).map(Math::abs))
                        .max()
                        .orElse(0));
        Span usd = Span.around(
                DoubleStream.concat(Arrays.stream(above), Arrays.stream(below)).map(money::in),
                panel.getMaxY() - UNDER,
                panel.getY() + PANEL_TITLE);
        double left = panel.getX() + LEFT;
        double right = panel.getMaxX() - RIGHT;
        String name = Labels.fitted(PolicyNames.code(policy), HEAD, panel.getWidth() - 60);
        sheet.text(name, panel.getX(), panel.getY() + 12, HEAD, Palette.INK);
        sheet.text(
                money.unit(),
                panel.getX() + GlyphGraphics.width(name, HEAD) + 7,
                panel.getY() + 12,
                SMALL,
                Palette.SOFT_INK);
        Grid.level(sheet, usd, left, right);
        double step = (right - left) / years.size();
        for (int year = 0; year < years.size(); year++) {
            bars(sheet, amounts, year, money, usd, left + year * step + step * (1 - BAR_SHARE) / 2, step * BAR_SHARE);
        }
        for (int year = 0; year < years.size(); year += Math.max(1, (years.size() + 3) / 4)) {
            String label = Integer.toString(years.get(year));
            sheet.text(
                    label,
                    left + (year + 0.5) * step - GlyphGraphics.width(label, Grid.NUMBER) / 2,
                    panel.getMaxY() - UNDER + 14,
                    Grid.NUMBER,
                    Palette.SOFT_INK);
        }
    }

    private static double[] sums(double[][] amounts, int sign) {
        double[] sums = new double[amounts.length == 0 ? 0 : amounts[0].length];
        for (double[] ofPayer : amounts) {
            Arrays.setAll(sums, year -> sums[year] + (sign * ofPayer[year] > 0 ? ofPayer[year] : 0));
        }
        return sums;
    }

    private static void bars(
            SvgSheet sheet, double[][] amounts, int year, Money money, Span usd, double x, double width) {
        double up = 0;
        double down = 0;
        for (int payer = 0; payer < amounts.length; payer++) {
            double amount = money.in(amounts[payer][year]);
            double from = amount > 0 ? up : down;
            double high = usd.at(Math.max(from, from + amount));
            double low = usd.at(Math.min(from, from + amount));
            if (amount > 0) {
                up += amount;
            } else {
                down += amount;
            }
            if (low > high) {
                Rectangle2D bar = new Rectangle2D.Double(x, high, width, low - high);
                Color colour = PolicyColours.ofOrder(payer);
                sheet.fill(bar, colour);
                sheet.outline(bar, Palette.PAPER);
            }
        }
    }

    private String description() {
        if (paying.isEmpty()) {
            return NOTHING;
        }
        StringBuilder text = new StringBuilder("Bars of outlay by year for each policy; over all years:");
        for (Policy policy : paying) {
            text.append(' ').append(PolicyNames.code(policy)).append(':');
            for (String payer : payers) {
                text.append(' ')
                        .append(payer)
                        .append(' ')
                        .append(Money.words(amounts(policy, payer).sum()))
                        .append(';');
            }
        }
        return text.toString();
    }
}
