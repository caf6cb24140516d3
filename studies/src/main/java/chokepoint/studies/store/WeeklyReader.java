package chokepoint.studies.store;

import chokepoint.core.material.Nest;
import chokepoint.core.store.StoreException;
import chokepoint.findings.ensemble.Runs.Window;
import chokepoint.studies.store.database.Columns;
import chokepoint.studies.store.database.Columns.Chunk;
import chokepoint.studies.store.table.SeriesPlace;
import chokepoint.studies.store.table.StoreTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Reads columns of one weekly table. Rows lie in a known order – part by part, in each key by key, in each run by run, in each
 * week by week – and DuckDB keeps it, so that nothing but the wanted values needs to be read; that their number is right is
 * checked.
 */
final class WeeklyReader {

    private final StoreTable table;
    private final List<String> industryNames;
    private final Window window;
    /** For each part, where its runs stand in the window. */
    private final List<int[]> parts;
    /** Keys in the order of the file. */
    private final List<Integer> all;
    /** For each column, the values of each key, by [week][run]; null where they are not wanted. */
    private final Map<String, double[][][]> columns = new LinkedHashMap<>();

    /** Places, among all keys, of those that are read. */
    private int[] places = {};

    private int part;
    private int key;
    private int run;
    private int week;

    /**
     * @param nests by industry, those that it uses
     * @param parts for each part, where its runs stand in the window
     */
    WeeklyReader(
            StoreTable table, List<String> industryNames, List<List<Nest>> nests, Window window, List<int[]> parts) {
        this.table = table;
        this.industryNames = industryNames;
        this.window = window;
        this.parts = parts;
        all = SeriesPlace.keys(table, nests);
    }

    /** Wants a series; its values go into {@code target}, by [week][run]. */
    void want(SeriesPlace place, double[][] target) {
        columns.computeIfAbsent(place.column(), name -> new double[all.size()][][])[all.indexOf(place.key())] = target;
    }

    /**
     * Reads what is wanted.
     *
     * @param where further conditions, each with AND before it
     */
    void read(Columns source, String where) {
        String sql =
                "SELECT " + String.join(", ", columns.keySet()) + " FROM " + table.key() + " WHERE " + pick() + where;
        skipEmpty();
        source.read(sql, this::take);
        if (part < parts.size()) {
            throw new StoreException(table.key() + " has fewer rows than its runs have weeks", null);
        }
    }

    /** Chooses the keys to read; returns the SQL that picks them. */
    private String pick() {
        TreeSet<String> conditions = new TreeSet<>();
        List<String> byPlace = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            byPlace.add(SeriesPlace.condition(table, all.get(place), industryNames));
            for (double[][][] byKey : columns.values()) {
                if (byKey[place] != null) {
                    conditions.add(byPlace.get(place));
                }
            }
        }
        places = IntStream.range(0, all.size())
                .filter(place -> conditions.contains(byPlace.get(place)))
                .toArray();
        return places.length == all.size() ? "TRUE" : "(" + String.join(" OR ", conditions) + ")";
    }

    private void take(Chunk chunk) {
        int row = 0;
        while (row < chunk.rows()) {
            if (part == parts.size()) {
                throw new StoreException(table.key() + " has more rows than its runs have weeks", null);
            }
            int length = Math.min(window.weeks() - week, chunk.rows() - row);
            int column = 0;
            for (double[][][] byKey : columns.values()) {
                double[][] target = byKey[places[key]];
                if (target != null) {
                    copy(chunk, column, row, length, target);
                }
                column++;
            }
            row += length;
            advance(length);
        }
    }

    private void copy(Chunk chunk, int column, int row, int length, double[][] target) {
        int position = parts.get(part)[run];
        for (int i = 0; i < length; i++) {
            target[week + i][position] = chunk.real(column, row + i);
        }
    }

    private void advance(int length) {
        week += length;
        if (week == window.weeks()) {
            week = 0;
            run++;
        }
        if (run == parts.get(part).length) {
            run = 0;
            key++;
        }
        if (key == places.length) {
            key = 0;
            part++;
            skipEmpty();
        }
    }

    /** A part may hold no run of the window. */
    private void skipEmpty() {
        while (part < parts.size() && parts.get(part).length == 0) {
            part++;
        }
    }
}
