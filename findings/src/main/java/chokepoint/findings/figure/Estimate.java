package chokepoint.findings.figure;

import org.jspecify.annotations.Nullable;

/**
 * A mean over the runs and how well it is known.
 *
 * @param interval its 95% interval; null where too few runs differ for one
 */
public record Estimate(double mean, @Nullable Interval interval) {

    /** From one end to the other. */
    public record Interval(double low, double high) {}
}
