package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.mathematics.Exponential;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.time.StepPath;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.SellerSpec;
import java.util.Arrays;

/**
 * A Chinese exporter, a separator outside China, or a maker of finished magnets: it produces to plan corrected by its stock,
 * splits its sales between regions by netback, asks by its stock, and holds out for recent export prices.
 */
public final class Seller {

    private static final int BEFORE_ANY_RAMP = -1;
    /** Nobody asks more than a thousand times what is expected, or less than a thousandth: beyond lies no market. */
    private static final double LARGEST_STOCK_FACTOR = 100;

    private static final double FARTHEST_ASK_LOG = Math.log(1000);

    private final SellerSpec spec;
    private final double[] stockTReo = new double[Item.COUNT];
    private final double[] outputTReo = new double[Item.COUNT];
    /** Tonnes that left this week, under contracts and in markets. */
    private final double[] soldTReo = new double[Item.COUNT];
    /** Feed on hand by what it gives of each oxide; nobody counts it where output is not held to it. */
    private final double[] feedTReo = new double[Item.COUNT];

    private final boolean withinFeed;
    /** Part of the plant that is built, by item. */
    private final double[] builtShare = new double[Item.COUNT];

    private final double[] planTReo;
    /** The stock a seller is used to, over normal. */
    private final double[] usualFactor = new double[Item.COUNT];

    private final double[][] share;
    private final QuotaHolding quota;

    private final double stockWeeks;
    private final double stockCapFactor;
    private final double adjustmentWeeks;
    private final double offerHabitWeeks;
    private final double outputElasticity;
    private final double outputFloorShare;
    private final double outputCeilingFactor;
    private final double offerSlopeElasticity;
    private final double salesAdjustmentWeeks;
    private final int mothballWeeks;
    private final int restartWeeks;

    private int weeksUnderWater;
    private int weeksAboveWater;
    private boolean mothballed;
    private boolean absent;

    /**
     * @param withinFeed whether it makes no more of an oxide than its feed on hand gives; what is delivered in a week is what the plan
     *     needs, and what was not separated is there later
     */
    public Seller(SellerSpec spec, Behaviour behaviour, boolean withinFeed) {
        this.spec = spec;
        this.withinFeed = withinFeed;
        stockWeeks = behaviour.get(Parameter.SELLER_STOCK_WEEKS);
        stockCapFactor = behaviour.get(Parameter.SELLER_STOCK_CAP_FACTOR);
        adjustmentWeeks = behaviour.get(Parameter.SELLER_ADJUSTMENT_WEEKS);
        offerHabitWeeks = behaviour.get(Parameter.OFFER_HABIT_WEEKS);
        outputElasticity = behaviour.get(Parameter.OUTPUT_ELASTICITY);
        outputFloorShare = behaviour.get(Parameter.OUTPUT_FLOOR_SHARE);
        outputCeilingFactor = behaviour.get(Parameter.OUTPUT_CEILING_FACTOR);
        offerSlopeElasticity = behaviour.get(Parameter.OFFER_SLOPE_ELASTICITY);
        salesAdjustmentWeeks = behaviour.get(Parameter.SALES_ADJUSTMENT_WEEKS);
        mothballWeeks = behaviour.weeks(Parameter.MOTHBALL_WEEKS);
        restartWeeks = behaviour.weeks(Parameter.RESTART_WEEKS);
        planTReo = spec.planTReoPerWeek().clone();
        Arrays.fill(usualFactor, 1);
        Arrays.fill(builtShare, 1);
        share = new double[Item.COUNT][];
        for (int item = 0; item < Item.COUNT; item++) {
            planTReo[item] *= spec.ramp()[item].at(BEFORE_ANY_RAMP);
            share[item] = spec.salesShare()[item].clone();
            stockTReo[item] = normalStockTReo(item);
        }
        double[] baseExportTReo = new double[Item.OXIDES];
        for (int item = 0; item < Item.OXIDES; item++) {
            baseExportTReo[item] = planTReo[item] * (1 - spec.salesShare()[item][Region.CHINA.ordinal()]);
        }
        quota = new QuotaHolding(
                baseExportTReo,
                behaviour.get(Parameter.QUOTA_CHASE_PER_WEEK),
                behaviour.get(Parameter.QUOTA_HASTE_FACTOR));
    }

