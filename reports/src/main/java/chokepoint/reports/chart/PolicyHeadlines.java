package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.material.Nest;
import chokepoint.core.world.Policy;
import chokepoint.reports.statistics.DaysTable;
import chokepoint.reports.statistics.MoneyFlows;
import chokepoint.reports.statistics.PairedDifference;
import chokepoint.reports.statistics.PolicyComparison;
import chokepoint.reports.statistics.Regret;
import chokepoint.reports.statistics.ScoreRow;
import chokepoint.reports.statistics.Scoreboard;
import chokepoint.reports.statistics.Unbought;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
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

    static String frontier(PolicyComparison comparison, Scoreboard scoreboard) {
        PolicyCase ban = comparison.bans().get(0);
        List<ScoreRow> others =
                scoreboard.rows(ban).stream().filter(row -> !row.isBaseline()).toList();
        if (others.isEmpty()) {
            return "Cost and loss avoided: only the baseline was run";
        }
        long worth = others.stream().filter(row -> row.gainIfBan().isGain()).count();
        ScoreRow most = others.stream()
                .max(Comparator.comparingDouble(row -> row.lossAvoided().mean()))
                .orElseThrow();
        return "If " + ban.name() + " comes, Japan clearly gains more than it pays from " + worth + " of "
                + others.size()
                + (others.size() == 1 ? " policy" : " policies")
                + (most.lossAvoided().isGain()
                        ? "; most loss is avoided by " + PolicyNames.code(most.policy()) + ", "
                                + Money.words(most.lossAvoided().mean())
                        : "; none clearly avoids loss");
    }

    /** A note on the mark of policies that hold what nobody has bought; empty where there are none. */
    static String marks(PolicyComparison comparison) {
        return comparison.policies().stream().anyMatch(Unbought::in)
                ? " *: stands filled without having been bought in the run."
                : "";
    }

    static String days(PolicyCase ban, DaysTable table) {
        List<DaysTable.Cell> cells = table.rows().get(0).cells();
        long later = cells.stream()
                .filter(cell -> cell.marked() && cell.gained().mean() > 0)
                .count();
        long earlier = cells.stream()
                .filter(cell -> cell.marked() && cell.gained().mean() < 0)
                .count();
        return "Days gained, " + ban.name() + ": Japan’s first lost output clearly comes later under " + later + " of "
                + cells.size() + (cells.size() == 1 ? " policy" : " policies") + ", earlier under " + earlier;
    }

    static String regret(Regret regret) {
        int least = regret.leastRegretted();
        return "Regret of Japan: at worst it gains " + Money.words(regret.largest(least)) + " less from "
                + PolicyNames.code(regret.policies().get(least))
                + " than from the best policy of that state; no other of the "
                + regret.policies().size()
                + " has a smaller worst case";
    }

    static String capacity(PolicyComparison comparison, Scoreboard scoreboard) {
        PolicyCase ban = comparison.bans().get(0);
        List<ScoreRow> rows = scoreboard.rows(ban);
        ScoreRow most = rows.stream()
                .max(Comparator.comparingDouble(row -> row.capacity(Nest.ND_PR, Scoreboard.FAR_YEAR)
                        .difference()
                        .mean()))
                .orElseThrow();
        ScoreRow.CapacityAt at = most.capacity(Nest.ND_PR, Scoreboard.FAR_YEAR);
        if (!at.isKnown()) {
            return "Capacity outside China: the runs end before " + at.year();
        }
        return at.difference().isGain()
                ? "Capacity: by " + at.year() + " " + PolicyNames.code(most.policy()) + " adds "
                        + Figures.whole(at.difference().mean()) + " t of Nd/Pr a year outside China to the baseline’s "
                        + Figures.whole(at.mean() - at.difference().mean())
                : "Capacity: no policy clearly adds Nd/Pr outside China by " + at.year();
    }

    static String payments(PolicyComparison comparison) {
        PolicyCase ban = comparison.bans().get(0);
        Policy dearest = comparison.policies().stream()
                .max(Comparator.comparingDouble(policy -> outlay(comparison, ban, policy)))
                .orElseThrow();
        double usd = outlay(comparison, ban, dearest);
        return usd > 0
                ? "Payments: treasuries pay most under " + PolicyNames.code(dearest) + ", " + Money.words(usd)
                        + " at present value"
                : "Payments: no treasury pays anything on balance";
    }

    private static double outlay(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        return PairedDifference.of(comparison.account(ban, policy).outlay()).mean();
    }

    static String flows(MoneyFlows flows, Policy policy) {
        return "Who pays whom under " + PolicyNames.code(policy) + ", the policy through which most money passes: "
                + Money.words(flows.totalUsd());
    }

    static String waterfall(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        PairedDifference net =
                comparison.resamples().difference(comparison.japan(ban, policy).gainLessCost());
        return PolicyNames.code(policy) + ": if the ban comes, Japan’s gain less cost is " + Money.words(net);
    }
}
