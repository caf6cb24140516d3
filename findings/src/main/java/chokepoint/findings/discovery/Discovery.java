package chokepoint.findings.discovery;

/** What was found when it was asked under which circumstances something happens. */
public sealed interface Discovery permits DiscoveredRule, NoRule, TooFewCases {}
