package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.material.Nest;
import chokepoint.core.world.Policy;
import chokepoint.reports.statistics.MoneyFlows;
import chokepoint.reports.statistics.PairedDifference;
import chokepoint.reports.statistics.PolicyComparison;
import chokepoint.reports.statistics.Regret;
import chokepoint.reports.statistics.ScoreRow;
import chokepoint.reports.statistics.Scoreboard;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
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
        long worth = others.stream().filter(row -> row.netIfBan().low() > 0).count();
        ScoreRow most = others.stream()
                .max(Comparator.comparingDouble(row -> row.lossAvoided().mean()))
                .orElseThrow();
        return "If the ban comes, " + worth + " of " + others.size()
                + (others.size() == 1
                        ? " policy avoids clearly more than it costs"
                        : " policies avoid clearly more than they cost")
                + (most.lossAvoided().low() > 0
                        ? "; most loss is avoided by " + most.policy().name() + ", "
                                + Money.words(most.lossAvoided().mean())
                        : "; none clearly avoids loss");
    }

    static String regret(Regret regret) {
        int least = regret.leastRegretted();
        return "Regret: at worst, " + regret.policies().get(least).name() + " gains "
                + Money.words(regret.largest(least)) + " less than the best policy, which is the least of "
                + regret.policies().size();
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
        return at.difference().clear() && at.difference().mean() > 0
                ? "Capacity: by " + at.year() + " " + most.policy().name() + " adds "
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
                ? "Payments: treasuries pay most under " + dearest.name() + ", " + Money.words(usd)
                        + " at present value"
                : "Payments: no treasury pays anything on balance";
    }

    private static double outlay(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        return PairedDifference.of(comparison.account(ban, policy).outlay()).mean();
    }

    static String flows(MoneyFlows flows, Policy policy) {
        return "Who pays whom: " + Money.words(flows.totalUsd()) + " "
                + (flows.instruments().size() == 1 ? "passes" : "pass") + " through the instruments of "
                + policy.name();
    }

    static String waterfall(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        PairedDifference net =
                PairedDifference.of(comparison.difference(ban, policy).net());
        return policy.name() + ": if the ban comes, loss avoided net of all costs is " + Money.words(net.mean());
    }
}
