package chokepoint.core.agent;

/**
 * The stock of one user in one item, in layers from the plant outwards: parts and work in process, own reserve (part of it
 * pooled at magnet makers), trading houses (shared by all users of the region, who buy there at the market price). Each layer is refilled to its target from the next one out, and arrivals fill the innermost layer
 * below target: outer layers empty first, and output falls last.
 */
final class StockLayers {

    private final int item;
    private final Pool pool;
    private final Pool houses;
    /** Share of the pool's opening stock that this user may draw in a week. */
    private final double poolWeightShare;
    /** The same for the trading houses. */
    private final double houseWeightShare;

    private final double partsTargetWeeks;
    private final double ownTargetWeeks;
    private final double pooledTargetWeeks;
    private final double houseTargetWeeks;
    /** What trading houses do not sell at full alarm: a share of their calm stock, precautions left out. */
    private final double heldBackWeeks;

    private double partsTReo;
    private double ownTReo;
    private double poolDrawnTReo;
    private double houseDrawnTReo;
    private boolean houseServes = true;

    StockLayers(
            int item,
            Pool pool,
            Pool houses,
            double poolWeightShare,
            double houseWeightShare,
            double partsTargetWeeks,
            double ownReserveWeeks,
            double pooledShare,
            double houseWeeks,
            double precautionWeeks,
            double houseHoldBackShare) {
        this.item = item;
        this.pool = pool;
        this.houses = houses;
        this.poolWeightShare = poolWeightShare;
        this.houseWeightShare = houseWeightShare;
        this.partsTargetWeeks = partsTargetWeeks;
        this.ownTargetWeeks = ownReserveWeeks * (1 - pooledShare);
        this.pooledTargetWeeks = ownReserveWeeks * pooledShare;
        this.houseTargetWeeks = houseWeeks + precautionWeeks;
        this.heldBackWeeks = houseHoldBackShare * houseWeeks;
    }

    double partsTargetWeeks() {
        return partsTargetWeeks;
    }

    /** All three private layers together, trading houses only while they may serve. */
    double targetWeeks() {
        return partsTargetWeeks + ownTargetWeeks + pooledTargetWeeks + (houseServes ? houseTargetWeeks : 0);
    }

    /** Whether trading houses may serve this user. */
    void serveFromHouses(boolean served) {
        houseServes = served;
    }

    /** Fills every layer to its target at the given need. */
    void fillToTarget(double needTReo) {
        partsTReo = partsTargetWeeks * needTReo;
        ownTReo = ownTargetWeeks * needTReo;
        houses.put(item, houseTargetWeeks * needTReo);
        pool.put(item, pooledTargetWeeks * needTReo);
    }

    /** Starts a week: the user's draws from pool and trading houses are counted from zero. */
    void openWeek() {
        poolDrawnTReo = 0;
        houseDrawnTReo = 0;
    }

    private double poolLeftTReo() {
        return poolWeightShare == 0
                ? 0
                : Math.min(pool.stockTReo(item), Math.max(0, poolWeightShare * pool.openingTReo(item) - poolDrawnTReo));
    }

    double partsTReo() {
        return partsTReo;
    }

    /** Own reserve: own shelves and this user's claim on the pool. */
    double ownReserveTReo() {
        return ownTReo + poolWeightShare * pool.stockTReo(item);
    }

    /** This user's claim on what trading houses hold. */
    double houseTReo() {
        return !houseServes ? 0 : houseWeightShare * houses.stockTReo(item);
    }

    /** What the plant can reach this week: parts, own reserve, and its share of the pool. */
    double reachableTReo() {
        return partsTReo + ownTReo + poolLeftTReo();
    }

    /** All private layers, claim on the pool included. */
    double totalTReo() {
        return partsTReo + ownReserveTReo() + houseTReo();
    }

    /** Layers that are this user's alone: what the mass ledger counts besides pool and trading houses. */
    double exclusiveTReo() {
        return partsTReo + ownTReo;
    }

