package chokepoint.reports.figure;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.findings.figure.AmountMatrix;
import chokepoint.findings.figure.AmountMatrix.Row;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.Regret;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How much worse each policy does than the best one, state by state. */
final class RegretFigure {

    private RegretFigure() {}

    static AmountMatrix of(PolicyComparison comparison, Regret regret) {
        List<String> states = regret.states().stream().map(PolicyCase::name).toList();
        List<Row> rows = IntStream.range(0, regret.policies().size())
                .boxed()
                .sorted(Comparator.comparingDouble(regret::largest))
                .map(policy -> row(regret, policy))
                .toList();
        double largestUsd = rows.stream().mapToDouble(Row::largestUsd).max().orElse(0);
        Words words = new Words(
                "regret",
                PolicyHeadlines.regret(regret),
                "How much less Japan gains, less what it pays itself, than from the policy that is best in that state, in "
                        + Money.of(largestUsd).unit() + "; means of " + PolicyHeadlines.runs(comparison) + ".",
                description(states, rows),
                "Read a row: what one might lose by having chosen that policy. The upmost row has the smallest largest regret.",
                "0: the best policy in that state. Regret does not ask how likely a state is, nor what other treasuries pay.",
                PolicyHeadlines.source(comparison));
        return new AmountMatrix(words, states, rows);
    }

    private static Row row(Regret regret, int policy) {
        return new Row(
                PolicyNames.code(regret.policies().get(policy)),
                IntStream.range(0, regret.states().size())
                        .mapToObj(state -> regret.of(policy, state))
                        .toList(),
                regret.largest(policy));
    }

    private static String description(List<String> states, List<Row> rows) {
        StringBuilder text = new StringBuilder("A table of regrets by policy and state.");
        for (Row row : rows) {
            text.append(' ').append(row.name()).append(':');
            for (int state = 0; state < states.size(); state++) {
                text.append(' ')
                        .append(states.get(state))
                        .append(' ')
                        .append(Money.words(row.amountsUsd().get(state)))
                        .append(';');
            }
        }
        return text.toString();
    }
}
