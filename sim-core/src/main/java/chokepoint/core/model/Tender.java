package chokepoint.core.model;

import static chokepoint.core.mathematics.Amounts.positive;
import static chokepoint.core.mathematics.Amounts.smaller;

import chokepoint.core.market.OrderBook;
import java.util.Arrays;

/**
 * Who wants what in one market this week: the list behind the anonymous order books. Users post first, so a buyer's place tells
 * whether it is one; the number of another tells what it is: traders have theirs from 0 on, the reserve −1, stockpiles the rest; suppliers are sellers, traders or users who resell. Memory is reused.
 */
final class Tender {

    enum SupplierKind {
        CHINESE,
        OUTSIDE,
        TRADER,
        RESALE,
        /** A buyer of last resort that sells. */
        STOCKPILE,
        /** The national reserve, where it sells to whoever pays most. */
        RESERVE
    }

    /** Number of the reserve among buyers that are not users. */
    private static final int RESERVE = -1;

    private static final int INITIAL = 32;

    // one buyer's numbers, by offset
    private static final int ORDER_T_REO = 0;
    private static final int LICENSABLE_T_REO = 1;
    private static final int FREE_LIMIT_USD_PER_KG = 2;
    private static final int REST_T_REO = 3;
    private static final int STRIDE = 4;

    private int userBuyers;
    private int buyers;
    /** Line of the user, or number of the trader, the reserve or a stockpile. */
    private int[] buyer = new int[INITIAL];
    /** Index of the order in the book now being cleared, or -1. */
    private int[] bidIndex = new int[INITIAL];

    private double[] numbers = new double[INITIAL * STRIDE];

    int suppliers;
    SupplierKind[] supplierKind = new SupplierKind[INITIAL];
    int[] supplier = new int[INITIAL];
    int[] offerIndex = new int[INITIAL];

    void open() {
        userBuyers = 0;
        buyers = 0;
        suppliers = 0;
    }

    /** Enters a user's order, and its bid in the licensed (or only) book for what it may buy; users come first. */
    void userWants(OrderBook book, int line, double order, double licensable, double licensedLimit, double freeLimit) {
        demand(book, line, order, licensable, licensedLimit, freeLimit);
        userBuyers = buyers;
    }

    /** Enters a trader's order; traders come after users. */
    void traderWants(OrderBook book, int trader, double order, double licensable, double licensedLimit) {
        demand(book, trader, order, licensable, licensedLimit, 0);
    }

    /** Enters the reserve's order: it has no licences, so under a control it buys in the free book alone. */
    void reserveWants(OrderBook book, double order, boolean controlled, double limit, double freeLimit) {
        demand(book, RESERVE, order, controlled ? 0 : order, limit, freeLimit);
    }

    /** Enters the order of a buyer of last resort. */
    void stockpileWants(OrderBook book, int stockpile, double order, double limit) {
        demand(book, RESERVE - 1 - stockpile, order, order, limit, 0);
    }

    private void demand(
            OrderBook book, int who, double order, double licensable, double licensedLimit, double freeLimit) {
        if (buyers == buyer.length) {
            growBuyers();
        }
        double quantity = smaller(order, licensable);
        buyer[buyers] = who;
        bidIndex[buyers] = quantity > 0 ? book.bid(licensedLimit, quantity) : -1;
        int at = buyers * STRIDE;
        numbers[at + ORDER_T_REO] = order;
        numbers[at + LICENSABLE_T_REO] = quantity;
        numbers[at + FREE_LIMIT_USD_PER_KG] = freeLimit;
        numbers[at + REST_T_REO] = order;
        buyers++;
    }

    void supply(SupplierKind kind, int who, int offer) {
        if (suppliers == supplier.length) {
            int size = 2 * suppliers;
            supplierKind = Arrays.copyOf(supplierKind, size);
            supplier = Arrays.copyOf(supplier, size);
            offerIndex = Arrays.copyOf(offerIndex, size);
        }
        supplierKind[suppliers] = kind;
        supplier[suppliers] = who;
        offerIndex[suppliers] = offer;
        suppliers++;
    }

    /** Number of buyers; the first {@link #userBuyers()} are users. */
    int buyers() {
        return buyers;
    }

    int userBuyers() {
        return userBuyers;
    }

    /** Whether buyer {@code b} is the national reserve. */
    boolean isReserve(int b) {
        return buyer[b] == RESERVE;
    }

    /** Whether buyer {@code b}, who is no user, is a buyer of last resort. */
    boolean isStockpile(int b) {
        return buyer[b] < RESERVE;
    }

    /** Number of the buyer of last resort. */
    int stockpile(int b) {
        return RESERVE - 1 - buyer[b];
    }

    /** Line of the user, or number of the trader. */
    int buyer(int b) {
        return buyer[b];
    }

    /** Bids in the free book for what the licensed book left. */
    void bidRest(OrderBook book) {
        for (int b = 0; b < buyers; b++) {
            int at = b * STRIDE;
            double rest = numbers[at + REST_T_REO];
            double limit = numbers[at + FREE_LIMIT_USD_PER_KG];
            bidIndex[b] = rest > 0 && limit > 0 ? book.bid(limit, rest) : -1;
        }
    }

    /** Takes a buyer's fill in the book just cleared; returns the tonnes. */
    double takeFill(int b, OrderBook book) {
        double fill = bidIndex[b] < 0 ? 0 : book.bidFillTReo(bidIndex[b]);
        numbers[b * STRIDE + REST_T_REO] -= fill;
        return fill;
    }

    /** Tonnes ordered and not got in either book. */
    double unfilledTReo(int b) {
        return positive(numbers[b * STRIDE + REST_T_REO]);
    }

    /** Unfilled tonnes for which there was no licence. */
    double deniedTReo(int b) {
        int at = b * STRIDE;
        return smaller(unfilledTReo(b), numbers[at + ORDER_T_REO] - numbers[at + LICENSABLE_T_REO]);
    }

    private void growBuyers() {
        int size = 2 * buyers;
        buyer = Arrays.copyOf(buyer, size);
        bidIndex = Arrays.copyOf(bidIndex, size);
        numbers = Arrays.copyOf(numbers, size * STRIDE);
    }
}
