package chokepoint.core.design;

/**
 * What a step from one point to the next changes: one factor.
 *
 * @param factor which coordinate
 * @param changeShare by how much, as a share of its range; below 0 when it falls
 */
public record Move(int factor, double changeShare) {

    /**
     * The step between two points.
     *
     * @throws IllegalArgumentException unless exactly one coordinate differs
     */
    public static Move between(double[] from, double[] to) {
        Move found = null;
        for (int j = 0; j < from.length; j++) {
            if (from[j] != to[j]) {
                if (found != null) {
                    throw new IllegalArgumentException(
                            "coordinates " + found.factor + " and " + j + " both differ; allowed: exactly one");
                }
                found = new Move(j, to[j] - from[j]);
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("no coordinate differs; allowed: exactly one");
        }
        return found;
    }
}
