package chokepoint.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Story: books of a few orders, cleared on paper, one for each branch of the price rule and for quotes without trade. Prices
 * in USD/kg, quantities in t REO.
 */
class OrderBookStory {

    private final OrderBook book = new OrderBook();

    @Test
    void allSupplySoldGivesTheLowestAcceptedBid() {
        // bids 10×4, 8×4, 6×4; offers 3×5: sold out to 10 and a part of 8
        book.bid(10, 4);
        int second = book.bid(8, 4);
        book.bid(6, 4);
        book.offer(3, 5);
        book.clear();
        assertThat(book.tradedTReo()).isEqualTo(5);
        assertThat(book.priceUsdPerKg()).isEqualTo(8);
        assertThat(book.bidFillTReo(second)).isEqualTo(1);
    }

    @Test
    void allDemandServedGivesTheHighestAcceptedOffer() {
        // bids 10×4; offers 3×3, 5×3, 7×3: 3 at 3 and 1 at 5
        book.bid(10, 4);
        book.offer(3, 3);
        int second = book.offer(5, 3);
        int third = book.offer(7, 3);
        book.clear();
        assertThat(book.priceUsdPerKg()).isEqualTo(5);
        assertThat(book.offerFillTReo(second)).isEqualTo(1);
        assertThat(book.offerFillTReo(third)).isZero();
    }

    @Test
    void aPartlyFilledBidSetsThePrice() {
        // bids 10×2, 8×4; offers 3×3, 9×5: 10 takes 2, 8 takes 1, 9 is dearer than 8
        book.bid(10, 2);
        book.bid(8, 4);
        book.offer(3, 3);
        book.offer(9, 5);
        book.clear();
        assertThat(book.tradedTReo()).isEqualTo(3);
        assertThat(book.priceUsdPerKg()).isEqualTo(8);
    }

    @Test
    void aPartlyFilledOfferSetsThePrice() {
        // bids 10×3, 4×5; offers 3×2, 7×4: 3 sells 2, 7 sells 1, 4 is under 7
        book.bid(10, 3);
        book.bid(4, 5);
        book.offer(3, 2);
        book.offer(7, 4);
        book.clear();
        assertThat(book.tradedTReo()).isEqualTo(3);
        assertThat(book.priceUsdPerKg()).isEqualTo(7);
    }

    @Test
    void nobodyPartlyFilledGivesTheMidpointInsideTheLimits() {
        // accepted: bid 10, offer 3; rejected: bid 5, offer 8; [max(3, 5), min(10, 8)] = [5, 8]
        book.bid(10, 2);
        book.bid(5, 2);
        book.offer(3, 2);
        book.offer(8, 2);
        book.clear();
        assertThat(book.priceUsdPerKg()).isEqualTo(6.5);
    }

    @Test
    void theMidpointMayLieBetweenTheAcceptedOrdersThemselves() {
        // accepted: bid 6, offer 5; rejected: bid 1, offer 20; [max(5, 1), min(6, 20)] = [5, 6]
        book.bid(6, 2);
        book.bid(1, 2);
        book.offer(5, 2);
        book.offer(20, 2);
        book.clear();
        assertThat(book.priceUsdPerKg()).isEqualTo(5.5);
    }

    @Test
    void equalQuantitiesOnBothSidesSellOutTheSupply() {
        // all sold and all served at once: the first rule decides, the lowest accepted bid
        book.bid(10, 2);
        book.offer(4, 2);
        book.clear();
        assertThat(book.tradedTReo()).isEqualTo(2);
        assertThat(book.priceUsdPerKg()).isEqualTo(10);
    }

    @Test
    void equalLimitsTrade() {
        book.bid(7, 1);
        book.offer(7, 3);
        book.clear();
        assertThat(book.tradedTReo()).isEqualTo(1);
        assertThat(book.priceUsdPerKg()).isEqualTo(7);
    }

    @Test
    void tiesAreServedInTheOrderOfPosting() {
        int early = book.bid(7, 2);
        int late = book.bid(7, 2);
        int firstOffer = book.offer(5, 1);
        int lastOffer = book.offer(5, 2);
        book.clear();
        assertThat(book.bidFillTReo(early)).isEqualTo(2);
        assertThat(book.bidFillTReo(late)).isEqualTo(1);
        assertThat(book.offerFillTReo(firstOffer)).isEqualTo(1);
        assertThat(book.offerFillTReo(lastOffer)).isEqualTo(2);
        assertThat(book.priceUsdPerKg()).isEqualTo(7);
    }

    @Test
    void withoutTradeTheLastPriceMovesBetweenBestBidAndBestOffer() {
        book.bid(4, 1);
        book.bid(3, 1);
        book.offer(6, 1);
        book.offer(9, 1);
        book.clear();
        assertThat(book.tradedTReo()).isZero();
        assertThat(book.priceUsdPerKg()).isNaN();
        assertThat(book.quoteUsdPerKg(5)).isEqualTo(5);
        assertThat(book.quoteUsdPerKg(2)).isEqualTo(4);
        assertThat(book.quoteUsdPerKg(20)).isEqualTo(6);
    }

    @Test
    void withoutSellersTheQuoteIsTheLastPriceOrTheBestBid() {
        book.bid(4, 1);
        book.clear();
        assertThat(book.quoteUsdPerKg(3)).isEqualTo(4);
        assertThat(book.quoteUsdPerKg(5)).isEqualTo(5);
    }

    @Test
    void withoutBuyersTheQuoteIsTheLastPriceOrTheBestOffer() {
        book.offer(6, 1);
        book.clear();
        assertThat(book.quoteUsdPerKg(3)).isEqualTo(3);
        assertThat(book.quoteUsdPerKg(8)).isEqualTo(6);
    }

    @Test
    void anEmptyBookQuotesTheLastPrice() {
        book.clear();
        assertThat(book.tradedTReo()).isZero();
        assertThat(book.quoteUsdPerKg(8)).isEqualTo(8);
    }

    @Test
    void aClearedBookForgetsEverything() {
        book.bid(10, 2);
        book.offer(4, 2);
        book.clear();
        book.clearOrders();
        book.clear();
        assertThat(book.tradedTReo()).isZero();
        book.clearOrders();
        book.bid(9, 1);
        book.offer(2, 3);
        book.clear();
        assertThat(book.priceUsdPerKg()).isEqualTo(2);
        assertThat(book.bidFillTReo(0)).isEqualTo(1);
    }

    @Test
    void moreOrdersThanTheFirstMemoryHoldsAreKept() {
        for (int i = 0; i < 100; i++) {
            book.bid(100 - i, 1);
            book.offer(i, 1);
        }
        book.clear();
        // bid 100 − k meets offer k while 100 − k >= k: k = 0 … 50; then 49 under 51; midpoint of [50, 50]
        assertThat(book.tradedTReo()).isEqualTo(51);
        assertThat(book.priceUsdPerKg()).isCloseTo(50, within(1e-12));
    }

    @Test
    void ordersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> book.bid(5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.bid(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.offer(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.offer(Double.POSITIVE_INFINITY, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.offer(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
