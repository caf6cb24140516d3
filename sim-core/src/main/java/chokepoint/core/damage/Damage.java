package chokepoint.core.damage;

import chokepoint.core.world.IndustrySpec;
import java.util.List;

/**
 * What Japan loses, week by week: {@code λ Σ_i V_i (1 − y_i) / 52} with λ the loss per yen of exposed value added that is not
 * produced, V exposed value added a year, y output relative to plan. A car needs all of its parts, and the rows that feed it draw on
 * one exposure: of these rows only the one that costs most in a week counts in that week.
 */
public final class Damage {

    /** Weeks of a year in sums of losses. */
    public static final int YEAR_WEEKS = 52;

    private Damage() {}

    /**
     * Loss over weeks of a series, JPY bn.
     *
     * @param damageShare λ
     * @param outputShare y by [industry][week]
     * @param from first week
     * @param to first week after them
     */
    public static double lossJpyBn(
            double damageShare, List<IndustrySpec> industries, double[][] outputShare, int from, int to) {
        return lossJpyBn(damageShare, industries, outputShare, from, to, false);
    }

    /** The same less the part of output that is made up later. */
    public static double lossAfterMadeUpJpyBn(
            double damageShare, List<IndustrySpec> industries, double[][] outputShare, int from, int to) {
        return lossJpyBn(damageShare, industries, outputShare, from, to, true);
    }

    private static double lossJpyBn(
            double damageShare,
            List<IndustrySpec> industries,
            double[][] outputShare,
            int from,
            int to,
            boolean madeUp) {
        double sum = 0;
        for (int week = from; week < to; week++) {
            sum += exposedJpyBnPerYear(industries, outputShare, week, madeUp);
        }
        return damageShare * sum / YEAR_WEEKS;
    }

    /** Exposed value added that is not made in a week, at a yearly rate: {@code Σ_i V_i (1 − y_i)} with the largest of the car rows. */
    public static double exposedJpyBnPerYear(List<IndustrySpec> industries, double[][] outputShare, int week) {
        return exposedJpyBnPerYear(industries, outputShare, week, false);
    }

    private static double exposedJpyBnPerYear(
            List<IndustrySpec> industries, double[][] outputShare, int week, boolean madeUp) {
        Together together = new Together();
        for (int i = 0; i < industries.size(); i++) {
            IndustrySpec spec = industries.get(i);
            double exposed = spec.exposedValueAddedJpyBnPerYear() * (madeUp ? 1 - spec.deferredShare() : 1);
            together.add(exposed * (1 - outputShare[i][week]), spec.carRow());
        }
        return together.jpyBnPerYear();
    }

    /** What industries lose together in a week: of the rows that feed the same car the largest counts. */
    public static final class Together {

        private double othersJpyBnPerYear;
        private double carsJpyBnPerYear;

        /** Adds what an industry loses, at a yearly rate. */
        public void add(double lostJpyBnPerYear, boolean carRow) {
            if (carRow) {
                carsJpyBnPerYear = Math.max(carsJpyBnPerYear, lostJpyBnPerYear);
            } else {
                othersJpyBnPerYear += lostJpyBnPerYear;
            }
        }

        public double jpyBnPerYear() {
            return othersJpyBnPerYear + carsJpyBnPerYear;
        }
    }

    /**
     * Output of one industry that was not made over weeks of a series, as a share of a year's plan.
     *
     * @param outputShare y by week
     */
    public static double lostShareOfYear(double[] outputShare, int from, int to) {
        double lost = 0;
        for (int week = from; week < to; week++) {
            lost += (1 - outputShare[week]) / YEAR_WEEKS;
        }
        return lost;
    }

    /** What an industry's lost output costs, JPY bn; rows of one car overlap. */
    public static double lossJpyBn(double damageShare, IndustrySpec industry, double lostShareOfYear) {
        return damageShare * industry.exposedValueAddedJpyBnPerYear() * lostShareOfYear;
    }

    /** The same less the part of output that is made up later. */
    public static double lossAfterMadeUpJpyBn(double damageShare, IndustrySpec industry, double lostShareOfYear) {
        return lossJpyBn(damageShare, industry, lostShareOfYear) * (1 - industry.deferredShare());
    }
}
