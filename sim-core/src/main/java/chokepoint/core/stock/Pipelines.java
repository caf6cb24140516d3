package chokepoint.core.stock;

import chokepoint.core.snapshot.Tape;
import java.util.Arrays;

/**
 * Goods under way to many owners: for each a ring of weekly arrivals. Goods added with a lead of L weeks come out L weeks
 * later. What arrives in one week lies side by side for all owners, so a week touches one stretch of memory.
 */
public final class Pipelines {

    private final int owners;
    private final int longestLeadWeeks;
    /** Rings have a power of two of slots: the slot of a week is a mask away. */
    private final int slotMask;
    /** By [slot][owner]. */
    private final double[] arrivingTReo;

    private final double[] totalTReo;

    /**
     * @param longestLeadWeeks longest lead that will be asked for, weeks
     */
    public Pipelines(int owners, int longestLeadWeeks) {
        this.owners = owners;
        this.longestLeadWeeks = longestLeadWeeks;
        int slots = Integer.highestOneBit(longestLeadWeeks) << 1;
        slotMask = slots - 1;
        arrivingTReo = new double[slots * owners];
        totalTReo = new double[owners];
    }

    /** Adds goods that arrive {@code leadWeeks} after {@code week}; lead 1 or more. */
    public void add(int owner, int week, int leadWeeks, double quantityTReo) {
        addTo(owner, arrivals(week, leadWeeks), quantityTReo);
    }

    /** Where the arrivals of goods begin that are sent in a week with a lead: the second argument of {@link #addTo}. */
    public int arrivals(int week, int leadWeeks) {
        if (leadWeeks < 1 || leadWeeks > longestLeadWeeks) {
            throw new IllegalArgumentException("lead " + leadWeeks + " weeks; allowed: 1 to " + longestLeadWeeks);
        }
        return openArrivals(week + leadWeeks);
    }

    /** Adds goods to the arrivals of a week. */
    public void addTo(int owner, int arrivals, double quantityTReo) {
        arrivingTReo[arrivals + owner] += quantityTReo;
        totalTReo[owner] += quantityTReo;
    }

    /** Takes out what arrives at an owner in {@code week}. */
    public double takeArrivals(int owner, int week) {
        return takeArrival(owner, openArrivals(week));
    }

    /** Where the arrivals of a week begin: the second argument of {@link #takeArrival}. */
    public int openArrivals(int week) {
        return (week & slotMask) * owners;
    }

    /** Takes out what arrives at an owner in the week of {@code arrivals}. */
    public double takeArrival(int owner, int arrivals) {
        double arrived = arrivingTReo[arrivals + owner];
        if (arrived != 0) {
            arrivingTReo[arrivals + owner] = 0;
            totalTReo[owner] = Math.max(0, totalTReo[owner] - arrived);
        }
        return arrived;
    }

    /** Takes the share {@code share} of everything under way to an owner out; returns the tonnes. */
    public double takeShare(int owner, double share) {
        double taken = 0;
        for (int at = owner; at < arrivingTReo.length; at += owners) {
            double part = share * arrivingTReo[at];
            arrivingTReo[at] -= part;
            taken += part;
        }
        totalTReo[owner] = Math.max(0, totalTReo[owner] - taken);
        return taken;
    }

    /** Everything under way to an owner, t REO. */
    public double totalTReo(int owner) {
        return totalTReo[owner];
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(totalTReo);
        boolean empty = true;
        for (double tReo : arrivingTReo) {
            empty &= tReo == 0;
        }
        if (tape.flag(empty)) {
            Arrays.fill(arrivingTReo, 0);
        } else {
            tape.numbers(arrivingTReo);
        }
    }
}
