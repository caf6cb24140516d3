package chokepoint.findings.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Some rows of the cases, in ascending order of each column. Sorted once for all; a part of them is only picked out. */
final class SortedRows {

    private final Cases cases;
    /** By column: rows. */
    private final int[][] orders;

    private SortedRows(Cases cases, int[][] orders) {
        this.cases = cases;
        this.orders = orders;
    }

    /** All rows. */
    static SortedRows of(Cases cases) {
        int[][] orders = new int[cases.columns().size()][];
        for (int c = 0; c < orders.length; c++) {
            int column = c;
            orders[c] = IntStream.range(0, cases.rows())
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> cases.value(row, column)))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return new SortedRows(cases, orders);
    }

    /** Those of these rows that are chosen. */
    SortedRows only(boolean[] chosen) {
        return new SortedRows(
                cases,
                Arrays.stream(orders)
                        .map(order ->
                                IntStream.of(order).filter(row -> chosen[row]).toArray())
                        .toArray(int[][]::new));
    }

    Cases cases() {
        return cases;
    }

    int size() {
        return orders[0].length;
    }

    /** Rows in ascending order of a column; not to be changed. */
    int[] order(int column) {
        return orders[column];
    }

    /** How many of the rows are cases. */
    int caseCount() {
        return (int) IntStream.of(orders[0]).filter(cases::isCase).count();
    }
}
