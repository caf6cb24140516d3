package chokepoint.reports.table;

import chokepoint.core.search.Lever;
import chokepoint.reports.statistics.SearchGoal;
import chokepoint.reports.statistics.SearchedPoint;
import chokepoint.reports.statistics.SearchedPolicies;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What a search for policies found, for a terminal: the front row by row, and the best of each goal in words. */
public final class FrontTable {

    private static final int WORDS_WIDTH = 120;
    /** Part of the budget from which on it binds. */
    private static final double BINDS_SHARE = 0.9;

    private final int runs;
    private final double banProbabilityShare;
    private final SearchedPolicies searched;
    private final Function<List<Integer>, String> words;
    private final Function<List<Integer>, List<Boolean>> acting;
    private final int width;

    /**
     * @param runs replications of each evaluation
     * @param banProbabilityShare chance a year that a ban of a dated case begins
     * @param words a sentence on the policy at a place
     * @param acting whether each lever moves anything at a place; one that does not is shown as a dash
     * @param width places in a line of the terminal
     */
    public FrontTable(
            int runs,
            double banProbabilityShare,
            SearchedPolicies searched,
            Function<List<Integer>, String> words,
            Function<List<Integer>, List<Boolean>> acting,
            int width) {
        this.runs = runs;
        this.banProbabilityShare = banProbabilityShare;
        this.searched = searched;
        this.words = words;
        this.acting = acting;
        this.width = width;
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        StringBuilder text = new StringBuilder(table()).append('\n');
        text.append(wrapped(best(SearchGoal.LOSS, "Most expected loss is avoided by")));
        text.append(wrapped(best(SearchGoal.DAYS, "Most days are gained by")));
        text.append(wrapped(best(SearchGoal.REGRET, "The smallest largest regret has")));
        text.append('\n').append(wrapped(counted()));
        text.append(wrapped("Expected: the ban weighted with the chance that it comes by its year ("
                + Figures.percent(banProbabilityShare)
                + " a year), the world without it with the rest; present values against doing nothing. Worst net: loss"
                + " avoided less cost in the state in which it is least. Regret: against everything tried, doing nothing"
                + " included. Means without intervals: run compare with the policy files and more --runs before"
                + " believing a difference."));
        text.append(wrapped(Findings.NOT_A_FORECAST));
        return text.toString().replace('−', '-');
    }

    private String table() {
        List<SearchedPoint> front = searched.front();
        Money money = Money.of(front.stream()
                .map(SearchedPoint::goals)
                .flatMapToDouble(
                        goals -> DoubleStream.of(goals.lossAvoidedUsd(), goals.outlayUsd(), goals.worstNetUsd()))
                .map(Math::abs)
                .max()
                .orElse(0));
        TextTable table = new TextTable(List.of(
                new Group("Front", Column.ofNumbers("no.")),
                new Group("Nd, Pr", Column.ofNumbers("USD/kg"), Column.ofNumbers("years"), Column.ofNumbers("t/yr")),
                new Group("Dy, Tb", Column.ofNumbers("covered")),
                new Group("reserve", Column.ofNumbers("days")),
                new Group(
                        "expected, " + money.unit(),
                        Column.ofNumbers("loss avoided"),
                        Column.ofNumbers("outlay"),
                        Column.ofNumbers("net")),
                new Group("if the ban comes", Column.ofNumbers("days gained")),
                new Group(money.unit(), Column.ofNumbers("worst net"), Column.ofNumbers("largest regret"))));
        front.forEach(point -> table.add(cells(point, money)));
        return table.render(width);
    }

    private List<String> cells(SearchedPoint point, Money money) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(point.number())));
        List<Boolean> acts = acting.apply(point.place());
        for (int i = 0; i < point.levers().size(); i++) {
            cells.add(acts.get(i) ? Figures.plain(point.levers().get(i)) : Figures.NONE);
        }
        cells.add(money.text(point.goals().lossAvoidedUsd()));
        cells.add(money.text(point.goals().outlayUsd()));
        cells.add(money.text(point.goals().expectedNetUsd()));
        cells.add(Figures.amount(point.goals().daysGained()));
        cells.add(money.text(point.goals().worstNetUsd()));
        cells.add(money.text(point.largestRegretUsd()));
        return cells;
    }

    private String best(SearchGoal goal, String start) {
        SearchedPoint point = searched.best(goal);
        return start + " no. " + point.number() + ": expected loss avoided "
                + Money.words(point.goals().lossAvoidedUsd()) + ", "
                + Figures.amount(point.goals().daysGained()) + " days gained, largest regret "
                + Money.words(point.largestRegretUsd()) + ", for an expected outlay of "
                + Money.words(point.goals().outlayUsd()) + "; " + binding(point) + ". No. " + point.number() + ": "
                + words.apply(point.place());
    }

    /** What keeps a policy from going further. */
    private String binding(SearchedPoint point) {
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < searched.levers().size(); i++) {
            Lever lever = searched.levers().get(i);
            if (point.place().get(i) == lever.steps()) {
                ends.add(lever.name());
            }
        }
        String budget = point.goals().outlayUsd() >= BINDS_SHARE * searched.budgetUsd()
                ? "the budget binds"
                : "the budget does not bind";
        return ends.isEmpty() ? budget : budget + ", at the upper end of its range: " + String.join(", ", ends);
    }

    private String counted() {
        long dear = searched.points().stream()
                .filter(point -> !searched.isAffordable(point))
                .count();
        return Figures.count(searched.points().size()) + " policies were tried, each in " + Figures.count(runs)
                + " replications with the same luck; " + Figures.count(dear)
                + " of them cost more than the budget of " + Money.words(searched.budgetUsd())
                + " is expected to bear, and "
                + Figures.count(searched.front().size()) + " of the others no other beats in all three goals.";
    }

    private String wrapped(String text) {
        return LineWrap.of(text, Math.min(width, WORDS_WIDTH));
    }
}
