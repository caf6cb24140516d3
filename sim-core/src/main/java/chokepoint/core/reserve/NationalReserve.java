package chokepoint.core.reserve;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import java.util.Arrays;

/**
 * Japan's national reserve: released from the measure on, while a control is in force and private cover is below a share of
 * its level on the eve of the measure, at most so much a week, pro rata to need; refilled slowly once prices are normal.
 *
 * <p>Targets and the rule of release are those of the world in every week in which nobody sets others.
 */
public final class NationalReserve {

    private final double[] worldTargetTReo;
    /** Of the week. */
    private final double[] targetTReo;

    private final double[] stockTReo;

    /** Private cover until the reserve opens, by [region][item]. */
    private final double[][] coverBeforeWeeks = new double[Region.COUNT][Item.COUNT];

    private boolean open;
    private final double worldTriggerShare;
    private final double worldReleaseWeeks;
    /** Of the week, by item. */
    private final double[] triggerShare = new double[Item.COUNT];

    private final double[] releaseWeeks = new double[Item.COUNT];
    private final double refillWeeks;
    private final double refillPriceFactor;

    /**
     * @param initialTReo holdings on the first day, by item ordinal
     */
    public NationalReserve(double[] initialTReo, Behaviour behaviour) {
        worldTargetTReo = initialTReo.clone();
        this.targetTReo = initialTReo.clone();
        this.stockTReo = initialTReo.clone();
        worldTriggerShare = behaviour.get(Parameter.RESERVE_TRIGGER_SHARE);
        worldReleaseWeeks = behaviour.get(Parameter.RESERVE_RELEASE_WEEKS);
        refillWeeks = behaviour.get(Parameter.RESERVE_REFILL_WEEKS);
        refillPriceFactor = behaviour.get(Parameter.RESERVE_REFILL_PRICE_FACTOR);
        Arrays.fill(triggerShare, worldTriggerShare);
        Arrays.fill(releaseWeeks, worldReleaseWeeks);
    }

    /** Takes the world's own targets and rule of release for a week; whoever wants others sets them after this. */
    public void beginWeek() {
        System.arraycopy(worldTargetTReo, 0, targetTReo, 0, targetTReo.length);
        Arrays.fill(triggerShare, worldTriggerShare);
        Arrays.fill(releaseWeeks, worldReleaseWeeks);
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
        return open && controlled && privateCoverWeeks < triggerShare[item] * coverBeforeWeeks[region][item];
    }

    /** Most that may leave this week, over all regions. */
    public double mostReleasedTReo(int item) {
        return Math.min(stockTReo[item], targetTReo[item] / releaseWeeks[item]);
    }

    /** Takes goods out of stock. */
    public void release(int item, double tReo) {
        stockTReo[item] = Math.max(0, stockTReo[item] - tReo);
    }

    /** Raises what is to be held this week; nothing happens when the target is as high already. */
    public void raiseTarget(int item, double tReo) {
        targetTReo[item] = Math.max(targetTReo[item], tReo);
    }

    /**
     * Sets the rule of release of an item for this week.
     *
     * @param underShare private cover over that of the eve under which it is released
     * @param weeks weeks in which all of it may be released
     */
    public void setRelease(int item, double underShare, double weeks) {
        triggerShare[item] = underShare;
        releaseWeeks[item] = weeks;
    }

    /** What is to be held this week. */
    public double targetTReo(int item) {
        return targetTReo[item];
    }

    /** What is to be held where no policy wants more. */
    public double worldTargetTReo(int item) {
        return worldTargetTReo[item];
    }

    /** Private cover over that of the eve under which it is released this week. */
    public double triggerShare(int item) {
        return triggerShare[item];
    }

    /** Weeks in which all of it may be released by this week's rule. */
    public double releaseWeeks(int item) {
        return releaseWeeks[item];
    }

    /** Whether the measure has come. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Tonnes the reserve wants to buy this week: while it is built up, whatever the price; later once prices are normal.
     *
     * @param buildTReoPerWeek tonnes a week by which it is built up; 0 when it is not
     */
    public double refillTReo(int item, boolean controlled, double priceFactor, double buildTReoPerWeek) {
        double gap = Math.max(0, targetTReo[item] - stockTReo[item]);
        if (controlled) {
            return 0;
        }
        if (buildTReoPerWeek > 0) {
            return Math.min(gap, buildTReoPerWeek);
        }
        return priceFactor > refillPriceFactor ? 0 : gap / refillWeeks;
    }

    /** Takes goods into stock. */
    public void receive(int item, double tReo) {
        stockTReo[item] += tReo;
    }

    public double stockTReo(int item) {
        return stockTReo[item];
    }

    /** Records or restores the state between weeks; targets and rules are set anew each week. */
    public void tape(Tape tape) {
        tape.numbers(stockTReo);
        tape.rows(coverBeforeWeeks);
        open = tape.flag(open);
    }
}
