package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.random.Purpose;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.stock.MassLedger.Flow;
import chokepoint.core.time.WeekCalendar;
import java.util.Arrays;

/** What everybody learns from a week: expectations, thrift, recycling, sales splits, mothballing, smuggling capacity, detection. */
final class Adaptation {

    /** Relative netback in China from which plants outside sell there: what freight and the difference of price levels cost. */
    private static final double ENTRY_NETBACK_FACTOR = 1.15;

    private final ModelState state;
    private final double[] priceFactor = new double[Cell.COUNT];
    private final double[] netbackFactor = new double[Region.COUNT];
    private final double[] pullFactor = new double[Region.COUNT];
    private final double netbackFloorShare;
    private final double netbackElasticity;
    private final double entryShare;
    private final double entryPullFactor;
    private final double[] marginUsdPerKg = new double[Item.COUNT];
    private final double tauPriceWeeks;
    private final double tauCostWeeks;
    private final double smoothingWeeks;
    private final double exportSmoothingWeeks;
    private final double detectionProbability;
    private final double traderCapacityShare;
    private final double smugglingOutputShare;

    Adaptation(ModelState state) {
        this.state = state;
        var behaviour = state.behaviour;
        tauPriceWeeks = behaviour.get(Parameter.EXPECTATION_PRICE_WEEKS);
        tauCostWeeks = behaviour.get(Parameter.EXPECTATION_COST_WEEKS);
        smoothingWeeks = behaviour.get(Parameter.PRICE_SMOOTHING_WEEKS);
        exportSmoothingWeeks = behaviour.get(Parameter.HOLD_OUT_SMOOTHING_WEEKS);
        detectionProbability = behaviour.get(Parameter.DETECTION_PROBABILITY);
        netbackFloorShare = behaviour.get(Parameter.NETBACK_FLOOR_SHARE);
        netbackElasticity = behaviour.get(Parameter.NETBACK_ELASTICITY);
        entryShare = state.world.prospects().terms().chinaEntryShare();
        entryPullFactor = Math.pow(ENTRY_NETBACK_FACTOR, netbackElasticity);
        traderCapacityShare = behaviour.get(Parameter.TRADER_CAPACITY_SHARE);
        smugglingOutputShare = behaviour.get(Parameter.SMUGGLING_OUTPUT_SHARE);
    }

