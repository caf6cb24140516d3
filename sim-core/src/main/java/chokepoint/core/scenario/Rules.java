package chokepoint.core.scenario;

/**
 * Which of two rules holds where an older one is kept beside the one that replaced it, so that a run can show what the newer one
 * does.
 *
 * @param substitutionByNest whether each nest of a use is replaced by itself, in step with what of its orders is denied; if not,
 *     the first refusal of any item starts a ramp by which an industry learns to do without rare earths altogether
 * @param stocksAtAnchor whether stocks before the first control are a state that is drawn; if not, users abroad hold precautionary
 *     stocks on top of their layers
 * @param magnetMakers whether finished magnets are a traded good of two grades, of which a control captures those with Dy or Tb
 *     alone; if not, it captures all of them. Makers outside China still buy no oxides of their own
 * @param stockAnchor when that state holds
 */
public record Rules(boolean substitutionByNest, boolean stocksAtAnchor, boolean magnetMakers, StockAnchor stockAnchor) {

    /** What the shipped parameter sets are fitted with; newer rules wait for a fit of their own. */
    public static final Rules TODAY = new Rules(false, false, false, StockAnchor.BEFORE_CONTROLS);

    /** Every newer rule. */
    public static final Rules NEWEST = new Rules(true, true, true, StockAnchor.BEFORE_CONTROLS);

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
        if (path.equals(Tables.IMPORTED_MAGNETS)) {
            return !magnetMakers;
        }
        if (path.equals(Tables.MAGNETS_BY_CUSTOMS) || path.equals(Tables.MAGNETS_WITH_HEAVY)) {
            return magnetMakers;
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
