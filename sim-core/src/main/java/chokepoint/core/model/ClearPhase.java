package chokepoint.core.model;

import chokepoint.core.agent.Trader;
import chokepoint.core.agent.User;
import chokepoint.core.market.Market;
import chokepoint.core.market.OrderBook;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.model.Tender.BuyerKind;
import chokepoint.core.model.Tender.SupplierKind;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.world.Region;

/**
 * Phase 6: auctions clear and trades become shipments. Under a control licensed demand meets Chinese lots first; what is
 * left of every order then meets everything else in the free book.
 *
 * <p>A buyer's lots come from the sellers of its book in proportion to what they sold: the auction is anonymous.
 */
final class ClearPhase {

    private final ModelState state;
    /** Exported by seller and item this week: quota is used up when all regions have cleared. */
    private final double[][] exportedTReo;
    /** Tonnes sold in the book being settled, by kind of supplier. */
    private final double[] soldTReo = new double[SupplierKind.values().length];

    ClearPhase(ModelState state) {
        this.state = state;
        exportedTReo = new double[state.sellers.length][Item.COUNT];
    }

    void run(int week) {
        for (int r = 0; r < Region.COUNT; r++) {
            for (int item = 0; item < Item.COUNT; item++) {
                clearMarket(r, item, week);
            }
        }
        useQuotas(week);
    }

