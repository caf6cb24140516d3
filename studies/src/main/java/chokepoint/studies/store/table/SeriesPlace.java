package chokepoint.studies.store.table;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.Series;
import chokepoint.studies.store.database.Database;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a weekly series lies in a store.
 *
 * @param table its table
 * @param key which rows of a run and week; see {@link #keys}
 * @param column its values, in SQL
 */
public record SeriesPlace(StoreTable table, int key, String column) {

    public static SeriesPlace of(Series series) {
        if (series instanceof Series.Output output) {
            return new SeriesPlace(StoreTable.INDUSTRY_WEEKS, output.industry(), "output_share");
        }
        if (series instanceof Series.FirmsShort firms) {
            return new SeriesPlace(StoreTable.INDUSTRY_WEEKS, firms.industry(), "firms_short_share");
        }
        if (series instanceof Series.FirmOutput firms) {
            return new SeriesPlace(
                    StoreTable.INDUSTRY_WEEKS, firms.industry(), firms.kind().key());
        }
        if (series instanceof Series.Cover cover) {
            return new SeriesPlace(
                    StoreTable.COVER_WEEKS,
                    key(cover.industry(), cover.nest()),
                    // in the order in which a record adds them
                    "parts_days::DOUBLE + own_reserve_days::DOUBLE + trading_houses_days::DOUBLE");
        }
        if (series instanceof Series.Quote quote) {
            return new SeriesPlace(
                    StoreTable.ITEM_WEEKS, quote.item().ordinal(), quote.kind().key());
        }
        if (series instanceof Series.Supply supply) {
            return new SeriesPlace(StoreTable.ITEM_WEEKS, supply.item().ordinal(), StoreTable.column(supply.channel()));
        }
        throw new IllegalStateException("no place for " + series);
    }

    private static int key(int industry, Nest nest) {
        return industry * Nest.COUNT + nest.ordinal();
    }

    /**
     * Keys of a table's rows in the order of the files.
     *
     * @param nests by industry, those that it uses
     */
    public static List<Integer> keys(StoreTable table, List<List<Nest>> nests) {
        List<Integer> keys = new ArrayList<>();
        switch (table) {
            case ITEM_WEEKS -> List.of(Item.values()).forEach(item -> keys.add(item.ordinal()));
            case INDUSTRY_WEEKS -> {
                for (int industry = 0; industry < nests.size(); industry++) {
                    keys.add(industry);
                }
            }
            case COVER_WEEKS -> {
                for (int industry = 0; industry < nests.size(); industry++) {
                    for (Nest nest : nests.get(industry)) {
                        keys.add(key(industry, nest));
                    }
                }
            }
            case RUNS, OUTCOMES, NESTS, FIRM_SPELLS, POLICY_VALUES, POLICY_FAILURES, DESIGN, DRAWS ->
                throw new IllegalArgumentException(table + " is not weekly");
        }
        return keys;
    }

    /** The SQL that picks the rows of a key, and maybe of others beside it. */
    public static String condition(StoreTable table, int key, List<String> industryNames) {
        if (table == StoreTable.ITEM_WEEKS) {
            return "item = " + Database.text(Item.values()[key].symbol());
        }
        int industry = table == StoreTable.COVER_WEEKS ? key / Nest.COUNT : key;
        return "industry = " + Database.text(industryNames.get(industry));
    }
}
