package chokepoint.core.draw;

/** The triangular distribution over a range with a central value. */
public final class Triangle {

    private Triangle() {}

    /**
     * Value at a cumulative probability.
     *
     * @param probability in [0, 1]
     */
    public static double quantile(double low, double central, double high, double probability) {
        double width = high - low;
        if (width == 0) {
            return central;
        }
        double rising = (central - low) / width;
        return probability < rising
                ? low + Math.sqrt(probability * width * (central - low))
                : high - Math.sqrt((1 - probability) * width * (high - central));
    }
}
