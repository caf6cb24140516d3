package chokepoint.reports.view;

import java.util.List;

/**
 * The brief of a comparison of policies.
 *
 * @param answer what helps, a paragraph for each ban
 * @param bans who gains and who pays under each ban
 * @param figures what is shown of it on a screen
 * @param pictures the same on paper; none where there is no room for one
 * @param notes how to read it
 */
public record BriefView(
        Frame frame,
        List<String> answer,
        List<Section> bans,
        List<FigureView> figures,
        List<Picture> pictures,
        String notes,
        String seed) {

    /**
     * A figure on paper.
     *
     * @param description for those who cannot see it
     * @param png address of the picture
     */
    public record Picture(String title, String description, String png, String subtitle) {}
}
