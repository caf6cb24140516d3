package chokepoint.reports.chart;

import chokepoint.reports.statistics.Ensemble;
import java.util.List;

/** All charts of a report. */
public final class Charts {

    private Charts() {}

    /** Loads the typeface, so that a machine that cannot is known before anything is computed. */
    public static void prepare() {
        Typeface.regular(1);
    }

    /** The charts, in the order in which they are read. */
    public static List<Chart> of(Ensemble ensemble) {
        return List.of(
                ReservesChart.of(ensemble),
                IndustryPanels.cover(ensemble),
                SurvivalHeatMap.of(ensemble),
                PricesChart.of(ensemble),
                IndustryPanels.output(ensemble),
                SupplyChart.of(ensemble),
                BindingChart.of(ensemble));
    }
}
