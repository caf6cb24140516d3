package chokepoint.core.result;

import chokepoint.core.time.WeekCalendar;

/**
 * Times read off a weekly series of output shares, defined so that they cannot mislead.
 *
 * <p><b>Time to survive</b>: days to the first day of lost output that opens 28 days with output under a limit (99 % of plan).
 * Inside the opening week output is taken to be at plan until the day on which it falls to the next week's level; if the
 * week before was already a little short, the day lies in that week. A plant whose stock ends on day 17.3 has 17.3 days.
 *
 * <p><b>Time to recover</b>: days from then to the first of 13 straight weeks at or above the limit.
 */
public final class SurvivalTime {

    /** Output at or above this share of plan counts as whole. */
    public static final double FULL_SHARE = 0.99;

    private static final int LOSS_WEEKS = 4;
    private static final int RECOVERY_WEEKS = 13;
    private static final double ROUNDING = 1e-9;

    private SurvivalTime() {}

    /**
     * Days from week {@code from} of the series to the first lost output; positive infinity when the series ends first.
     *
     * @param limitShare output under this share of plan is short
     */
    public static double daysToSurvive(double[] outputShare, int from, double limitShare) {
        int opening = openingWeek(outputShare, from, limitShare);
        if (opening < 0) {
            return Double.POSITIVE_INFINITY;
        }
        int week = opening > from && outputShare[opening - 1] < 1 - ROUNDING ? opening - 1 : opening;
        double next = week + 1 < outputShare.length ? outputShare[week + 1] : outputShare[week];
        double atPlan = next < outputShare[week] ? (outputShare[week] - next) / (1 - next) : 0;
        return WeekCalendar.DAYS_PER_WEEK * (week - from + Math.max(0, Math.min(1, atPlan)));
    }

    /** First week of four straight short weeks, −1 when there is none. */
    private static int openingWeek(double[] outputShare, int from, double limitShare) {
        int run = 0;
        for (int week = from; week < outputShare.length; week++) {
            run = outputShare[week] < limitShare ? run + 1 : 0;
            if (run == LOSS_WEEKS) {
                return week - LOSS_WEEKS + 1;
            }
        }
        return -1;
    }

    /**
     * Days from the first lost output to the first of 13 straight whole weeks; positive infinity when the series ends
     * first, NaN when output was never lost.
     */
    public static double daysToRecover(double[] outputShare, int from) {
        int opening = openingWeek(outputShare, from, FULL_SHARE);
        if (opening < 0) {
            return Double.NaN;
        }
        int week = recoveryWeek(outputShare, opening);
        return week < 0
                ? Double.POSITIVE_INFINITY
                : WeekCalendar.DAYS_PER_WEEK * (double) (week - from) - daysToSurvive(outputShare, from, FULL_SHARE);
    }

    /** First of 13 straight whole weeks from {@code from} on, −1 when there is none. */
    public static int recoveryWeek(double[] outputShare, int from) {
        int run = 0;
        for (int week = from; week < outputShare.length; week++) {
            run = outputShare[week] >= FULL_SHARE ? run + 1 : 0;
            if (run == RECOVERY_WEEKS) {
                return week - RECOVERY_WEEKS + 1;
            }
        }
        return -1;
    }
}
