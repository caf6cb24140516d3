package chokepoint.core.model;

import static chokepoint.core.mathematics.Amounts.positive;
import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.agent.Docks;
import chokepoint.core.agent.Trader;
import chokepoint.core.market.Market;
import chokepoint.core.market.OrderBook;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.model.Tender.SupplierKind;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.stock.WeekFlows.Channel;
import java.util.Arrays;

/**
 * Auctions clear and trades become shipments. Under a control licensed demand meets Chinese lots first; what is
 * left of every order then meets everything else in the free book.
 *
 * <p>A buyer's lots come from the sellers of its book in proportion to what they sold: the auction is anonymous.
 */
final class Clearing {

    private static final Region[] REGIONS = Region.values();
    private static final Item[] ITEMS = Item.values();

    private final ModelState state;
    /** Exported by seller and item this week: quota is used up when all regions have cleared. */
    private final double[][] exportedTReo;
    /** Tonnes sold in the book being settled, by kind of supplier. */
    private final double[] soldTReo = new double[SupplierKind.values().length];

    Clearing(ModelState state) {
        this.state = state;
        exportedTReo = new double[state.sellers.length][Item.COUNT];
    }

    void run(int week) {
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            clearMarket(cell, week);
        }
        if (state.rules.anyQuota()) {
            useQuotas(week);
        }
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

    private void clearMarket(int cell, int week) {
        Market market = state.markets[cell];
        Tender tender = state.tenders[cell];
        market.clearLicensed();
        settle(cell, week, market.licensedBook(), true, market.licensedPriceUsdPerKg());
        if (market.isSplit()) {
            tender.bidRest(market.freeBook());
            market.clearFree();
            settle(cell, week, market.freeBook(), false, market.freePriceUsdPerKg());
        }
        noteUnfilled(cell, week, tender, market.isSplit());
    }

    private void settle(int cell, int week, OrderBook book, boolean licensedBook, double priceUsdPerKg) {
        if (book.tradedTReo() <= 0) {
            return;
        }
        boolean split = state.markets[cell].isSplit();
        deliverSupply(cell, book, licensedBook, split, priceUsdPerKg);
        deliverDemand(cell, week, book, licensedBook && split, priceUsdPerKg);
        state.flows.noteTraded(cell % Item.COUNT, book.tradedTReo());
    }

    private void deliverSupply(int cell, OrderBook book, boolean licensedBook, boolean split, double priceUsdPerKg) {
        Tender tender = state.tenders[cell];
        int item = cell % Item.COUNT;
        boolean abroad = cell / Item.COUNT != Region.CHINA.ordinal();
        double taxShare = state.rules.exportTaxShare(item);
        Arrays.fill(soldTReo, 0);
        for (int s = 0; s < tender.suppliers; s++) {
            SupplierKind kind = tender.supplierKind[s];
            boolean inThisBook = !split || (kind == SupplierKind.CHINESE) == licensedBook;
            double sold = inThisBook ? book.offerFillTReo(tender.offerIndex[s]) : 0;
            if (sold <= 0) {
                continue;
            }
            soldTReo[kind.ordinal()] += sold;
            int who = tender.supplier[s];
            switch (kind) {
                case CHINESE -> {
                    state.sellers[who].deliver(item, sold);
                    if (abroad && item < Item.OXIDES) {
                        exportedTReo[who][item] += state.rules.anyQuota() ? sold : 0;
                        state.flows.noteExported(cell, sold);
                    }
                }
                case OUTSIDE -> state.sellers[who].deliver(item, sold);
                case TRADER -> state.traders[who].deliver(item, sold);
                case RESALE -> {
                    state.users.deliverSurplus(who, sold);
                    // what users sell on takes off what they bought
                    state.flows.spend(cell, -sold, -Units.valueUsd(sold, priceUsdPerKg));
                }
                case STOCKPILE -> state.stockpiles.deliver(who, item, sold, priceUsdPerKg);
                case RESERVE -> {
                    state.publicReserves.noteSold(item, sold, Units.valueUsd(sold, priceUsdPerKg));
                    state.reserve.release(item, sold);
                }
            }
            double value = Units.valueUsd(sold, priceUsdPerKg);
            double levy = kind == SupplierKind.CHINESE ? state.border.collect(cell, sold) : 0;
            double tax = kind == SupplierKind.CHINESE && abroad ? (value - levy) * taxShare / (1 + taxShare) : 0;
            state.money.received(value - tax - levy);
            state.money.received(levy);
            state.money.received(tax);
        }
    }

