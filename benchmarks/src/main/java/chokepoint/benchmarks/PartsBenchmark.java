package chokepoint.benchmarks;

import chokepoint.core.market.OrderBook;
import chokepoint.core.random.AddressedDraws;
import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The parts that a week is made of. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PartsBenchmark {

    /** A book as large as the largest of the shipped world: 108 bids against 12 offers, other numbers every time. */
    @State(Scope.Thread)
    public static class Book {

        private static final int BOOKS = 256;
        private static final int BIDS = 108;
        private static final int OFFERS = 12;

        private final double[][] limits = new double[BOOKS][BIDS + OFFERS];
        private final OrderBook book = new OrderBook();
        private int next;

        public Book() {
            SplittableRandom random = new SplittableRandom(1);
            for (double[] row : limits) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = 50 * (0.9 + 0.2 * random.nextDouble());
                }
            }
        }
    }

    @Benchmark
    public double auction(Book state) {
        double[] limits = state.limits[state.next++ % Book.BOOKS];
        OrderBook book = state.book;
        book.clearOrders();
        for (int b = 0; b < Book.BIDS; b++) {
            book.bid(limits[b], 1);
        }
        for (int o = 0; o < Book.OFFERS; o++) {
            book.offer(limits[Book.BIDS + o], 9);
        }
        book.clear();
        return book.priceUsdPerKg();
    }

    /** The moods of a week of 270 buyers at the addresses they have. */
    @State(Scope.Thread)
    public static class Moods {

        private final Draws draws = Worlds.draws();
        private final double[] moods = new double[270];
        private final AddressedDraws buyers = new AddressedDraws(
                IntStream.range(0, 270).map(u -> u / 12 * 16 + u % 12).toArray());
        private int week;
    }

    @Benchmark
    public double[] draws(Moods state) {
        state.buyers.normals(state.draws, Purpose.BID_MOOD, state.week++, state.moods);
        return state.moods;
    }
}
