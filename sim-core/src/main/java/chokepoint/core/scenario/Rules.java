package chokepoint.core.scenario;

/**
 * Which of two rules holds where an older one is kept beside the one that replaced it, so that a run can show what the newer one
 * does.
 *
 * @param substitutionByNest whether each nest of a use is replaced by itself, in step with what of its orders is denied; if not,
 *     the first refusal of any item starts a ramp by which an industry learns to do without rare earths altogether
 * @param stocksAtAnchor whether stocks before the first control are a state that is drawn; if not, users abroad hold precautionary
 *     stocks on top of their layers
 * @param stockAnchor when that state holds
 * @param outputWithinFeed whether a separator makes no more of an oxide than its feed on hand gives; if not, it may make a little
 *     more than its plan week after week
 * @param alarmByExposure whether what an announcement puts at risk says how alarming it is; if not, the scenario does
 */
public record Rules(
        boolean substitutionByNest,
        boolean stocksAtAnchor,
        StockAnchor stockAnchor,
        boolean outputWithinFeed,
        boolean alarmByExposure) {

    /** What the shipped parameter sets are fitted with; newer rules wait for a fit of their own. */
    public static final Rules TODAY = new Rules(false, false, StockAnchor.BEFORE_CONTROLS, false, false);

    /** Every newer rule. */
    public static final Rules NEWEST = new Rules(true, true, StockAnchor.BEFORE_CONTROLS, true, true);

    /** These rules with drawn stocks held from another time on, as a scenario asks for it. */
    public Rules at(StockAnchor anchor) {
        return new Rules(substitutionByNest, stocksAtAnchor, anchor, outputWithinFeed, alarmByExposure);
    }

    /** Whether an input row moves anything: some are read by one of two rules alone. */
    public boolean reads(String path) {
        if (path.startsWith(Tables.JAPAN_SUBSTITUTION + ".")) {
            return substitutionByNest;
        }
        if (path.endsWith(".substitutable_share")
                || path.endsWith(".years_to_substitute")
                || path.equals(Parameter.THRIFT_SHORTAGE_PUSH_SHARE.path())) {
            return !substitutionByNest;
        }
        if (path.equals(Parameter.STOCK_ITEM_LOG_SD.path()) || path.equals(Tables.MAGNETS_OWN_RESERVE)) {
            return stocksAtAnchor;
        }
        if (path.equals(Parameter.RISK_EXPOSURE_FACTOR.path())) {
            return alarmByExposure;
        }
        return !path.startsWith(Tables.PRECAUTION + ".") || !stocksAtAnchor;
    }

    /** When the stocks that are drawn are what firms hold. */
    public enum StockAnchor {
        /** In the week before the first control that hits an item; before the measure for what no control hits. */
        BEFORE_CONTROLS("before-controls"),
        /** In the last week of the warm-up. */
        END_OF_WARM_UP("end-of-warm-up");

        private final String key;

        StockAnchor(String key) {
            this.key = key;
        }

        /** Name in files. */
        public String key() {
            return key;
        }
    }
}
