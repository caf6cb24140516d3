package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Item;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Validation: prices in Japan's free book during a total ban of one year. They stay finite, trade goes on and is recorded, and per
 * oxide, volume-weighted over the weeks with trade, they are more than once and less than thirty times the price of Chinese lots in
 * G7 of the same week (seen in 2011: export over home 3.9 for La, 7.0 for Sm, with quotas and not a ban). The figures are printed.
 */
class FreeBookValidation {

    private static final int RUNS = 24;
    private static final int MORE_RUNS = 200;
    private static final int YEAR_WEEKS = 52;
    private static final double HIGHEST_MULTIPLE = 30;

    @Test
    void freePricesOfAYearOfTotalBanArePlausible() {
        check(RUNS);
    }

    @Tag("statistical")
    @Test
    void freePricesArePlausibleInManyRuns() {
        check(MORE_RUNS);
    }

    private static void check(int count) {
        List<RunRecord> runs = DrawnWorlds.run(DrawnWorlds.totalBan(), count);
        for (Item item : Item.values()) {
            double weighted = 0;
            double volume = 0;
            double licensed = 0;
            double before = 0;
            double dearest = 0;
            for (RunRecord run : runs) {
                double[] free = run.market(MarketSeries.JAPAN_FREE_PRICE, item);
                double[] freeVolume = run.market(MarketSeries.JAPAN_FREE_VOLUME, item);
                double[] g7 = run.market(MarketSeries.G7_LICENSED_PRICE, item);
                int from = run.measureIndex();
                for (int week = from; week < from + YEAR_WEEKS; week++) {
                    assertThat(free[week])
                            .as("free price of %s", item)
                            .isPositive()
                            .isFinite();
                    licensed += run.market(MarketSeries.JAPAN_LICENSED_VOLUME, item)[week];
                    if (freeVolume[week] > 0) {
                        weighted += freeVolume[week] * free[week] / g7[week];
                        volume += freeVolume[week];
                        dearest = Math.max(dearest, free[week] / g7[week]);
                    }
                }
                before += run.market(MarketSeries.JAPAN_LICENSED_VOLUME, item)[0] * YEAR_WEEKS;
            }
            assertThat(licensed)
                    .as("Chinese lots of %s sold to Japan under the ban", item)
                    .isZero();
            if (item == Item.MAGNETS) {
                assertThat(volume).as("finished magnets come from China alone").isZero();
                continue;
            }
            double multiple = weighted / volume;
            System.out.printf(
                    Locale.ROOT,
                    "%-3s free price over Chinese lots in G7: %.1f times (dearest week %.0f), free volume %.1f %% of 2025%n",
                    item.symbol(),
                    multiple,
                    dearest,
                    100 * volume / before);
            assertThat(volume).as("free volume of %s", item).isPositive();
            assertThat(multiple)
                    .as("free price of %s over Chinese lots in G7", item)
                    .isBetween(1.0, HIGHEST_MULTIPLE);
        }
    }
}
