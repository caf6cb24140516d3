package chokepoint.reports.page;

import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.Words;
import chokepoint.reports.chart.Charts;
import chokepoint.reports.chart.Form;
import chokepoint.reports.view.FigureView;
import java.util.List;

/** Draws figures for pages. */
final class FigureViews {

    private FigureViews() {}

    static FigureView of(Figure figure) {
        Words words = figure.words();
        return new FigureView(
                words.id(),
                words.title(),
                words.subtitle(),
                (words.caption() + " " + words.note()).strip(),
                Charts.of(figure, Form.WIDE).parts(),
                Charts.of(figure, Form.NARROW).parts());
    }

    /** Side by side, as each is a picture of its own; in the order of the figures. */
    static List<FigureView> of(List<Figure> figures) {
        return figures.parallelStream().map(FigureViews::of).toList();
    }
}
