package chokepoint.core.market;

/**
 * A sealed-bid, uniform-price call auction. Orders are posted, cleared once, read, and the book is emptied; memory is reused.
 *
 * <p>Clearing price: all supply sold → lowest accepted bid; all demand served → highest accepted offer; otherwise the limit
 * of the partly filled order; none partly filled → midpoint of [max(highest accepted offer, best rejected bid), min(lowest
 * accepted bid, best rejected offer)]. More supply never raises this price and more demand never lowers it. Ties are served
 * in the order of posting.
 */
public final class OrderBook {

    private final Bids bids = new Bids();
    private final Offers offers = new Offers();
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
        offers.sort();
        bids.serve(offers);
        tradedTReo = bids.servedTReo();
        int sellers = offers.sell(tradedTReo);
        priceUsdPerKg = tradedTReo > 0 ? price(sellers) : Double.NaN;
    }

    private double price(int sellers) {
        double lowestAcceptedBid = bids.lowestServedUsdPerKg();
        double highestAcceptedOffer = offers.limitAt(sellers - 1);
        boolean offerPartly = offers.isPartly(sellers - 1);
        if (sellers == offers.count && !offerPartly) {
            return lowestAcceptedBid;
        }
        double bestRejectedBid = bids.highestRefusedUsdPerKg();
        if (Double.isNaN(bestRejectedBid)) {
            return highestAcceptedOffer;
        }
        if (bids.isPartly()) {
            return lowestAcceptedBid;
        }
        if (offerPartly) {
            return highestAcceptedOffer;
        }
        double low = Math.max(highestAcceptedOffer, bestRejectedBid);
        double high = Math.min(lowestAcceptedBid, offers.limitAt(sellers));
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
            quote = Math.max(quote, bids.bestUsdPerKg());
        }
        return quote;
    }

    public double bidFillTReo(int bid) {
        return bids.fillTReo[bid];
    }

    public double offerFillTReo(int offer) {
        return offers.fillTReo[offer];
    }
}
