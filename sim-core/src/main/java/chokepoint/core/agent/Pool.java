package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.snapshot.Tape;

/**
 * Stock that the users of a region share: the pooled reserve at magnet makers, or what trading houses hold. Each member may
 * draw its share (by the stock it pays for) of what was there when the week began, so the order of members does not matter,
 * and who needs nothing leaves more for the others next week.
 *
 * <p>A cell is one item in one region: {@code region × Item.COUNT + item}; grades of magnets lie on shelves of their own.
 */
public final class Pool {

    /** By {@link Shelf}. */
    final double[] stockTReo = new double[Shelf.COUNT];

    /** By {@link Shelf}. */
    final double[] openingTReo = new double[Shelf.COUNT];

    /** Fixes the stock that shares refer to during the week. */
    public void openWeek() {
        System.arraycopy(stockTReo, 0, openingTReo, 0, stockTReo.length);
    }

    /** Stock of a cell, of all grades. */
    public double stockTReo(int cell) {
        return Cell.item(cell) == Item.MAGNETS.ordinal()
                ? stockTReo[cell] + stockTReo[Shelf.of(cell, true)]
                : stockTReo[cell];
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(stockTReo);
    }
}
