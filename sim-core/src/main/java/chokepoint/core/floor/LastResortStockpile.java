package chokepoint.core.floor;

import chokepoint.core.instrument.LastResort;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.snapshot.Tape;

/**
 * The stockpile of a buyer of last resort. It bids its floor while it has room, so it gets goods only when nobody else pays as
 * much, and offers its stock at its trigger, so it sells only above it: the storage rule of buffer stocks. When it is full the
 * floor is gone.
 */
public final class LastResortStockpile {

    private final LastResort terms;
    private final ItemSet items;
    private final int oxides;
    private final double[] stockTReo = new double[Item.COUNT];

    /**
     * @param items what it buys
     */
    public LastResortStockpile(LastResort terms, ItemSet items) {
        this.terms = terms;
        this.items = items;
        oxides = items.size();
    }

    /** Floor it bids, {@code years} after its start. */
    public double floorUsdPerKg(double years) {
        return terms.floorUsdPerKg(years);
    }

    /** Price it sells at. */
    public double triggerUsdPerKg(double years) {
        return terms.triggerUsdPerKg(years);
    }

    /** Tonnes it bids for this week; 0 when it is full. */
    public double wantedTReo(int item) {
        double room = Math.max(0, terms.capacityTReo() - totalTReo());
        return items.has(item) ? Math.min(terms.mostTReoPerWeek(), room) / oxides : 0;
    }

    /** Tonnes it offers this week. */
    public double offeredTReo(int item) {
        return Math.min(stockTReo[item], terms.mostTReoPerWeek() / oxides);
    }

    public void receive(int item, double tReo) {
        stockTReo[item] += tReo;
    }

    public void deliver(int item, double tReo) {
        stockTReo[item] = Math.max(0, stockTReo[item] - tReo);
    }

    public double stockTReo(int item) {
        return stockTReo[item];
    }

    /** Stock over all its oxides. */
    public double totalTReo() {
        double sum = 0;
        for (double stock : stockTReo) {
            sum += stock;
        }
        return sum;
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(stockTReo);
    }
}
