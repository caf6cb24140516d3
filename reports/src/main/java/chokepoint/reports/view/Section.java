package chokepoint.reports.view;

import java.util.List;

/**
 * A titled part of a page.
 *
 * @param tables none, one or more, under the paragraphs
 */
public record Section(String title, List<String> paragraphs, List<Table> tables) {}
