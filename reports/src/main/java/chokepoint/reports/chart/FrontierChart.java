package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

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

    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;
    private final PolicyColours colours;
    private final List<PolicyCase> bans;

    private FrontierChart(PolicyComparison comparison, Scoreboard scoreboard, List<PolicyCase> bans) {
        this.comparison = comparison;
        this.scoreboard = scoreboard;
        this.bans = bans;
        colours = new PolicyColours(comparison);
    }

    /** A panel for each of the bans. */
    static Chart of(PolicyComparison comparison, Scoreboard scoreboard, List<PolicyCase> bans) {
        return new FrontierChart(comparison, scoreboard, bans).draw();
    }

    private Chart draw() {
        SvgSheet sheet = new SvgSheet(
                "frontier",
                PolicyHeadlines.frontier(comparison, scoreboard),
                "What it costs Japan and what loss it avoids if the ban comes, present values against “"
                        + comparison.baseline().name() + "”: mean and 95% interval of "
                        + PolicyHeadlines.runs(comparison)
                        + ". Above the slanting line a policy avoids more than it costs Japan; what other treasuries pay is not in it.",
                (double) PANEL_HEIGHT * bans.size() + FOOT_HEIGHT);
        for (int i = 0; i < bans.size(); i++) {
            panel(sheet, bans.get(i), sheet.top() + (double) i * PANEL_HEIGHT);
        }
        sheet.footer(
                "Cost to Japan: outlay of its treasury less what is recoverable, carrying cost, deadweight, and what its users pay"
                        + " more. Left of nought Japan saves, mostly because its users pay less. "
                        + PolicyHeadlines.SOURCE
                        + PolicyHeadlines.marks(comparison));
        return sheet.finish(
                description(),
                "The further up, the more loss a policy avoids; the further to the right, the more it costs Japan. A bar that"
                        + " crosses nought says that the runs do not tell gain from loss.");
    }

    private void panel(SvgSheet sheet, PolicyCase ban, double y) {
        List<ScoreRow> rows = scoreboard.rows(ban);
        Money money = Money.of(rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(
                        row.japanCost().net().mean(), row.lossAvoided().mean()))
                .map(Math::abs)
                .max()
                .orElse(0));
        double left = SvgSheet.MARGIN + (double) LEFT;
        double right = SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN;
        double top = y + TITLE;
        double bottom = y + PANEL_HEIGHT - UNDER;
        Span cost = Span.around(ends(rows, money, true), left, right).widened(ROOM);
        Span avoided = Span.around(ends(rows, money, false), bottom, top).widened(ROOM);
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
        for (ScoreRow row : rows) {
            mark(sheet, labels, row, money, cost, avoided);
        }
        for (ScoreRow row : rows) {
            labels.place(
                    PolicyNames.code(row.policy()),
                    cost.at(money.in(row.japanCost().net().mean())),
                    avoided.at(money.in(row.lossAvoided().mean())),
                    colours.colour(row.policy()));
        }
    }

    private static DoubleStream ends(List<ScoreRow> rows, Money money, boolean cost) {
        return rows.stream()
                .map(row -> cost ? row.japanCost().net() : row.lossAvoided())
                .flatMapToDouble(amount -> DoubleStream.of(amount.mean(), amount.low(), amount.high()))
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

    private void mark(SvgSheet sheet, Labels labels, ScoreRow row, Money money, Span cost, Span avoided) {
        Color colour = colours.colour(row.policy());
        double x = cost.at(money.in(row.japanCost().net().mean()));
        double y = avoided.at(money.in(row.lossAvoided().mean()));
        if (row.japanCost().net().hasInterval()) {
            bar(sheet, labels, ends(row.japanCost().net(), money, cost), new double[] {y, y}, colour);
        }
        if (row.lossAvoided().hasInterval()) {
            bar(sheet, labels, new double[] {x, x}, ends(row.lossAvoided(), money, avoided), colour);
        }
        Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        sheet.fill(dot, comparison.isBaseline(row.policy()) ? Palette.PAPER : colour);
        sheet.outline(dot, Palette.INK);
        labels.keepOff(x, y);
    }

    private static double[] ends(PairedDifference amount, Money money, Span span) {
        return new double[] {span.at(money.in(amount.low())), span.at(money.in(amount.high()))};
    }

    private static void bar(SvgSheet sheet, Labels labels, double[] x, double[] y, Color colour) {
        sheet.line(x[0], y[0], x[1], y[1], Palette.THIN_LINE, colour);
        labels.keepOffLine(x[0], y[0], x[1], y[1]);
    }

    private String description() {
        StringBuilder text = new StringBuilder("A mark for each policy by cost to Japan and loss avoided.");
        for (ScoreRow row :
                bans.stream().flatMap(ban -> scoreboard.rows(ban).stream()).toList()) {
            text.append(' ')
                    .append(row.ban().name())
                    .append(", ")
                    .append(PolicyNames.code(row.policy()))
                    .append(": cost to Japan ")
                    .append(Money.words(row.japanCost().net().mean()))
                    .append(", loss avoided ")
                    .append(Money.words(row.lossAvoided().mean()))
                    .append('.');
        }
        return text.toString();
    }
}
