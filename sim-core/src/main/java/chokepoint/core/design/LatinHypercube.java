package chokepoint.core.design;

import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;

/**
 * A Latin hypercube (M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979) 239–245): in each dimension each of {@code count}
 * strata of equal width holds one point, uniform inside it; which strata meet in a point is luck. Unlike a sequence it is
 * whole only as a whole: it cannot be made longer.
 */
public final class LatinHypercube {

    /** Replications that tell the order of strata and the places inside them apart. */
    private static final int ORDER = 0;

    private static final int PLACE = 1;

    private LatinHypercube() {}

    /**
     * All points of a design, by [point][dimension], each coordinate in (0, 1).
     *
     * @param count number of points and of strata, at least 1
     * @param dimensions at least 1
     */
    public static double[][] points(int count, int dimensions, long seed) {
        if (count < 1 || dimensions < 1) {
            throw new IllegalArgumentException(
                    count + " points of " + dimensions + " dimensions; allowed: at least 1 of each");
        }
        Draws orders = new Draws(seed, ORDER);
        Draws places = new Draws(seed, PLACE);
        double[][] points = new double[count][dimensions];
        for (int d = 0; d < dimensions; d++) {
            int dimension = d;
            int[] stratum = Shuffle.of(count, i -> orders.uniform(Purpose.DESIGN_STRATUM, i, dimension));
            for (int i = 0; i < count; i++) {
                double inside = places.uniform(Purpose.DESIGN_STRATUM, i, dimension);
                // rounding must not carry a point over the upper end, which belongs to the next stratum
                double upper = Math.nextDown((stratum[i] + 1.0) / count);
                points[i][d] = Math.min((stratum[i] + inside) / count, upper);
            }
        }
        return points;
    }
}
