package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.agent.User;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.model.Tender.BuyerKind;
import chokepoint.core.model.Tender.SupplierKind;
import chokepoint.core.random.Purpose;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Region;
import chokepoint.core.world.TraderSpec;

/** Phase 5: users, traders and the reserve post bids; sellers, traders and resellers post offers. */
final class TenderPhase {

    private final ModelState state;
    private final double[] buyerMood;
    private final double[] sellerMood;
    private final double bidMoodLogSd;
    private final double offerMoodLogSd;
    private final double chokeMultipleFactor;
    private final double chokeOffsetUsdPerKg;
    private final double handlingCostShare;
    private final double magnetOutsideValueShare;
    private final double holdOutShare;
    private final double resaleCoverFactor;
    private final double[] allowed = new double[Region.COUNT];
    private final double[] split = new double[Region.COUNT];

    TenderPhase(ModelState state) {
        this.state = state;
        buyerMood = new double[1 + largestAddress(true)];
        sellerMood = new double[1 + largestAddress(false)];
        bidMoodLogSd = state.behaviour.get(Parameter.BID_MOOD_LOG_SD);
        offerMoodLogSd = state.behaviour.get(Parameter.OFFER_MOOD_LOG_SD);
        chokeMultipleFactor = state.behaviour.get(Parameter.CHOKE_MULTIPLE_FACTOR);
        chokeOffsetUsdPerKg = state.behaviour.get(Parameter.CHOKE_OFFSET_USD_PER_KG);
        handlingCostShare = state.behaviour.get(Parameter.HANDLING_COST_SHARE);
        magnetOutsideValueShare = state.behaviour.get(Parameter.MAGNET_OUTSIDE_VALUE_SHARE);
        holdOutShare = state.behaviour.get(Parameter.HOLD_OUT_SHARE);
        resaleCoverFactor = state.behaviour.get(Parameter.RESALE_COVER_FACTOR);
    }

    private int largestAddress(boolean ofUsers) {
        int largest = 0;
        if (ofUsers) {
            for (User user : state.users) {
                largest = Math.max(largest, user.spec().address());
            }
        } else {
            for (Seller seller : state.sellers) {
                largest = Math.max(largest, seller.spec().address());
            }
        }
        return largest;
    }

    void run(int week) {
        for (int r = 0; r < Region.COUNT; r++) {
            for (int i = 0; i < Item.COUNT; i++) {
                state.markets[r][i].openTender();
                state.tenders[r][i].open();
            }
        }
        state.draws.normals(Purpose.BID_MOOD, week, buyerMood);
        state.draws.normals(Purpose.OFFER_MOOD, week, sellerMood);
        for (int u = 0; u < state.users.length; u++) {
            postUser(u);
        }
        for (int t = 0; t < state.traders.length; t++) {
            postTrader(t, week);
        }
        postReserve();
        for (int s = 0; s < state.sellers.length; s++) {
            postSeller(s, week);
        }
    }

    private void postUser(int u) {
        User user = state.users[u];
        int r = user.spec().region().ordinal();
        double mood = bidMoodLogSd * buyerMood[user.spec().address()];
        for (int l = 0; l < user.itemCount(); l++) {
            int item = user.item(l);
            Market market = state.markets[r][item];
            double alarm = state.alarmIndex[r][item];
            double order = user.orderTReo(l, alarm);
            if (order > 0) {
                double factor = user.bidFactor(l, alarm, mood);
                double choke = user.spec().chokeFactor()
                        * chokeMultipleFactor
                        * (market.referenceUsdPerKg() + chokeOffsetUsdPerKg);
                double licensable = market.isSplit() ? state.office.availableTReo(state.userLicensee[u][l]) : order;
                state.flows.orderedTReo[r * Item.COUNT + item] += order;
                state.tenders[r][item].demand(
                        BuyerKind.USER,
                        u,
                        l,
                        order,
                        licensable,
                        Math.min(choke, market.licensedExpectationUsdPerKg() * factor),
                        Math.min(choke, market.freeExpectationUsdPerKg() * factor));
            }
            double surplus = user.surplusTReo(l, alarm, resaleCoverFactor);
            if (surplus > 0) {
                double ask = market.freeExpectationUsdPerKg() * Math.exp(mood);
                int offer = freeOrOnlyBook(market).offer(ask, surplus);
                state.tenders[r][item].supply(SupplierKind.RESALE, u, l, offer);
            }
        }
    }

    private static chokepoint.core.market.OrderBook freeOrOnlyBook(Market market) {
        return market.isSplit() ? market.freeBook() : market.licensedBook();
    }

