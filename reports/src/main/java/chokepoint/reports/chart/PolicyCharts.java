package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.world.Policy;
import chokepoint.reports.statistics.MoneyFlows;
import chokepoint.reports.statistics.PolicyComparison;
import chokepoint.reports.statistics.Regret;
import chokepoint.reports.statistics.Scoreboard;
import java.util.Comparator;
import java.util.List;

/** All charts of a comparison of policies. */
public final class PolicyCharts {

    private PolicyCharts() {}

    /** The chart of the brief: cost and loss avoided under the first ban. */
    public static Chart ofBrief(PolicyComparison comparison, Scoreboard scoreboard) {
        return FrontierChart.of(comparison, scoreboard, comparison.bans().subList(0, 1));
    }

    /**
     * The charts, in the order in which they are read. Money flows show the policy through which most money passes, the waterfall the
     * scoreboard's choice.
     */
    public static List<Chart> of(PolicyComparison comparison, Scoreboard scoreboard, Regret regret) {
        PolicyCase ban = comparison.bans().get(0);
        return List.of(
                FrontierChart.of(comparison, scoreboard, comparison.bans()),
                RegretChart.of(comparison, regret),
                CapacityChart.of(comparison, scoreboard),
                PaymentsChart.of(comparison),
                FlowsChart.of(comparison, ban, busiest(comparison, ban)),
                WaterfallChart.of(comparison, ban, scoreboard.shown(ban)));
    }

    private static Policy busiest(PolicyComparison comparison, PolicyCase ban) {
        return comparison.policies().stream()
                .max(Comparator.comparingDouble(policy -> new MoneyFlows(comparison, ban, policy).totalUsd()))
                .orElseThrow();
    }
}
