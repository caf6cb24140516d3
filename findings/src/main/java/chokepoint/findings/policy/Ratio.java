package chokepoint.findings.policy;

/**
 * A ratio of two means over the same replications, such as dollars for a tonne.
 *
 * @param estimate not a number where what is below is nought on average
 * @param low lower end of its 95% interval; not a number where there is none
 * @param high upper end
 * @param tells whether the mean below is told from nought; a ratio over one that is not says nothing
 */
public record Ratio(double estimate, double low, double high, boolean tells) {

    /** Nothing is known. */
    static final Ratio NONE = new Ratio(Double.NaN, Double.NaN, Double.NaN, false);

    /** Whether there is an interval. */
    public boolean hasInterval() {
        return !Double.isNaN(low);
    }
}
