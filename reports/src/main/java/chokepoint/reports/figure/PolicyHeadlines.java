package chokepoint.reports.figure;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.material.Nest;
import chokepoint.findings.policy.DaysTable;
import chokepoint.findings.policy.MoneyFlows;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.Regret;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.Unbought;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import chokepoint.reports.words.PolicyChartSentence;
import java.util.Comparator;
import java.util.List;

/** Titles of the charts of a comparison of policies: what is seen, made from the numbers. */
final class PolicyHeadlines {

    static final String SOURCE = "Source: Chokepoint simulation. A what-if, not a forecast.";

    private PolicyHeadlines() {}

    static String runs(PolicyComparison comparison) {
        int count = comparison.runs().count();
        return Figures.count(count) + (count == 1 ? " replication" : " replications with the same luck");
    }

    static String frontier(Scoreboard scoreboard, PolicyNames names, PolicyCase ban) {
        List<ScoreRow> others =
                scoreboard.rows(ban).stream().filter(row -> !row.isBaseline()).toList();
        if (others.isEmpty()) {
            return PolicyChartSentence.FRONTIER_BASELINE.title();
        }
        long worth = others.stream().filter(row -> row.gainIfBan().isGain()).count();
        String count = Figures.count(worth);
        return others.stream()
                .filter(row -> row.lossAvoided().isGain())
                .max(Comparator.comparingDouble(row -> row.lossAvoided().mean()))
                .map(most -> PolicyChartSentence.FRONTIER.title(
                        names.quoted(ban),
                        count,
                        policies(others.size()),
                        names.of(most.policy()),
                        Money.words(most.lossAvoided().mean())))
                .orElseGet(() ->
                        PolicyChartSentence.FRONTIER_NONE.title(names.quoted(ban), count, policies(others.size())));
    }

    private static String policies(int count) {
        return Figures.count(count) + (count == 1 ? " policy" : " policies");
    }

    /** Where the numbers are from, and what the mark of policies that hold what nobody has bought means, where there are any. */
    static String source(PolicyComparison comparison) {
        return comparison.policies().stream().anyMatch(Unbought::in)
                ? SOURCE + " *: stands filled without having been bought in the run."
                : SOURCE;
    }

    static String days(PolicyCase ban, DaysTable table) {
        List<DaysTable.Cell> cells = table.rows().get(0).cells();
        long later = cells.stream()
                .filter(cell -> cell.marked() && cell.gained().mean() > 0)
                .count();
        long earlier = cells.stream()
                .filter(cell -> cell.marked() && cell.gained().mean() < 0)
                .count();
        return PolicyChartSentence.DAYS.title(
                ban.name(), Figures.count(later), policies(cells.size()), Figures.count(earlier));
    }

    static String regret(Regret regret) {
        int least = regret.leastRegretted();
        return PolicyChartSentence.REGRET.title(
                Money.words(regret.largest(least)),
                PolicyNames.code(regret.policies().get(least)),
                Figures.count(regret.policies().size()));
    }

    private static ScoreRow.CapacityAt farCapacity(ScoreRow row) {
        return row.capacity(Nest.ND_PR, Scoreboard.FAR_YEAR);
    }

    static String capacity(PolicyComparison comparison, Scoreboard scoreboard) {
        PolicyCase ban = comparison.bans().get(0);
        List<ScoreRow> rows = scoreboard.rows(ban);
        String year = Integer.toString(Scoreboard.FAR_YEAR);
        if (!farCapacity(rows.get(0)).isKnown()) {
            return PolicyChartSentence.CAPACITY_BEYOND.title(year);
        }
        return rows.stream()
                .filter(row -> farCapacity(row).difference().isGain())
                .max(Comparator.comparingDouble(
                        row -> farCapacity(row).difference().mean()))
                .map(most -> PolicyChartSentence.CAPACITY.title(
                        year,
                        PolicyNames.code(most.policy()),
                        Figures.whole(farCapacity(most).difference().mean()),
                        Figures.whole(farCapacity(most).mean()
                                - farCapacity(most).difference().mean())))
                .orElseGet(() -> PolicyChartSentence.CAPACITY_NONE.title(year));
    }

    static String payments(PolicyComparison comparison) {
        PolicyCase ban = comparison.bans().get(0);
        Policy dearest = comparison.policies().stream()
                .max(Comparator.comparingDouble(policy -> outlay(comparison, ban, policy)))
                .orElseThrow();
        double usd = outlay(comparison, ban, dearest);
        return usd > 0
                ? PolicyChartSentence.PAYMENTS.title(PolicyNames.code(dearest), Money.words(usd))
                : PolicyChartSentence.PAYMENTS_NONE.title();
    }

    private static double outlay(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        return PairedDifference.of(comparison.account(ban, policy).outlay()).mean();
    }

    static String flows(MoneyFlows flows, Policy policy) {
        return PolicyChartSentence.FLOWS.title(PolicyNames.code(policy), Money.words(flows.totalUsd()));
    }

    static String waterfall(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        PairedDifference net =
                comparison.resamples().difference(comparison.japan(ban, policy).gainLessCost());
        return PolicyChartSentence.WATERFALL.title(PolicyNames.code(policy), Money.words(net));
    }
}
