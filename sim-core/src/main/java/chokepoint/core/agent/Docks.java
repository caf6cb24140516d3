package chokepoint.core.agent;

import chokepoint.core.stock.Pipelines;

/**
 * Where users' goods go between a purchase and their stock: into the licence queue, the port where customs holds lots, or on the
 * water. The docks of one market are opened before its purchases are entered.
 */
public final class Docks {

    static final int LONGEST_TRANSIT_WEEKS = 15;
    static final int LONGEST_QUEUE_WEEKS = 63;

    private final Pipelines transit;
    private final Pipelines queue;
    private boolean delayed;
    private int chineseDock;
    private int outsideDock;
    private int nearDock;
    private boolean exemptDelayed;
    private int exemptDock;
    private boolean heldInQueue;
    private int port;

    /**
     * @param transit goods on the water, by line
     * @param queue goods that wait for a licence, by line
     */
    Docks(Pipelines transit, Pipelines queue) {
        this.transit = transit;
        this.queue = queue;
    }

    /** Puts goods on the water. */
    public void send(int line, int week, int transitWeeks, double tReo) {
        transit.add(line, week, transitWeeks, tReo);
    }

    /**
     * Opens the docks for the purchases of one market: where goods go that are bought this week.
     *
     * @param delayWeeks weeks that lots under licence wait in the queue; 0 when they may leave at once
     */
    public void open(int week, int delayWeeks, int chineseTransitWeeks, int otherTransitWeeks) {
        delayed = delayWeeks > 0;
        chineseDock = delayed
                ? queue.arrivals(week, Math.min(delayWeeks, LONGEST_QUEUE_WEEKS))
                : transit.arrivals(week, chineseTransitWeeks);
        outsideDock = transit.arrivals(week, otherTransitWeeks);
        nearDock = transit.arrivals(week, 1);
    }

    /** Opens the dock of one market for Chinese lots that its control does not capture, which customs may hold up; after {@link #open}. */
    public void openExempt(int week, int heldUpWeeks, int transitWeeks) {
        exemptDelayed = heldUpWeeks > 0;
        exemptDock = exemptDelayed
                ? queue.arrivals(week, Math.min(heldUpWeeks, LONGEST_QUEUE_WEEKS))
                : transit.arrivals(week, transitWeeks);
    }

    /** Enters a purchase of what the control of the market does not capture; see {@link #ship}. */
    public void shipExempt(int line, double chinese, double outside, double near) {
        if (chinese > 0) {
            (exemptDelayed ? queue : transit).addTo(line, exemptDock, chinese);
        }
        ship(line, 0, outside, near);
    }

    /** Opens the port of one market, where lots wait that customs does not clear; after {@link #open}. */
    public void openPort(int week, int holdWeeks, int transitWeeks) {
        heldInQueue = holdWeeks > 0;
        port = heldInQueue
                ? queue.arrivals(week, Math.min(holdWeeks, LONGEST_QUEUE_WEEKS))
                : transit.arrivals(week, transitWeeks);
    }

    /** Enters Chinese lots that were bought and are not cleared; they count as on order. */
    public void holdInPort(int line, double tReo) {
        if (tReo > 0) {
            (heldInQueue ? queue : transit).addTo(line, port, tReo);
        }
    }

    /**
     * Enters a purchase.
     *
     * @param chinese Chinese lots: into the licence queue when there is a delay, else on the water
     * @param outside lots from outside China
     * @param near lots from traders and resellers, which are in the region
     */
    public void ship(int line, double chinese, double outside, double near) {
        if (chinese > 0) {
            (delayed ? queue : transit).addTo(line, chineseDock, chinese);
        }
        if (outside > 0) {
            transit.addTo(line, outsideDock, outside);
        }
        if (near > 0) {
            transit.addTo(line, nearDock, near);
        }
    }
}
