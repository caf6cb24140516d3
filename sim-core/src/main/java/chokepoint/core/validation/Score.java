package chokepoint.core.validation;

/**
 * How the runs come out against one observation.
 *
 * @param comparable whether the observation lies in the horizon of the runs
 * @param p10Units 10% quantile over the runs, in the unit of the target
 * @param medianUnits median over the runs
 * @param p90Units 90% quantile over the runs
 */
public record Score(Target target, boolean comparable, double p10Units, double medianUnits, double p90Units) {

    /** A median passes within this factor of what was observed. */
    public static final double PASS_FACTOR = 1.5;

    /** A band that covers the observation passes up to this width. */
    public static final double WIDEST_BAND_FACTOR = 2.5;

    /** Whether the row counts: it is comparable, and no base that others are relative to. */
    public boolean counts() {
        return comparable && !target.isBase();
    }

    /** Whether the median is within 1.5 times of the observation, or of the nearer end of its range; zero only equals zero. */
    public boolean medianPasses() {
        if (target.mostUnits() == 0) {
            return medianUnits == 0;
        }
        return medianUnits >= target.leastUnits() / PASS_FACTOR && medianUnits <= target.mostUnits() * PASS_FACTOR;
    }

    /** Whether the band from 10 to 90% covers the observation, or part of its range, and is no wider than 2.5 times. */
    public boolean bandPasses() {
        return p10Units <= target.mostUnits()
                && p90Units >= target.leastUnits()
                && target.mostUnits() > 0
                && widthFactor() <= WIDEST_BAND_FACTOR;
    }

    /** Either of the two. */
    public boolean passes() {
        return counts() && (medianPasses() || bandPasses());
    }

    /** 90% over 10% quantile; 1 when both are zero. */
    public double widthFactor() {
        return p10Units == p90Units ? 1 : p90Units / p10Units;
    }

    /** ln(median/observed). */
    public double errorLog() {
        return Math.log(medianUnits / target.observedUnits());
    }
}
