package chokepoint.findings.sensitivity;

/**
 * An estimate and its 95 % interval, which need not lie even around it.
 *
 * @param low lower end
 * @param high upper end
 */
public record IntervalEstimate(double estimate, double low, double high) {

    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Whether the interval excludes nought. An estimate that is not is never shown without saying so, least of all one below nought. */
    public boolean distinguishable() {
        return low > 0 || high < 0;
    }
}
