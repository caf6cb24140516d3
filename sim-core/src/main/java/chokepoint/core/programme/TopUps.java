package chokepoint.core.programme;

import chokepoint.core.instrument.TonnePayment;
import chokepoint.core.material.Item;

/**
 * Which of several instruments tops up a tonne that more than one of them is for: the highest floor (of equal ones the one that is
 * written first), and of subsidies the highest. A lower one is for what the cap of a higher one leaves.
 */
public final class TopUps {

    private final Programme[] programmes;
    /** Whether two instruments of the same sort may ever be for the same tonne, by [programme][programme]. */
    private final boolean[][] overlaps;

    private final boolean any;
    /** Programmes, those that come before others first. */
    private final int[] order;

    public TopUps(Programme[] programmes, int sellers) {
        this.programmes = programmes;
        overlaps = new boolean[programmes.length][programmes.length];
        order = new int[programmes.length];
        boolean found = false;
        for (Programme one : programmes) {
            order[one.number] = one.number;
            for (Programme other : programmes) {
                boolean overlap = one != other
                        && TonnePayment.payForTheSame(one.terms(), other.terms())
                        && meet(one, other, sellers);
                overlaps[one.number][other.number] = overlap;
                found |= overlap;
            }
        }
        any = found;
    }

    private static boolean meet(Programme one, Programme other, int sellers) {
        if (one.startWeek() >= other.plannedEndWeek() || other.startWeek() >= one.plannedEndWeek()) {
            return false;
        }
        for (int s = 0; s < sellers; s++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                if (one.eligibleShare(s, item) > 0 && other.eligibleShare(s, item) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any two instruments of the policy may be for the same tonne. */
    public boolean any() {
        return any;
    }

    /** Whether an instrument shares tonnes with another. */
    public boolean anyWith(int i) {
        for (boolean overlap : overlaps[i]) {
            if (overlap) {
                return true;
            }
        }
        return false;
    }

    /** Whether, for a seller's tonnes of an item, instrument {@code j} comes before instrument {@code i} at some time. */
    public boolean isBefore(int j, int i, int seller, int item, double week) {
        if (!overlaps[i][j] || programmes[j].eligibleShare(seller, item) <= 0) {
            return false;
        }
        double other = programmes[j].heightUsdPerKg(week);
        double own = programmes[i].heightUsdPerKg(week);
        return other > own || (other == own && j < i);
    }

    /** Whether some instrument that is in force comes before an instrument. */
    public boolean isSecond(int i, int seller, int item, int week) {
        for (int j = 0; any && j < programmes.length; j++) {
            if (programmes[j].inForce(week) && isBefore(j, i, seller, item, week)) {
                return true;
            }
        }
        return false;
    }

    /** All instruments, those that come before others in a week first; the same array each time. Few share tonnes, and mostly in order. */
    public int[] inOrder(int week) {
        for (int n = 1; any && n < order.length; n++) {
            int moved = order[n];
            double height = programmes[moved].heightUsdPerKg(week);
            int at = n;
            while (at > 0 && isHigher(height, moved, order[at - 1], week)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moved;
        }
        return order;
    }

    private boolean isHigher(double heightUsdPerKg, int i, int other, int week) {
        double otherUsdPerKg = programmes[other].heightUsdPerKg(week);
        return heightUsdPerKg > otherUsdPerKg || (heightUsdPerKg == otherUsdPerKg && i < other);
    }
}
