package chokepoint.reports.statistics;

import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.time.WeekCalendar;

/**
 * How long an industry survives for one nest: days from the measure until the nest is what costs the industry most output
 * while that is under 99 % of plan for 28 days or more, or until all private stock of it is gone (at or under 2 % of the eve's
 * cover), whichever comes first; infinite when neither comes inside the horizon.
 *
 * <p>The nest that binds when output is first lost has the industry's own time to survive. A nest hidden behind a scarcer one
 * shows only when that one lets go, or when its own stock is gone: while a plant stands still, its other stocks last longer.
 */
final class NestSurvival {

    private static final double GONE_SHARE = 0.02;
    private static final int LOSS_WEEKS = 4;

    private NestSurvival() {}

    /** Days in one run of an industry that uses the nest. */
    static double days(RunRecord run, int industry, Nest nest) {
        return Math.min(daysUntilItBinds(run, industry, nest), daysUntilStockIsGone(run, industry, nest));
    }

    private static double daysUntilItBinds(RunRecord run, int industry, Nest nest) {
        double[] output = run.outputShare()[industry];
        int from = run.measureIndex();
        boolean before = false;
        for (int week = from; week < run.weeks(); week = spellEnd(output, week) + 1) {
            int end = spellEnd(output, week);
            if (end - week >= LOSS_WEEKS) {
                for (int at = week; at < end; at++) {
                    if (run.bindingNest()[industry][at] == nest.ordinal()) {
                        return at == week && !before
                                ? SurvivalTime.daysToSurvive(output, from, SurvivalTime.FULL_SHARE)
                                : days(at - from);
                    }
                }
                before = true;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** First week from {@code week} on in which output is whole. */
    private static int spellEnd(double[] output, int week) {
        int end = week;
        while (end < output.length && output[end] < SurvivalTime.FULL_SHARE) {
            end++;
        }
        return end;
    }

    private static double daysUntilStockIsGone(RunRecord run, int industry, Nest nest) {
        double gone = GONE_SHARE * LayerCover.totalCoverDays(run, industry, nest);
        for (int week = run.measureIndex(); week < run.weeks() && gone > 0; week++) {
            if (run.totalCoverDays(industry, nest, week) <= gone) {
                return days(week + 1 - run.measureIndex());
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double days(int weeks) {
        return (double) weeks * WeekCalendar.DAYS_PER_WEEK;
    }
}
