package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.Pipelines;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.TraderSpec;

/**
 * Moves Chinese lots around a control when the spread covers freight, margin and risk: a third-country trader buys in OTHER, a
 * smuggler inside China. Capacity builds over months; a shipment can be detected and seized, and the trader barred.
 */
public final class Trader {

    private static final int LONGEST_TRANSIT_WEEKS = 15;
    /** Spread (log) below which nobody smuggles. */
    private static final double SMUGGLING_THRESHOLD_LOG = 0.25;
    /** Speed with which smuggling fills up as the spread grows beyond the threshold. */
    private static final double SMUGGLING_SLOPE_FACTOR = 1.5;

    private final TraderSpec spec;
    private final double[] capacityTReo = new double[Item.COUNT];
    private final double[] stockTReo = new double[Item.COUNT];
    private final double[] costUsdPerKg = new double[Item.COUNT];
    private final Pipelines transit = new Pipelines(Item.COUNT, LONGEST_TRANSIT_WEEKS);
    private int barredUntilWeek;

    private final double marginShare;
    private final double riskShare;
    private final double freightUsdPerKg;
    private final double buildWeeks;
    private final double smugglerPriceFactor;
    private final int blacklistWeeks;
    private final int transitWeeks;

    public Trader(TraderSpec spec, Behaviour behaviour) {
        this.spec = spec;
        marginShare = behaviour.get(Parameter.TRADER_MARGIN_SHARE);
        riskShare = behaviour.get(Parameter.TRADER_RISK_SHARE);
        freightUsdPerKg = behaviour.get(Parameter.TRADER_FREIGHT_USD_PER_KG);
        buildWeeks = behaviour.get(Parameter.TRADER_BUILD_WEEKS);
        smugglerPriceFactor = behaviour.get(Parameter.SMUGGLER_PRICE_FACTOR);
        blacklistWeeks = behaviour.weeks(Parameter.BLACKLIST_WEEKS);
        transitWeeks = behaviour.weeks(Parameter.REEXPORT_TRANSIT_WEEKS);
    }

    /**
     * Lets capacity follow the spread.
     *
     * @param open whether the destination is controlled for the item: without a control there is nothing to go around
     * @param largestTReo largest weekly flow of this trader
     */
    public void adaptCapacity(
            int item, boolean open, double sourceUsdPerKg, double destinationUsdPerKg, double largestTReo) {
        double goal = open ? largestTReo * appetite(sourceUsdPerKg, destinationUsdPerKg) : 0;
        capacityTReo[item] += (goal - capacityTReo[item]) / buildWeeks;
    }

    /** Share of the largest flow that the spread makes worthwhile, in [0, 1]. */
    private double appetite(double sourceUsdPerKg, double destinationUsdPerKg) {
        double spread = Math.log(destinationUsdPerKg / sourceUsdPerKg);
        if (spec.smuggler()) {
            return Math.min(1, SMUGGLING_SLOPE_FACTOR * Math.max(0, spread - SMUGGLING_THRESHOLD_LOG));
        }
        double cost = Math.log((1 + marginShare + riskShare) + freightUsdPerKg / sourceUsdPerKg);
        return Math.min(1, Math.max(0, spread - cost));
    }

    /** Tonnes it wants to buy this week; nothing while barred. */
    public double wantedTReo(int item, int week) {
        return week < barredUntilWeek ? 0 : capacityTReo[item];
    }

    /** Highest price at which the trip pays. */
    public double limitUsdPerKg(double destinationUsdPerKg) {
        return Math.max(0, (destinationUsdPerKg - freightUsdPerKg) / (1 + marginShare + riskShare));
    }

    /** Sends bought goods on their way. */
    public void ship(int item, int week, double tReo, double paidUsdPerKg) {
        if (tReo > 0) {
            transit.add(item, week, transitWeeks, tReo);
            double held = stockTReo[item] + transit.totalTReo(item);
            costUsdPerKg[item] += (paidUsdPerKg - costUsdPerKg[item]) * Math.min(1, tReo / held);
        }
    }

    /** Goods that have come through. */
    public void receiveArrivals(int item, int week) {
        stockTReo[item] += transit.takeArrivals(item, week);
    }

    /** Detection: everything on the way is lost and the trader is barred. Returns the tonnes of an item. */
    public double seize(int item) {
        return transit.takeShare(item, 1);
    }

    /** Bars the trader after a detection. */
    public void bar(int week) {
        barredUntilWeek = week + blacklistWeeks;
    }

    /** Lowest price it sells at: cost and margin; a smuggler at least a multiple of the home price. */
    public double askUsdPerKg(int item, double sourceUsdPerKg) {
        double ask = costUsdPerKg[item] * (1 + marginShare) + freightUsdPerKg;
        return spec.smuggler() ? Math.max(ask, smugglerPriceFactor * sourceUsdPerKg) : ask;
    }

    public void deliver(int item, double tReo) {
        stockTReo[item] = Math.max(0, stockTReo[item] - tReo);
    }

    public double stockTReo(int item) {
        return stockTReo[item];
    }

    public double inTransitTReo(int item) {
        return transit.totalTReo(item);
    }

    /** What the mass ledger counts. */
    public double ledgerTReo(int item) {
        return stockTReo[item] + transit.totalTReo(item);
    }

    public double capacityTReo(int item) {
        return capacityTReo[item];
    }

    public TraderSpec spec() {
        return spec;
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(capacityTReo);
        tape.numbers(stockTReo);
        tape.numbers(costUsdPerKg);
        transit.tape(tape);
        barredUntilWeek = tape.whole(barredUntilWeek);
    }
}
