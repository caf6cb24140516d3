package chokepoint.core.reserve;

import chokepoint.core.material.Item;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.Parameter;

/**
 * Japan's national reserve: released from the measure on, while a control is in force and private cover is below a share of
 * its level on the eve of the measure, at most so much a week, pro rata to need; refilled slowly once prices are normal.
 */
public final class NationalReserve {

    private final double[] initialTReo;
    private final double[] stockTReo;
    private final double[] coverBeforeWeeks = new double[Item.COUNT];
    private boolean open;
    private final double triggerShare;
    private final double releaseWeeks;
    private final double refillWeeks;
    private final double refillPriceFactor;

    /**
     * @param initialTReo holdings on the first day, by item ordinal
     */
    public NationalReserve(double[] initialTReo, Behaviour behaviour) {
        this.initialTReo = initialTReo.clone();
        this.stockTReo = initialTReo.clone();
        triggerShare = behaviour.get(Parameter.RESERVE_TRIGGER_SHARE);
        releaseWeeks = behaviour.get(Parameter.RESERVE_RELEASE_WEEKS);
        refillWeeks = behaviour.get(Parameter.RESERVE_REFILL_WEEKS);
        refillPriceFactor = behaviour.get(Parameter.RESERVE_REFILL_PRICE_FACTOR);
    }

    /** Opens the reserve at the measure: from now on it may be released. Before, emergency stocks are not touched. */
    public void open() {
        open = true;
    }

    /** Notes private cover until the reserve opens: the level that the trigger refers to. */
    public void observe(int item, double privateCoverWeeks) {
        if (!open) {
            coverBeforeWeeks[item] = privateCoverWeeks;
        }
    }

    /** Takes this week's release out of stock; 0 when not triggered. */
    public double release(int item, boolean controlled, double privateCoverWeeks) {
        if (!open || !controlled || privateCoverWeeks >= triggerShare * coverBeforeWeeks[item]) {
            return 0;
        }
        double released = Math.min(stockTReo[item], initialTReo[item] / releaseWeeks);
        stockTReo[item] -= released;
        return released;
    }

    /** Tonnes the reserve wants to buy this week. */
    public double refillTReo(int item, boolean controlled, double priceFactor) {
        if (controlled || priceFactor > refillPriceFactor) {
            return 0;
        }
        return Math.max(0, initialTReo[item] - stockTReo[item]) / refillWeeks;
    }

    /** Takes bought goods into stock. */
    public void receive(int item, double tReo) {
        stockTReo[item] += tReo;
    }

    public double stockTReo(int item) {
        return stockTReo[item];
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(stockTReo);
        tape.numbers(coverBeforeWeeks);
        open = tape.flag(open);
    }
}