    private void deliverDemand(int cell, int week, OrderBook book, boolean underLicence, double priceUsdPerKg) {
        Tender tender = state.tenders[cell];
        int item = cell % Item.COUNT;
        int region = cell / Item.COUNT;
        double chineseShare = soldTReo[SupplierKind.CHINESE.ordinal()] / book.tradedTReo();
        double leakedShare = soldTReo[SupplierKind.TRADER.ordinal()] / book.tradedTReo();
        double outsideShare = soldTReo[SupplierKind.OUTSIDE.ordinal()] / book.tradedTReo();
        boolean anyResold = soldTReo[SupplierKind.RESALE.ordinal()]
                        + soldTReo[SupplierKind.STOCKPILE.ordinal()]
                        + soldTReo[SupplierKind.RESERVE.ordinal()]
                > 0;
        int delayWeeks = underLicence ? state.office.delayWeeks(REGIONS[region], ITEMS[item]) : 0;
        state.users
                .docks()
                .open(week, delayWeeks, state.transit.weeks(true, region), state.transit.weeks(false, region));
        double clearedShare = underLicence ? state.office.clearedShare(REGIONS[region], ITEMS[item]) : 1;
        if (clearedShare < 1) {
            state.users
                    .docks()
                    .openPort(
                            week,
                            state.office.holdWeeks(REGIONS[region], ITEMS[item], week),
                            state.transit.weeks(true, region));
        }
        Docks docks = state.users.docks();
        int heldUpWeeks = underLicence ? state.office.heldUpWeeks(REGIONS[region], ITEMS[item]) : 0;
        docks.openExempt(week, heldUpWeeks, state.transit.weeks(true, region));
        boolean japan = region == Region.JAPAN.ordinal();
        for (int b = 0; b < tender.buyers(); b++) {
            double fill = tender.takeFill(b, book);
            if (fill <= 0) {
                continue;
            }
            int who = tender.buyer(b);
            double chinese = fill * chineseShare;
            if (b < tender.userBuyers()) {
                state.flows.spend(cell, fill, Units.valueUsd(fill, priceUsdPerKg));
                double leaked = fill * leakedShare;
                double outside = fill * outsideShare;
                double resold = anyResold ? positive(fill - chinese - leaked - outside) : 0;
                if (state.office.isExempt(who)) {
                    docks.shipExempt(who, chinese, outside, leaked + resold);
                    state.flows.noteHeldUp(cell, heldUpWeeks > 0 ? chinese : 0);
                } else {
                    double cleared = clearedShare < 1 ? chinese * clearedShare : chinese;
                    docks.ship(who, cleared, outside, leaked + resold);
                    docks.holdInPort(who, chinese - cleared);
                }
                state.office.recordPurchase(who, chinese);
                if (japan) {
                    state.flows.toJapan(Channel.CHINA, item, chinese);
                    state.flows.toJapan(Channel.LEAKED, item, leaked);
                    state.flows.toJapan(Channel.OTHER_SPOT, item, outside + resold);
                }
            } else if (tender.isReserve(b)) {
                state.publicReserves.noteBought(item, fill, Units.valueUsd(fill, priceUsdPerKg));
                state.reserve.receive(item, fill);
            } else if (tender.isStockpile(b)) {
                state.stockpiles.receive(tender.stockpile(b), item, fill, priceUsdPerKg);
            } else {
                deliverToTrader(who, item, week, fill, chinese, priceUsdPerKg);
            }
            state.money.paid(Units.valueUsd(fill, priceUsdPerKg));
        }
    }

    private void deliverToTrader(int who, int item, int week, double fill, double chinese, double priceUsdPerKg) {
        Trader trader = state.traders[who];
        trader.ship(item, week, fill, priceUsdPerKg);
        state.flows.noteSmuggled(item, trader.spec().smuggler() ? fill : 0);
        int licensee = state.traderLicensee[who][item];
        if (licensee >= 0) {
            state.office.recordPurchase(licensee, chinese);
        }
    }

    /** Tells users what they did not get and why, and counts what was denied. */
    private void noteUnfilled(int cell, int week, Tender tender, boolean split) {
        double seizedShare = state.seizedTReo[cell] > 0 ? seizedShare(cell, tender) : 0;
        for (int b = 0; b < tender.userBuyers(); b++) {
            double unfilled = tender.unfilledTReo(b);
            if (unfilled > 0) {
                int line = tender.buyer(b);
                double denied = split ? tender.deniedTReo(b) : 0;
                double outbid = unfilled - tender.deniedTReo(b);
                boolean waiting = denied > 0 && state.office.isWaiting(line);
                double delayed = waiting ? denied : smaller(denied, state.office.delayedTReo(line));
                state.users.noteDenied(line, delayed, true, week);
                state.users.noteDenied(line, denied - delayed, false, week);
                state.users.noteDeniedOrder(line, denied);
                state.users.noteOutbid(line, outbid * (1 - seizedShare), outbid * seizedShare);
                state.flows.noteDenied(cell, denied);
            }
        }
    }

    /** Share of what buyers sought in vain in the free market that was seized on the way to them. */
    private double seizedShare(int cell, Tender tender) {
        double outbid = 0;
        for (int b = 0; b < tender.userBuyers(); b++) {
            outbid += tender.unfilledTReo(b) - tender.deniedTReo(b);
        }
        return outbid > 0 ? Math.min(1, state.seizedTReo[cell] / outbid) : 0;
    }
}
