package chokepoint.reports.chart;

import chokepoint.findings.figure.PaymentPanels;
import chokepoint.findings.figure.PaymentPanels.Panel;
import chokepoint.reports.table.Money;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** What treasuries pay through time: a small chart for each policy on one scale, bars by year, in the colours of those who pay. */
final class PaymentsChart {

    private static final double PANEL_HEIGHT = 150;
    private static final double PANEL_TITLE = 24;
    private static final double UNDER = 24;
    private static final double LEFT = 44;
    private static final double RIGHT = 8;
    private static final double BAR_SHARE = 0.72;
    /** A frame would swallow bars that are no higher. */
    private static final double OUTLINED = 3;

    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font SMALL = Typeface.regular(11);

    private final PaymentPanels figure;
    private final List<Integer> years;
    /** One for all panels, so that their bars can be compared. */
    private final Money money;

    private PaymentsChart(PaymentPanels figure) {
        this.figure = figure;
        years = figure.years();
        money = Money.of(extremesUsd().map(Math::abs).max().orElse(0));
    }

    static Chart of(PaymentPanels figure, Form form) {
        PaymentsChart chart = new PaymentsChart(figure);
        return PanelGrid.chart(figure.words(), form, chart::legend, figure.panels(), PANEL_HEIGHT, chart::panel);
    }

    private Legend legend(Legend legend) {
        for (int payer = 0; payer < figure.payers().size(); payer++) {
            legend.swatch(Palette.ofOrder(payer), figure.payers().get(payer));
        }
        return figure.panels().isEmpty() ? legend.words(figure.words().description()) : legend;
    }

    /** The highest and the lowest end of every bar. */
    private DoubleStream extremesUsd() {
        return figure.panels().stream()
                .flatMapToDouble(panel ->
                        DoubleStream.concat(Arrays.stream(sums(panel.usd(), 1)), Arrays.stream(sums(panel.usd(), -1))));
    }

    private void panel(SvgSheet sheet, Rectangle2D panel, Panel policy) {
        Span usd = Span.around(extremesUsd().map(money::in), panel.getMaxY() - UNDER, panel.getY() + PANEL_TITLE);
        double left = panel.getX() + LEFT;
        double right = panel.getMaxX() - RIGHT;
        double sum = policy.usd().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
        String inAll = money.unit() + "; in all " + money.text(sum);
        String name = Labels.fitted(policy.name(), HEAD, panel.getWidth() - GlyphGraphics.width(inAll, SMALL) - 7);
        sheet.text(name, panel.getX(), panel.getY() + 12, HEAD, Palette.INK);
        sheet.text(
                inAll, panel.getX() + GlyphGraphics.width(name, HEAD) + 7, panel.getY() + 12, SMALL, Palette.SOFT_INK);
        Grid.level(sheet, usd, left, right);
        double step = (right - left) / years.size();
        for (int year = 0; year < years.size(); year++) {
            double x = left + year * step + step * (1 - BAR_SHARE) / 2;
            bars(sheet, policy.usd(), year, usd, x, step * BAR_SHARE);
        }
        sheet.line(left, usd.at(0), right, usd.at(0), Palette.HAIRLINE, Palette.SOFT_INK);
        for (int year = 0; year < years.size(); year += Math.max(1, (years.size() + 3) / 4)) {
            String label = Integer.toString(years.get(year));
            double width = GlyphGraphics.width(label, Grid.NUMBER);
            sheet.text(
                    label,
                    Math.min(left + (year + 0.5) * step - width / 2, panel.getMaxX() - width),
                    panel.getMaxY() - UNDER + 15,
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

    private void bars(SvgSheet sheet, List<List<Double>> amounts, int year, Span usd, double x, double width) {
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
                Color colour = Palette.ofOrder(payer);
                sheet.fill(bar, colour);
                if (bar.getHeight() > OUTLINED) {
                    sheet.outline(bar, Palette.PAPER);
                }
            }
        }
    }
}
