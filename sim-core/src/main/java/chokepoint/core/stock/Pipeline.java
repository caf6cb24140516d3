package chokepoint.core.stock;

/** Goods under way to one owner: a ring of weekly arrivals. Goods added with a lead of L weeks come out L weeks later. */
public final class Pipeline {

    private final double[] arrivingTReo;
    private double totalTReo;

    /**
     * @param longestLeadWeeks longest lead that will be asked for, weeks
     */
    public Pipeline(int longestLeadWeeks) {
        arrivingTReo = new double[longestLeadWeeks + 1];
    }

    /** Adds goods that arrive {@code leadWeeks} after {@code week}; lead 1 or more. */
    public void add(int week, int leadWeeks, double quantityTReo) {
        if (leadWeeks < 1 || leadWeeks >= arrivingTReo.length) {
            throw new IllegalArgumentException(
                    "lead " + leadWeeks + " weeks; allowed: 1 to " + (arrivingTReo.length - 1));
        }
        arrivingTReo[(week + leadWeeks) % arrivingTReo.length] += quantityTReo;
        totalTReo += quantityTReo;
    }

    /** Takes out what arrives in {@code week}. */
    public double takeArrivals(int week) {
        int slot = week % arrivingTReo.length;
        double arrived = arrivingTReo[slot];
        arrivingTReo[slot] = 0;
        totalTReo = Math.max(0, totalTReo - arrived);
        return arrived;
    }

    /** Takes the share {@code share} of everything under way out; returns the tonnes. */
    public double takeShare(double share) {
        double taken = 0;
        for (int slot = 0; slot < arrivingTReo.length; slot++) {
            double part = share * arrivingTReo[slot];
            arrivingTReo[slot] -= part;
            taken += part;
        }
        totalTReo = Math.max(0, totalTReo - taken);
        return taken;
    }

    /** Everything under way, t REO. */
    public double totalTReo() {
        return totalTReo;
    }
}
