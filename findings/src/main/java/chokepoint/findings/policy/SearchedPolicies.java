package chokepoint.findings.policy;

import chokepoint.core.search.Evaluation;
import chokepoint.core.search.Lever;
import chokepoint.core.search.ParetoFront;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Everything a search for policies has tried, and what is best of it within the budget. */
public final class SearchedPolicies {

    private final List<Lever> levers;
    private final List<SearchedPoint> points = new ArrayList<>();
    private final double budgetUsd;

    /**
     * @param evaluations in order, with {@link PolicyGoals#figures}
     * @param budgetUsd most expected outlay
     */
    public SearchedPolicies(List<Lever> levers, List<Evaluation> evaluations, double budgetUsd) {
        this.levers = List.copyOf(levers);
        this.budgetUsd = budgetUsd;
        List<PolicyGoals> goals = evaluations.stream()
                .map(one -> PolicyGoals.ofFigures(one.figures()))
                .toList();
        double[] best = bestNetUsd(goals);
        for (int i = 0; i < goals.size(); i++) {
            List<Integer> place = evaluations.get(i).place();
            List<Double> values = IntStream.range(0, levers.size())
                    .mapToObj(lever -> levers.get(lever).value(place.get(lever)))
                    .toList();
            points.add(new SearchedPoint(i + 1, place, values, goals.get(i), regret(goals.get(i), best)));
        }
    }

    /** By state, of all that were tried and of doing nothing, which gains nought. */
    private static double[] bestNetUsd(List<PolicyGoals> goals) {
        double[] best = new double[goals.get(0).netUsd().size()];
        for (PolicyGoals one : goals) {
            Arrays.setAll(best, state -> Math.max(best[state], one.netUsd().get(state)));
        }
        return best;
    }

    private static double regret(PolicyGoals goals, double[] best) {
        double largest = 0;
        for (int state = 0; state < best.length; state++) {
            largest = Math.max(largest, best[state] - goals.netUsd().get(state));
        }
        return largest;
    }

    public List<Lever> levers() {
        return levers;
    }

    public double budgetUsd() {
        return budgetUsd;
    }

    /** All, in the order in which they were tried. */
    public List<SearchedPoint> points() {
        return List.copyOf(points);
    }

    public boolean isAffordable(SearchedPoint point) {
        return point.goals().outlayUsd() <= budgetUsd;
    }

    /**
     * Those within the budget that no other beats in expected gain less cost, expected loss avoided, days gained and worst gain together; by outlay.
     */
    public List<SearchedPoint> front() {
        return ParetoFront.of(cheapestFirst(), point -> SearchGoal.FRONT.standing(point.goals(), budgetUsd));
    }

    private List<SearchedPoint> cheapestFirst() {
        return points.stream()
                .sorted(Comparator.comparingDouble(
                        (SearchedPoint point) -> point.goals().outlayUsd()))
                .toList();
    }

    /**
     * The best within the budget for one goal; of equals the one with the smaller outlay. Where the goal is one of the front's, it is
     * of the front: of equals in this goal, none that another beats in the rest.
     */
    public SearchedPoint best(SearchGoal goal) {
        List<SearchedPoint> candidates = goal == SearchGoal.REGRET
                ? cheapestFirst().stream().filter(this::isAffordable).toList()
                : front();
        SearchedPoint best = candidates.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy that was tried is within the budget"));
        for (SearchedPoint point : candidates) {
            best = value(point, goal) > value(best, goal) ? point : best;
        }
        return best;
    }

    private static double value(SearchedPoint point, SearchGoal goal) {
        return switch (goal) {
            case NET -> point.goals().expectedNetUsd();
            case LOSS -> point.goals().lossAvoidedUsd();
            case DAYS -> point.goals().daysGained();
            case REGRET -> -point.largestRegretUsd();
            case FRONT -> throw new IllegalArgumentException("a front has no single best policy");
        };
    }
}
