package chokepoint.reports.chart;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.world.Policy;
import chokepoint.reports.statistics.PolicyComparison;
import chokepoint.reports.statistics.Regret;
import chokepoint.reports.statistics.Scoreboard;
import java.util.List;

/** All charts of a comparison of policies. */
public final class PolicyCharts {

    private PolicyCharts() {}

    /** The chart of the brief: cost and loss avoided under the first ban. */
    public static Chart ofBrief(PolicyComparison comparison, Scoreboard scoreboard) {
        return FrontierChart.of(comparison, scoreboard, comparison.bans().subList(0, 1));
    }

    /** The charts, in the order in which they are read; those of one policy show the scoreboard's choice. */
    public static List<Chart> of(PolicyComparison comparison, Scoreboard scoreboard, Regret regret) {
        PolicyCase ban = comparison.bans().get(0);
        Policy shown = scoreboard.shown(ban);
        return List.of(
                FrontierChart.of(comparison, scoreboard, comparison.bans()),
                RegretChart.of(comparison, regret),
                CapacityChart.of(comparison, scoreboard),
                PaymentsChart.of(comparison),
                FlowsChart.of(comparison, ban, shown),
                WaterfallChart.of(comparison, ban, shown));
    }
}
