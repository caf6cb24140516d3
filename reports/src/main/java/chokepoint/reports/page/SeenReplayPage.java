package chokepoint.reports.page;

import chokepoint.findings.evidence.SeenReplay;
import chokepoint.findings.figure.Figure;
import chokepoint.reports.table.SeenReplayWords;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.SeenReplayView;
import chokepoint.reports.view.Table;
import chokepoint.reports.view.ValidationView;
import java.util.List;

/** {@code validation.html} of a replay that is held against what was seen. */
public final class SeenReplayPage {

    private final SeenReplay replay;
    private final List<Figure> figures;

    public SeenReplayPage(SeenReplay replay, List<Figure> figures) {
        this.replay = replay;
        this.figures = List.copyOf(figures);
    }

    /** The page. */
    public String render() {
        SeenReplayWords words = new SeenReplayWords(replay);
        String title = replay.scenario().title();
        int last = SeenReplayWords.HEADS.size() - 1;
        return Templates.render(
                "seen-replay",
                new SeenReplayView(
                        PageFrame.screen("Validation: " + title, replay.build()),
                        title,
                        replay.scenario().summary(),
                        new ValidationView.Score(words.lead(), words.parts()),
                        words.misses(),
                        FigureViews.of(figures),
                        words.silences(),
                        Table.captioned(
                                "Every row; runs of the first seed",
                                SeenReplayWords.HEADS,
                                replay.first().rows().stream()
                                        .map(score -> Row.of(SeenReplayWords.cells(score), 1, last - 1, last))
                                        .toList())));
    }
}
