package chokepoint.reports.view;

import java.util.List;

/**
 * A replay beside what was seen.
 *
 * @param title the scenario's
 * @param summary what the scenario is about
 * @param score the score in words, its parts below it
 * @param misses what the model gets wrong
 * @param silences rows that no run shows, with why
 * @param rows every row
 */
public record SeenReplayView(
        Frame frame,
        String title,
        String summary,
        ValidationView.Score score,
        List<String> misses,
        List<FigureView> figures,
        List<String> silences,
        Table rows) {}
