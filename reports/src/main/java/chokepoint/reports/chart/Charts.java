package chokepoint.reports.chart;

import chokepoint.findings.ensemble.Ensemble;
import java.util.List;

/** All charts of a report. */
public final class Charts {

    private Charts() {}

    /** Loads the typeface, so that a machine that cannot is known before anything is computed. */
    public static void prepare() {
        Typeface.regular(1);
    }

    /** The characters of a text that charts and papers show as boxes, each once, in order. */
    public static List<String> lacking(String text) {
        return text.codePoints()
                .filter(codePoint -> !Typeface.has(codePoint))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** A text with a box in the place of what the typeface lacks. */
    public static String boxed(String text) {
        StringBuilder boxed = new StringBuilder();
        text.codePoints().forEach(codePoint -> boxed.appendCodePoint(Typeface.has(codePoint) ? codePoint : '□'));
        return boxed.toString();
    }

    /** The charts, in the order in which they are read. */
    public static List<Chart> of(Ensemble ensemble) {
        return List.of(
                ReservesChart.of(ensemble),
                IndustryPanels.cover(ensemble),
                SurvivalHeatMap.of(ensemble),
                PricesChart.of(ensemble),
                IndustryPanels.output(ensemble),
                LossChart.of(ensemble),
                SupplyChart.of(ensemble),
                BindingChart.of(ensemble));
    }
}
