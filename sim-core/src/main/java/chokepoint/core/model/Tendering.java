package chokepoint.core.model;

import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.agent.Users;
import chokepoint.core.market.Market;
import chokepoint.core.market.OrderBook;
import chokepoint.core.material.Item;
import chokepoint.core.mathematics.Exponential;
import chokepoint.core.model.Tender.SupplierKind;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.random.AddressedDraws;
import chokepoint.core.random.Purpose;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.world.TraderSpec;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Users, traders and the reserve post bids; sellers, traders and resellers post offers. */
public final class Tendering {

    private static final Region[] REGIONS = Region.values();
    private static final Item[] ITEMS = Item.values();

    /** From this part of normal tonnage on the reserve buys again: licences are back to normal. */
    private static final double NORMAL_LICENCES_SHARE = 0.9;

    /** No offer lies under this part of reference: a price of nothing has no logarithm. */
    private static final double LEAST_ASK_SHARE = 0.001;

    /** What users can pay is measured by a reference price that lies at most this many times over what is paid in the long run. */
    private static final double MOST_REFERENCE_FACTOR = 3;

    private final ModelState state;
    private final AddressedDraws buyerMoods;
    private final double[] buyerMoodLog;
    private final AddressedDraws sellerMoods;
    private final double[] sellerMoodScore;
    private final double bidMoodLogSd;
    private final double offerMoodLogSd;
    /** Highest bid over reference price and offset, by user. */
    private final double[] chokeFactor;

    private final double chokeOffsetUsdPerKg;
    /** By cell. */
    private final double[] mostReferenceUsdPerKg = new double[Cell.COUNT];

    private final double handlingCostShare;
    private final double magnetOutsideValueShare;
    private final double holdOutShare;
    private final double resaleCoverFactor;
    private final double[] allowed = new double[Region.COUNT];
    private final double[] split = new double[Region.COUNT];

