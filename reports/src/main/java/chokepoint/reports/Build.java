package chokepoint.reports;

/**
 * The program that made a report.
 *
 * @param version version of the program
 * @param commit commit it was built from; {@code unknown} outside a repository
 */
public record Build(String version, String commit) {}
