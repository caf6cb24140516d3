package chokepoint.core.agent;

import chokepoint.core.place.Cell;
import chokepoint.core.snapshot.Tape;

/**
 * Stock that the users of a region share: the pooled reserve at magnet makers, or what trading houses hold. Each member may
 * draw its share (by the stock it pays for) of what was there when the week began, so the order of members does not matter,
 * and who needs nothing leaves more for the others next week.
 *
 * <p>A cell is one item in one region: {@code region × Item.COUNT + item}.
 */
public final class Pool {

    final double[] stockTReo = new double[Cell.COUNT];
    final double[] openingTReo = new double[Cell.COUNT];

    /** Fixes the stock that shares refer to during the week. */
    public void openWeek() {
        System.arraycopy(stockTReo, 0, openingTReo, 0, stockTReo.length);
    }

    public double stockTReo(int cell) {
        return stockTReo[cell];
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(stockTReo);
    }
}