    Tendering(ModelState state) {
        this.state = state;
        buyerMoodLog = new double[state.users.count()];
        chokeFactor = new double[state.users.count()];
        buyerMoods = new AddressedDraws(IntStream.range(0, state.users.count())
                .map(u -> state.users.spec(u).address())
                .toArray());
        sellerMoodScore = new double[state.sellers.length];
        sellerMoods = new AddressedDraws(Arrays.stream(state.sellers)
                .mapToInt(seller -> seller.spec().address())
                .toArray());
        bidMoodLogSd = state.behaviour.get(Parameter.BID_MOOD_LOG_SD);
        offerMoodLogSd = state.behaviour.get(Parameter.OFFER_MOOD_LOG_SD);
        double chokeMultipleFactor = state.behaviour.get(Parameter.CHOKE_MULTIPLE_FACTOR);
        for (int u = 0; u < chokeFactor.length; u++) {
            chokeFactor[u] = state.users.spec(u).chokeFactor() * chokeMultipleFactor;
        }
        chokeOffsetUsdPerKg = state.behaviour.get(Parameter.CHOKE_OFFSET_USD_PER_KG);
        handlingCostShare = Math.max(LEAST_ASK_SHARE, state.behaviour.get(Parameter.HANDLING_COST_SHARE));
        magnetOutsideValueShare = Math.max(LEAST_ASK_SHARE, state.behaviour.get(Parameter.MAGNET_OUTSIDE_VALUE_SHARE));
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            mostReferenceUsdPerKg[cell] = MOST_REFERENCE_FACTOR * state.markets[cell].longRunCostUsdPerKg();
        }
        holdOutShare = state.behaviour.get(Parameter.HOLD_OUT_SHARE);
        resaleCoverFactor = state.behaviour.get(Parameter.RESALE_COVER_FACTOR);
    }

    /**
     * The most that a firm can bid, whatever the warm-up made of the reference price.
     *
     * @param chokeFactor highest bid over reference price and offset
     * @param longRunUsdPerKg price of the base year
     */
    public static double highestBidUsdPerKg(double chokeFactor, double longRunUsdPerKg, double offsetUsdPerKg) {
        return chokeFactor * (MOST_REFERENCE_FACTOR * longRunUsdPerKg + offsetUsdPerKg);
    }

    /** Opens all markets, and draws the moods of the week. */
    void open(int week) {
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            state.markets[cell].openTender();
            state.tenders[cell].open();
        }
        buyerMoods.normals(state.draws, Purpose.BID_MOOD, week, buyerMoodLog);
        sellerMoods.normals(state.draws, Purpose.OFFER_MOOD, week, sellerMoodScore);
        for (int u = 0; u < buyerMoodLog.length; u++) {
            buyerMoodLog[u] *= bidMoodLogSd;
        }
    }

    /** Users order and bid. */
    void usersBid(int week) {
        state.users.planOrders(state.alarm.index(), buyerMoodLog);
        applyForLicences(week);
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            postUsers(cell);
        }
    }

    /** Users and re-exporters apply for licences on what they would order, and the office reviews. */
    private void applyForLicences(int week) {
        boolean any = false;
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            if (state.office.reviewsInTurn(REGIONS[Cell.region(cell)], ITEMS[Cell.item(cell)])) {
                any = true;
                int count = state.users.lineCountOf(cell);
                for (int n = 0; n < count; n++) {
                    int line = state.users.lineOf(cell, n);
                    state.office.apply(line, state.users.orderedTReo(line));
                }
            }
        }
        if (!any) {
            return;
        }
        for (int t = 0; t < state.traders.length; t++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                int licensee = state.traderLicensee[t][item];
                if (licensee >= 0) {
                    boolean pays = state.paysToGoAround(state.traders[t].spec(), item);
                    state.office.apply(licensee, pays ? state.traders[t].wantedTReo(item, week) : 0);
                }
            }
        }
        state.office.review();
    }

    /** Traders bid where they buy and offer where they sell. */
    void tradersBidAndOffer(int week) {
        for (int t = 0; t < state.traders.length; t++) {
            postTrader(t, week);
        }
    }

    /** Sellers offer what they make. */
    void sellersOffer(int week) {
        for (int s = 0; s < state.sellers.length; s++) {
            if (!state.sellers[s].isAbsent()) {
                postSeller(s, week);
            }
        }
    }

    private void postUsers(int cell) {
        Users users = state.users;
        Market market = state.markets[cell];
        Tender tender = state.tenders[cell];
        OrderBook book = market.licensedBook();
        boolean split = market.isSplit();
        double licensedUsdPerKg = market.licensedExpectationUsdPerKg();
        double freeUsdPerKg = market.freeExpectationUsdPerKg();
        double chokeUsdPerKg = smaller(market.referenceUsdPerKg(), mostReferenceUsdPerKg[cell]) + chokeOffsetUsdPerKg;
        double orderedTReo = 0;
        int count = users.lineCountOf(cell);
        for (int n = 0; n < count; n++) {
            int line = users.lineOf(cell, n);
            double order = users.orderedTReo(line);
            if (order > 0) {
                orderedTReo += order;
                double choke = chokeFactor[users.userOf(line)] * chokeUsdPerKg;
                double factor = users.bidFactor(line);
                double limit = smaller(licensedUsdPerKg * factor, choke);
                double licensable = split ? state.office.availableTReo(line) : order;
                tender.userWants(book, line, order, licensable, limit, smaller(freeUsdPerKg * factor, choke));
            }
            if (users.hasContract(line)) {
                offerSurplus(line, cell, market, tender);
            }
        }
        state.flows.noteOrdered(cell, orderedTReo);
    }

    private void offerSurplus(int line, int cell, Market market, Tender tender) {
        double surplus = state.users.surplusTReo(line, state.alarm.index()[cell], resaleCoverFactor);
        if (surplus > 0) {
            double mood = buyerMoodLog[state.users.userOf(line)];
            double ask = market.freeExpectationUsdPerKg() * Exponential.exp(mood);
            tender.supply(SupplierKind.RESALE, line, freeOrOnlyBook(market).offer(ask, surplus));
        }
    }

    private static OrderBook freeOrOnlyBook(Market market) {
        return market.isSplit() ? market.freeBook() : market.licensedBook();
    }

    private void postTrader(int t, int week) {
        Trader trader = state.traders[t];
        TraderSpec spec = trader.spec();
        for (int item = 0; item < Item.OXIDES; item++) {
            Market source = state.markets[spec.source().ordinal() * Item.COUNT + item];
            Market destination = state.markets[spec.destination().ordinal() * Item.COUNT + item];
            double wanted = trader.wantedTReo(item, week);
            double limit = trader.limitUsdPerKg(destination.freePriceUsdPerKg());
            if (wanted > 0 && limit > 0 && state.paysToGoAround(spec, item)) {
                double licensable =
                        source.isSplit() ? state.office.availableTReo(state.traderLicensee[t][item]) : wanted;
                state.tenders[spec.source().ordinal() * Item.COUNT + item].traderWants(
                        source.licensedBook(), t, Math.min(wanted, licensable), licensable, limit);
            }
            double stock = trader.stockTReo(item);
            if (stock > 0) {
                double ask = trader.askUsdPerKg(item, source.licensedPriceUsdPerKg());
                int offer = freeOrOnlyBook(destination).offer(ask, stock);
                state.tenders[spec.destination().ordinal() * Item.COUNT + item].supply(SupplierKind.TRADER, t, offer);
            }
        }
    }

    /** The national reserve bids for what it lacks. */
    void reserveBids() {
        int r = Region.JAPAN.ordinal();
        for (int item = 0; item < Item.OXIDES; item++) {
            Market market = state.markets[r * Item.COUNT + item];
            boolean cutOff =
                    market.isSplit() && state.office.allowedShare(Region.JAPAN, ITEMS[item]) < NORMAL_LICENCES_SHARE;
            double wanted = state.reserve.refillTReo(
                    item,
                    cutOff,
                    market.smoothedUsdPerKg() / market.referenceUsdPerKg(),
                    state.publicReserves.buildTReoPerWeek(item));
            if (wanted > 0) {
                state.tenders[r * Item.COUNT + item].reserveWants(
                        market.licensedBook(),
                        wanted,
                        market.isSplit(),
                        market.licensedExpectationUsdPerKg(),
                        market.freeExpectationUsdPerKg());
            }
        }
    }

    /** Offers the week's release of the national reserve where it goes to whoever pays most. */
    void offerRelease() {
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            double most = state.releases.auctionedTReo(cell);
            if (most > 0) {
                Market market = state.markets[cell];
                int offer = freeOrOnlyBook(market).offer(market.longRunCostUsdPerKg(), most);
                state.tenders[cell].supply(SupplierKind.RESERVE, 0, offer);
            }
        }
    }

    private void postSeller(int s, int week) {
        Seller seller = state.sellers[s];
        double mood = offerMoodLogSd * sellerMoodScore[s];
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
            allowed[r] = seller.spec().chinese() ? state.office.allowedShare(REGIONS[r], ITEMS[item]) : 1;
        }
        seller.splitSales(item, allowed, split);
    }

    private void postOffer(int s, int item, int r, double quantity, double factor, boolean chinese) {
        Market market = state.markets[r * Item.COUNT + item];
        boolean inFree = market.isSplit() && !chinese;
        // what a border measure adds comes on top of what a Chinese seller asks
        double markup = chinese ? market.markupUsdPerKg() : 0;
        double expectation =
                (inFree ? market.freeExpectationUsdPerKg() : market.licensedExpectationUsdPerKg()) - markup;
        double leastShare = item == Item.MAGNETS.ordinal() ? magnetOutsideValueShare : handlingCostShare;
        double ask = Math.max(leastShare * market.referenceUsdPerKg(), expectation * factor);
        if (r != Region.CHINA.ordinal()) {
            ask = Math.max(ask, holdOutShare * (market.recentExportUsdPerKg() - markup));
            if (chinese && item < Item.OXIDES) {
                double home = state.markets[Region.CHINA.ordinal() * Item.COUNT + item].licensedPriceUsdPerKg();
                ask = Math.max(ask, home * state.rules.exportCostFactor(item));
            }
        }
        int offer = (inFree ? market.freeBook() : market.licensedBook()).offer(ask + markup, quantity);
        state.tenders[r * Item.COUNT + item].supply(chinese ? SupplierKind.CHINESE : SupplierKind.OUTSIDE, s, offer);
    }
}
