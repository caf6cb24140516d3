package chokepoint.findings.sensitivity;

/**
 * An index of a column and how well it is known.
 *
 * @param known the index, a share of the variance, and its 95 % interval
 * @param firstHalf the same index from the first half of the base rows
 * @param secondHalf from the second half
 */
public record SobolIndex(IntervalEstimate known, double firstHalf, double secondHalf) {

    /** Widest half width, and widest gap between the halves, of an index that more rows would hardly move. */
    public static final double SETTLED_WITHIN = 0.05;

    /** Whether it is known to be more than nought. An interval that lies under nought, where no share can, is chance and tells of none. */
    public boolean distinguishable() {
        return known.low() > 0;
    }

    /** Whether the half width of the interval and the gap between the halves are {@link #SETTLED_WITHIN} at most. */
    public boolean settled() {
        return known.halfWidth() <= SETTLED_WITHIN && Math.abs(firstHalf - secondHalf) <= SETTLED_WITHIN;
    }
}
