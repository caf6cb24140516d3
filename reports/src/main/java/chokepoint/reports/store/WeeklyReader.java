package chokepoint.reports.store;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.world.Scenario;
import chokepoint.reports.statistics.Runs.Window;
import chokepoint.reports.statistics.Series;
import chokepoint.reports.store.Columns.Chunk;
import chokepoint.reports.store.StoreColumn.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads weekly series: one query for each table, with the columns and keys that the series need. */
final class WeeklyReader {

    private static final int FIXED_COLUMNS = 3;

    private final Window window;
    private final int[] positions;
    private final int spinUpWeeks;
    private final Scenario scenario;
    private final List<double[][]> values = new ArrayList<>();
    private final Map<StoreTable, Table> tables = new LinkedHashMap<>();

    /**
     * @param positions of finished runs, by replication
     */
    WeeklyReader(List<Series> series, Window window, int[] positions, int spinUpWeeks, Scenario scenario) {
        this.window = window;
        this.positions = positions;
        this.spinUpWeeks = spinUpWeeks;
        this.scenario = scenario;
        for (Series one : series) {
            values.add(new double[window.weeks()][window.runs()]);
            add(one, values.get(values.size() - 1));
        }
    }

    /** A query and who takes its rows. */
    record Query(String sql, Columns.Sink sink) {}

    /** What is wanted of one table: for each column, where the values of a key go. */
    private static final class Table {

        private final String key;
        private final int keys;
        private final Map<String, double[][][]> columns = new LinkedHashMap<>();
        private final TreeSet<Integer> wanted = new TreeSet<>();

        Table(String key, int keys) {
            this.key = key;
            this.keys = keys;
        }

        void add(String column, int place, double[][] target) {
            columns.computeIfAbsent(column, name -> new double[keys][][])[place] = target;
            wanted.add(place);
        }
    }

    private void add(Series series, double[][] target) {
        if (series instanceof Series.Output output) {
            industries().add("output_share", output.industry(), target);
        } else if (series instanceof Series.FirmsShort firms) {
            industries().add("firms_short_share", firms.industry(), target);
        } else if (series instanceof Series.Cover cover) {
            tables.computeIfAbsent(
                            StoreTable.COVER_WEEKS,
                            table -> new Table(
                                    Names.toOrdinal(Kind.INDUSTRY, "industry") + "::SMALLINT * " + Nest.COUNT + " + "
                                            + Names.toOrdinal(Kind.NEST, "nest"),
                                    industryCount() * Nest.COUNT))
                    .add(
                            // in the order in which a record adds them
                            "parts_days::DOUBLE + own_reserve_days::DOUBLE + trading_houses_days::DOUBLE",
                            cover.industry() * Nest.COUNT + cover.nest().ordinal(),
                            target);
        } else if (series instanceof Series.Quote quote) {
            items().add(quote.kind().key(), quote.item().ordinal(), target);
        } else if (series instanceof Series.Supply supply) {
            items().add(StoreTable.column(supply.channel()), supply.item().ordinal(), target);
        }
    }

    private Table industries() {
        return tables.computeIfAbsent(
                StoreTable.INDUSTRY_WEEKS,
                table -> new Table(Names.toOrdinal(Kind.INDUSTRY, "industry") + "::SMALLINT", industryCount()));
    }

    private int industryCount() {
        return scenario.structure().industries().size();
    }

    private Table items() {
        return tables.computeIfAbsent(
                StoreTable.ITEM_WEEKS,
                table -> new Table(Names.toOrdinal(Kind.ITEM, "item") + "::SMALLINT", Item.COUNT));
    }

    /**
     * The queries that fill the values.
     *
     * @param where further conditions
     */
    List<Query> queries(String where) {
        return tables.entrySet().stream()
                .map(entry ->
                        new Query(sql(entry.getKey(), entry.getValue(), where), chunk -> take(entry.getValue(), chunk)))
                .toList();
    }

    private String sql(StoreTable table, Table wanted, String where) {
        return "SELECT replication, week, (" + wanted.key + ")::SMALLINT, " + String.join(", ", wanted.columns.keySet())
                + " FROM " + table.key() + " WHERE " + condition(table, wanted) + where;
    }

    /** Which names are wanted; as a condition on the column itself, so that files can be skipped. */
    private String condition(StoreTable table, Table wanted) {
        if (table == StoreTable.ITEM_WEEKS) {
            return "item IN ("
                    + Database.texts(wanted.wanted.stream()
                            .map(place -> Item.values()[place].symbol())
                            .toList()) + ")";
        }
        int perIndustry = table == StoreTable.COVER_WEEKS ? Nest.COUNT : 1;
        return "industry IN ("
                + wanted.wanted.stream()
                        .map(place -> place / perIndustry)
                        .distinct()
                        .map(industry -> Database.text(
                                scenario.structure().industries().get(industry).name()))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private void take(Table wanted, Chunk chunk) {
        int column = FIXED_COLUMNS;
        for (double[][][] byKey : wanted.columns.values()) {
            for (int row = 0; row < chunk.rows(); row++) {
                double[][] target = byKey[chunk.week(2, row)];
                if (target != null) {
                    target[chunk.week(1, row) + spinUpWeeks - window.firstWeek()][
                                    positions[chunk.whole(0, row)] - window.firstRun()] =
                            chunk.real(column, row);
                }
            }
            column++;
        }
    }

    /** By series, [week][run]. */
    List<double[][]> values() {
        return values;
    }
}
