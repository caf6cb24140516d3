package chokepoint.core.model;

import chokepoint.core.floor.LastResortStockpile;
import chokepoint.core.instrument.LastResort;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.model.Tender.SupplierKind;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.programme.Programme;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.time.WeekCalendar;
import org.jspecify.annotations.Nullable;

/** Buyers of last resort: they bid their floor and offer at their trigger in a market like anybody else. */
final class Stockpiles {

    private final ModelState state;
    private final Programme[] programmes;
    /** By programme; null where nothing is stored. */
    private final @Nullable LastResortStockpile[] pile;

    private final int[] region;
    /** Purchases less sales of the quarter, by programme. */
    private final double[] spentUsd;

    Stockpiles(ModelState state) {
        this.state = state;
        programmes = state.policy.programmes();
        pile = new LastResortStockpile[programmes.length];
        region = new int[programmes.length];
        spentUsd = new double[programmes.length];
        for (int i = 0; i < programmes.length; i++) {
            LastResort terms = programmes[i].terms().stockpile();
            if (terms != null) {
                pile[i] = new LastResortStockpile(terms, programmes[i].spec().items());
                region[i] = terms.market().ordinal();
            }
        }
    }

    /** Posts bids and offers. While the market is split by a control it buys nothing. */
    void post(int week) {
        for (int i = 0; i < programmes.length; i++) {
            LastResortStockpile stock = pile[i];
            if (stock == null || week < programmes[i].startWeek()) {
                continue;
            }
            for (int item = 0; item < Item.OXIDES; item++) {
                int cell = region[i] * Item.COUNT + item;
                Market market = state.markets[cell];
                double wanted = programmes[i].inForce(week) && !market.isSplit() ? stock.wantedTReo(item) : 0;
                if (wanted > 0) {
                    state.tenders[cell].stockpileWants(
                            market.licensedBook(), i, wanted, stock.floorUsdPerKg(programmes[i].years(week)));
                }
                double offered = stock.offeredTReo(item);
                if (offered > 0) {
                    int offer = (market.isSplit() ? market.freeBook() : market.licensedBook())
                            .offer(stock.triggerUsdPerKg(programmes[i].years(week)), offered);
                    state.tenders[cell].supply(SupplierKind.STOCKPILE, i, offer);
                }
            }
        }
    }

    /** Takes bought goods in. */
    void receive(int i, int item, double tReo, double priceUsdPerKg) {
        LastResortStockpile stock = pile[i];
        if (stock != null) {
            stock.receive(item, tReo);
            spentUsd[i] += Units.valueUsd(tReo, priceUsdPerKg);
        }
    }

    /** Hands sold goods out. */
    void deliver(int i, int item, double tReo, double priceUsdPerKg) {
        LastResortStockpile stock = pile[i];
        if (stock != null) {
            stock.deliver(item, tReo);
            spentUsd[i] -= Units.valueUsd(tReo, priceUsdPerKg);
        }
    }

    /** Books the quarter and the cost of holding. */
    void settle(int week) {
        boolean books =
                PolicyDesk.endsQuarter(week) || week == state.world.timeline().endWeek() - 1;
        double carry = state.world.prospects().terms().carryPerYearShare() / WeekCalendar.WEEKS_PER_YEAR;
        for (int i = 0; i < programmes.length; i++) {
            if (pile[i] != null) {
                state.policy.carry(programmes[i], week, carry * valueUsd(i));
                if (books) {
                    state.policy.payMarket(programmes[i], week, spentUsd[i]);
                    spentUsd[i] = 0;
                }
            }
        }
    }

    /** Stock at long-run price. */
    double valueUsd(int i) {
        LastResortStockpile stock = pile[i];
        double value = 0;
        for (int item = 0; stock != null && item < Item.OXIDES; item++) {
            value += Units.valueUsd(
                    stock.stockTReo(item), state.markets[region[i] * Item.COUNT + item].longRunCostUsdPerKg());
        }
        return value;
    }

    /** Stock of an instrument. */
    double stockTReo(int i) {
        LastResortStockpile stock = pile[i];
        return stock == null ? 0 : stock.totalTReo();
    }

    /** Stock of an item over all instruments: what the mass ledger counts. */
    double ledgerTReo(int item) {
        double sum = 0;
        for (LastResortStockpile stock : pile) {
            sum += stock == null ? 0 : stock.stockTReo(item);
        }
        return sum;
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape, int week) {
        if (state.policy.isQuietUntil(week)) {
            return;
        }
        tape.numbers(spentUsd);
        for (LastResortStockpile stock : pile) {
            if (stock != null) {
                stock.tape(tape);
            }
        }
    }
}