    /** What markets and the alarm take from the week. */
    void learnPrices(int week) {
        Timeline timeline = state.world.timeline();
        boolean pinned = week < timeline.warmUpWeeks();
        boolean measuring = pinned && week >= timeline.warmUpWeeks() - Timeline.REFERENCE_WEEKS;
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            Market market = state.markets[cell];
            market.learn(pinned, measuring, tauPriceWeeks, tauCostWeeks, smoothingWeeks, exportSmoothingWeeks);
            market.recordIndex(week);
            if (week == timeline.warmUpWeeks() - 1) {
                market.endWarmUp();
            }
            state.alarm.noteRefused(cell, state.flows.orderedTReo(cell), state.flows.deniedTReo(cell));
        }
    }

    /** Recycling, thrift and substitution follow prices. */
    void followPrices() {
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            Market market = state.markets[cell];
            priceFactor[cell] = market.smoothedUsdPerKg() / market.referenceUsdPerKg();
        }
        state.recycling.follow(priceFactor);
        state.users.adapt(priceFactor);
    }

    /** Sellers shift their sales between regions. */
    void splitSales() {
        for (int item = 0; item < Item.COUNT; item++) {
            splitSales(item, true);
            splitSales(item, false);
        }
        for (int item = 0; item < Item.OXIDES; item++) {
            double home = state.markets[Region.CHINA.ordinal() * Item.COUNT + item].licensedPriceUsdPerKg();
            double abroad = state.markets[Region.OTHER.ordinal() * Item.COUNT + item].licensedPriceUsdPerKg();
            marginUsdPerKg[item] = abroad - home * state.rules.exportCostFactor(item);
        }
        if (state.rules.anyQuota()) {
            for (Seller seller : state.sellers) {
                if (seller.spec().chinese()) {
                    seller.quota().chaseMargin(marginUsdPerKg);
                }
            }
        }
    }

    private void splitSales(int item, boolean chinese) {
        for (int r = 0; r < Region.COUNT; r++) {
            Market market = state.markets[r * Item.COUNT + item];
            double levy = chinese ? market.levyUsdPerKg() : 0;
            double price =
                    !chinese && market.isSplit() ? market.freePriceUsdPerKg() : market.recentExportUsdPerKg() - levy;
            netbackFactor[r] = price / market.referenceUsdPerKg();
        }
        Seller.pulls(netbackFactor, netbackFloorShare, netbackElasticity, pullFactor);
        for (Seller seller : state.sellers) {
            if (seller.spec().chinese() == chinese
                    && !seller.isAbsent()
                    && seller.spec().planTReoPerWeek()[item] > 0) {
                seller.adaptSales(item, pullFactor, entryShare, entryPullFactor);
            }
        }
    }

    /** Plants get used to their stock, and stand still or run again; not while prices are pinned. */
    void reviewPlants(int week) {
        if (week < state.world.timeline().warmUpWeeks()) {
            return;
        }
        for (int s = 0; s < state.sellers.length; s++) {
            Seller seller = state.sellers[s];
            if (seller.isAbsent()) {
                continue;
            }
            for (int item = 0; item < Item.COUNT; item++) {
                seller.getUsedToStock(item);
            }
            if (seller.spec().cashCostUsdPerKg() <= 0) {
                continue;
            }
            double revenue = 0;
            double output = 0;
            for (int item = 0; item < Item.OXIDES; item++) {
                double plan = seller.planTReoPerYear(item);
                for (int r = 0; r < Region.COUNT && plan > 0; r++) {
                    revenue +=
                            plan * seller.salesShare(item, r) * state.markets[r * Item.COUNT + item].smoothedUsdPerKg();
                }
                output += plan;
            }
            if (output > 0) {
                double basket = revenue / output;
                if (basket < seller.spec().cashCostUsdPerKg()) {
                    basket += state.payments.supportUsdPerKg(s, week) + state.offtakes.supportUsdPerKg(s, week);
                }
                seller.reviewRunning(basket);
            }
        }
    }

    /** Traders build capacity, and some are caught. */
    void adaptTraders(int week) {
        Arrays.fill(state.seizedTReo, 0);
        for (Trader trader : state.traders) {
            int source = trader.spec().source().ordinal();
            int destination = trader.spec().destination().ordinal();
            boolean moving = false;
            for (int item = 0; item < Item.OXIDES; item++) {
                Market from = state.markets[source * Item.COUNT + item];
                Market to = state.markets[destination * Item.COUNT + item];
                double largest = largestFlow(trader, item) * trader.spec().capacityShare();
                boolean open = state.paysToGoAround(trader.spec(), item);
                trader.adaptCapacity(item, open, from.licensedPriceUsdPerKg(), to.freePriceUsdPerKg(), largest);
                moving |= trader.inTransitTReo(item) > 0;
            }
            if (moving
                    && state.draws.uniform(Purpose.DETECTION, trader.spec().address(), week) < detectionProbability) {
                seize(trader, week);
            }
        }
    }

    private double largestFlow(Trader trader, int item) {
        if (!trader.spec().smuggler()) {
            return traderCapacityShare
                    * state.markets[trader.spec().source().ordinal() * Item.COUNT + item].normalVolumeTReo();
        }
        double plan = 0;
        for (Seller seller : state.sellers) {
            plan += seller.spec().chinese() ? seller.planTReoPerYear(item) : 0;
        }
        return smugglingOutputShare * plan / WeekCalendar.WEEKS_PER_YEAR;
    }

    private void seize(Trader trader, int week) {
        for (int item = 0; item < Item.OXIDES; item++) {
            double seized = trader.seize(item);
            state.seizedTReo[trader.spec().destination().ordinal() * Item.COUNT + item] += seized;
            state.mass.add(item, Flow.SEIZED, seized);
        }
        trader.bar(week);
    }
}
