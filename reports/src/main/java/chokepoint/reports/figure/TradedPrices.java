package chokepoint.reports.figure;

import chokepoint.core.material.Item;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.findings.ensemble.Bands;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Series;
import chokepoint.reports.table.Figures;

/**
 * Prices and volumes of one item in Japan, and the weeks in which each price means something: those in which, or
 * shortly before which, lots trade in at least half of the runs.
 */
final class TradedPrices {

    /** Weeks for which a trade keeps a quote alive. */
    private static final int ALIVE_WEEKS = 4;

    private static final double LEAST_PRICE = 1e-3;
    private static final int YEAR_WEEKS = 52;

    private final Ensemble ensemble;
    private final Item item;
    private final Bands licensedPrice;
    private final Bands freePrice;
    private final Bands licensedVolume;
    private final Bands freeVolume;

    TradedPrices(Ensemble ensemble, Item item) {
        this.ensemble = ensemble;
        this.item = item;
        licensedPrice = bands(MarketSeries.JAPAN_LICENSED_PRICE);
        freePrice = bands(MarketSeries.JAPAN_FREE_PRICE);
        licensedVolume = bands(MarketSeries.JAPAN_LICENSED_VOLUME);
        freeVolume = bands(MarketSeries.JAPAN_FREE_VOLUME);
    }

    private Bands bands(MarketSeries series) {
        return ensemble.bands(new Series.Quote(series, item));
    }

    Bands licensedPrice() {
        return licensedPrice;
    }

    Bands freePrice() {
        return freePrice;
    }

    Bands licensedVolume() {
        return licensedVolume;
    }

    Bands freeVolume() {
        return freeVolume;
    }

    /** Name of the item with its symbol. */
    String label() {
        return item.isOxide() ? item.label() + " (" + item.symbol() + ")" : item.label();
    }

    boolean licensedTraded(int week) {
        return traded(licensedVolume, week) && licensedPrice.at(week).p10() > LEAST_PRICE;
    }

    boolean freeTraded(int week) {
        return traded(freeVolume, week) && freePrice.at(week).p10() > LEAST_PRICE;
    }

    private static boolean traded(Bands volume, int week) {
        for (int recent = Math.max(0, week - ALIVE_WEEKS); recent <= week; recent++) {
            if (volume.at(recent).median() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Largest ratio of median free to median licensed price in a week in which both trade from the measure on; 0 without. */
    double highestRatio() {
        double highest = 0;
        for (int week = 0; week < ensemble.weeks(); week++) {
            if (ensemble.weekSinceMeasure(week) >= 0 && licensedTraded(week) && freeTraded(week)) {
                highest = Math.max(
                        highest,
                        freePrice.at(week).median() / licensedPrice.at(week).median());
            }
        }
        return highest;
    }

    /** Mean tonnes a week in the first year of the measure, in words. */
    String volumesInWords() {
        double licensed = 0;
        double free = 0;
        int weeks = 0;
        for (int week = 0; week < ensemble.weeks(); week++) {
            int since = ensemble.weekSinceMeasure(week);
            if (since >= 0 && since < YEAR_WEEKS) {
                licensed += licensedVolume.at(week).mean();
                free += freeVolume.at(week).mean();
                weeks++;
            }
        }
        String when = ensemble.coversTheFirstYear() ? "year" : Figures.whole(ensemble.firstYearDays()) + " days";
        return "first " + when + ": " + Figures.amount(licensed / weeks) + " t a week licensed, "
                + (free > 0 ? Figures.amount(free / weeks) + " t free" : "no free lot");
    }
}
