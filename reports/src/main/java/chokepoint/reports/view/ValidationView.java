package chokepoint.reports.view;

import java.util.List;

/**
 * The replay of the past beside what was observed.
 *
 * @param title the scenario's
 * @param summary what the scenario is about
 * @param score the score in words, its parts below it
 * @param misses what the model gets wrong
 * @param peak what the peak of prices is made of
 * @param appendices further sections
 * @param rows every row of the scoreboard
 */
public record ValidationView(
        Frame frame,
        String title,
        String summary,
        Score score,
        List<String> misses,
        List<FigureView> figures,
        Table peak,
        List<Section> appendices,
        Table rows) {

    /** The score in a sentence, and its parts. */
    public record Score(String lead, List<String> parts) {}
}
