package chokepoint.findings.discovery;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Runs in which something happens or not: what went into each, by column, and whether it is a case, that is, whether it happens. Rows
 * of one group have their luck in common and are never parted.
 */
public final class Cases {

    private final List<String> columns;
    /** By column and row. */
    private final double[][] values;

    private final boolean[] outcome;
    /** By row: number of its group; groups are numbered in the order of their ids, so that the order of the rows does not matter. */
    private final int[] group;

    private final int groups;
    /** By row: number of the group whose outcomes are dealt out together. */
    private final int[] dealt;

    private final int count;

    /** Cases whose groups are dealt out as they are drawn into halves; see the other constructor. */
    public Cases(List<String> columns, double[][] values, boolean[] outcome, long[] groupIds) {
        this(columns, values, outcome, groupIds, groupIds);
    }

    /**
     * Cases of a design that crosses what is asked with luck, where one half of the lucks has met every row of the design: outcomes of whole
     * lucks, dealt out among each other, would come to the same circumstances again and nothing could be told from it. There the outcomes of
     * whole rows of the design are dealt out.
     *
     * @param columns names, all different, at least one
     * @param values by row and column, finite
     * @param outcome by row: whether it is a case
     * @param groupIds by row, at least two different ones; halves part no group
     * @param dealtIds by row: what has its circumstances in common, and is dealt out together
     * @throws IllegalArgumentException when lengths do not fit, a name comes twice, a value is not finite or there is but one group
     */
    public Cases(List<String> columns, double[][] values, boolean[] outcome, long[] groupIds, long[] dealtIds) {
        int rows = values.length;
        if (outcome.length != rows || groupIds.length != rows || dealtIds.length != rows) {
            throw new IllegalArgumentException(rows + " rows of values, " + outcome.length + " outcomes, "
                    + groupIds.length + " groups; allowed: as many of each");
        }
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("columns " + columns + "; allowed: at least one, each name once");
        }
        long[] ids = LongStream.of(groupIds).sorted().distinct().toArray();
        if (ids.length < 2) {
            throw new IllegalArgumentException(ids.length + " groups; allowed: at least 2, as one half is judged");
        }
        this.columns = List.copyOf(columns);
        this.values = new double[columns.size()][rows];
        this.outcome = outcome.clone();
        group = numbers(groupIds, ids);
        groups = ids.length;
        dealt = numbers(dealtIds, LongStream.of(dealtIds).sorted().distinct().toArray());
        int found = 0;
        for (int row = 0; row < rows; row++) {
            fill(row, values[row]);
            found += outcome[row] ? 1 : 0;
        }
        count = found;
    }

    private static int[] numbers(long[] ids, long[] known) {
        return LongStream.of(ids).mapToInt(id -> Arrays.binarySearch(known, id)).toArray();
    }

    private void fill(int row, double[] own) {
        if (own.length != columns.size()) {
            throw new IllegalArgumentException(
                    "row " + row + " has " + own.length + " values; allowed: " + columns.size());
        }
        for (int column = 0; column < own.length; column++) {
            if (!Double.isFinite(own[column])) {
                throw new IllegalArgumentException(
                        columns.get(column) + " of row " + row + " is " + own[column] + "; allowed: finite numbers");
            }
            values[column][row] = own[column];
        }
    }

    /** Names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** Number of rows. */
    public int rows() {
        return outcome.length;
    }

    /** Number of rows in which it happens. */
    public int cases() {
        return count;
    }

    /** Number of groups. */
    public int groups() {
        return groups;
    }

    public double value(int row, int column) {
        return values[column][row];
    }

    /** Whether it happens in a row. */
    public boolean isCase(int row) {
        return outcome[row];
    }

    /** Number of the group that the outcome of a row is dealt out with. */
    int dealt(int row) {
        return dealt[row];
    }

    /** Number of the group of a row, from 0; groups are in the order of their ids. */
    public int group(int row) {
        return group[row];
    }
}
