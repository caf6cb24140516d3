package chokepoint.core.market;

/**
 * The demand side of an {@link OrderBook}. Who is served is found without sorting: bids are split around one of them into
 * higher, equal and lower ones, and the search goes on among those of which it is not yet known (quickselect by weight).
 */
final class Bids extends Orders {

    private int[] open = new int[INITIAL_CAPACITY];
    private int[] higher = new int[INITIAL_CAPACITY];
    private int[] lower = new int[INITIAL_CAPACITY];

    private double servedTReo;
    private double lowestServedUsdPerKg;
    private double highestRefusedUsdPerKg;
    private boolean partly;

    /**
     * Serves the highest bids as far as there are offers at or below them; equal bids in the order of posting.
     *
     * @param offers in order
     */
    void serve(Offers offers) {
        if (open.length < limitUsdPerKg.length) {
            open = new int[limitUsdPerKg.length];
            higher = new int[limitUsdPerKg.length];
            lower = new int[limitUsdPerKg.length];
        }
        servedTReo = 0;
        lowestServedUsdPerKg = Double.NaN;
        highestRefusedUsdPerKg = Double.NaN;
        partly = false;
        int left = count;
        for (int i = 0; i < count; i++) {
            open[i] = i;
        }
        while (left > 0) {
            int pivotBid = pivot(left);
            double pivot = limitUsdPerKg[pivotBid];
            int above = 0;
            int below = 0;
            for (int i = 0; i < left; i++) {
                int bid = open[i];
                higher[above] = bid;
                lower[below] = bid;
                above += limitUsdPerKg[bid] > pivot ? 1 : 0;
                below += limitUsdPerKg[bid] < pivot ? 1 : 0;
            }
            double aboveTReo = servedTReo;
            for (int i = 0; i < above; i++) {
                aboveTReo += quantityTReo[higher[i]];
            }
            double supply = offers.suppliedTReo(pivot);
            if (aboveTReo >= supply) {
                // the bids above take all that is offered at the pivot: it gets nothing
                highestRefusedUsdPerKg = pivot;
                left = above;
                int[] swap = open;
                open = higher;
                higher = swap;
            } else {
                fill(higher, above);
                lowestServedUsdPerKg = pivot;
                boolean all = above + below == left - 1
                        ? fillOne(pivotBid, aboveTReo, supply)
                        : fillEqual(left, pivot, aboveTReo, supply);
                left = all ? below : 0;
                int[] swap = open;
                open = lower;
                lower = swap;
            }
        }
    }

    /** The open bid whose limit is the median of the first, middle and last one. */
    private int pivot(int left) {
        int a = open[0];
        int b = open[left >>> 1];
        int c = open[left - 1];
        if (limitUsdPerKg[a] > limitUsdPerKg[b]) {
            int swap = a;
            a = b;
            b = swap;
        }
        if (limitUsdPerKg[c] >= limitUsdPerKg[b]) {
            return b;
        }
        return limitUsdPerKg[c] > limitUsdPerKg[a] ? c : a;
    }

    private void fill(int[] bids, int number) {
        for (int i = 0; i < number; i++) {
            fillTReo[bids[i]] = quantityTReo[bids[i]];
        }
    }

    /** Fills the bids at the pivot in the order of posting; false when one of them got less than it wanted. */
    private boolean fillEqual(int left, double pivot, double aboveTReo, double supplyTReo) {
        servedTReo = aboveTReo;
        for (int i = 0; i < left; i++) {
            int bid = open[i];
            if (limitUsdPerKg[bid] == pivot && !fillOne(bid, servedTReo, supplyTReo)) {
                return false;
            }
        }
        return true;
    }

    /** Fills a bid as far as supply goes; false when it got less than it wanted. */
    private boolean fillOne(int bid, double aboveTReo, double supplyTReo) {
        double after = aboveTReo + quantityTReo[bid];
        if (after <= supplyTReo) {
            // filled to the letter, so that "partly filled" is an exact statement
            fillTReo[bid] = quantityTReo[bid];
            servedTReo = after;
            return true;
        }
        fillTReo[bid] = supplyTReo - aboveTReo;
        partly = fillTReo[bid] > 0;
        servedTReo = supplyTReo;
        highestRefusedUsdPerKg = limitUsdPerKg[bid];
        return false;
    }

    /** Tonnes served. */
    double servedTReo() {
        return servedTReo;
    }

    /** Limit of the lowest bid that got anything; NaN when none did. */
    double lowestServedUsdPerKg() {
        return lowestServedUsdPerKg;
    }

    /** Limit of the highest bid that did not get all it wanted; NaN when there is none. */
    double highestRefusedUsdPerKg() {
        return highestRefusedUsdPerKg;
    }

    /** Whether one bid got a part. */
    boolean isPartly() {
        return partly;
    }

    /** Highest limit; negative infinity without bids. */
    double bestUsdPerKg() {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            best = Math.max(best, limitUsdPerKg[i]);
        }
        return best;
    }
}
