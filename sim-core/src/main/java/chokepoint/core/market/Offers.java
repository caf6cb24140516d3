package chokepoint.core.market;

import java.util.Arrays;

/** The supply side of an {@link OrderBook}: offers from the cheapest to the dearest with their running totals. */
final class Offers extends Orders {

    /** Offers up to which counting is faster than sorting. */
    private static final int MOST_TO_RANK = 40;

    private int[] order = new int[INITIAL_CAPACITY];
    private int[] before = new int[INITIAL_CAPACITY];
    private long[] sortKey = new long[INITIAL_CAPACITY];
    /** Limits in order. */
    private double[] sortedUsdPerKg = new double[INITIAL_CAPACITY];
    /** Tonnes offered by the first offers of the order. */
    private double[] runningTReo = new double[INITIAL_CAPACITY + 1];

    /** Puts the offers in order; equal limits keep the order of posting. */
    void sort() {
        if (order.length < limitUsdPerKg.length) {
            int capacity = limitUsdPerKg.length;
            order = new int[capacity];
            before = new int[capacity];
            sortKey = new long[capacity];
            sortedUsdPerKg = new double[capacity];
            runningTReo = new double[capacity + 1];
        }
        for (int i = 0; i < count; i++) {
            // the bits of a positive double rise with its value; adding zero turns a negative zero into zero
            sortKey[i] = Double.doubleToRawLongBits(limitUsdPerKg[i] + 0.0);
        }
        if (count <= MOST_TO_RANK) {
            rank();
        } else {
            sortPacked();
        }
        for (int rank = 0; rank < count; rank++) {
            sortedUsdPerKg[rank] = limitUsdPerKg[order[rank]];
            runningTReo[rank + 1] = runningTReo[rank] + quantityTReo[order[rank]];
        }
    }

    /** Counts for each offer how many come before it: quadratic, but without a branch to mispredict. */
    private void rank() {
        Arrays.fill(before, 0, count, 0);
        for (int i = 1; i < count; i++) {
            long key = sortKey[i];
            int earlier = 0;
            for (int j = 0; j < i; j++) {
                // 1 when i comes before j, which was posted earlier
                int overtakes = (int) ((key - sortKey[j]) >>> (Long.SIZE - 1));
                before[j] += overtakes;
                earlier += 1 - overtakes;
            }
            before[i] = earlier;
        }
        for (int i = 0; i < count; i++) {
            order[before[i]] = i;
        }
    }

    /**
     * Sorts whole numbers with the index in their last bits, which is fast but blind to differences in these bits; a pass of
     * insertion then puts right what that left out of order.
     */
    private void sortPacked() {
        int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
        long indexMask = (1L << indexBits) - 1;
        for (int i = 0; i < count; i++) {
            sortKey[i] = (sortKey[i] & ~indexMask) | i;
        }
        Arrays.sort(sortKey, 0, count);
        for (int rank = 0; rank < count; rank++) {
            int i = (int) (sortKey[rank] & indexMask);
            int at = rank - 1;
            while (at >= 0 && limitUsdPerKg[order[at]] > limitUsdPerKg[i]) {
                order[at + 1] = order[at];
                at--;
            }
            order[at + 1] = i;
        }
    }

    /** Tonnes offered at {@code priceUsdPerKg} or less. */
    double suppliedTReo(double priceUsdPerKg) {
        int cheap = 0;
        for (int rank = 0; rank < count; rank++) {
            cheap += sortedUsdPerKg[rank] <= priceUsdPerKg ? 1 : 0;
        }
        return runningTReo[cheap];
    }

    /**
     * Sells {@code tReo} from the cheapest offer on; the last one may be filled partly.
     *
     * @return number of offers that sold something
     */
    int sell(double tReo) {
        int sellers = 0;
        while (sellers < count && runningTReo[sellers] < tReo) {
            int offer = order[sellers];
            // filled to the letter, so that "partly filled" is an exact statement
            boolean whole = runningTReo[sellers + 1] <= tReo;
            fillTReo[offer] = whole ? quantityTReo[offer] : tReo - runningTReo[sellers];
            sellers++;
        }
        return sellers;
    }

    /** Limit of an offer by its place in the order. */
    double limitAt(int rank) {
        return sortedUsdPerKg[rank];
    }

    /** Whether the offer at a place of the order sold less than it offered. */
    boolean isPartly(int rank) {
        int offer = order[rank];
        return fillTReo[offer] < quantityTReo[offer];
    }

    double totalTReo() {
        return runningTReo[count];
    }
}
