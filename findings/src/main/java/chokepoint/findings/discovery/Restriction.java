package chokepoint.findings.discovery;

/**
 * Limits of a column: {@code low ≤ value ≤ high}.
 *
 * @param column its name
 * @param low lower limit, in the unit of the column; minus infinity where there is none
 * @param high upper limit; infinite where there is none
 */
public record Restriction(String column, double low, double high) {

    /** Whether there is a lower limit. */
    public boolean hasLow() {
        return low > Double.NEGATIVE_INFINITY;
    }

    /** Whether there is an upper limit. */
    public boolean hasHigh() {
        return high < Double.POSITIVE_INFINITY;
    }

    /** Whether a value is within the limits. */
    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
