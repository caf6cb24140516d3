package chokepoint.reports;

import java.util.List;

/**
 * A further section of a report.
 *
 * @param paragraphs what it shows
 * @param rows a table, its header first; empty for none
 */
public record Appendix(String title, List<String> paragraphs, List<List<String>> rows) {}
