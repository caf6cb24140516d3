package chokepoint.reports.view;

/**
 * What every page has.
 *
 * @param style its style sheet, as it is
 * @param version the program that made it
 * @param commit the commit that the program was built from
 */
public record Frame(String title, String style, String version, String commit) {}
