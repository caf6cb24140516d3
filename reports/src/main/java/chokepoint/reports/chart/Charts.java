package chokepoint.reports.chart;

import chokepoint.findings.figure.BandPanels;
import chokepoint.findings.figure.CourseLines;
import chokepoint.findings.figure.DayMatrix;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.PricePanels;
import chokepoint.findings.figure.StackedPanels;
import chokepoint.findings.figure.StockBars;
import chokepoint.findings.figure.WeekFields;
import java.util.List;

/** Draws figures. */
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

    /** The chart of a figure. */
    public static Chart of(Figure figure) {
        if (figure instanceof StockBars bars) {
            return ReservesChart.of(bars);
        }
        if (figure instanceof DayMatrix matrix) {
            return SurvivalHeatMap.of(matrix);
        }
        if (figure instanceof BandPanels panels) {
            return IndustryPanels.of(panels);
        }
        if (figure instanceof PricePanels panels) {
            return PricesChart.of(panels);
        }
        if (figure instanceof StackedPanels panels) {
            return SupplyChart.of(panels);
        }
        return figure instanceof CourseLines lines ? LossChart.of(lines) : BindingChart.of((WeekFields) figure);
    }
}
