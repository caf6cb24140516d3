package chokepoint.findings.figure;

import chokepoint.findings.ensemble.DaysSpread;
import java.time.LocalDate;
import java.util.List;

/**
 * Stock in days of use by layer, and the days for which it lasts.
 *
 * @param start day from which days are counted
 * @param horizonDays days that the runs look ahead
 * @param layers from the plant outwards
 * @param rows the most urgent first
 */
public record StockBars(Words words, LocalDate start, double horizonDays, List<String> layers, List<Row> rows)
        implements Figure {

    /**
     * An industry.
     *
     * @param coverDays mean cover by layer on the eve
     * @param lasts days until want of these goods holds the industry up
     * @param when the same in words
     * @param why the goods, and why they lack
     */
    public record Row(String name, List<Double> coverDays, DaysSpread lasts, String when, String why) {

        /** Cover of all layers. */
        public double allCoverDays() {
            return coverDays.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    @Override
    public String kind() {
        return "stock-bars";
    }
}