    private void postTrader(int t, int week) {
        Trader trader = state.traders[t];
        TraderSpec spec = trader.spec();
        for (int item = 0; item < Item.OXIDES; item++) {
            Market source = state.markets[spec.source().ordinal()][item];
            Market destination = state.markets[spec.destination().ordinal()][item];
            double wanted = trader.wantedTReo(item, week);
            double limit = trader.limitUsdPerKg(destination.freePriceUsdPerKg());
            if (wanted > 0 && limit > 0 && state.paysToGoAround(spec, item)) {
                double licensable =
                        source.isSplit() ? state.office.availableTReo(state.traderLicensee[t][item]) : wanted;
                state.tenders[spec.source().ordinal()][item].demand(
                        BuyerKind.TRADER, t, item, Math.min(wanted, licensable), licensable, limit, 0);
            }
            double stock = trader.stockTReo(item);
            if (stock > 0) {
                double ask = trader.askUsdPerKg(item, source.licensedPriceUsdPerKg());
                int offer = freeOrOnlyBook(destination).offer(ask, stock);
                state.tenders[spec.destination().ordinal()][item].supply(SupplierKind.TRADER, t, item, offer);
            }
        }
    }

    private void postReserve() {
        int r = Region.JAPAN.ordinal();
        for (int item = 0; item < Item.OXIDES; item++) {
            Market market = state.markets[r][item];
            double wanted = state.reserve.refillTReo(
                    item, market.isSplit(), market.smoothedUsdPerKg() / market.referenceUsdPerKg());
            if (wanted > 0) {
                double limit = market.licensedExpectationUsdPerKg();
                state.tenders[r][item].demand(BuyerKind.RESERVE, 0, item, wanted, wanted, limit, limit);
            }
        }
    }

    private void postSeller(int s, int week) {
        Seller seller = state.sellers[s];
        double mood = offerMoodLogSd * sellerMood[seller.spec().address()];
        boolean chinese = seller.spec().chinese();
        for (int item = 0; item < Item.COUNT; item++) {
            if (seller.spec().planTReoPerWeek()[item] <= 0) {
                continue;
            }
            double sales = seller.salesTReo(item, state.contractOutTReo[s][item]);
            if (sales <= 0) {
                continue;
            }
            splitSales(seller, item);
            if (chinese && state.rules.underQuota(item)) {
                keepUnderQuota(sales, seller.quota().limitTReo(item, week));
            }
            double factor = seller.offerFactor(item, mood);
            for (int r = 0; r < Region.COUNT; r++) {
                double quantity = sales * split[r];
                if (quantity > 0) {
                    postOffer(s, item, r, quantity, factor, chinese);
                }
            }
        }
    }

    /** What a quota turns away is offered at home at once. */
    private void keepUnderQuota(double salesTReo, double limitTReo) {
        double abroadShare = 1 - split[Region.CHINA.ordinal()];
        if (salesTReo * abroadShare <= limitTReo) {
            return;
        }
        double scale = limitTReo / (salesTReo * abroadShare);
        for (int r = 0; r < Region.COUNT; r++) {
            split[r] *= scale;
        }
        split[Region.CHINA.ordinal()] = 1 - abroadShare * scale;
    }

    private void splitSales(Seller seller, int item) {
        for (int r = 0; r < Region.COUNT; r++) {
            allowed[r] =
                    seller.spec().chinese() ? state.office.allowedShare(Region.values()[r], Item.values()[item]) : 1;
        }
        seller.splitSales(item, allowed, split);
    }

    private void postOffer(int s, int item, int r, double quantity, double factor, boolean chinese) {
        Market market = state.markets[r][item];
        boolean inFree = market.isSplit() && !chinese;
        double expectation = inFree ? market.freeExpectationUsdPerKg() : market.licensedExpectationUsdPerKg();
        double leastShare = item == Item.MAGNETS.ordinal() ? magnetOutsideValueShare : handlingCostShare;
        double ask = Math.max(leastShare * market.referenceUsdPerKg(), expectation * factor);
        if (r != Region.CHINA.ordinal()) {
            ask = Math.max(ask, holdOutShare * market.recentExportUsdPerKg());
            if (chinese && item < Item.OXIDES) {
                double home = state.markets[Region.CHINA.ordinal()][item].licensedPriceUsdPerKg();
                ask = Math.max(ask, home * state.rules.exportCostFactor(item));
            }
        }
        int offer = (inFree ? market.freeBook() : market.licensedBook()).offer(ask, quantity);
        state.tenders[r][item].supply(chinese ? SupplierKind.CHINESE : SupplierKind.OUTSIDE, s, item, offer);
    }
}