    /** Puts goods into the innermost layers below target; what is over stays on the user's own shelves. */
    void receive(double tReo, double needTReo) {
        double rest = tReo;
        double toParts = Math.min(rest, Math.max(0, partsTargetWeeks * needTReo - partsTReo));
        partsTReo += toParts;
        rest -= toParts;
        double toOwn = Math.min(rest, Math.max(0, ownTargetWeeks * needTReo - ownTReo));
        ownTReo += toOwn;
        rest -= toOwn;
        double toPool = Math.min(rest, poolGapTReo(needTReo));
        pool.put(item, toPool);
        rest -= toPool;
        double toHouses = Math.min(rest, Math.max(0, houseTargetWeeks * needTReo - houseTReo()));
        houses.put(item, toHouses);
        ownTReo += rest - toHouses;
    }

    /** What this user's part of the pool lacks. */
    private double poolGapTReo(double needTReo) {
        return pooledTargetWeeks == 0
                ? 0
                : Math.max(0, pooledTargetWeeks * needTReo - poolWeightShare * pool.stockTReo(item));
    }

    /**
     * Takes {@code tReo} for production: parts first, then what lies on the own shelves above target, then own shelves and
     * pool in proportion. Never more than reachable.
     */
    void use(double tReo, double needTReo) {
        double fromParts = Math.min(tReo, partsTReo);
        partsTReo -= fromParts;
        drawReserve(tReo - fromParts, needTReo);
    }

    private double drawReserve(double wantedTReo, double needTReo) {
        double spare = Math.min(wantedTReo, surplusTReo(needTReo));
        ownTReo -= spare;
        double wanted = wantedTReo - spare;
        double poolLeft = poolLeftTReo();
        double reserve = ownTReo + poolLeft;
        double drawn = Math.min(wanted, reserve);
        if (drawn <= 0) {
            return spare;
        }
        double fromPool = drawn == reserve ? poolLeft : drawn * (poolLeft / reserve);
        pool.take(item, fromPool);
        poolDrawnTReo += fromPool;
        ownTReo = drawn == reserve ? 0 : Math.max(0, ownTReo - (drawn - fromPool));
        return spare + drawn;
    }

    /**
     * Moves goods inwards: parts from the reserve, the reserve from the trading house, which holds some back when alarmed.
     *
     * @param alarmIndex alarm about the item, in [0, 1]
     * @return tonnes bought from the trading house
     */
    double moveInwards(double needTReo, double alarmIndex) {
        double partsGap = Math.max(0, partsTargetWeeks * needTReo - partsTReo);
        partsTReo += drawReserve(partsGap, needTReo);
        double heldBack = heldBackWeeks * alarmIndex * needTReo;
        double forSale = !houseServes
                ? 0
                : Math.min(
                        houses.stockTReo(item),
                        Math.max(0, houseWeightShare * houses.openingTReo(item) - heldBack - houseDrawnTReo));
        double toOwn = Math.min(forSale, Math.max(0, ownTargetWeeks * needTReo - ownTReo));
        double toPool = Math.min(forSale - toOwn, poolGapTReo(needTReo));
        double toParts = Math.min(forSale - toOwn - toPool, Math.max(0, partsTargetWeeks * needTReo - partsTReo));
        ownTReo += toOwn;
        pool.put(item, toPool);
        partsTReo += toParts;
        double bought = toOwn + toPool + toParts;
        houses.take(item, bought);
        houseDrawnTReo += bought;
        return bought;
    }

    /** Takes goods off the own shelves for resale; returns what was taken. */
    double takeForResale(double tReo) {
        double taken = Math.min(tReo, ownTReo);
        ownTReo -= taken;
        return taken;
    }

    /** What could be sold on: goods on the own shelves above their target. */
    double surplusTReo(double needTReo) {
        return Math.max(0, ownTReo - ownTargetWeeks * needTReo);
    }
}
