package chokepoint.reports.chart;

import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.figure.Figure;
import chokepoint.reports.figure.RunFigures;
import java.util.List;
import java.util.stream.Stream;

/** The charts of a run's report. */
public final class TestCharts {

    private TestCharts() {}

    /** The figures of a page, each in every form of it, part by part. */
    static List<String> ofPage(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> Stream.of(Form.WIDE, Form.NARROW).map(form -> Charts.of(figure, form)))
                .flatMap(chart -> chart.parts().stream())
                .toList();
    }

    /** In the order in which they are read. */
    public static List<Chart> of(Ensemble ensemble) {
        return RunFigures.of(ensemble).stream().map(Charts::of).toList();
    }
}
