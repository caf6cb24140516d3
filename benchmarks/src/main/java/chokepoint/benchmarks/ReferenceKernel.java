package chokepoint.benchmarks;

import chokepoint.core.mathematics.Exponential;
import chokepoint.core.material.Item;
import chokepoint.core.random.AddressedDraws;
import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import chokepoint.core.world.ExportControl;
import chokepoint.core.place.Region;
import chokepoint.core.world.SellerSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import java.util.Arrays;

/**
 * An estimate of how fast a week could be: the agents and markets of a world as flat arrays in one method per step, without
 * objects, layers of rules, controls, ledgers or records. It draws the same luck, moves goods through the same stocks, forms an
 * order, a bid and an offer for everybody who forms one in the model, clears every market (controlled ones twice) by sorting packed keys, ships what
 * was bought from three origins, and adapts intensities, expectations and five memories. It is a yardstick for time, not a
 * model: its numbers mean nothing beyond staying finite.
 */
public final class ReferenceKernel {

    private static final int CELLS = Region.COUNT * Item.COUNT;
    private static final int SLOTS = 16;
    private static final int CAUSES = 5;
    private static final long INDEX_MASK = (1 << 14) - 1;

    private final Draws draws;
    private final AddressedDraws buyerMoods;
    private final AddressedDraws sellerMoods;
    private final double[] buyerMood;
    private final double[] sellerMood;

    private final int lines;
    private final int[] cell;
    private final int[] user;
    private final double[] base;
    private final double[] need;
    private final double[] intensity;
    private final double[] parts;
    private final double[] own;
    private final double[] partsTarget;
    private final double[] ownTarget;
    private final double[] houseTarget;
    private final double[] houseWeight;
    private final double[] slope;
    private final double[] poolWeight;
    private final double[] poolTarget;
    private final double[] poolDrawn;
    private final double[] drawn;
    private final double[] used;
    private final double[] reachable;
    /** The line that stands in for another, or −1. */
    private final int[] partner;

    private final double[] pool = new double[CELLS];
    private final double[] poolOpening = new double[CELLS];
    private final double[] onOrder;
    private final double[] arriving;
    private final double[] missing;
    private final double[] rate;
    private final double[] bidLimit;
    private final double[] bidQuantity;
    private final double[] bidFill;
    private final int[] bidLine;
    private final int[] firstBid = new int[CELLS + 1];
    private final boolean[] controlled = new boolean[CELLS];
    private final double[] houses = new double[CELLS];
    private final double[] housesOpening = new double[CELLS];

    private final int[] nextBid = new int[CELLS];

    private final int[] offerCell;
    private final int[] offerSeller;
    private final double[] plan;
    private final double[] stock;
    private final double[] offerLimit;
    private final int[] firstOffer = new int[CELLS + 1];

    private final double[] expectation = new double[CELLS];
    private final double[] price = new double[CELLS];
    private final double[] cost = new double[CELLS];
    private final long[] key;

