package chokepoint.reports.file;

import chokepoint.core.search.Lever;
import chokepoint.findings.policy.SearchGoal;
import chokepoint.findings.policy.SearchedPoint;
import chokepoint.findings.policy.SearchedPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code front.csv}: policies within the budget that no other tried one beats in all goals. */
public final class FrontFile {

    private static final String USD = "USD";

    private FrontFile() {}

    public static ResultFile of(SearchedPolicies searched) {
        List<Entry<SearchedPoint>> entries = new ArrayList<>();
        entries.add(new Entry<>(
                Column.whole("evaluation", "", "Number of the row in evaluations.csv"), SearchedPoint::number));
        for (int i = 0; i < searched.levers().size(); i++) {
            Lever lever = searched.levers().get(i);
            int place = i;
            entries.add(Entry.number(
                    lever.name(),
                    lever.unit(),
                    lever.meaning(),
                    point -> point.levers().get(place)));
        }
        entries.addAll(goals());
        entries.add(Entry.word(
                "best_for", "Goals for which it is the best within the budget", point -> bestFor(searched, point)));
        return Entry.table("front.csv", "One policy of the front.", entries, searched.front());
    }

    private static List<Entry<SearchedPoint>> goals() {
        return List.of(
                Entry.number(
                        "expected_loss_avoided_usd",
                        USD,
                        "Expected loss avoided before cost, present value",
                        point -> point.goals().lossAvoidedUsd()),
                Entry.number(
                        "days_gained_days",
                        "days",
                        "How much later the first industry of Japan to do so loses output if the ban comes",
                        point -> point.goals().daysGained()),
                Entry.number(
                        "worst_gain_less_cost_usd",
                        USD,
                        "Japan's gain less cost in the state in which it is least",
                        point -> point.goals().worstNetUsd()),
                Entry.number(
                        "expected_gain_less_cost_usd",
                        USD,
                        "Japan's expected gain less cost",
                        point -> point.goals().expectedNetUsd()),
                Entry.number(
                        "expected_outlay_usd",
                        USD,
                        "Expected outlay of all treasuries, which the budget limits",
                        point -> point.goals().outlayUsd()),
                Entry.number(
                        "largest_regret_usd",
                        USD,
                        "How much more, in the worst state, the best of all that was tried and of doing nothing gains",
                        SearchedPoint::largestRegretUsd));
    }

    private static String bestFor(SearchedPolicies searched, SearchedPoint point) {
        return Stream.of(SearchGoal.NET, SearchGoal.LOSS, SearchGoal.DAYS, SearchGoal.REGRET)
                .filter(goal -> searched.best(goal).number() == point.number())
                .map(goal -> goal.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
