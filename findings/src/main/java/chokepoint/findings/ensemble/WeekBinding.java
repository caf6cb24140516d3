package chokepoint.findings.ensemble;

import chokepoint.core.material.Nest;
import org.jspecify.annotations.Nullable;

/**
 * What limited an industry in one week.
 *
 * @param shortShare share of the runs in which its output is under 99 % of plan
 * @param nest nest that costs most output in most of those; null when none is short
 */
public record WeekBinding(double shortShare, @Nullable Nest nest) {

    /**
     * Reads it off counts.
     *
     * @param shortRuns number of short runs by the nest that costs most output
     */
    static WeekBinding of(int[] shortRuns, int runs) {
        int all = 0;
        int best = 0;
        for (int nest = 0; nest < shortRuns.length; nest++) {
            all += shortRuns[nest];
            best = shortRuns[nest] > shortRuns[best] ? nest : best;
        }
        return new WeekBinding((double) all / runs, all == 0 ? null : Nest.values()[best]);
    }
}