    public ReferenceKernel(World world, Draws draws) {
        this.draws = draws;
        var users = world.users();
        buyerMoods =
                new AddressedDraws(users.stream().mapToInt(UserSpec::address).toArray());
        sellerMoods = new AddressedDraws(
                world.sellers().stream().mapToInt(SellerSpec::address).toArray());
        buyerMood = new double[users.size()];
        sellerMood = new double[world.sellers().size()];
        int count = 0;
        for (UserSpec spec : users) {
            count += (int)
                    Arrays.stream(spec.needTReoPerWeek()).filter(n -> n > 0).count();
        }
        lines = count;
        cell = new int[count];
        user = new int[count];
        base = new double[count];
        intensity = new double[count];
        parts = new double[count];
        own = new double[count];
        partsTarget = new double[count];
        ownTarget = new double[count];
        houseTarget = new double[count];
        houseWeight = new double[count];
        slope = new double[count];
        poolWeight = new double[count];
        poolTarget = new double[count];
        poolDrawn = new double[count];
        drawn = new double[count];
        used = new double[count];
        reachable = new double[count];
        partner = new int[count];
        onOrder = new double[count];
        arriving = new double[count * SLOTS];
        missing = new double[count * CAUSES];
        rate = new double[count * CAUSES];
        bidLimit = new double[count];
        bidQuantity = new double[count];
        bidFill = new double[count];
        bidLine = new int[count];
        int line = 0;
        double[] total = new double[CELLS];
        for (int u = 0; u < users.size(); u++) {
            UserSpec spec = users.get(u);
            for (int item = 0; item < Item.COUNT; item++) {
                if (spec.needTReoPerWeek()[item] > 0) {
                    cell[line] = spec.region().ordinal() * Item.COUNT + item;
                    user[line] = u;
                    base[line] = spec.needTReoPerWeek()[item];
                    intensity[line] = 1;
                    partsTarget[line] = spec.partsWeeks()[item];
                    ownTarget[line] = spec.ownReserveWeeks()[item];
                    houseTarget[line] = spec.houseWeeks()[item] + spec.precautionWeeks()[item];
                    slope[line] = spec.bidSlopeElasticity();
                    boolean second = item == Item.PR.ordinal() || item == Item.TB.ordinal();
                    partner[line] = second && line > 0 && user[line - 1] == u ? line - 1 : -1;
                    poolWeight[line] = spec.pooledShare()[item];
                    poolTarget[line] = spec.ownReserveWeeks()[item] * spec.pooledShare()[item];
                    pool[cell[line]] += spec.ownReserveWeeks()[item] * spec.pooledShare()[item] * base[line];
                    parts[line] = partsTarget[line] * base[line];
                    own[line] = ownTarget[line] * base[line];
                    houses[cell[line]] += houseTarget[line] * base[line];
                    total[cell[line]] += base[line];
                    onOrder[line] = 3 * base[line];
                    for (int slot = 1; slot <= 3; slot++) {
                        arriving[slot * count + line] = base[line];
                    }
                    line++;
                }
            }
        }
        need = base.clone();
        for (line = 0; line < count; line++) {
            houseWeight[line] = base[line] / total[cell[line]];
            poolWeight[line] = poolWeight[line] > 0 ? houseWeight[line] : 0;
            firstBid[cell[line] + 1]++;
        }
        for (ExportControl control : world.controls()) {
            for (int c = 0; c < CELLS; c++) {
                controlled[c] |= control.destinations().has(c / Item.COUNT) && control.items().has(c % Item.COUNT);
            }
        }
        int offers = 0;
        for (SellerSpec spec : world.sellers()) {
            for (int item = 0; item < Item.COUNT; item++) {
                for (int r = 0; r < Region.COUNT; r++) {
                    offers += spec.planTReoPerWeek()[item] * spec.salesShare()[item][r] > 0 ? 1 : 0;
                }
            }
        }
        offerCell = new int[offers];
        offerSeller = new int[offers];
        plan = new double[offers];
        stock = new double[offers];
        offerLimit = new double[offers];
        int offer = 0;
        for (int c = 0; c < CELLS; c++) {
            firstOffer[c] = offer;
            for (int s = 0; s < world.sellers().size(); s++) {
                SellerSpec spec = world.sellers().get(s);
                double sold =
                        spec.planTReoPerWeek()[c % Item.COUNT] * spec.salesShare()[c % Item.COUNT][c / Item.COUNT];
                if (sold > 0) {
                    offerCell[offer] = c;
                    offerSeller[offer] = s;
                    plan[offer] = sold;
                    stock[offer] = 8 * sold;
                    offer++;
                }
            }
            cost[c] = world.longRunCostUsdPerKg()[c / Item.COUNT][c % Item.COUNT];
            expectation[c] = cost[c];
            price[c] = cost[c];
            firstBid[c + 1] += firstBid[c];
        }
        firstOffer[CELLS] = offer;
        key = new long[count + offers];
    }

    /** Number of users and sellers. */
    public int agents() {
        return buyerMood.length + sellerMood.length;
    }

    /** One week; returns a number that depends on all of it, so that nothing is optimised away. */
    public double step(int week) {
        produce(week);
        orderAndOffer(week);
        double traded = clearAndShip(week);
        adapt();
        return traded;
    }

