package chokepoint.reports.chart;

import chokepoint.findings.ensemble.Ensemble;
import chokepoint.reports.figure.RunFigures;
import java.util.List;

/** The charts of a run's report. */
public final class TestCharts {

    private TestCharts() {}

    /** In the order in which they are read. */
    public static List<Chart> of(Ensemble ensemble) {
        return RunFigures.of(ensemble).stream().map(Charts::of).toList();
    }
}
