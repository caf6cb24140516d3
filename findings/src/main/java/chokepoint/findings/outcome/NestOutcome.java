package chokepoint.findings.outcome;

import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.time.WeekCalendar;

/**
 * How an industry's stocks of one nest fared in one run.
 *
 * <p>Survival: days from the measure until the nest is what costs the industry most output while that is under 99 % of plan for
 * 28 days or more, or until all private stock of it is gone (at or under 2 % of the eve's cover), whichever comes first;
 * infinite when neither comes inside the horizon. The nest that binds when output is first lost has the industry's own time to
 * survive. A nest hidden behind a scarcer one shows only when that one lets go, or when its own stock is gone: while a plant
 * stands still, its other stocks last longer.
 *
 * @param coverDays cover on the eve of the measure, by layer
 * @param totalCoverDays the same over all layers
 * @param goneDays days until each layer is at or under 2 % of its start; infinite when it lasts, NaN when there was none
 */
public record NestOutcome(double[] coverDays, double totalCoverDays, double[] goneDays, double survivalDays) {

    /** Stock is gone at or under this share of its start. */
    private static final double GONE_SHARE = 0.02;

    private static final int LOSS_WEEKS = 4;

    /** Reads the outcome off a run of an industry that uses the nest. */
    public static NestOutcome of(RunRecord run, int industry, Nest nest) {
        double[] cover = new double[Layer.COUNT];
        double[] gone = new double[Layer.COUNT];
        for (Layer layer : Layer.values()) {
            cover[layer.ordinal()] = run.coverDays()[industry][nest.ordinal()][layer.ordinal()][eve(run)];
            gone[layer.ordinal()] = daysUntilGone(run, industry, nest, layer);
        }
        return new NestOutcome(
                cover,
                run.totalCoverDays(industry, nest, eve(run)),
                gone,
                Math.min(daysUntilItBinds(run, industry, nest), daysUntilStockIsGone(run, industry, nest)));
    }

    /** Days until the layer is gone; infinite when it lasts, NaN when there was none. */
    private static double daysUntilGone(RunRecord run, int industry, Nest nest, Layer layer) {
        float[] cover = run.coverDays()[industry][nest.ordinal()][layer.ordinal()];
        double start = cover[eve(run)];
        if (start <= 0) {
            return Double.NaN;
        }
        for (int week = run.measureIndex(); week < run.weeks(); week++) {
            if (cover[week] <= GONE_SHARE * start) {
                return (double) (week + 1 - run.measureIndex()) * WeekCalendar.DAYS_PER_WEEK;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Week whose end is the start of the measure. */
    private static int eve(RunRecord run) {
        return Math.max(0, run.measureIndex() - 1);
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
        double gone = GONE_SHARE * run.totalCoverDays(industry, nest, eve(run));
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
