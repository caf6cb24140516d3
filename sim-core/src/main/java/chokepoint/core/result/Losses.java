package chokepoint.core.result;

import chokepoint.core.world.IndustrySpec;
import java.util.List;

/**
 * What Japan loses in a run, week by week.
 *
 * <p>{@code λ Σ_i V_i (1 − y_i) / 52} with λ the loss per yen of exposed value added that is not produced, V exposed value added a
 * year, y output relative to plan. A car needs all of its parts, and the rows that feed it draw on one exposure: of these rows only
 * the one that costs most in a week counts in that week.
 */
public final class Losses {

    /** Weeks of a year in sums of losses. */
    public static final int YEAR_WEEKS = 52;

    private Losses() {}

    /** First week of a run's series that no longer belongs to the first year of the measure. */
    static int endOfFirstYear(RunRecord run) {
        return Math.min(run.measureIndex() + YEAR_WEEKS, run.weeks());
    }

    /** Loss from the measure to a week of the series, JPY bn. */
    static double lossJpyBn(RunRecord run, int to) {
        return sum(run, to, false);
    }

    /** The same less the part of output that is made up later. */
    static double lossAfterMadeUpJpyBn(RunRecord run, int to) {
        return sum(run, to, true);
    }

    private static double sum(RunRecord run, int to, boolean madeUp) {
        double sum = 0;
        for (int week = run.measureIndex(); week < to; week++) {
            sum += exposedJpyBnPerYear(run.industries(), run.outputShare(), week, madeUp);
        }
        return run.damageShare() * sum / YEAR_WEEKS;
    }

    /**
     * Exposed value added that is not made in a week, at a yearly rate: {@code Σ_i V_i (1 − y_i)} with the largest of the car rows.
     *
     * @param outputShare by [industry][week]
     */
    static double exposedJpyBnPerYear(List<IndustrySpec> industries, double[][] outputShare, int week) {
        return exposedJpyBnPerYear(industries, outputShare, week, false);
    }

    private static double exposedJpyBnPerYear(
            List<IndustrySpec> industries, double[][] outputShare, int week, boolean madeUp) {
        double sum = 0;
        double cars = 0;
        for (int i = 0; i < industries.size(); i++) {
            IndustrySpec spec = industries.get(i);
            double exposed = spec.exposedValueAddedJpyBnPerYear() * (madeUp ? 1 - spec.deferredShare() : 1);
            double lost = exposed * (1 - outputShare[i][week]);
            if (spec.carRow()) {
                cars = Math.max(cars, lost);
            } else {
                sum += lost;
            }
        }
        return sum + cars;
    }
}