    /** Weeks one after the other; adds the nanoseconds of each of the four steps to {@code nanosByStep}. */
    public double step(int firstWeek, int endWeek, long[] nanosByStep) {
        double traded = 0;
        for (int week = firstWeek; week < endWeek; week++) {
            long begin = System.nanoTime();
            produce(week);
            long produced = System.nanoTime();
            orderAndOffer(week);
            long tendered = System.nanoTime();
            traded += clearAndShip(week);
            long cleared = System.nanoTime();
            adapt();
            nanosByStep[0] += produced - begin;
            nanosByStep[1] += tendered - produced;
            nanosByStep[2] += cleared - tendered;
            nanosByStep[3] += System.nanoTime() - cleared;
        }
        return traded;
    }

    /** Goods arrive and are used, layers move inwards. */
    private void produce(int week) {
        System.arraycopy(houses, 0, housesOpening, 0, CELLS);
        int row = (week & (SLOTS - 1)) * lines;
        System.arraycopy(pool, 0, poolOpening, 0, CELLS);
        for (int i = 0; i < lines; i++) {
            double n = base[i] * intensity[i];
            need[i] = n;
            used[i] = 0;
            drawn[i] = 0;
            poolDrawn[i] = 0;
            double arrived = arriving[row + i];
            arriving[row + i] = 0;
            onOrder[i] -= arrived;
            arrived += 0.01 * n;
            double toParts = smaller(arrived, positive(partsTarget[i] * n - parts[i]));
            parts[i] += toParts;
            double toOwn = smaller(arrived - toParts, positive(ownTarget[i] * n - own[i]));
            own[i] += toOwn;
            double rest = arrived - toParts - toOwn;
            double toPool = poolWeight[i] > 0
                    ? smaller(rest, positive(poolTarget[i] * n - poolWeight[i] * pool[cell[i]]))
                    : 0;
            pool[cell[i]] += toPool;
            houses[cell[i]] += rest - toPool;
        }
        moveInwards();
        for (int i = 0; i < lines; i++) {
            int other = partner[i];
            double stock = reachable[i] + (other < 0 ? 0 : reachable[other]);
            double wanted = need[i] + (other < 0 ? 0 : need[other]);
            double fill = stock >= wanted ? 1 : stock / wanted;
            used[i] = smaller(fill * need[i], reachable[i]);
        }
        moveInwards();
    }

    /** What was used leaves the stock, parts are filled from the reserve and the pool, the reserve from trading houses. */
    private void moveInwards() {
        for (int i = 0; i < lines; i++) {
            int c = cell[i];
            double n = need[i];
            double p = parts[i] - used[i];
            double o = own[i];
            double gap = positive(partsTarget[i] * n - p);
            double poolLeft = 0;
            if (poolWeight[i] > 0) {
                poolLeft = smaller(pool[c], positive(poolWeight[i] * poolOpening[c] - poolDrawn[i]));
                double fromPool = smaller(gap, o + poolLeft) * (poolLeft > 0 ? poolLeft / (o + poolLeft) : 0);
                pool[c] -= fromPool;
                poolDrawn[i] += fromPool;
                p += fromPool;
                gap -= fromPool;
            }
            double fromOwn = smaller(gap, o);
            p += fromOwn;
            o -= fromOwn;
            double share = positive(houseWeight[i] * housesOpening[c] - drawn[i]);
            double bought = smaller(smaller(share, houses[c]), positive(ownTarget[i] * n - o));
            o += bought;
            drawn[i] += bought;
            houses[c] -= bought;
            parts[i] = p;
            own[i] = o;
            reachable[i] = p + o + poolLeft;
        }
    }

    /** Moods, orders, bids and offers. */
    private void orderAndOffer(int week) {
        buyerMoods.normals(draws, Purpose.BID_MOOD, week, buyerMood);
        sellerMoods.normals(draws, Purpose.OFFER_MOOD, week, sellerMood);
        System.arraycopy(firstBid, 0, nextBid, 0, CELLS);
        for (int i = 0; i < lines; i++) {
            double target = need[i] * (partsTarget[i] + ownTarget[i] + houseTarget[i]);
            double position = parts[i] + own[i] + houseWeight[i] * houses[cell[i]] + onOrder[i] - 2 * need[i];
            double order = positive(smaller(3 * need[i], need[i] + (target - position) / 21)) + 1e-9;
            double gap = smaller(1 - position / target, 1);
            int at = nextBid[cell[i]]++;
            bidLine[at] = i;
            bidQuantity[at] = order;
            bidLimit[at] = expectation[cell[i]] * Exponential.exp(slope[i] * gap + 0.05 * buyerMood[user[i]]);
        }
        for (int k = 0; k < plan.length; k++) {
            double over = stock[k] / (8 * plan[k]) - 1;
            stock[k] += plan[k] * smaller(1.03, 1 - 0.3 * over);
            offerLimit[k] = expectation[offerCell[k]] * Exponential.exp(-over + 0.05 * sellerMood[offerSeller[k]]);
        }
    }

