package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.material.Nest;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.PolicyNames;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.DoubleStream;

/** Capacity outside China through time: a line for each policy, light oxides to the left, heavy ones to the right. */
final class CapacityChart {

    private static final int FOOT_HEIGHT = 34;
    private static final int TITLE = 24;
    private static final int UNDER = 34;
    private static final int LEFT = 44;
    private static final int LABEL_WIDTH = 138;
    private static final int LEAST_HEIGHT = 190;
    private static final int HEIGHT_PER_LABEL = 15;
    private static final int PANEL_GAP = 14;
    private static final Font HEAD = Typeface.bold(11.5);
    private static final Font SMALL = Typeface.regular(10.5);

    private final PolicyComparison comparison;
    private final PolicyColours colours;
    private final List<Integer> years;
    private final double panelHeight;

    private CapacityChart(PolicyComparison comparison) {
        this.comparison = comparison;
        colours = new PolicyColours(comparison);
        years = comparison.runs().years(PolicyMeasure.CAPACITY);
        panelHeight = TITLE
                + UNDER
                + (double) Math.max(
                        LEAST_HEIGHT, HEIGHT_PER_LABEL * comparison.policies().size());
    }

    static Chart of(PolicyComparison comparison, Scoreboard scoreboard) {
        return new CapacityChart(comparison).draw(PolicyHeadlines.capacity(comparison, scoreboard));
    }

    private Chart draw(String title) {
        SvgSheet sheet = new SvgSheet(
                "capacity",
                title,
                "Capacity that runs outside China on 1 January, t REO a year: mean of "
                        + PolicyHeadlines.runs(comparison) + ".",
                panelHeight * comparison.bans().size() + FOOT_HEIGHT);
        double width = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - PANEL_GAP) / 2;
        for (int row = 0; row < comparison.bans().size(); row++) {
            for (int column = 0; column < Scoreboard.NESTS.size(); column++) {
                panel(
                        sheet,
                        comparison.bans().get(row),
                        Scoreboard.NESTS.get(column),
                        SvgSheet.MARGIN + column * (width + PANEL_GAP),
                        sheet.top() + row * panelHeight,
                        width);
            }
        }
        sheet.footer("Each small chart has its own scale, from nought. " + PolicyHeadlines.SOURCE
                + PolicyHeadlines.marks(comparison));
        return sheet.finish(
                description(),
                "Lines that lie on each other are policies that build the same; their names stand one under the other at"
                        + " the right.");
    }

    private double at(PolicyCase ban, Policy policy, Nest nest, int year) {
        return comparison.mean(ban, policy, PolicyMeasure.CAPACITY, nest.key(), year);
    }

    private void panel(SvgSheet sheet, PolicyCase ban, Nest nest, double x, double y, double width) {
        String title = Figures.symbol(nest);
        sheet.text(title, x, y + 12, HEAD, Palette.INK);
        sheet.text(
                Labels.fitted(ban.name(), SMALL, width - 60),
                x + GlyphGraphics.width(title, HEAD) + 8,
                y + 12,
                SMALL,
                Palette.SOFT_INK);
        if (years.isEmpty()) {
            return;
        }
        double top = y + TITLE;
        double bottom = y + panelHeight - UNDER;
        double left = x + LEFT;
        double right = x + width - LABEL_WIDTH;
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        Span time = new Span(Math.min(first, last - 1), last, left, right);
        Span tonnes = Span.around(
                comparison.policies().stream().flatMapToDouble(policy -> values(ban, policy, nest)), bottom, top);
        Grid.level(sheet, tonnes, left, right);
        drawYears(sheet, time, bottom);
        for (Policy policy : comparison.policies()) {
            for (int i = 1; i < years.size(); i++) {
                sheet.line(
                        time.at(years.get(i - 1)),
                        tonnes.at(at(ban, policy, nest, years.get(i - 1))),
                        time.at(years.get(i)),
                        tonnes.at(at(ban, policy, nest, years.get(i))),
                        colours.stroke(policy),
                        colours.colour(policy));
            }
        }
        drawNames(sheet, ban, nest, last, tonnes, time.at(last), top, bottom);
    }

    private DoubleStream values(PolicyCase ban, Policy policy, Nest nest) {
        return years.stream().mapToDouble(year -> at(ban, policy, nest, year));
    }

    private void drawYears(SvgSheet sheet, Span time, double bottom) {
        for (int i = 0; i < years.size(); i += Math.max(1, (years.size() + 4) / 5)) {
            String year = Integer.toString(years.get(i));
            sheet.text(
                    year,
                    time.at(years.get(i)) - GlyphGraphics.width(year, Grid.NUMBER) / 2,
                    bottom + 14,
                    Grid.NUMBER,
                    Palette.SOFT_INK);
        }
    }

    private void drawNames(
            SvgSheet sheet, PolicyCase ban, Nest nest, int year, Span tonnes, double x, double top, double bottom) {
        List<Policy> policies = comparison.policies();
        double[] ends = policies.stream()
                .mapToDouble(policy -> tonnes.at(at(ban, policy, nest, year)))
                .toArray();
        double[] heights = Labels.spread(ends, top + 4, bottom);
        for (int i = 0; i < ends.length; i++) {
            Color colour = colours.colour(policies.get(i));
            sheet.line(x, ends[i], x + 10, heights[i], Palette.HAIRLINE, colour);
            sheet.line(x + 10, heights[i], x + 20, heights[i], colours.stroke(policies.get(i)), colour);
            String name = Labels.fitted(PolicyNames.code(policies.get(i)), SMALL, LABEL_WIDTH - 24.0);
            sheet.text(name, x + 24, heights[i] + 3.5, SMALL, Palette.INK);
        }
    }

    private String description() {
        StringBuilder text = new StringBuilder("Lines of capacity by policy; in the last year:");
        if (years.isEmpty()) {
            return text.append(" none.").toString();
        }
        int last = years.get(years.size() - 1);
        for (PolicyCase ban : comparison.bans()) {
            for (Policy policy : comparison.policies()) {
                text.append(' ').append(ban.name()).append(", ").append(PolicyNames.code(policy));
                for (Nest nest : Scoreboard.NESTS) {
                    text.append(' ')
                            .append(Figures.symbol(nest))
                            .append(' ')
                            .append(Figures.whole(at(ban, policy, nest, last)))
                            .append(" t;");
                }
            }
        }
        return text.toString();
    }
}
