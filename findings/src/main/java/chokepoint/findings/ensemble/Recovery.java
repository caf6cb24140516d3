package chokepoint.findings.ensemble;

/**
 * When an industry that lost output is whole again, over the runs in which it lost any.
 *
 * @param daysAfterLoss days from its first lost output to recovery, run by run; infinite when not inside the horizon
 * @param shareWhileHeld share of those runs that recover while the measure is still in force
 */
public record Recovery(DaysSpread daysAfterLoss, double shareWhileHeld) {

    /** Share of those runs without recovery inside the horizon. */
    public double shareNotRecovered() {
        return daysAfterLoss.shareBeyond();
    }
}
