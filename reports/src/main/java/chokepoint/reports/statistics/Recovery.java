package chokepoint.reports.statistics;

/**
 * When an industry that lost output is whole again, over the runs in which it lost any.
 *
 * @param days from the measure to recovery; infinite when not inside the horizon; NaN when no run is short
 * @param shareNotRecovered share of those runs without recovery inside the horizon
 * @param shareWhileHeld share of those runs that recover while the measure is still in force
 * @param stillHeldAtMedian whether the measure is still in force at the median recovery, or at the horizon when that is later
 */
public record Recovery(DaysSpread days, double shareNotRecovered, double shareWhileHeld, boolean stillHeldAtMedian) {}
