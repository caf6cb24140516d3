package chokepoint.findings.ensemble;

/**
 * An amount over the runs.
 *
 * @param p10 value that one run in ten does not exceed
 * @param p90 value that nine runs in ten do not exceed
 */
public record Spread(double mean, double p10, double median, double p90) {}