    private void useQuotas(int week) {
        for (int s = 0; s < exportedTReo.length; s++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                if (exportedTReo[s][item] > 0) {
                    state.sellers[s].quota().use(item, week, exportedTReo[s][item]);
                    exportedTReo[s][item] = 0;
                }
            }
        }
    }

    private void clearMarket(int r, int item, int week) {
        Market market = state.markets[r][item];
        Tender tender = state.tenders[r][item];
        for (int b = 0; b < tender.buyers; b++) {
            double quantity = tender.licensableTReo[b];
            tender.bidIndex[b] =
                    quantity > 0 ? market.licensedBook().bid(tender.licensedLimitUsdPerKg[b], quantity) : -1;
        }
        market.clearLicensed();
        settle(r, item, week, market, market.licensedBook(), true, market.licensedPriceUsdPerKg());
        if (market.isSplit()) {
            for (int b = 0; b < tender.buyers; b++) {
                double rest = tender.orderTReo[b] - tender.licensedFillTReo[b];
                boolean bids = rest > 0 && tender.freeLimitUsdPerKg[b] > 0;
                tender.bidIndex[b] = bids ? market.freeBook().bid(tender.freeLimitUsdPerKg[b], rest) : -1;
            }
            market.clearFree();
            settle(r, item, week, market, market.freeBook(), false, market.freePriceUsdPerKg());
        }
        noteUnfilled(r, item, week, tender, market.isSplit());
    }

    private void settle(
            int r, int item, int week, Market market, OrderBook book, boolean licensedBook, double priceUsdPerKg) {
        double traded = book.tradedTReo();
        if (traded <= 0) {
            return;
        }
        Tender tender = state.tenders[r][item];
        deliverSupply(r, item, tender, book, licensedBook, market.isSplit(), priceUsdPerKg);
        for (int b = 0; b < tender.buyers; b++) {
            double fill = tender.bidIndex[b] < 0 ? 0 : book.bidFillTReo(tender.bidIndex[b]);
            if (fill > 0) {
                if (licensedBook) {
                    tender.licensedFillTReo[b] = fill;
                } else {
                    tender.freeFillTReo[b] = fill;
                }
                deliverToBuyer(r, item, week, tender, b, fill, traded, licensedBook && market.isSplit(), priceUsdPerKg);
                state.money.paid(Units.valueUsd(fill, priceUsdPerKg));
            }
        }
        state.flows.tradedTReo[item] += traded;
    }

    private void deliverSupply(
            int r, int item, Tender tender, OrderBook book, boolean licensedBook, boolean split, double priceUsdPerKg) {
        java.util.Arrays.fill(soldTReo, 0);
        for (int s = 0; s < tender.suppliers; s++) {
            SupplierKind kind = tender.supplierKind[s];
            boolean inThisBook = !split || (kind == SupplierKind.CHINESE) == licensedBook;
            if (!inThisBook) {
                continue;
            }
            double sold = book.offerFillTReo(tender.offerIndex[s]);
            if (sold <= 0) {
                continue;
            }
            soldTReo[kind.ordinal()] += sold;
            int who = tender.supplier[s];
            switch (kind) {
                case CHINESE -> {
                    state.sellers[who].deliver(item, sold);
                    if (r != Region.CHINA.ordinal() && item < Item.OXIDES) {
                        exportedTReo[who][item] += sold;
                        state.flows.exportedTReo[r * Item.COUNT + item] += sold;
                    }
                }
                case OUTSIDE -> state.sellers[who].deliver(item, sold);
                case TRADER -> state.traders[who].deliver(item, sold);
                case RESALE -> state.users[who].deliverSurplus(tender.supplierLocal[s], sold);
            }
            double value = Units.valueUsd(sold, priceUsdPerKg);
            double tax = kind == SupplierKind.CHINESE && r != Region.CHINA.ordinal()
                    ? value * state.rules.exportTaxShare(item) / (1 + state.rules.exportTaxShare(item))
                    : 0;
            state.money.received(value - tax);
            state.money.received(tax);
        }
    }

    private void deliverToBuyer(
            int r,
            int item,
            int week,
            Tender tender,
            int b,
            double fill,
            double traded,
            boolean underLicence,
            double priceUsdPerKg) {
        double chinese = fill * (soldTReo[SupplierKind.CHINESE.ordinal()] / traded);
        double leaked = fill * (soldTReo[SupplierKind.TRADER.ordinal()] / traded);
        double outside = fill * (soldTReo[SupplierKind.OUTSIDE.ordinal()] / traded);
        double resold = fill - chinese - leaked - outside;
        resold = soldTReo[SupplierKind.RESALE.ordinal()] > 0 ? Math.max(0, resold) : 0;
        int who = tender.buyer[b];
        if (tender.buyerKind[b] == BuyerKind.USER) {
            User user = state.users[who];
            int l = tender.local[b];
            int delay = underLicence ? state.office.delayWeeks(Region.values()[r], Item.values()[item]) : 0;
            double cleared = underLicence ? chinese * clearedShare(r, item) : chinese;
            user.ship(l, week, delay, state.transitWeeks(true, r), cleared);
            user.ship(l, week, holdWeeks(r, item, week), state.transitWeeks(true, r), chinese - cleared);
            user.ship(l, week, 0, state.transitWeeks(false, r), outside);
            user.ship(l, week, 0, 1, leaked + resold);
            state.office.recordPurchase(state.userLicensee[who][l], chinese);
            if (r == Region.JAPAN.ordinal()) {
                state.flows.toJapan(Channel.CHINA, item, chinese);
                state.flows.toJapan(Channel.LEAKED, item, leaked);
                state.flows.toJapan(Channel.OTHER_SPOT, item, outside + resold);
            }
        } else if (tender.buyerKind[b] == BuyerKind.TRADER) {
            Trader trader = state.traders[who];
            trader.ship(item, week, fill, priceUsdPerKg);
            state.flows.smuggledTReo[item] += trader.spec().smuggler() ? fill : 0;
            int licensee = state.traderLicensee[who][item];
            if (licensee >= 0) {
                state.office.recordPurchase(licensee, chinese);
            }
        } else {
            state.reserve.receive(item, fill);
        }
    }

    private double clearedShare(int r, int item) {
        return state.office.clearedShare(Region.values()[r], Item.values()[item]);
    }

    private int holdWeeks(int r, int item, int week) {
        return state.office.holdWeeks(Region.values()[r], Item.values()[item], week);
    }

    /** Tells users what they did not get and why, and counts what was denied. */
    private void noteUnfilled(int r, int item, int week, Tender tender, boolean split) {
        double seized = state.seizedTReo[r][item];
        double outbidTotal = 0;
        for (int b = 0; b < tender.buyers; b++) {
            if (tender.buyerKind[b] == BuyerKind.USER) {
                outbidTotal += outbidTReo(tender, b);
            }
        }
        double seizedShare = outbidTotal > 0 ? Math.min(1, seized / outbidTotal) : 0;
        for (int b = 0; b < tender.buyers; b++) {
            if (tender.buyerKind[b] == BuyerKind.USER) {
                User user = state.users[tender.buyer[b]];
                double outbid = outbidTReo(tender, b);
                double denied = split ? deniedTReo(tender, b) : 0;
                boolean waiting =
                        denied > 0 && state.office.isWaiting(state.userLicensee[tender.buyer[b]][tender.local[b]]);
                user.noteDenied(tender.local[b], denied, waiting, week);
                user.noteOrder(tender.local[b], tender.orderTReo[b], denied);
                user.noteOutbid(tender.local[b], outbid * (1 - seizedShare), outbid * seizedShare);
                state.flows.deniedTReo[r * Item.COUNT + item] += denied;
            }
        }
    }

    private static double unfilledTReo(Tender tender, int b) {
        return Math.max(0, tender.orderTReo[b] - tender.licensedFillTReo[b] - tender.freeFillTReo[b]);
    }

    /** Unfilled tonnes for which there was no licence. */
    private static double deniedTReo(Tender tender, int b) {
        return Math.min(unfilledTReo(tender, b), tender.orderTReo[b] - tender.licensableTReo[b]);
    }

    private static double outbidTReo(Tender tender, int b) {
        return unfilledTReo(tender, b) - deniedTReo(tender, b);
    }
}
