package chokepoint.reports.view;

import java.util.List;

/**
 * The brief of a comparison of policies.
 *
 * @param frame its style sheet is that of paper
 * @param answer what helps, a paragraph for each ban
 * @param bans who gains and who pays under each ban
 * @param notes how to read it
 */
public record BriefView(Frame frame, List<String> answer, List<Section> bans, String notes, String seed) {}
