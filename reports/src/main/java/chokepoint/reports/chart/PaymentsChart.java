package chokepoint.reports.chart;

import chokepoint.findings.figure.PaymentPanels;
import chokepoint.findings.figure.PaymentPanels.Panel;
import chokepoint.reports.table.Money;
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
    private static final double BAR_SHARE = 0.72;
    private static final double LEGEND_WIDTH = SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN;
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font SMALL = Typeface.regular(10.5);

    private final PaymentPanels figure;
    private final List<Integer> years;

    private PaymentsChart(PaymentPanels figure) {
        this.figure = figure;
        years = figure.years();
    }

    static Chart of(PaymentPanels figure) {
        return new PaymentsChart(figure).draw();
    }

    private Chart draw() {
        List<List<Integer>> legend = legendLines();
        return PanelGrid.chart(
                figure.words(),
                LEGEND_LINE * Math.max(1, legend.size()) + 8,
                sheet -> drawLegend(sheet, legend),
                figure.panels(),
                PANEL_HEIGHT,
                this::panel,
                FOOT_HEIGHT);
    }

    private void drawLegend(SvgSheet sheet, List<List<Integer>> legend) {
        for (int line = 0; line < legend.size(); line++) {
            Legend row = new Legend(sheet, SvgSheet.MARGIN, sheet.top() + (double) line * LEGEND_LINE);
            legend.get(line)
                    .forEach(payer -> row.swatch(
                            PolicyColours.ofOrder(payer), figure.payers().get(payer)));
        }
        if (figure.panels().isEmpty()) {
            sheet.text(figure.words().description(), SvgSheet.MARGIN, sheet.top() + 12, SMALL, Palette.INK);
        }
    }

    /** Payers by line, as many as fit. */
    private List<List<Integer>> legendLines() {
        List<List<Integer>> lines = new ArrayList<>();
        double width = Double.MAX_VALUE;
        for (int payer = 0; payer < figure.payers().size(); payer++) {
            double more = GlyphGraphics.width(figure.payers().get(payer), SMALL) + 36;
            if (width + more > LEGEND_WIDTH) {
                lines.add(new ArrayList<>());
                width = 0;
            }
            lines.get(lines.size() - 1).add(payer);
            width += more;
        }
        return lines;
    }

    private void panel(SvgSheet sheet, Rectangle2D panel, Panel policy) {
        double[] above = sums(policy.usd(), 1);
        double[] below = sums(policy.usd(), -1);
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
        String name = Labels.fitted(policy.name(), HEAD, panel.getWidth() - 60);
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
            bars(
                    sheet,
                    policy.usd(),
                    year,
                    money,
                    usd,
                    left + year * step + step * (1 - BAR_SHARE) / 2,
                    step * BAR_SHARE);
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

    private double[] sums(List<List<Double>> amounts, int sign) {
        double[] sums = new double[years.size()];
        for (List<Double> ofPayer : amounts) {
            Arrays.setAll(sums, year -> sums[year] + (sign * ofPayer.get(year) > 0 ? ofPayer.get(year) : 0));
        }
        return sums;
    }

    private static void bars(
            SvgSheet sheet, List<List<Double>> amounts, int year, Money money, Span usd, double x, double width) {
        double up = 0;
        double down = 0;
        for (int payer = 0; payer < amounts.size(); payer++) {
            double amount = money.in(amounts.get(payer).get(year));
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
}
