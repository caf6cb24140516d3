package chokepoint.findings.ensemble;

/**
 * Days until something happens, over the runs to which the question applies. Runs in which it does not happen inside the horizon
 * are censored: they count as runs, and no number is made up for them.
 *
 * @param runs runs to which the question applies
 * @param hit runs in which it happens inside the horizon
 * @param hitShareLow lower end of E. B. Wilson's 95 % interval of the share of runs in which it happens
 * @param hitShareHigh upper end
 * @param median days within which it happens in half of the runs; infinite unless it happens in more than half of them, NaN where
 *     the question applies to no run
 * @param medianLow lower end of the 95 % interval of the median from order statistics; NaN with fewer than six runs
 * @param medianHigh upper end; infinite where it may lie beyond the horizon
 * @param lowerQuartile days within which it happens in a quarter of the runs in which it happens; NaN when it happens in none
 * @param upperQuartile the same of three quarters
 * @param meanRestrictedDays mean of min(days, {@link #RESTRICTED_DAYS}) over all runs; says nothing where the horizon is shorter
 */
public record DaysSpread(
        int runs,
        int hit,
        double hitShareLow,
        double hitShareHigh,
        double median,
        double medianLow,
        double medianHigh,
        double lowerQuartile,
        double upperQuartile,
        double meanRestrictedDays) {

    /** Days to which a mean is restricted: those of a year. */
    public static final double RESTRICTED_DAYS = 365;

    /** Whether it happens inside the horizon in more than half of the runs, so that there is a median. */
    public boolean happens() {
        return Double.isFinite(median);
    }

    /** Whether it happens in any run. */
    public boolean everHappens() {
        return hit > 0;
    }

    /** Share of the runs in which it happens inside the horizon; 0 where the question applies to none. */
    public double hitShare() {
        return runs == 0 ? 0 : (double) hit / runs;
    }

    /** Share of the runs in which it does not happen inside the horizon. */
    public double shareBeyond() {
        return runs == 0 ? 0 : (double) (runs - hit) / runs;
    }
}
