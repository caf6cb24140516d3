package chokepoint.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Property: identity 3 of the model on 100,000 random books (ten seeds of 10,000). Half the books hold small whole numbers, so
 * that ties, equal quantities and single orders are common; half hold real numbers.
 */
class OrderBookProperty {

    private static final int BOOKS = 10_000;

    private record Order(double limit, double quantity) {}

    private record Book(List<Order> bids, List<Order> offers) {

        Book withOffer(Order order) {
            List<Order> more = new ArrayList<>(offers);
            more.add(order);
            return new Book(bids, more);
        }

        Book withBid(Order order) {
            List<Order> more = new ArrayList<>(bids);
            more.add(order);
            return new Book(more, offers);
        }

        Book withLargerOffer(int at, double more) {
            return new Book(bids, larger(offers, at, more));
        }

        Book withLargerBid(int at, double more) {
            return new Book(larger(bids, at, more), offers);
        }

        private static List<Order> larger(List<Order> orders, int at, double more) {
            List<Order> changed = new ArrayList<>(orders);
            Order old = orders.get(at);
            changed.set(at, new Order(old.limit(), old.quantity() + more));
            return changed;
        }
    }

    private static Book draw(SplittableRandom random, boolean whole) {
        return new Book(orders(random, whole), orders(random, whole));
    }

    private static List<Order> orders(SplittableRandom random, boolean whole) {
        List<Order> orders = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? random.nextInt(2) : 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            orders.add(order(random, whole));
        }
        return orders;
    }

    private static Order order(SplittableRandom random, boolean whole) {
        return whole
                ? new Order(random.nextInt(12), 1 + random.nextInt(5))
                : new Order(100 * random.nextDouble(), 1e-6 + Math.exp(4 * random.nextDouble() - 2));
    }

    private static OrderBook clear(Book book) {
        OrderBook cleared = new OrderBook();
        book.bids().forEach(order -> cleared.bid(order.limit(), order.quantity()));
        book.offers().forEach(order -> cleared.offer(order.limit(), order.quantity()));
        cleared.clear();
        return cleared;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyTradeIsFairAndThePriceMovesTheRightWay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int trades = 0;
        for (int i = 0; i < BOOKS; i++) {
            boolean whole = i % 2 == 0;
            Book book = draw(random, whole);
            OrderBook cleared = clear(book);
            checkFairness(book, cleared);
            if (cleared.tradedTReo() > 0) {
                trades++;
                checkMoreSupply(book, cleared, random, whole);
                checkMoreDemand(book, cleared, random, whole);
            } else {
                checkQuote(book, cleared, random);
            }
        }
        assertThat(trades).as("books with trade, of %s", BOOKS).isBetween(BOOKS / 2, BOOKS - 100);
    }

    private static void checkFairness(Book book, OrderBook cleared) {
        double bought = 0;
        double sold = 0;
        double price = cleared.priceUsdPerKg();
        for (int b = 0; b < book.bids().size(); b++) {
            Order bid = book.bids().get(b);
            double fill = cleared.bidFillTReo(b);
            bought += fill;
            assertThat(fill).as("fill of %s in %s", bid, book).isBetween(0.0, bid.quantity());
            if (fill > 0) {
                assertThat(price).as("price paid by %s in %s", bid, book).isLessThanOrEqualTo(bid.limit());
            }
            if (cleared.tradedTReo() > 0 && bid.limit() > price) {
                assertThat(fill).as("bid above the price in %s", book).isEqualTo(bid.quantity());
            }
        }
        for (int o = 0; o < book.offers().size(); o++) {
            Order offer = book.offers().get(o);
            double fill = cleared.offerFillTReo(o);
            sold += fill;
            assertThat(fill).as("fill of %s in %s", offer, book).isBetween(0.0, offer.quantity());
            if (fill > 0) {
                assertThat(price).as("price got by %s in %s", offer, book).isGreaterThanOrEqualTo(offer.limit());
            }
            if (cleared.tradedTReo() > 0 && offer.limit() < price) {
                assertThat(fill).as("offer under the price in %s", book).isEqualTo(offer.quantity());
            }
        }
        assertThat(bought).as("bought and sold in %s", book).isCloseTo(sold, within(1e-12 * (1 + sold)));
        assertThat(cleared.tradedTReo()).as("traded in %s", book).isCloseTo(sold, within(1e-12 * (1 + sold)));
    }

    private static void checkMoreSupply(Book book, OrderBook before, SplittableRandom random, boolean whole) {
        Order extra = order(random, whole);
        Book[] richer = {
            book.withOffer(extra),
            book.withLargerOffer(random.nextInt(book.offers().size()), extra.quantity())
        };
        for (Book more : richer) {
            OrderBook after = clear(more);
            assertThat(after.tradedTReo())
                    .as("traded with more supply: %s after %s", more, book)
                    .isGreaterThanOrEqualTo(before.tradedTReo() * (1 - 1e-12));
            assertThat(after.priceUsdPerKg())
                    .as("price with more supply: %s after %s", more, book)
                    .isLessThanOrEqualTo(before.priceUsdPerKg());
        }
    }

    private static void checkMoreDemand(Book book, OrderBook before, SplittableRandom random, boolean whole) {
        Order extra = order(random, whole);
        Book[] keener = {
            book.withBid(extra), book.withLargerBid(random.nextInt(book.bids().size()), extra.quantity())
        };
        for (Book more : keener) {
            OrderBook after = clear(more);
            assertThat(after.tradedTReo())
                    .as("traded with more demand: %s after %s", more, book)
                    .isGreaterThanOrEqualTo(before.tradedTReo() * (1 - 1e-12));
            assertThat(after.priceUsdPerKg())
                    .as("price with more demand: %s after %s", more, book)
                    .isGreaterThanOrEqualTo(before.priceUsdPerKg());
        }
    }

    private static void checkQuote(Book book, OrderBook cleared, SplittableRandom random) {
        double last = 100 * random.nextDouble();
        double bestBid = book.bids().stream().mapToDouble(Order::limit).max().orElse(Double.NEGATIVE_INFINITY);
        double bestOffer =
                book.offers().stream().mapToDouble(Order::limit).min().orElse(Double.POSITIVE_INFINITY);
        assertThat(cleared.priceUsdPerKg())
                .as("price without trade in %s", book)
                .isNaN();
        assertThat(cleared.quoteUsdPerKg(last))
                .as("quote after %s in %s", last, book)
                .isEqualTo(Math.max(bestBid, Math.min(bestOffer, last)));
    }
}
