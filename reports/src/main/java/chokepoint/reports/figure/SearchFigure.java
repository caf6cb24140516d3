package chokepoint.reports.figure;

import chokepoint.findings.figure.SearchedFront;
import chokepoint.findings.figure.SearchedFront.Best;
import chokepoint.findings.figure.SearchedFront.Point;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.SearchGoal;
import chokepoint.findings.policy.SearchedPoint;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All policies a search has tried by expected outlay and expected loss avoided. */
public final class SearchFigure {

    private SearchFigure() {}

    /**
     * The figure {@code front}.
     *
     * @param runs replications of each evaluation
     */
    public static SearchedFront of(SearchedPolicies searched, int runs) {
        List<Best> best = best(searched);
        Words words = new Words(
                "front",
                "What the search saw: " + Figures.count(searched.points().size())
                        + " policies tried, as means over few runs and not to be quoted",
                "Expected outlay of treasuries and expected loss avoided, present values against doing nothing: means of "
                        + Figures.count(runs)
                        + " replications with the same luck. Coloured: no other policy within the budget beats it in gain less"
                        + " cost, loss avoided, days gained and worst gain together.",
                description(best),
                "The further up, the more loss a policy is expected to avoid; the further to the right, the more treasuries"
                        + " are expected to pay. Policies to the right of the upright line cost more than the budget.",
                "Hollow marks: beaten by others, or dearer than the budget. The best of many is flattered: see the runs made again.",
                PolicyHeadlines.SOURCE);
        List<SearchedPoint> front = searched.front();
        return new SearchedFront(
                words,
                searched.budgetUsd(),
                searched.points().stream()
                        .filter(point -> !front.contains(point))
                        .map(SearchFigure::point)
                        .toList(),
                front.stream().map(SearchFigure::point).toList(),
                best);
    }

    private static Point point(SearchedPoint point) {
        return new Point(
                point.number(), point.goals().outlayUsd(), point.goals().lossAvoidedUsd());
    }

    /** The best policies; one that is best for several goals is named once. */
    private static List<Best> best(SearchedPolicies searched) {
        Map<SearchedPoint, String> names = new LinkedHashMap<>();
        names.put(searched.best(SearchGoal.NET), "most gain less cost");
        names.merge(searched.best(SearchGoal.LOSS), "most loss avoided", (one, other) -> one + ", " + other);
        names.merge(searched.best(SearchGoal.DAYS), "most days gained", (one, other) -> one + ", " + other);
        names.merge(searched.best(SearchGoal.REGRET), "least regret", (one, other) -> one + ", " + other);
        return names.entrySet().stream()
                .map(named -> new Best(named.getValue(), point(named.getKey())))
                .toList();
    }

    private static String description(List<Best> best) {
        StringBuilder text = new StringBuilder("A mark for each policy by expected outlay and expected loss avoided.");
        best.forEach(one -> text.append(' ')
                .append(one.name())
                .append(": outlay ")
                .append(Money.words(one.point().outlayUsd()))
                .append(", loss avoided ")
                .append(Money.words(one.point().lossAvoidedUsd()))
                .append('.'));
        return text.toString();
    }
}
