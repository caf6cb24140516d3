package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.policy.MoneyFlows;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.Regret;
import chokepoint.findings.policy.Scoreboard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All charts of a comparison of policies. */
public final class PolicyCharts {

    private PolicyCharts() {}

    /**
     * The charts, in the order in which they are read. Money flows show the policy through which most money passes, the waterfall the
     * scoreboard's choice.
     */
    public static List<Chart> of(PolicyComparison comparison, Scoreboard scoreboard, Regret regret) {
        PolicyCase ban = comparison.bans().get(0);
        List<Chart> charts = new ArrayList<>(List.of(
                FrontierChart.of(comparison, scoreboard, comparison.bans()), RegretChart.of(comparison, regret)));
        comparison.bans().forEach(one -> charts.add(DaysChart.of(comparison, one)));
        charts.addAll(List.of(
                CapacityChart.of(comparison, scoreboard),
                PaymentsChart.of(comparison),
                FlowsChart.of(comparison, ban, busiest(comparison, ban)),
                WaterfallChart.of(comparison, ban, scoreboard.shown(ban))));
        return charts;
    }

    private static Policy busiest(PolicyComparison comparison, PolicyCase ban) {
        return comparison.policies().stream()
                .max(Comparator.comparingDouble(policy -> new MoneyFlows(comparison, ban, policy).totalUsd()))
                .orElseThrow();
    }
}