    /** Sets this week's plan from growth and ramp. {@code rampWeek} is before the run's first week while nothing grows. */
    public void plan(double[] supplyGrowthFactor, int rampWeek) {
        StepPath[] ramp = spec.ramp();
        for (int item = 0; item < Item.COUNT; item++) {
            double base = spec.planTReoPerWeek()[item];
            if (base != 0) {
                double growth = spec.chinese() ? supplyGrowthFactor[item] : 1;
                planTReo[item] = base * growth * ramp[item].at(rampWeek) * builtShare[item];
            }
        }
    }

    /** Makes it a plant that is not there yet: without capacity, without stock. */
    public void clearSite() {
        absent = true;
        Arrays.fill(builtShare, 0);
        Arrays.fill(planTReo, 0);
        Arrays.fill(stockTReo, 0);
    }

    /** Sets which part of the plant is there. */
    public void setBuilt(int item, double partShare) {
        builtShare[item] = partShare;
        absent &= partShare == 0;
    }

    /** Whether it is a plant of which nothing is there yet. */
    public boolean isAbsent() {
        return absent;
    }

    /** Part of the plant that is there. */
    public double builtShare(int item) {
        return builtShare[item];
    }

    private double normalStockTReo(int item) {
        return stockWeeks * planTReo[item];
    }

    /**
     * Stock over normal: when feed is lost and the plan falls to next to nothing, what lies in stock is no multiple of it that
     * anybody would get used to. Whoever makes nothing holds what it is used to, and sells that off.
     */
    private double stockFactor(int item) {
        double normal = normalStockTReo(item);
        return normal > 0 ? Math.min(stockTReo[item] / normal, LARGEST_STOCK_FACTOR) : usualFactor[item];
    }

    /**
     * Output = plan × clamp(1 − 0.3 (stock/normal − 1), 0.7, 1.03), and of a separator that is held to its feed no more than the feed on
     * hand gives; nothing while mothballed. Returns the tonnes.
     */
    public double produce(int item) {
        double plan = planTReo[item];
        soldTReo[item] = 0;
        if (plan <= 0 || mothballed) {
            outputTReo[item] = 0;
            return 0;
        }
        double over = stockFactor(item) - 1;
        double factor = Math.max(outputFloorShare, Math.min(outputCeilingFactor, 1 - outputElasticity * over));
        double output = plan * factor;
        if (withinFeed && item < Item.OXIDES) {
            feedTReo[item] += plan;
            output = Math.min(output, feedTReo[item]);
            feedTReo[item] -= output;
        }
        outputTReo[item] = output;
        stockTReo[item] += outputTReo[item];
        return outputTReo[item];
    }

    /**
     * Gets used to the stock of an item. A stock that stays high goes on cutting output, but it stops cutting the price:
     * without this the expectation of price, which adds up price gaps, would drift for ever after a lasting change of demand.
     */
    public void getUsedToStock(int item) {
        usualFactor[item] += (stockFactor(item) - usualFactor[item]) / offerHabitWeeks;
    }

    /** Writes off what cannot be stored; returns the tonnes. */
    public double writeOff(int item) {
        double cap = stockCapFactor * stockWeeks * Math.max(planTReo[item], spec.planTReoPerWeek()[item]);
        double over = Math.max(0, stockTReo[item] - cap);
        stockTReo[item] -= over;
        return over;
    }

    /** Takes contract tonnes out of stock; returns what could be delivered. */
    public double deliverContract(int item, double tReo) {
        double delivered = Math.min(tReo, stockTReo[item]);
        stockTReo[item] -= delivered;
        soldTReo[item] += delivered;
        return delivered;
    }

    /**
     * Spot sales offered this week over all regions: output less contracts, and a part of the gap between stock and normal.
     *
     * @param contractTReo tonnes that left under contracts this week
     */
    public double salesTReo(int item, double contractTReo) {
        double flow = outputTReo[item] - contractTReo;
        double gap = (stockTReo[item] - normalStockTReo(item)) / adjustmentWeeks;
        return Math.max(0, Math.min(stockTReo[item], flow + gap));
    }

    /** Ask relative to the market's expectation: exp(−φ (stock/normal − usual stock/normal) + mood). */
    public double offerFactor(int item, double mood) {
        double log = -offerSlopeElasticity * (stockFactor(item) - usualFactor[item]) + mood;
        return Exponential.exp(Math.max(-FARTHEST_ASK_LOG, Math.min(FARTHEST_ASK_LOG, log)));
    }

    /** Share of spot sales that would go to a region if every region might be served. */
    public double salesShare(int item, int region) {
        return share[item][region];
    }

