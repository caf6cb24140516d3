package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Item;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Validation: prices in Japan's free book during a total ban of one year. They stay finite, trade goes on and is recorded, and per
 * oxide, volume-weighted over the weeks with trade, they are in the median run more than once and less than thirty times the price
 * of Chinese lots in G7 of the same week (seen in 2011: export over home 3.9 for La, 7.0 for Sm, with quotas and not a ban). The
 * mean over all runs is printed beside it: draws with few lots and steep bids pull it up (samarium: above thirty in 200 runs).
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
        List<String> implausible = new ArrayList<>();
        for (Item item : Item.values()) {
            if (item == Item.MAGNETS) {
                runs.forEach(run -> assertThat(sum(run, run.market(MarketSeries.JAPAN_FREE_VOLUME, item)))
                        .as("finished magnets come from China alone")
                        .isZero());
            } else {
                checkOxide(runs, item, implausible);
            }
        }
        assertThat(implausible)
                .as("oxides whose free price is not between 1 and %s times Chinese lots in G7", HIGHEST_MULTIPLE)
                .isEmpty();
    }

    private static void checkOxide(List<RunRecord> runs, Item item, List<String> implausible) {
        double value = 0;
        double volume = 0;
        double before = 0;
        double dearest = 0;
        List<Double> byRun = new ArrayList<>();
        for (RunRecord run : runs) {
            double[] free = run.market(MarketSeries.JAPAN_FREE_PRICE, item);
            double[] freeVolume = run.market(MarketSeries.JAPAN_FREE_VOLUME, item);
            double[] g7 = run.market(MarketSeries.G7_LICENSED_PRICE, item);
            int from = run.measureIndex();
            double runValue = 0;
            for (int week = from; week < from + YEAR_WEEKS; week++) {
                assertThat(free[week]).as("free price of %s", item).isPositive().isFinite();
                if (freeVolume[week] > 0) {
                    runValue += freeVolume[week] * free[week] / g7[week];
                    dearest = Math.max(dearest, free[week] / g7[week]);
                }
            }
            double runVolume = sum(run, freeVolume);
            assertThat(runVolume)
                    .as("free volume of %s in replication %s", item, run.replication())
                    .isPositive();
            assertThat(sum(run, run.market(MarketSeries.JAPAN_LICENSED_VOLUME, item)))
                    .as("Chinese lots of %s sold to Japan under the ban", item)
                    .isZero();
            byRun.add(runValue / runVolume);
            value += runValue;
            volume += runVolume;
            before += run.market(MarketSeries.JAPAN_LICENSED_VOLUME, item)[0] * YEAR_WEEKS;
        }
        byRun.sort(null);
        double multiple = byRun.get(byRun.size() / 2);
        String line = String.format(
                Locale.ROOT,
                "%-3s free price over Chinese lots in G7: %.1f times in the median run (all runs %.1f, dearest week %.0f), volume %.1f %% of normal",
                item.symbol(),
                multiple,
                value / volume,
                dearest,
                100 * volume / before);
        System.out.println(line);
        if (!(multiple > 1 && multiple < HIGHEST_MULTIPLE)) {
            implausible.add(line);
        }
    }

    /** Sum of a series over the year of the ban. */
    private static double sum(RunRecord run, double[] series) {
        return Arrays.stream(series, run.measureIndex(), run.measureIndex() + YEAR_WEEKS)
                .sum();
    }
}
