package chokepoint.reports.chart;

import chokepoint.reports.statistics.Ensemble;
import java.util.List;

/** All charts of a report. */
public final class Charts {

    private Charts() {}

    /** The charts, in the order in which they are read. */
    public static List<Chart> of(Ensemble ensemble) {
        return List.of(
                ReservesChart.of(ensemble),
                PricesChart.of(ensemble),
                IndustryPanels.cover(ensemble),
                IndustryPanels.output(ensemble));
    }
}
