package chokepoint.core.market;

import java.util.Arrays;

/**
 * A sealed-bid, uniform-price call auction. Orders are posted, cleared once, read, and the book is emptied; memory is reused.
 *
 * <p>Clearing price: all supply sold → lowest accepted bid; all demand served → highest accepted offer; otherwise the limit
 * of the partly filled order; none partly filled → midpoint of [max(highest accepted offer, best rejected bid), min(lowest
 * accepted bid, best rejected offer)]. More supply never raises this price and more demand never lowers it. Ties are served
 * in the order of posting.
 */
public final class OrderBook {

    private static final int INITIAL_CAPACITY = 32;

    private final Side bids = new Side(-1);
    private final Side offers = new Side(1);
    private double tradedTReo;
    private double priceUsdPerKg;

    /** Forgets all orders. */
    public void clearOrders() {
        bids.count = 0;
        offers.count = 0;
        tradedTReo = 0;
        priceUsdPerKg = Double.NaN;
    }

    /** Posts a bid; returns its index. Quantity must be positive, price zero or more. */
    public int bid(double limitUsdPerKg, double quantityTReo) {
        return bids.post(limitUsdPerKg, quantityTReo);
    }

    /** Posts an offer; returns its index. Quantity must be positive, price zero or more. */
    public int offer(double limitUsdPerKg, double quantityTReo) {
        return offers.post(limitUsdPerKg, quantityTReo);
    }

    /** Matches bids and offers and sets the price; afterwards fills can be read. */
    public void clear() {
        bids.sort();
        offers.sort();
        int b = 0;
        int o = 0;
        while (b < bids.count && o < offers.count && bids.limitAt(b) >= offers.limitAt(o)) {
            int bid = bids.order[b];
            int offer = offers.order[o];
            double bidRest = bids.quantity[bid] - bids.fill[bid];
            double offerRest = offers.quantity[offer] - offers.fill[offer];
            // the smaller rest is filled to the letter, so that "partly filled" is an exact statement
            if (bidRest <= offerRest) {
                bids.fill[bid] = bids.quantity[bid];
                b++;
            } else {
                bids.fill[bid] += offerRest;
            }
            if (offerRest <= bidRest) {
                offers.fill[offer] = offers.quantity[offer];
                o++;
            } else {
                offers.fill[offer] += bidRest;
            }
            tradedTReo += Math.min(bidRest, offerRest);
        }
        priceUsdPerKg = tradedTReo > 0 ? price(b, o) : Double.NaN;
    }

    private double price(int firstOpenBid, int firstOpenOffer) {
        boolean bidPartly = firstOpenBid < bids.count && bids.fill[bids.order[firstOpenBid]] > 0;
        boolean offerPartly = firstOpenOffer < offers.count && offers.fill[offers.order[firstOpenOffer]] > 0;
        double lowestAcceptedBid = bids.limitAt(bidPartly ? firstOpenBid : firstOpenBid - 1);
        double highestAcceptedOffer = offers.limitAt(offerPartly ? firstOpenOffer : firstOpenOffer - 1);
        if (firstOpenOffer == offers.count) {
            return lowestAcceptedBid;
        }
        if (firstOpenBid == bids.count) {
            return highestAcceptedOffer;
        }
        if (bidPartly) {
            return lowestAcceptedBid;
        }
        if (offerPartly) {
            return highestAcceptedOffer;
        }
        double low = Math.max(highestAcceptedOffer, bids.limitAt(firstOpenBid));
        double high = Math.min(lowestAcceptedBid, offers.limitAt(firstOpenOffer));
        return 0.5 * (low + high);
    }

    /** Quantity that changed hands, t REO. */
    public double tradedTReo() {
        return tradedTReo;
    }

    /** Clearing price, USD/kg; NaN when nothing traded. */
    public double priceUsdPerKg() {
        return priceUsdPerKg;
    }

    /**
     * The quote of a week without trade: the last price moved into [best bid, best offer]; without sellers max(last, best
     * bid); without buyers min(last, best offer).
     */
    public double quoteUsdPerKg(double lastUsdPerKg) {
        double quote = lastUsdPerKg;
        if (offers.count > 0) {
            quote = Math.min(quote, offers.limitAt(0));
        }
        if (bids.count > 0) {
            quote = Math.max(quote, bids.limitAt(0));
        }
        return quote;
    }

    public double bidFillTReo(int bid) {
        return bids.fill[bid];
    }

    public double offerFillTReo(int offer) {
        return offers.fill[offer];
    }

    public int bidCount() {
        return bids.count;
    }

    public int offerCount() {
        return offers.count;
    }

    /** One side of the book; {@code direction} +1 sorts cheapest first, -1 dearest first. */
    private static final class Side {
        private final int direction;
        private int count;
        private double[] limit = new double[INITIAL_CAPACITY];
        private double[] quantity = new double[INITIAL_CAPACITY];
        private double[] fill = new double[INITIAL_CAPACITY];
        private int[] order = new int[INITIAL_CAPACITY];

        Side(int direction) {
            this.direction = direction;
        }

        int post(double limitUsdPerKg, double quantityTReo) {
            if (!(quantityTReo > 0) || !(limitUsdPerKg >= 0) || Double.isInfinite(limitUsdPerKg)) {
                throw new IllegalArgumentException("order of " + quantityTReo + " t at " + limitUsdPerKg
                        + " USD/kg; allowed: quantity > 0, price >= 0");
            }
            if (count == limit.length) {
                int capacity = 2 * count;
                limit = Arrays.copyOf(limit, capacity);
                quantity = Arrays.copyOf(quantity, capacity);
                fill = Arrays.copyOf(fill, capacity);
                order = Arrays.copyOf(order, capacity);
            }
            limit[count] = limitUsdPerKg;
            quantity[count] = quantityTReo;
            fill[count] = 0;
            return count++;
        }

        /** Insertion sort: books hold tens of orders, and equal limits keep the order of posting. */
        void sort() {
            for (int i = 0; i < count; i++) {
                double key = direction * limit[i];
                int at = i - 1;
                while (at >= 0 && direction * limit[order[at]] > key) {
                    order[at + 1] = order[at];
                    at--;
                }
                order[at + 1] = i;
            }
        }

        double limitAt(int rank) {
            return limit[order[rank]];
        }
    }
}