    /** Every market clears, controlled ones twice; purchases become shipments. */
    private double clearAndShip(int week) {
        Arrays.fill(bidFill, 0);
        double traded = 0;
        for (int c = 0; c < CELLS; c++) {
            traded += clear(c, controlled[c] ? 0.5 : 1);
            if (controlled[c]) {
                traded += clear(c, 1);
            }
        }
        ship(week);
        return traded;
    }

    private double clear(int c, double share) {
        int bids = firstBid[c + 1] - firstBid[c];
        int offers = firstOffer[c + 1] - firstOffer[c];
        if (bids == 0 || offers == 0) {
            return 0;
        }
        for (int b = 0; b < bids; b++) {
            key[b] = (Long.MAX_VALUE - Double.doubleToRawLongBits(bidLimit[firstBid[c] + b])) & ~INDEX_MASK | b;
        }
        Arrays.sort(key, 0, bids);
        for (int o = 0; o < offers; o++) {
            key[bids + o] = Double.doubleToRawLongBits(offerLimit[firstOffer[c] + o]) & ~INDEX_MASK | o;
        }
        Arrays.sort(key, bids, bids + offers);
        int b = 0;
        int o = 0;
        double traded = 0;
        double offerRest = -1;
        while (b < bids && o < offers) {
            int bid = firstBid[c] + (int) (key[b] & INDEX_MASK);
            int offer = firstOffer[c] + (int) (key[bids + o] & INDEX_MASK);
            if (bidLimit[bid] < offerLimit[offer]) {
                break;
            }
            offerRest = offerRest < 0 ? smaller(stock[offer], 1.2 * plan[offer]) : offerRest;
            double rest = share * bidQuantity[bid] - bidFill[bid];
            double part = smaller(rest, offerRest);
            bidFill[bid] += part;
            stock[offer] -= part;
            traded += part;
            price[c] = offerLimit[offer];
            if (rest <= offerRest) {
                b++;
                offerRest -= part;
            } else {
                o++;
                offerRest = -1;
            }
        }
        return traded;
    }

    private void ship(int week) {
        int near = ((week + 3) & (SLOTS - 1)) * lines;
        int far = ((week + 6) & (SLOTS - 1)) * lines;
        int next = ((week + 1) & (SLOTS - 1)) * lines;
        for (int at = 0; at < lines; at++) {
            int i = bidLine[at];
            double fill = bidFill[at];
            arriving[near + i] += 0.8 * fill;
            arriving[far + i] += 0.15 * fill;
            arriving[next + i] += 0.05 * fill;
            onOrder[i] += fill;
            missing[(i % CAUSES) * lines + i] += bidQuantity[at] - fill;
        }
    }

    /** Expectations, intensities and memories. */
    private void adapt() {
        for (int c = 0; c < CELLS; c++) {
            double log = Math.log(expectation[c]);
            double change = (Math.log(price[c]) - log) / 15 + (Math.log(cost[c]) - log) / 128;
            expectation[c] = Math.exp(log + change);
        }
        for (int i = 0; i < lines; i++) {
            double factor = price[cell[i]] / cost[cell[i]];
            double goal = factor <= 1 ? 1 : 1 / (1 + 0.2 * (factor - 1));
            intensity[i] += (goal - intensity[i]) / (goal < intensity[i] ? 20 : 48);
        }
        for (int at = 0; at < rate.length; at++) {
            rate[at] += (missing[at] - rate[at]) / 13;
        }
        Arrays.fill(missing, 0);
    }

    private static double positive(double x) {
        return x <= 0 ? 0 : x;
    }

    private static double smaller(double a, double b) {
        return a < b ? a : b;
    }
}
