package chokepoint.core.reserve;

import chokepoint.core.material.Item;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Region;

/**
 * Japan's national reserve: released from the measure on, while a control is in force and private cover is below a share of
 * its level on the eve of the measure, at most so much a week, pro rata to need; refilled slowly once prices are normal.
 */
public final class NationalReserve {

    private final double[] targetTReo;
    private final double[] stockTReo;
    /** Tonnes a week that are bought until the target is reached for the first time. */
    private final double[] buildTReoPerWeek = new double[Item.COUNT];

    /** Private cover until the reserve opens, by [region][item]. */
    private final double[][] coverBeforeWeeks = new double[Region.COUNT][Item.COUNT];

    private boolean open;
    private double triggerShare;
    private double releaseWeeks;
    private final double refillWeeks;
    private final double refillPriceFactor;

    /**
     * @param initialTReo holdings on the first day, by item ordinal
     */
    public NationalReserve(double[] initialTReo, Behaviour behaviour) {
        this.targetTReo = initialTReo.clone();
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
    public void observe(int region, int item, double privateCoverWeeks) {
        if (!open) {
            coverBeforeWeeks[region][item] = privateCoverWeeks;
        }
    }

    /** Whether a region that is cut off may draw: its private cover has fallen far enough since the eve of the measure. */
    public boolean isTriggered(int region, int item, boolean controlled, double privateCoverWeeks) {
        return open && controlled && privateCoverWeeks < triggerShare * coverBeforeWeeks[region][item];
    }

    /** Most that may leave this week, over all regions. */
    public double mostReleasedTReo(int item) {
        return Math.min(stockTReo[item], targetTReo[item] / releaseWeeks);
    }

    /** Takes goods out of stock. */
    public void release(int item, double tReo) {
        stockTReo[item] = Math.max(0, stockTReo[item] - tReo);
    }

    /**
     * Raises what is to be held.
     *
     * @param target tonnes; nothing happens when the target is as high already
     * @param buildWeeks weeks over which the gap is bought; 0: somebody puts it on the shelf at once
     * @return tonnes that are put on the shelf at once
     */
    public double raiseTarget(int item, double target, int buildWeeks) {
        double gap = Math.max(0, target - targetTReo[item]);
        targetTReo[item] += gap;
        if (buildWeeks > 0) {
            buildTReoPerWeek[item] = gap / buildWeeks;
            return 0;
        }
        stockTReo[item] += gap;
        return gap;
    }

    /**
     * Sets the rule of release.
     *
     * @param underShare private cover over that of the eve under which it is released
     * @param weeks weeks in which all of it may be released
     */
    public void setRelease(double underShare, double weeks) {
        triggerShare = underShare;
        releaseWeeks = weeks;
    }

    public double targetTReo(int item) {
        return targetTReo[item];
    }

    /** Tonnes the reserve wants to buy this week: while it is built up, whatever the price; later once prices are normal. */
    public double refillTReo(int item, boolean controlled, double priceFactor) {
        double gap = Math.max(0, targetTReo[item] - stockTReo[item]);
        if (gap == 0) {
            buildTReoPerWeek[item] = 0;
        }
        if (controlled) {
            return 0;
        }
        if (buildTReoPerWeek[item] > 0) {
            return Math.min(gap, buildTReoPerWeek[item]);
        }
        return priceFactor > refillPriceFactor ? 0 : gap / refillWeeks;
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
        tape.numbers(targetTReo);
        tape.numbers(buildTReoPerWeek);
        tape.rows(coverBeforeWeeks);
        releaseWeeks = tape.number(releaseWeeks);
        triggerShare = tape.number(triggerShare);
        open = tape.flag(open);
    }
}
