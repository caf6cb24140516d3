package chokepoint.core.agent;

/**
 * Where the tonnes went that a user ordered and did not get: refused, lost to higher bids, seized, held in the licence queue
 * (its net growth) or still on the water (net growth), each as a smoothed weekly rate. What is missing most names the cause
 * of a shortage.
 */
final class Missing {

    private static final int CAUSES = Cause.values().length;

    private final double memoryWeeks;
    private final double[] weekTReo = new double[CAUSES];
    private final double[] rateTReoPerWeek = new double[CAUSES];
    private double lastQueueTReo;
    private double lastTransitTReo;

    Missing(double memoryWeeks) {
        this.memoryWeeks = memoryWeeks;
    }

    void note(Cause cause, double tReo) {
        weekTReo[cause.ordinal()] += tReo;
    }

    /** Takes the week into the rates. */
    void closeWeek(double queueTReo, double transitTReo) {
        note(Cause.DELAYED, queueTReo - lastQueueTReo);
        note(Cause.IN_TRANSIT, transitTReo - lastTransitTReo);
        lastQueueTReo = queueTReo;
        lastTransitTReo = transitTReo;
        for (int cause = 0; cause < CAUSES; cause++) {
            rateTReoPerWeek[cause] += (weekTReo[cause] - rateTReoPerWeek[cause]) / memoryWeeks;
            weekTReo[cause] = 0;
        }
    }

    /** Adds the rates, times {@code factor}, to {@code weight} by cause. */
    void addTo(double[] weight, double factor) {
        for (int cause = 0; cause < CAUSES; cause++) {
            weight[cause] += factor * rateTReoPerWeek[cause];
        }
    }

    /** The cause with the largest weight; {@link Cause#OUTBID} when nothing is missing. */
    static Cause strongest(double[] weight) {
        int best = Cause.OUTBID.ordinal();
        for (int cause = 0; cause < CAUSES; cause++) {
            if (weight[cause] > weight[best]) {
                best = cause;
            }
        }
        return BY_ORDINAL[best];
    }

    private static final Cause[] BY_ORDINAL = Cause.values();
}
