package chokepoint.core.design;

/**
 * A sequence of points in the open unit cube without an end: the point of an index never changes, so that a design that was begun
 * can be made longer, and any part of it made again alone.
 */
public interface UnitPoints {

    /** Number of coordinates of a point. */
    int dimensions();

    /**
     * Coordinates of a point, each in (0, 1).
     *
     * @param index 0 or more
     */
    double[] point(int index);

    /** The first {@code count} points, by [point][dimension]. */
    default double[][] first(int count) {
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = point(i);
        }
        return points;
    }
}
