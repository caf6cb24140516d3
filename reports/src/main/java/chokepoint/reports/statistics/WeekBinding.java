package chokepoint.reports.statistics;

import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.SurvivalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What limited an industry in one week.
 *
 * @param shortShare share of the runs in which its output is under 99 % of plan
 * @param nest nest that costs most output in most of those; null when none is short
 */
public record WeekBinding(double shortShare, @Nullable Nest nest) {

    static WeekBinding of(List<RunRecord> runs, int industry, int week) {
        int[] counts = new int[Nest.COUNT];
        int shortRuns = 0;
        for (RunRecord run : runs) {
            int nest = run.bindingNest()[industry][week];
            if (nest >= 0 && run.outputShare()[industry][week] < SurvivalTime.FULL_SHARE) {
                counts[nest]++;
                shortRuns++;
            }
        }
        int best = 0;
        for (int nest = 1; nest < Nest.COUNT; nest++) {
            best = counts[nest] > counts[best] ? nest : best;
        }
        return new WeekBinding((double) shortRuns / runs.size(), shortRuns == 0 ? null : Nest.values()[best]);
    }
}
