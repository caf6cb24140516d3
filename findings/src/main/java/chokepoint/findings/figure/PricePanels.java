package chokepoint.findings.figure;

import chokepoint.findings.ensemble.Bands;
import java.util.List;

/** Licensed and free prices with the tonnes that stand behind them, one small picture an item. */
public record PricePanels(Words words, Dates dates, List<Panel> panels) implements Figure {

    /**
     * An item.
     *
     * @param volumes tonnes a week of the first year, in words
     */
    public record Panel(String name, String volumes, Market licensed, Market free) {

        /** Lowest price that is shown; 1 when none is. */
        public double lowestUsdPerKg() {
            double lowest = Math.min(licensed.lowestUsdPerKg(), free.lowestUsdPerKg());
            return Double.isInfinite(lowest) ? 1 : lowest;
        }

        /** Highest price that is shown; 1 when none is. */
        public double highestUsdPerKg() {
            double highest = Math.max(licensed.highestUsdPerKg(), free.highestUsdPerKg());
            return highest > 0 ? highest : 1;
        }
    }

    /**
     * One of the two books.
     *
     * @param usdPerKg price by week
     * @param shown whether the price of a week means something: lots trade in at least half of the runs
     * @param tReoPerWeek mean tonnes by week
     */
    public record Market(Bands usdPerKg, List<Boolean> shown, List<Double> tReoPerWeek) {

        private double lowestUsdPerKg() {
            double lowest = Double.POSITIVE_INFINITY;
            for (int week = 0; week < usdPerKg.weeks(); week++) {
                lowest = shown.get(week) ? Math.min(lowest, usdPerKg.at(week).p10()) : lowest;
            }
            return lowest;
        }

        private double highestUsdPerKg() {
            double highest = 0;
            for (int week = 0; week < usdPerKg.weeks(); week++) {
                highest = shown.get(week) ? Math.max(highest, usdPerKg.at(week).p90()) : highest;
            }
            return highest;
        }
    }

    @Override
    public String kind() {
        return "price-panels";
    }
}
