package chokepoint.reports.chart;

import chokepoint.findings.policy.PolicyGoals;
import chokepoint.findings.policy.SearchGoal;
import chokepoint.findings.policy.SearchedPoint;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** All policies a search has tried by expected outlay and expected loss avoided: the front in colour, the best by name. */
public final class SearchChart {

    private static final int HEIGHT = 380;
    private static final int FOOT_HEIGHT = 48;
    private static final int LEFT = 62;
    private static final int TITLE = 20;
    private static final int UNDER = 44;
    private static final double DOT = 4.5;
    private static final double SMALL_DOT = 3;
    private static final double ROOM = 0.04;
    private static final Font AXIS = Typeface.regular(10.5);

    private final SearchedPolicies searched;
    private final int runs;
    private final Money paid;
    private final Money saved;

    private SearchChart(SearchedPolicies searched, int runs) {
        this.searched = searched;
        this.runs = runs;
        paid = unit(searched, PolicyGoals::outlayUsd);
        saved = unit(searched, PolicyGoals::lossAvoidedUsd);
    }

    private static Money unit(SearchedPolicies searched, ToDoubleFunction<PolicyGoals> amount) {
        return Money.of(searched.points().stream()
                .mapToDouble(point -> Math.abs(amount.applyAsDouble(point.goals())))
                .max()
                .orElse(0));
    }

    /**
     * The chart {@code front}.
     *
     * @param runs replications of each evaluation
     */
    public static Chart of(SearchedPolicies searched, int runs) {
        return new SearchChart(searched, runs).draw();
    }

    private Chart draw() {
        SvgSheet sheet = new SvgSheet(
                "front",
                "What the search saw: " + Figures.count(searched.points().size())
                        + " policies tried, as means over few runs and not to be quoted",
                "Expected outlay of treasuries and expected loss avoided, present values against doing nothing: means of "
                        + Figures.count(runs)
                        + " replications with the same luck. Coloured: no other policy within the budget beats it in gain less"
                        + " cost, loss avoided, days gained and worst gain together.",
                (double) HEIGHT + FOOT_HEIGHT);
        points(sheet);
        sheet.footer(
                "Hollow marks: beaten by others, or dearer than the budget. The best of many is flattered: see the runs made again. "
                        + PolicyHeadlines.SOURCE);
        return sheet.finish(
                description(),
                "The further up, the more loss a policy is expected to avoid; the further to the right, the more treasuries"
                        + " are expected to pay. Policies to the right of the upright line cost more than the budget.");
    }

    private void points(SvgSheet sheet) {
        double left = SvgSheet.MARGIN + (double) LEFT;
        double right = SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN;
        double top = sheet.top() + TITLE;
        double bottom = sheet.top() + HEIGHT - UNDER;
        Span outlay = Span.around(
                        DoubleStream.concat(
                                DoubleStream.of(paid.in(searched.budgetUsd())),
                                searched.points().stream().mapToDouble(this::outlay)),
                        left,
                        right)
                .widened(ROOM);
        Span avoided = Span.around(searched.points().stream().mapToDouble(this::avoided), bottom, top)
                .widened(ROOM);
        sheet.text("expected loss avoided, " + saved.unit(), SvgSheet.MARGIN, sheet.top() + 8, AXIS, Palette.SOFT_INK);
        Grid.level(sheet, avoided, left, right);
        Grid.upright(sheet, outlay, top, bottom);
        String under = "expected outlay, " + paid.unit();
        sheet.text(under, right - GlyphGraphics.width(under, AXIS), bottom + 30, AXIS, Palette.SOFT_INK);
        double budget = outlay.at(paid.in(searched.budgetUsd()));
        sheet.line(budget, top, budget, bottom, Palette.DASHED, Palette.VERMILLION);
        Labels labels = new Labels(sheet, new Rectangle2D.Double(left, top, right - left, bottom - top));
        labels.keepOffLine(budget, top, budget, bottom);
        List<SearchedPoint> front = searched.front();
        for (SearchedPoint point : searched.points()) {
            if (!front.contains(point)) {
                dot(sheet, outlay.at(outlay(point)), avoided.at(avoided(point)), SMALL_DOT, Palette.PAPER);
            }
        }
        for (SearchedPoint point : front) {
            dot(sheet, outlay.at(outlay(point)), avoided.at(avoided(point)), DOT, Palette.BLUE);
        }
        searched.points().forEach(point -> labels.keepOff(outlay.at(outlay(point)), avoided.at(avoided(point))));
        named().forEach((point, name) ->
                labels.place(name, outlay.at(outlay(point)), avoided.at(avoided(point)), Palette.INK));
        labels.place("budget", budget, top + 2.0 * DOT, Palette.VERMILLION);
    }

    /** The best policies; one that is best for several goals is named once. */
    private Map<SearchedPoint, String> named() {
        Map<SearchedPoint, String> names = new LinkedHashMap<>();
        names.put(searched.best(SearchGoal.NET), "most gain less cost");
        names.merge(searched.best(SearchGoal.LOSS), "most loss avoided", (one, other) -> one + ", " + other);
        names.merge(searched.best(SearchGoal.DAYS), "most days gained", (one, other) -> one + ", " + other);
        names.merge(searched.best(SearchGoal.REGRET), "least regret", (one, other) -> one + ", " + other);
        return names;
    }

    private double outlay(SearchedPoint point) {
        return paid.in(point.goals().outlayUsd());
    }

    private double avoided(SearchedPoint point) {
        return saved.in(point.goals().lossAvoidedUsd());
    }

    private static void dot(SvgSheet sheet, double x, double y, double radius, Color colour) {
        Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        sheet.fill(dot, colour);
        sheet.outline(dot, colour.equals(Palette.PAPER) ? Palette.SOFT_INK : Palette.INK);
    }

    private String description() {
        StringBuilder text = new StringBuilder("A mark for each policy by expected outlay and expected loss avoided.");
        named().forEach((point, name) -> text.append(' ')
                .append(name)
                .append(": outlay ")
                .append(Money.words(point.goals().outlayUsd()))
                .append(", loss avoided ")
                .append(Money.words(point.goals().lossAvoidedUsd()))
                .append('.'));
        return text.toString();
    }
}
