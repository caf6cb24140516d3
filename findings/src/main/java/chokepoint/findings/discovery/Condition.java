package chokepoint.findings.discovery;

/**
 * One condition of a rule.
 *
 * @param worth by how much the density falls without it, on the half that was peeled; 0 to 1
 * @param restrictedShare part of the half-samples in which its column is restricted, whatever the limits
 */
public record Condition(Restriction restriction, double worth, double restrictedShare) {}
