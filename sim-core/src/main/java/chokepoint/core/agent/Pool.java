package chokepoint.core.agent;

import chokepoint.core.material.Item;

/**
 * Stock that several users of a region share: the pooled reserve at magnet makers, or what trading houses hold. Each member
 * may draw its share (by the stock it pays for) of what was there when the week began, so the order of members does not
 * matter, and who needs nothing leaves more for the others next week.
 */
public final class Pool {

    private final double[] stockTReo = new double[Item.COUNT];
    private final double[] openingTReo = new double[Item.COUNT];

    /** Fixes the stock that shares refer to during the week. */
    public void openWeek() {
        System.arraycopy(stockTReo, 0, openingTReo, 0, stockTReo.length);
    }

    double openingTReo(int item) {
        return openingTReo[item];
    }

    public double stockTReo(int item) {
        return stockTReo[item];
    }

    void put(int item, double tReo) {
        stockTReo[item] += tReo;
    }

    void take(int item, double tReo) {
        stockTReo[item] = Math.max(0, stockTReo[item] - tReo);
    }
}
