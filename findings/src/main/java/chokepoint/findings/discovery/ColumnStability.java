package chokepoint.findings.discovery;

/**
 * How surely a column belongs to the rule.
 *
 * @param restrictedShare part of the half-samples in which it is restricted, whatever the limits; NaN without half-samples
 */
public record ColumnStability(String column, double restrictedShare) {}
