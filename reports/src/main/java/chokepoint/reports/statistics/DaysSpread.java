package chokepoint.reports.statistics;

/**
 * Days until something happens, over the runs; infinite where it does not happen inside the horizon, NaN where it applies to
 * no run.
 *
 * @param p10 days within which it happens in one run of ten
 * @param median days within which it happens in half of the runs
 * @param p90 days within which it happens in nine runs of ten
 * @param shareBeyond share of the runs in which it does not happen inside the horizon
 * @param meanCappedDays mean of min(days, horizon)
 */
public record DaysSpread(double p10, double median, double p90, double shareBeyond, double meanCappedDays) {

    /** Whether it happens inside the horizon in half of the runs or more. */
    public boolean happens() {
        return Double.isFinite(median);
    }
}
