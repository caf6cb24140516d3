package chokepoint.core.scenario;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which of two rules holds where an older one is kept beside the one that replaced it, so that a run can show what the newer one
 * does.
 *
 * @param newer the newer rules that hold, in the order of their declaration
 * @param stockAnchor when stocks are what was drawn; only with {@link Rule#STOCKS_AT_ANCHOR}
 */
public record Rules(Set<Rule> newer, StockAnchor stockAnchor) {

    /** Numbers of the office that only the queue reads. */
    private static final Set<Parameter> OF_THE_QUEUE = EnumSet.of(
            Parameter.LICENCE_CAPACITY_SHARE,
            Parameter.LICENCE_CAPACITY_WEEKS,
            Parameter.LICENCE_REVIEW_WEEKS,
            Parameter.LICENCE_APPROVAL_SHARE,
            Parameter.LICENCE_CEILING_FACTOR,
            Parameter.LICENCE_VALIDITY_WEEKS,
            Parameter.LICENCE_PAPERS_WEEKS);

    /** What the shipped parameter sets are fitted with; newer rules wait for a fit of their own. */
    public static final Rules TODAY = of();

    /** Every newer rule. */
    public static final Rules NEWEST = of(Rule.values());

    public Rules {
        newer = inOrder(newer);
    }

    /** These newer rules and no other, with stocks anchored before the first control. */
    public static Rules of(Rule... newer) {
        Set<Rule> asked = EnumSet.noneOf(Rule.class);
        Collections.addAll(asked, newer);
        return new Rules(asked, StockAnchor.BEFORE_CONTROLS);
    }

    private static Set<Rule> inOrder(Set<Rule> rules) {
        Set<Rule> ordered = EnumSet.noneOf(Rule.class);
        ordered.addAll(rules);
        return Collections.unmodifiableSet(ordered);
    }

    public boolean has(Rule rule) {
        return newer.contains(rule);
    }

    /** The same rules without one of them. */
    public Rules without(Rule rule) {
        Set<Rule> rest = EnumSet.noneOf(Rule.class);
        rest.addAll(newer);
        rest.remove(rule);
        return new Rules(rest, stockAnchor);
    }

    /** The same rules with stocks anchored at another time. */
    public Rules anchored(StockAnchor anchor) {
        return new Rules(newer, anchor);
    }

    /** Whether an input row moves anything: some are read by one of two rules alone. */
    public boolean reads(String path) {
        return readOnlyWith(path).map(this::has).orElse(true)
                && !readOnlyWithout(path).map(this::has).orElse(false);
    }

    private static Optional<Rule> readOnlyWith(String path) {
        if (path.startsWith(Tables.JAPAN_SUBSTITUTION + ".")) {
            return Optional.of(Rule.SUBSTITUTION_BY_NEST);
        }
        if (path.equals(Parameter.STOCK_ITEM_LOG_SD.path()) || path.equals(Tables.MAGNETS_OWN_RESERVE)) {
            return Optional.of(Rule.STOCKS_AT_ANCHOR);
        }
        if (path.equals(Tables.MAGNETS_BY_CUSTOMS)
                || path.equals(Tables.MAGNETS_WITH_HEAVY)
                || path.equals(Parameter.MAGNET_HOLD_UP_WEEKS.path())) {
            return Optional.of(Rule.MAGNET_MAKERS);
        }
        if (path.equals(Parameter.RISK_EXPOSURE_FACTOR.path())) {
            return Optional.of(Rule.ALARM_BY_EXPOSURE);
        }
        return OF_THE_QUEUE.stream().anyMatch(parameter -> path.equals(parameter.path()))
                ? Optional.of(Rule.LICENCE_QUEUE)
                : Optional.empty();
    }

    private static Optional<Rule> readOnlyWithout(String path) {
        if (path.endsWith(".substitutable_share")
                || path.endsWith(".years_to_substitute")
                || path.equals(Parameter.THRIFT_SHORTAGE_PUSH_SHARE.path())) {
            return Optional.of(Rule.SUBSTITUTION_BY_NEST);
        }
        if (path.equals(Tables.IMPORTED_MAGNETS)) {
            return Optional.of(Rule.MAGNET_MAKERS);
        }
        return path.startsWith(Tables.PRECAUTION + ".") ? Optional.of(Rule.STOCKS_AT_ANCHOR) : Optional.empty();
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
