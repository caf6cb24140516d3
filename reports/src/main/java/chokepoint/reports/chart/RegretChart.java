package chokepoint.reports.chart;

import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.Regret;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How much worse each policy does than the best one, state by state: a table of amounts, the darker the worse. */
final class RegretChart {

    private static final int ROW_HEIGHT = 28;
    private static final int HEAD_HEIGHT = 26;
    private static final int FOOT_HEIGHT = 48;
    private static final int NAMES_WIDTH = 200;
    private static final int GAP = 12;
    /** The hue of a regret as large as the largest; smaller ones are thinned with white. */
    private static final Color DARKEST = new Color(0x08306B);

    private static final Font NAME = Typeface.regular(12);
    private static final Font HEAD = Typeface.bold(11);
    private static final Font NUMBER = Typeface.regular(12);
    private static final Font LEAST = Typeface.bold(12);

    private final PolicyComparison comparison;
    private final Regret regret;
    private final double largest;
    private final Money money;
    private final double cellWidth;

    private RegretChart(PolicyComparison comparison, Regret regret) {
        this.comparison = comparison;
        this.regret = regret;
        largest = IntStream.range(0, regret.policies().size())
                .mapToDouble(regret::largest)
                .max()
                .orElse(0);
        money = Money.of(largest);
        cellWidth = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - NAMES_WIDTH - GAP)
                / (regret.states().size() + 1);
    }

    static Chart of(PolicyComparison comparison, Regret regret) {
        return new RegretChart(comparison, regret).draw();
    }

    private Chart draw() {
        List<Integer> order = IntStream.range(0, regret.policies().size())
                .boxed()
                .sorted(Comparator.comparingDouble(regret::largest))
                .toList();
        SvgSheet sheet = new SvgSheet(
                "regret",
                PolicyHeadlines.regret(regret),
                "How much less Japan gains, less what it pays itself, than from the policy that is best in that state, in "
                        + money.unit() + "; means of " + PolicyHeadlines.runs(comparison) + ".",
                (double) HEAD_HEIGHT + ROW_HEIGHT * order.size() + FOOT_HEIGHT);
        double top = sheet.top() + HEAD_HEIGHT;
        for (int state = 0; state < regret.states().size(); state++) {
            centre(sheet, regret.states().get(state).name(), x(state), top - 9, HEAD, Palette.INK);
        }
        centre(sheet, "largest", x(regret.states().size()), top - 9, HEAD, Palette.INK);
        for (int row = 0; row < order.size(); row++) {
            row(sheet, order.get(row), top + row * (double) ROW_HEIGHT);
        }
        sheet.footer(
                "0: the best policy in that state. Regret does not ask how likely a state is, nor what other treasuries pay. "
                        + PolicyHeadlines.SOURCE + PolicyHeadlines.marks(comparison));
        return sheet.finish(
                description(order),
                "Read a row: what one might lose by having chosen that policy. The upmost row has the smallest largest regret.");
    }

    private double x(int column) {
        return SvgSheet.MARGIN
                + NAMES_WIDTH
                + column * cellWidth
                + (column == regret.states().size() ? GAP : 0);
    }

    private void row(SvgSheet sheet, int policy, double y) {
        String name = Labels.fitted(PolicyNames.code(regret.policies().get(policy)), NAME, NAMES_WIDTH - 14.0);
        double nameEnd = SvgSheet.MARGIN + NAMES_WIDTH - 10.0;
        sheet.text(name, nameEnd - GlyphGraphics.width(name, NAME), y + ROW_HEIGHT / 2.0 + 4.5, NAME, Palette.INK);
        for (int state = 0; state < regret.states().size(); state++) {
            cell(sheet, regret.of(policy, state), x(state), y, NUMBER);
        }
        cell(sheet, regret.largest(policy), x(regret.states().size()), y, LEAST);
    }

    private void cell(SvgSheet sheet, double usd, double x, double y, Font font) {
        Color ground = largest > 0 ? Palette.tint(DARKEST, Math.sqrt(usd / largest)) : Palette.PAPER;
        Rectangle2D cell = new Rectangle2D.Double(x + 1, y + 1, cellWidth - 2, ROW_HEIGHT - 2.0);
        sheet.fill(cell, ground);
        sheet.outline(cell, Palette.RULE);
        centre(sheet, money.text(usd), x, y + ROW_HEIGHT / 2.0 + 4.5, font, Palette.inkOn(ground));
    }

    private void centre(SvgSheet sheet, String text, double x, double y, Font font, Color colour) {
        String shown = Labels.fitted(text, font, cellWidth - 6);
        sheet.text(shown, x + (cellWidth - GlyphGraphics.width(shown, font)) / 2, y, font, colour);
    }

    private String description(List<Integer> order) {
        StringBuilder text = new StringBuilder("A table of regrets by policy and state.");
        for (int policy : order) {
            text.append(' ')
                    .append(PolicyNames.code(regret.policies().get(policy)))
                    .append(':');
            for (int state = 0; state < regret.states().size(); state++) {
                text.append(' ')
                        .append(regret.states().get(state).name())
                        .append(' ')
                        .append(Money.words(regret.of(policy, state)))
                        .append(';');
            }
        }
        return text.toString();
    }
}
