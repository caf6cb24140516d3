package chokepoint.findings.discovery;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What lies in a box, and what lies outside for the sake of one column alone. */
final class Surroundings {

    private static final int INSIDE = -1;
    private static final int OUTSIDE_FOR_MANY = -2;

    private final SortedRows rows;
    private final Box box;
    /** By row: the only column that keeps it out. */
    private final int[] keptOutBy;

    private final int inside;
    private final int casesInside;

    Surroundings(SortedRows rows, Box box) {
        this.rows = rows;
        this.box = box;
        int[] restricted = box.restricted();
        keptOutBy = new int[rows.cases().rows()];
        int size = 0;
        int found = 0;
        for (int row : rows.order(0)) {
            int by = INSIDE;
            for (int column : restricted) {
                if (!box.holds(row, column)) {
                    by = by == INSIDE ? column : OUTSIDE_FOR_MANY;
                }
            }
            keptOutBy[row] = by;
            if (by == INSIDE) {
                size++;
                found += rows.cases().isCase(row) ? 1 : 0;
            }
        }
        inside = size;
        casesInside = found;
    }

    /** Rows in the box. */
    int inside() {
        return inside;
    }

    /** Cases in the box. */
    int casesInside() {
        return casesInside;
    }

    /** By how much the density falls when a limit goes; below nought where it rises. */
    double worth(Face face) {
        return worth(row -> isBeyond(row, face));
    }

    /** By how much the density falls when a column may be anything. */
    double worth(int column) {
        return worth(row -> keptOutBy[row] == column);
    }

    private double worth(IntPredicate comesIn) {
        int more = 0;
        int cases = 0;
        for (int row : rows.order(0)) {
            if (comesIn.test(row)) {
                more++;
                cases += rows.cases().isCase(row) ? 1 : 0;
            }
        }
        return (double) casesInside / inside - (double) (casesInside + cases) / (inside + more);
    }

    private boolean isBeyond(int row, Face face) {
        double value = rows.cases().value(row, face.column());
        return keptOutBy[row] == face.column() && (face.isLow() ? value < box.limit(face) : value > box.limit(face));
    }

    /**
     * Rows that may be pasted.
     *
     * @param rows number of them
     * @param cases how many are cases
     * @param limit the new limit; infinite where nothing is left beyond
     */
    record Slab(Face face, int rows, int cases, double limit) {}

    /**
     * The rows next beyond a limit, and those that tie with the last of them.
     *
     * @param least number of rows, if there are as many
     * @return nothing where no row is kept out by this limit alone
     */
    @Nullable
    Slab slab(Face face, int least) {
        int[] order = rows.order(face.column());
        int taken = 0;
        int cases = 0;
        double last = Double.NaN;
        for (int place = 0; place < order.length; place++) {
            int row = order[face.isLow() ? order.length - 1 - place : place];
            if (!isBeyond(row, face)) {
                continue;
            }
            double value = rows.cases().value(row, face.column());
            if (taken >= least && value != last) {
                return new Slab(face, taken, cases, Peeling.between(value, last));
            }
            taken++;
            cases += rows.cases().isCase(row) ? 1 : 0;
            last = value;
        }
        double end = face.isLow() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return taken == 0 ? null : new Slab(face, taken, cases, end);
    }
}
