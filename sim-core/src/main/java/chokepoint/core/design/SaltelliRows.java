package chokepoint.core.design;

/**
 * Rows of a study of first-order and total indices (A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto, S. Tarantola, Computer
 * Physics Communications 181 (2010) 259–270, section 3). A base point of 2k coordinates is cut in two halves, a and b; from it come k + 2
 * rows, in this order: a; then for each column j the row a with coordinate j taken from b; then b. Base points follow each
 * other, so what stopped early leaves whole base rows behind, and a study is made longer by appending.
 *
 * <p>A column that is not a quantity, such as luck, is one more coordinate, which the caller maps.
 */
public final class SaltelliRows {

    private final UnitPoints base;
    private final int columns;

    /**
     * @param base points of twice as many coordinates as a row has
     */
    public SaltelliRows(UnitPoints base) {
        if (base.dimensions() % 2 != 0) {
            throw new IllegalArgumentException(
                    base.dimensions() + " coordinates of a base point; allowed: an even number");
        }
        this.base = base;
        columns = base.dimensions() / 2;
    }

    /** Rows of {@code columns} coordinates from independent base points. */
    public static SaltelliRows random(int columns, long seed) {
        return new SaltelliRows(new RandomPoints(2 * columns, seed));
    }

    /** Rows of {@code columns} coordinates from a scrambled Sobol sequence; the number of base rows should be a power of two. */
    public static SaltelliRows sobol(int columns, long seed) {
        return new SaltelliRows(new ScrambledSobol(2 * columns, seed));
    }

    /** k, the number of coordinates of a row. */
    public int columns() {
        return columns;
    }

    /** k + 2, the number of rows of a base point. */
    public int rowsPerBase() {
        return columns + 2;
    }

    /**
     * The rows of a base point, by [row][column].
     *
     * @param index of the base point, 0 or more; its rows are those from {@code index × (k + 2)} on
     */
    public double[][] ofBase(int index) {
        double[] both = base.point(index);
        double[][] rows = new double[rowsPerBase()][columns];
        for (double[] row : rows) {
            System.arraycopy(both, 0, row, 0, columns);
        }
        for (int j = 0; j < columns; j++) {
            rows[1 + j][j] = both[columns + j];
        }
        System.arraycopy(both, columns, rows[columns + 1], 0, columns);
        return rows;
    }

    /** All rows of the first base points, by [row][column]: {@code baseRows × (k + 2)} of them. */
    public double[][] first(int baseRows) {
        double[][] rows = new double[Math.multiplyExact(baseRows, rowsPerBase())][];
        for (int i = 0; i < baseRows; i++) {
            System.arraycopy(ofBase(i), 0, rows, i * rowsPerBase(), rowsPerBase());
        }
        return rows;
    }
}
