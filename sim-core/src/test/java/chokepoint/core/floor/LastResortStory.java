package chokepoint.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.instrument.LastResort;
import chokepoint.core.market.OrderBook;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Region;
import org.junit.jupiter.api.Test;

/**
 * Story: a buyer of last resort for Nd with a floor of 60, room for 100 t, at most 10 t a week, and a trigger of 110, in a market
 * where sellers offer 20 t a week at 50 and users bid for a quantity at 80.
 *
 * <table>
 * <caption>By quantity that users want</caption>
 * <tr><td>25 t</td><td>users take all</td><td>price 80</td><td>it gets nothing</td></tr>
 * <tr><td>15 t</td><td>users take 15</td><td>price at its floor</td><td>it gets the other 5</td></tr>
 * <tr><td>5 t</td><td>users take 5, it takes its 10</td><td>price 50: 5 t find nobody</td><td>the floor is not defended</td></tr>
 * </table>
 */
class LastResortStory {

    private static final int ND = Item.ND.ordinal();
    private final LastResortStockpile pile =
            new LastResortStockpile(new LastResort(60, 0, 100, 110, 10, Region.G7), ItemSet.of(Item.ND));

    /** Clears a week; returns the price and lets the stockpile receive. */
    private double week(double usersWantTReo) {
        OrderBook book = new OrderBook();
        book.bid(80, usersWantTReo);
        double wanted = pile.wantedTReo(ND);
        int bid = wanted > 0 ? book.bid(pile.floorUsdPerKg(0), wanted) : -1;
        book.offer(50, 20);
        book.clear();
        if (bid >= 0) {
            pile.receive(ND, book.bidFillTReo(bid));
        }
        return book.priceUsdPerKg();
    }

    @Test
    void itAccumulatesOnlyWithThePriceAtItsFloor() {
        assertThat(week(25)).isEqualTo(80);
        assertThat(pile.totalTReo()).isZero();
        assertThat(week(15)).isEqualTo(60);
        assertThat(pile.totalTReo()).isCloseTo(5, within(1e-12));
    }

    @Test
    void aFloorItCannotDefendBreaks() {
        assertThat(week(5)).as("more is offered than it may buy").isEqualTo(50);
        for (int week = 0; week < 50; week++) {
            double price = week(15);
            boolean full = pile.totalTReo() >= 100 - 1e-9;
            assertThat(price).isEqualTo(full && pile.wantedTReo(ND) <= 0 && price < 60 ? 50 : 60);
        }
        assertThat(pile.totalTReo()).as("never above capacity").isCloseTo(100, within(1e-9));
        assertThat(week(15)).as("full: the floor is gone").isEqualTo(50);
    }

    @Test
    void itReleasesOnlyAboveItsTrigger() {
        pile.receive(ND, 30);
        assertThat(sold(109)).isZero();
        assertThat(sold(120)).isCloseTo(10, within(1e-12));
        assertThat(pile.totalTReo()).isCloseTo(20, within(1e-12));
    }

    /** What it sells to a user who bids so much for 15 t while nobody else sells. */
    private double sold(double bidUsdPerKg) {
        OrderBook book = new OrderBook();
        book.bid(bidUsdPerKg, 15);
        int offer = book.offer(pile.triggerUsdPerKg(0), pile.offeredTReo(ND));
        book.clear();
        double sold = book.offerFillTReo(offer);
        pile.deliver(ND, sold);
        return sold;
    }
}
