package chokepoint.core.factor;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What rows of inputs are about, as far as it is not simply their table. Behaviour is cut by what somebody might know better: who has
 * found out how much is smuggled knows nothing of λ.
 */
enum Subject {
    STOCK_DAYS("days of stock of Japan's industries", industry("_days")),
    EXPOSURE("value added of Japan that depends on rare earths", industry("exposed_value_added_jpy_bn_per_year")),
    DEFERRED("share of lost output that is made up later", industry("deferred_share")),
    SUBSTITUTION(
            "what industries can do without, and how soon",
            industry("substitutable_share", "years_to_substitute")
                    .or(path -> path.startsWith(Tables.JAPAN_SUBSTITUTION + "."))),
    BUYERS(
            "how buyers bid and order",
            of(
                    Parameter.BID_SLOPE_ELASTICITY,
                    Parameter.BID_SLOPE_LOG_SD,
                    Parameter.BID_MOOD_LOG_SD,
                    Parameter.CHOKE_MULTIPLE_FACTOR,
                    Parameter.CHOKE_OFFSET_USD_PER_KG,
                    Parameter.CHOKE_LOG_SD,
                    Parameter.ORDER_ADJUSTMENT_WEEKS,
                    Parameter.ORDER_CAP_FACTOR,
                    Parameter.RESALE_COVER_FACTOR)),
    SLOWING_DOWN(
            "how plants slow down when stock runs out",
            of(Parameter.CRITICAL_COVER_WEEKS, Parameter.SHORTAGE_CURVE_ELASTICITY)),
    FIRMS(
            "how firms of an industry differ in size and stock",
            of(
                    Parameter.FIRM_SIZE_LOG_SD,
                    Parameter.FIRM_COVER_LOG_SD,
                    Parameter.FIRM_SIZE_COVER_CORRELATION_SHARE,
                    Parameter.FIRM_LEAST_PARTS_WEEKS,
                    Parameter.FIRM_LEAST_COVER_WEEKS,
                    Parameter.STOCK_DAYS_COMMON_SHARE,
                    Parameter.STOCK_ITEM_LOG_SD)),
    HOLDING_BACK("what trading houses hold back when alarmed", of(Parameter.HOUSE_HOLD_BACK_SHARE)),
    DY_FOR_TB(
            "how far dysprosium and terbium stand in for each other",
            of(Parameter.DY_TB_SUBSTITUTION_SHARE, Parameter.DY_PER_TB_FACTOR)),
    HOME_MAGNETS(
            "how soon magnets made at home replace imported ones",
            of(
                    Parameter.MAGNET_LOCK_WEEKS,
                    Parameter.MAGNET_HOLD_UP_WEEKS,
                    Parameter.MAGNET_REPLACEMENT_SHARE,
                    Parameter.MAGNET_REPLACEMENT_WEEKS)),
    THRIFT(
            "how users learn to use less",
            of(
                    Parameter.LIGHT_THRIFT_ELASTICITY,
                    Parameter.HEAVY_THRIFT_ELASTICITY,
                    Parameter.LIGHT_THRIFT_WEEKS,
                    Parameter.HEAVY_THRIFT_WEEKS,
                    Parameter.THRIFT_RETURN_FACTOR,
                    Parameter.THRIFT_FLOOR_SHARE,
                    Parameter.THRIFT_SHORTAGE_PUSH_SHARE,
                    Parameter.PRICE_SMOOTHING_WEEKS)),
    RECYCLING("recycling", of(Parameter.RECYCLED_SHARE, Parameter.RECYCLING_ELASTICITY, Parameter.RECYCLING_LAG_WEEKS)),
    ALARM(
            "how alarmed buyers get, and how they hoard",
            of(
                    Parameter.HOARDING_FACTOR,
                    Parameter.RISK_HALF_LIFE_WEEKS,
                    Parameter.RISK_REFUSAL_PER_WEEK,
                    Parameter.RISK_EXPOSURE_FACTOR,
                    Parameter.RISK_ABROAD_FACTOR,
                    Parameter.RISK_CHINA_FACTOR)),
    SELLERS(
            "how sellers offer and where they sell",
            of(
                    Parameter.OFFER_SLOPE_ELASTICITY,
                    Parameter.OFFER_MOOD_LOG_SD,
                    Parameter.SELLER_STOCK_WEEKS,
                    Parameter.SELLER_STOCK_CAP_FACTOR,
                    Parameter.SELLER_ADJUSTMENT_WEEKS,
                    Parameter.OUTPUT_ELASTICITY,
                    Parameter.OUTPUT_FLOOR_SHARE,
                    Parameter.OUTPUT_CEILING_FACTOR,
                    Parameter.OFFER_HABIT_WEEKS,
                    Parameter.HANDLING_COST_SHARE,
                    Parameter.HOLD_OUT_SHARE,
                    Parameter.HOLD_OUT_SMOOTHING_WEEKS,
                    Parameter.MAGNET_OUTSIDE_VALUE_SHARE,
                    Parameter.NETBACK_ELASTICITY,
                    Parameter.NETBACK_FLOOR_SHARE,
                    Parameter.SALES_ADJUSTMENT_WEEKS,
                    Parameter.QUOTA_CHASE_PER_WEEK,
                    Parameter.QUOTA_HASTE_FACTOR)),
    STANDING_STILL(
            "when plants outside China stop and start again", of(Parameter.MOTHBALL_WEEKS, Parameter.RESTART_WEEKS)),
    EXPECTATIONS(
            "how expected prices follow traded ones",
            of(Parameter.EXPECTATION_PRICE_WEEKS, Parameter.EXPECTATION_COST_WEEKS)),
    RE_EXPORT(
            "re-export through third countries",
            of(
                    Parameter.TRADER_MARGIN_SHARE,
                    Parameter.TRADER_RISK_SHARE,
                    Parameter.TRADER_FREIGHT_USD_PER_KG,
                    Parameter.TRADER_CAPACITY_SHARE,
                    Parameter.TRADER_BUILD_WEEKS)),
    SMUGGLING("smuggling", of(Parameter.SMUGGLING_OUTPUT_SHARE, Parameter.SMUGGLER_PRICE_FACTOR)),
    DETECTION(
            "how often goods around the control are seized",
            of(Parameter.DETECTION_PROBABILITY, Parameter.BLACKLIST_WEEKS)),
    LICENCES(
            "how licences are spread over firms",
            of(
                    Parameter.LICENCE_LUCK_CORRELATION_SHARE,
                    Parameter.LICENCE_REAPPLY_WEEKS,
                    Parameter.LICENCE_BREADTH_FACTOR)),
    LICENCE_OFFICE(
            "how much the licence office reviews, how fast, and how strictly",
            of(
                    Parameter.LICENCE_CAPACITY_SHARE,
                    Parameter.LICENCE_CAPACITY_WEEKS,
                    Parameter.LICENCE_REVIEW_WEEKS,
                    Parameter.LICENCE_APPROVAL_SHARE,
                    Parameter.LICENCE_CEILING_FACTOR,
                    Parameter.LICENCE_VALIDITY_WEEKS,
                    Parameter.LICENCE_PAPERS_WEEKS)),
    SPILLOVER("how much civil use counts as dual-use", of(Parameter.CIVIL_SPILLOVER_SHARE)),
    TRANSIT(
            "transit times, taxes",
            of(
                    Parameter.HOME_TRANSIT_WEEKS,
                    Parameter.CHINA_JAPAN_TRANSIT_WEEKS,
                    Parameter.OTHER_TRANSIT_WEEKS,
                    Parameter.REEXPORT_TRANSIT_WEEKS,
                    Parameter.VALUE_ADDED_TAX_SHARE,
                    Parameter.EXPORT_TAX_SHARE)),
    RESERVE_SIZE("size of the national reserve", of(Parameter.RESERVE_DAYS)),
    RESERVE_RULES(
            "when and how fast the national reserve is released and filled",
            of(
                    Parameter.RESERVE_TRIGGER_SHARE,
                    Parameter.RESERVE_RELEASE_WEEKS,
                    Parameter.RESERVE_DELIVERY_WEEKS,
                    Parameter.RESERVE_REFILL_WEEKS,
                    Parameter.RESERVE_REFILL_PRICE_FACTOR)),
    LAMBDA("λ, loss per yen of exposed value added not produced", of(Parameter.DAMAGE_SHARE)),
    SIZE_OF_JAPAN("GDP of Japan, to which losses are compared", of(Parameter.JAPAN_GDP_JPY_BN_PER_YEAR));

    private final String label;
    private final Predicate<String> rows;

    Subject(String label, Predicate<String> rows) {
        this.label = label;
        this.rows = rows;
    }

    private static Predicate<String> of(Parameter... parameters) {
        List<String> paths = Stream.of(parameters).map(Parameter::path).toList();
        return paths::contains;
    }

    private static Predicate<String> industry(String... endings) {
        return path -> path.startsWith(Tables.JAPAN_INDUSTRY + ".")
                && Stream.of(endings).anyMatch(path::endsWith);
    }

    String label() {
        return label;
    }

    /** Name of its factor. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The subject of a row; empty where it is that of its table. */
    static Optional<Subject> of(InputRow row) {
        return Stream.of(values())
                .filter(subject -> subject.rows.test(row.path()))
                .findFirst();
    }

    /** Whether every parameter of behaviour has exactly one; asked by a test. */
    static long countOf(Parameter parameter) {
        return Stream.of(values())
                .filter(subject -> subject.rows.test(parameter.path()))
                .count();
    }
}