    /**
     * Splits spot sales between the regions that may be served: what a control turns away goes to the others at once, and
     * comes back at once.
     *
     * @param allowedShare share of normal tonnage each region may be sold
     * @param split filled with the share of sales by region; sums to one, or to zero when nobody may be served
     */
    public void splitSales(int item, double[] allowedShare, double[] split) {
        double total = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            split[r] = share[item][r] * allowedShare[r];
            total += split[r];
        }
        for (int r = 0; r < Region.COUNT && total > 0; r++) {
            split[r] /= total;
        }
    }

    /**
     * How strongly regions pull sales: max(netback, floor × netback in China)^4.
     *
     * @param netback netback of each region over its own reference
     * @param pull filled by region
     */
    public static void pulls(double[] netback, double floorShare, double elasticity, double[] pull) {
        double floor = floorShare * netback[Region.CHINA.ordinal()];
        for (int r = 0; r < Region.COUNT; r++) {
            pull[r] = Math.pow(Math.max(netback[r], floor), elasticity);
        }
    }

    /**
     * Moves the split of an item's sales towards base share × pull, renormalised: what mean netback the pulls refer to makes
     * no difference. A plant outside China that sells nothing there goes there when it pays enough more than where it sells.
     *
     * @param pull of each region, from {@link #pulls}
     * @param entryShare base share it then has in China
     * @param entryPullFactor pull of China over the plant's mean pull from which it pays enough more
     */
    public void adaptSales(int item, double[] pull, double entryShare, double entryPullFactor) {
        double[] base = spec.salesShare()[item];
        double total = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            total += base[r] * pull[r];
        }
        int china = Region.CHINA.ordinal();
        double entry = 0;
        if (!spec.chinese() && base[china] < entryShare && pull[china] > entryPullFactor * total) {
            entry = entryShare - base[china];
            total += entry * pull[china];
        }
        for (int r = 0; r < Region.COUNT && total > 0; r++) {
            double served = r == china ? base[r] + entry : base[r];
            share[item][r] += (served * pull[r] / total - share[item][r]) / salesAdjustmentWeeks;
        }
    }

    /** Takes sold tonnes out of stock. */
    public void deliver(int item, double tReo) {
        stockTReo[item] = Math.max(0, stockTReo[item] - tReo);
        soldTReo[item] += tReo;
    }

    /** Tonnes that left this week, under contracts and in markets. */
    public double soldTReo(int item) {
        return soldTReo[item];
    }

    /** Takes turned-back lots into stock again. */
    public void takeBack(int item, double tReo) {
        stockTReo[item] += tReo;
    }

    /** The export quotas it holds. */
    public QuotaHolding quota() {
        return quota;
    }

    /** Base-year exports, t REO a week: the seller's weight when a quota is divided. */
    public double baseExportTReoPerWeek() {
        double sum = 0;
        for (int item = 0; item < Item.OXIDES; item++) {
            sum += spec.planTReoPerWeek()[item] * (1 - spec.salesShare()[item][Region.CHINA.ordinal()]);
        }
        return sum;
    }

    /**
     * Stops the plant after long losses and restarts it after long gains.
     *
     * @param basketUsdPerKg mean revenue per kg of the plant's basket
     */
    public void reviewRunning(double basketUsdPerKg) {
        if (spec.cashCostUsdPerKg() <= 0) {
            return;
        }
        boolean under = basketUsdPerKg < spec.cashCostUsdPerKg();
        weeksUnderWater = under ? weeksUnderWater + 1 : 0;
        weeksAboveWater = under ? 0 : weeksAboveWater + 1;
        if (!mothballed && weeksUnderWater >= mothballWeeks) {
            mothballed = true;
        } else if (mothballed && weeksAboveWater >= restartWeeks) {
            mothballed = false;
        }
    }

    public boolean isMothballed() {
        return mothballed;
    }

    public double stockTReo(int item) {
        return stockTReo[item];
    }

    /** Output of the week, t REO. */
    public double outputTReo(int item) {
        return outputTReo[item];
    }

    /** Planned output in weeks of the current year, t REO a year. */
    public double planTReoPerYear(int item) {
        return planTReo[item] * WeekCalendar.WEEKS_PER_YEAR;
    }

    public SellerSpec spec() {
        return spec;
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(stockTReo);
        tape.numbers(usualFactor);
        tape.numbers(feedTReo);
        tape.rows(share);
        tape.numbers(builtShare);
        weeksUnderWater = tape.whole(weeksUnderWater);
        weeksAboveWater = tape.whole(weeksAboveWater);
        mothballed = tape.flag(mothballed);
        absent = tape.flag(absent);
    }
}
