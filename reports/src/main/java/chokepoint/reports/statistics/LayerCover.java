package chokepoint.reports.statistics;

import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.time.WeekCalendar;

/** Reads the stock layers of one industry and nest off a run. */
final class LayerCover {

    /** A layer is gone at or under this share of its start. */
    private static final double GONE_SHARE = 0.02;

    private LayerCover() {}

    /** Cover of a layer on the eve of the measure, days. */
    static double startCoverDays(RunRecord run, int industry, Nest nest, Layer layer) {
        return run.coverDays()[industry][nest.ordinal()][layer.ordinal()][eve(run)];
    }

    /** Cover of all layers on the eve of the measure, days. */
    static double totalCoverDays(RunRecord run, int industry, Nest nest) {
        return run.totalCoverDays(industry, nest, eve(run));
    }

    /** Days until the layer is gone; infinite when it lasts, NaN when there was none. */
    static double daysUntilGone(RunRecord run, int industry, Nest nest, Layer layer) {
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
}
