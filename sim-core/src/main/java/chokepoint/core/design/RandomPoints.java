package chokepoint.core.design;

import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;

/**
 * Independent points, uniform in the unit cube: coordinate d of point i is the variate of (seed, replication i) at
 * {@link Purpose#DESIGN_POINT}, agent d.
 *
 * @param seed of the design
 */
public record RandomPoints(int dimensions, long seed) implements UnitPoints {

    public RandomPoints {
        if (dimensions < 1) {
            throw new IllegalArgumentException(dimensions + " dimensions; allowed: at least 1");
        }
    }

    @Override
    public double[] point(int index) {
        Draws draws = new Draws(seed, index);
        double[] point = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
            point[d] = draws.uniform(Purpose.DESIGN_POINT, d, 0);
        }
        return point;
    }
}
