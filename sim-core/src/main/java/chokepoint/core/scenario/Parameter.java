package chokepoint.core.scenario;

import java.util.Locale;
import java.util.Optional;

/**
 * Catalogue of the behavioural parameters: key, unit, range of plausible values (sampled), allowed values (checked),
 * provenance and meaning. The one place that knows them; readers, error messages and documents are fed from here.
 */
public enum Parameter {
    // users
    /** Slope theta of ln(bid) in the cover gap (1 - cover/target). */
    BID_SLOPE_ELASTICITY(
            "1",
            0.9,
            1.27,
            1.7,
            0.0,
            10.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Slope theta of ln(bid) in the cover gap (1 - cover/target)."),
    /** Log standard deviation of the slope between firms: that spread is the demand curve. */
    BID_SLOPE_LOG_SD(
            "1",
            0.15,
            0.28,
            0.45,
            0.0,
            2.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Log standard deviation of the slope between firms: that spread is the demand curve."),
    /** Log standard deviation of a buyer's weekly mood. */
    BID_MOOD_LOG_SD(
            "1",
            0.03,
            0.05,
            0.08,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Log standard deviation of a buyer's weekly mood."),
    /** Highest bid as a multiple of (reference price + offset). */
    CHOKE_MULTIPLE_FACTOR(
            "1",
            8.0,
            12.0,
            18.0,
            1.0,
            1000.0,
            Provenance.ASSUMED,
            "assumed",
            "Highest bid as a multiple of (reference price + offset)."),
    /** Offset in the highest bid: cheap oxides are worth more than their price to a stopped plant. */
    CHOKE_OFFSET_USD_PER_KG(
            "USD/kg",
            20.0,
            30.0,
            45.0,
            0.0,
            1000.0,
            Provenance.ASSUMED,
            "assumed",
            "Offset in the highest bid: cheap oxides are worth more than their price to a stopped plant."),
    /** Log standard deviation of the highest bid between firms. */
    CHOKE_LOG_SD(
            "1",
            0.6,
            0.9,
            1.2,
            0.0,
            3.0,
            Provenance.ASSUMED,
            "assumed",
            "Log standard deviation of the highest bid between firms."),
    /** Time over which a buyer closes the gap between its stock and its target. */
    ORDER_ADJUSTMENT_WEEKS(
            "weeks",
            14.0,
            21.0,
            30.0,
            1.0,
            200.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Time over which a buyer closes the gap between its stock and its target."),
    /** Largest weekly order as a multiple of the week's need. */
    ORDER_CAP_FACTOR(
            "1",
            2.5,
            3.0,
            3.5,
            1.0,
            20.0,
            Provenance.ASSUMED,
            "assumed",
            "Largest weekly order as a multiple of the week's need."),
    /** Cover below which a plant slows down; never more than its parts layer. */
    CRITICAL_COVER_WEEKS(
            "weeks",
            0.5,
            1.5,
            3.0,
            0.0,
            20.0,
            Provenance.ASSUMED,
            "not identified by 2010; always sampled",
            "Cover below which a plant slows down; never more than its parts layer."),
    /** Gamma in f = (cover/critical cover)^gamma. */
    SHORTAGE_CURVE_ELASTICITY(
            "1",
            0.3,
            0.8,
            1.5,
            0.01,
            10.0,
            Provenance.ASSUMED,
            "not identified by 2010; always sampled",
            "Gamma in f = (cover/critical cover)^gamma."),
    /** Log standard deviation of firm size inside an industry. */
    FIRM_SIZE_LOG_SD(
            "1",
            0.6,
            0.8,
            1.0,
            0.0,
            3.0,
            Provenance.ASSUMED,
            "assumed",
            "Log standard deviation of firm size inside an industry."),
    /** Log standard deviation of cover between firms of an industry. */
    FIRM_COVER_LOG_SD(
            "1",
            0.35,
            0.5,
            0.7,
            0.0,
            2.0,
            Provenance.ASSUMED,
            "reported covers of 52 to 365 days inside one industry",
            "Log standard deviation of cover between firms of an industry."),
    /** Correlation of a firm's cover with its size: large firms hold more. */
    FIRM_SIZE_COVER_CORRELATION_SHARE(
            "1",
            0.2,
            0.4,
            0.6,
            -1.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Correlation of a firm's cover with its size: large firms hold more."),
    /** Smallest parts layer of a firm. */
    FIRM_LEAST_PARTS_WEEKS(
            "weeks",
            1.0,
            1.0,
            1.0,
            0.0,
            10.0,
            Provenance.ASSUMED,
            "a plant supplied weekly needs a week of parts",
            "Smallest parts layer of a firm."),
    /** Smallest private cover of a firm. */
    FIRM_LEAST_COVER_WEEKS(
            "weeks",
            3.0,
            3.0,
            3.0,
            0.0,
            52.0,
            Provenance.ASSUMED,
            "a firm that buys weekly from three weeks away needs that much",
            "Smallest private cover of a firm."),
    /** Share of the uncertainty of stock days that all industries have in common. */
    STOCK_DAYS_COMMON_SHARE(
            "1",
            0.6,
            0.6,
            0.6,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Share of the uncertainty of stock days that all industries have in common."),
    /** Spread of the stock days of one item about those of its industry and layer. */
    STOCK_ITEM_LOG_SD(
            "1",
            0.35,
            0.35,
            0.35,
            0.0,
            2.0,
            Provenance.ASSUMED,
            "assumed",
            "Spread of the stock days of one item about those of its industry and layer; only with rules.stocksAtAnchor: true."),
    /** Share of their stock that trading houses hold back at full alarm. */
    HOUSE_HOLD_BACK_SHARE(
            "1",
            0.1,
            0.3,
            0.5,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Share of their stock that trading houses hold back at full alarm."),
    /** Largest share of the Dy or Tb of a use that the other can replace. */
    DY_TB_SUBSTITUTION_SHARE(
            "1",
            0.5,
            0.7,
            0.9,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Largest share of the Dy or Tb of a use that the other can replace."),
    /** Tonnes of Dy that one tonne of Tb replaces. */
    DY_PER_TB_FACTOR(
            "1",
            2.0,
            2.5,
            3.0,
            1.0,
            10.0,
            Provenance.ASSUMED,
            "magnet practice: 1 t Tb does for 2 to 3 t Dy",
            "Tonnes of Dy that one tonne of Tb replaces."),
    /** Weeks from the first refused magnet until magnets made at home can start to replace imported ones. */
    MAGNET_LOCK_WEEKS(
            "weeks",
            13.0,
            26.0,
            52.0,
            0.0,
            520.0,
            Provenance.ASSUMED,
            "assumed",
            "Weeks from the first refused magnet until magnets made at home can start to replace imported ones."),
    /** How long customs holds up magnets without Dy or Tb once a control on magnets is in force. */
    MAGNET_HOLD_UP_WEEKS(
            "weeks",
            0.0,
            4.0,
            8.0,
            0.0,
            26.0,
            Provenance.ASSUMED,
            "assumed: lots were held at customs in the spring of 2025 until their Dy and Tb were known",
            "Weeks from the start of a control on finished magnets for which customs holds up those without Dy or Tb; only with rules.magnetMakers: true."),
    /** Largest share of imported magnets that magnets made at home can replace. */
    MAGNET_REPLACEMENT_SHARE(
            "1",
            0.2,
            0.5,
            0.8,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "Japanese makers produce less than Japan uses; spare sintering capacity is not published",
            "Largest share of imported magnets that magnets made at home can replace."),
    /** Weeks over which magnets made at home then replace imported ones. */
    MAGNET_REPLACEMENT_WEEKS(
            "weeks",
            39.0,
            78.0,
            156.0,
            1.0,
            520.0,
            Provenance.ASSUMED,
            "qualification of a new magnet supplier 1-3 years",
            "Weeks over which magnets made at home then replace imported ones."),
    // thrifting and recycling
    /** Long-run elasticity of the intensity of La, Ce, Pr, Nd in price. */
    LIGHT_THRIFT_ELASTICITY(
            "1",
            0.08,
            0.17,
            0.3,
            0.0,
            3.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Long-run elasticity of the intensity of La, Ce, Pr, Nd in price."),
    /** Long-run elasticity of the intensity of Sm, Eu, Gd, Tb, Dy, Y in price. */
    HEAVY_THRIFT_ELASTICITY(
            "1",
            0.2,
            0.36,
            0.55,
            0.0,
            3.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Long-run elasticity of the intensity of Sm, Eu, Gd, Tb, Dy, Y in price."),
    /** Time constant of thrifting in light oxides. */
    LIGHT_THRIFT_WEEKS(
            "weeks",
            13.0,
            20.0,
            40.0,
            1.0,
            1000.0,
            Provenance.ASSUMED,
            "cerium polish halved within about a year in 2010-11",
            "Time constant of thrifting in light oxides."),
    /** Time constant of thrifting in heavy oxides. */
    HEAVY_THRIFT_WEEKS(
            "weeks",
            70.0,
            110.0,
            160.0,
            1.0,
            1000.0,
            Provenance.ASSUMED,
            "dysprosium in magnets -30 % in 1-2 years after 2010",
            "Time constant of thrifting in heavy oxides."),
    /** How many times slower intensity comes back. */
    THRIFT_RETURN_FACTOR(
            "1",
            1.5,
            2.4,
            4.0,
            1.0,
            50.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "How many times slower intensity comes back."),
    /** Lowest intensity relative to the base year. */
    THRIFT_FLOOR_SHARE(
            "1", 0.2, 0.3, 0.5, 0.0, 1.0, Provenance.ASSUMED, "assumed", "Lowest intensity relative to the base year."),
    /** Cut of the intensity a firm aims at when its cover is zero; not with rules.substitutionByNest: true. */
    THRIFT_SHORTAGE_PUSH_SHARE(
            "1",
            0.0,
            0.2,
            0.4,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Cut of the intensity a firm aims at when its cover is zero."),
    /** Smoothing of the price that thrifting and recycling answer to. */
    PRICE_SMOOTHING_WEEKS(
            "weeks",
            8.0,
            13.0,
            20.0,
            1.0,
            200.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Smoothing of the price that thrifting and recycling answer to."),
    /** End-of-life material as a share of need. */
    RECYCLED_SHARE(
            "1",
            0.005,
            0.01,
            0.02,
            0.0,
            0.9,
            Provenance.OBSERVED,
            "end-of-life recycling about 1 %: https://rareearthexchanges.com/news/japans-critical-minerals-strategy-pragmatism-price-floors-and-the-china-reality",
            "End-of-life material as a share of need."),
    /** Elasticity of the recycled share in price. */
    RECYCLING_ELASTICITY(
            "1", 0.2, 0.5, 1.0, 0.0, 5.0, Provenance.ASSUMED, "assumed", "Elasticity of the recycled share in price."),
    /** Time constant of recycling. */
    RECYCLING_LAG_WEEKS(
            "weeks", 52.0, 104.0, 208.0, 1.0, 1000.0, Provenance.ASSUMED, "assumed", "Time constant of recycling."),
    // alarm
    /** Rise of the target cover at full alarm, as a multiple of the calm target. */
    HOARDING_FACTOR(
            "1",
            1.2,
            2.3,
            3.0,
            0.0,
            10.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Rise of the target cover at full alarm, as a multiple of the calm target."),
    /** Half-life of alarm. */
    RISK_HALF_LIFE_WEEKS(
            "weeks",
            40.0,
            71.0,
            110.0,
            1.0,
            1000.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Half-life of alarm."),
    /** Weekly rise of alarm when every order is refused. */
    RISK_REFUSAL_PER_WEEK(
            "1/week",
            0.01,
            0.03,
            0.06,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Weekly rise of alarm when every order is refused."),
    /** Alarm where an announcement puts all of what a region needs at risk; only where exposure says how alarming it is. */
    RISK_EXPOSURE_FACTOR(
            "1",
            0.5,
            1.0,
            1.5,
            0.0,
            10.0,
            Provenance.ASSUMED,
            "assumed",
            "Alarm where an announcement puts all of what a region needs at risk; only with rules.alarmByExposure: true."),
    /** Alarm in G7 and OTHER when Japan alone is hit, relative to Japan's. */
    RISK_ABROAD_FACTOR(
            "1",
            0.4,
            0.6,
            0.8,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Alarm in G7 and OTHER when Japan alone is hit, relative to Japan's."),
    /** Alarm in CHINA relative to Japan's, at an event that is felt there in full. */
    RISK_CHINA_FACTOR(
            "1",
            0.6,
            0.82,
            1.0,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Alarm in CHINA relative to Japan's, at an event that is felt there in full."),
    // sellers
    /** Slope phi of ln(offer) in the stock gap. */
    OFFER_SLOPE_ELASTICITY(
            "1",
            0.7,
            0.98,
            1.3,
            0.0,
            10.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Slope phi of ln(offer) in the stock gap."),
    /** Log standard deviation of a seller's weekly mood. */
    OFFER_MOOD_LOG_SD(
            "1",
            0.03,
            0.05,
            0.08,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Log standard deviation of a seller's weekly mood."),
    /** Normal stock of a seller. */
    SELLER_STOCK_WEEKS("weeks", 6.0, 8.0, 12.0, 1.0, 100.0, Provenance.ASSUMED, "assumed", "Normal stock of a seller."),
    /** Stock above this multiple of normal is written off. */
    SELLER_STOCK_CAP_FACTOR(
            "1",
            3.0,
            4.0,
            6.0,
            1.5,
            100.0,
            Provenance.ASSUMED,
            "assumed",
            "Stock above this multiple of normal is written off."),
    /** Time over which a seller sells off the gap between its stock and normal. */
    SELLER_ADJUSTMENT_WEEKS(
            "weeks",
            6.0,
            8.0,
            12.0,
            1.0,
            100.0,
            Provenance.ASSUMED,
            "assumed",
            "Time over which a seller sells off the gap between its stock and normal."),
    /** Fall of output per unit of stock above normal. */
    OUTPUT_ELASTICITY(
            "1",
            0.2,
            0.3,
            0.4,
            0.0,
            5.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Fall of output per unit of stock above normal."),
    /** Lowest output relative to plan. */
    OUTPUT_FLOOR_SHARE(
            "1",
            0.6,
            0.7,
            0.8,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Lowest output relative to plan."),
    /** Highest output relative to plan. */
    OUTPUT_CEILING_FACTOR(
            "1",
            1.01,
            1.03,
            1.06,
            1.0,
            2.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Highest output relative to plan."),
    /** Time over which a seller gets used to a stock that stays away from normal and stops pricing it. */
    OFFER_HABIT_WEEKS(
            "weeks",
            52.0,
            104.0,
            208.0,
            1.0,
            5000.0,
            Provenance.ASSUMED,
            "assumed",
            "Time over which a seller gets used to a stock that stays away from normal and stops pricing it."),
    /** Lowest offer as a share of the reference price. */
    HANDLING_COST_SHARE(
            "1",
            0.1,
            0.15,
            0.25,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Lowest offer as a share of the reference price."),
    /** Offers abroad stay above this share of the recent export price. */
    HOLD_OUT_SHARE(
            "1",
            0.65,
            0.77,
            0.88,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Offers abroad stay above this share of the recent export price."),
    /** Smoothing of the recent export price. */
    HOLD_OUT_SMOOTHING_WEEKS(
            "weeks",
            5.0,
            8.0,
            13.0,
            1.0,
            100.0,
            Provenance.ASSUMED,
            "assumed",
            "Smoothing of the recent export price."),
    /** Lowest offer of a magnet maker to Japan as a share of the reference price. */
    MAGNET_OUTSIDE_VALUE_SHARE(
            "1",
            0.8,
            0.9,
            1.0,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "Japan takes a twentieth of China's magnet exports: makers sell elsewhere first",
            "Lowest offer of a magnet maker to Japan as a share of the reference price."),
    /** Power of relative netback in the split of sales by region. */
    NETBACK_ELASTICITY(
            "1",
            3.0,
            4.0,
            5.0,
            0.0,
            20.0,
            Provenance.ASSUMED,
            "assumed",
            "Power of relative netback in the split of sales by region."),
    /** Lowest netback in the split, as a share of the home price. */
    NETBACK_FLOOR_SHARE(
            "1",
            0.03,
            0.05,
            0.1,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Lowest netback in the split, as a share of the home price."),
    /** Time over which the split of sales follows netbacks. */
    SALES_ADJUSTMENT_WEEKS(
            "weeks",
            6.0,
            8.0,
            12.0,
            1.0,
            100.0,
            Provenance.ASSUMED,
            "assumed",
            "Time over which the split of sales follows netbacks."),
    /** Weekly shift of export-quota tonnes to oxides with the larger margin. */
    QUOTA_CHASE_PER_WEEK(
            "1/week",
            0.006,
            0.011,
            0.02,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Weekly shift of export-quota tonnes to oxides with the larger margin."),
    /** How much faster than evenly what is left of an export quota is offered. */
    QUOTA_HASTE_FACTOR(
            "1",
            1.0,
            1.5,
            2.5,
            1.0,
            26.0,
            Provenance.DERIVED,
            "32,200 t left China from January to September 2010 and 7,600 t in the rest of the year, under a half-year quota of 7,976 t from July: http://covid-19.chinadaily.com.cn/business/2010-11/16/content_11559088.htm",
            "How much faster than evenly what is left of an export quota is offered."),
    /** Weeks under water before a plant outside China stops. */
    MOTHBALL_WEEKS(
            "weeks",
            13.0,
            26.0,
            52.0,
            1.0,
            520.0,
            Provenance.ASSUMED,
            "assumed",
            "Weeks under water before a plant outside China stops."),
    /** Weeks above water before a stopped plant runs again. */
    RESTART_WEEKS(
            "weeks",
            8.0,
            13.0,
            26.0,
            1.0,
            520.0,
            Provenance.ASSUMED,
            "assumed",
            "Weeks above water before a stopped plant runs again."),
    /** Stock over target above which contract tonnes are sold on. */
    RESALE_COVER_FACTOR(
            "1",
            1.25,
            1.5,
            2.0,
            1.0,
            20.0,
            Provenance.ASSUMED,
            "assumed",
            "Stock over target above which contract tonnes are sold on."),
    // markets
    /** Time constant of the expectation towards traded prices. */
    EXPECTATION_PRICE_WEEKS(
            "weeks",
            10.0,
            15.0,
            22.0,
            1.0,
            1000.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Time constant of the expectation towards traded prices."),
    /** Time constant of the expectation towards long-run cost. */
    EXPECTATION_COST_WEEKS(
            "weeks",
            90.0,
            128.0,
            180.0,
            1.0,
            5000.0,
            Provenance.ASSUMED,
            "fit to 2009-2013 prices in a trial",
            "Time constant of the expectation towards long-run cost."),
    // leakage
    /** Margin of a third-country trader on what it pays. */
    TRADER_MARGIN_SHARE(
            "1",
            0.1,
            0.2,
            0.4,
            0.0,
            5.0,
            Provenance.ASSUMED,
            "assumed",
            "Margin of a third-country trader on what it pays."),
    /** Premium for the risk of seizure and blacklisting. */
    TRADER_RISK_SHARE(
            "1",
            0.1,
            0.25,
            0.6,
            0.0,
            5.0,
            Provenance.ASSUMED,
            "assumed",
            "Premium for the risk of seizure and blacklisting."),
    /** Freight of re-export. */
    TRADER_FREIGHT_USD_PER_KG(
            "USD/kg", 0.3, 0.5, 1.0, 0.0, 100.0, Provenance.ASSUMED, "assumed", "Freight of re-export."),
    /** Largest re-export as a share of OTHER's purchases of Chinese lots before the control. */
    TRADER_CAPACITY_SHARE(
            "1",
            0.05,
            0.15,
            0.4,
            0.0,
            5.0,
            Provenance.ASSUMED,
            "assumed",
            "Largest re-export as a share of OTHER's purchases of Chinese lots before the control."),
    /** Time over which re-export and smuggling capacity follow the spread. */
    TRADER_BUILD_WEEKS(
            "weeks",
            13.0,
            26.0,
            52.0,
            1.0,
            1000.0,
            Provenance.ASSUMED,
            "section 16: 1/26 a week",
            "Time over which re-export and smuggling capacity follow the spread."),
    /** Probability per week that what a trader has under way is seized. */
    DETECTION_PROBABILITY(
            "1/week",
            0.005,
            0.0125,
            0.04,
            0.0,
            1.0,
            Provenance.DERIVED,
            "3.7 % of smuggled tonnage detected in 2011: http://www.chinadaily.com.cn/china/2012-12/10/content_16001203.htm; with eight weeks under way the low value gives 4 %, the central 10 % (stricter liability in 2026)",
            "Probability per week that what a trader has under way is seized."),
    /** Weeks a detected trader is barred. */
    BLACKLIST_WEEKS(
            "weeks",
            26.0,
            52.0,
            104.0,
            0.0,
            1000.0,
            Provenance.ASSUMED,
            "assumed",
            "Weeks a detected trader is barred."),
    /** Largest smuggled flow as a share of Chinese output. */
    SMUGGLING_OUTPUT_SHARE(
            "1",
            0.002,
            0.01,
            0.05,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "17-54 % of exports in 2011; tracking since 2016 and the 2026 liability cut it",
            "Largest smuggled flow as a share of Chinese output."),
    /** Lowest offer of a smuggler as a multiple of the home price. */
    SMUGGLER_PRICE_FACTOR(
            "1",
            1.15,
            1.3,
            1.5,
            1.0,
            10.0,
            Provenance.DERIVED,
            "smugglers' discount of 30 % to the market price abroad, 2012: http://en.people.cn./90778/8051613.html",
            "Lowest offer of a smuggler as a multiple of the home price."),
    // controls
    /** Correlation of a firm's licence luck from quarter to quarter. */
    LICENCE_LUCK_CORRELATION_SHARE(
            "1",
            0.8,
            0.8,
            0.8,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Correlation of a firm's licence luck from quarter to quarter."),
    /** Weeks after which a firm drawn at zero may apply again. */
    LICENCE_REAPPLY_WEEKS(
            "weeks",
            8.0,
            8.0,
            8.0,
            1.0,
            13.0,
            Provenance.ASSUMED,
            "assumed",
            "Weeks after which a firm drawn at zero may apply again."),
    /** Share of firms with any licence as a multiple of the approved share of tonnes. */
    LICENCE_BREADTH_FACTOR(
            "1",
            1.2,
            1.5,
            2.0,
            1.0,
            10.0,
            Provenance.ASSUMED,
            "assumed",
            "Share of firms with any licence as a multiple of the approved share of tonnes."),
    /** Reviews a week at the start of licensing, in what was bought in a week before; only with rules.licenceQueue: true. */
    LICENCE_CAPACITY_SHARE(
            "1",
            0.1,
            0.3,
            0.6,
            0.0,
            10.0,
            Provenance.ASSUMED,
            "assumed: an office that had reviewed no rare earths before",
            "Reviews a week at the start of licensing, in what was bought in a week before; only with rules.licenceQueue: true."),
    /** Weeks of licensing until as much is reviewed in a week as was bought; grows on at the same pace. */
    LICENCE_CAPACITY_WEEKS(
            "weeks",
            13.0,
            26.0,
            52.0,
            1.0,
            520.0,
            Provenance.ASSUMED,
            "assumed: a quarter to a year",
            "Weeks of licensing until as much is reviewed in a week as was bought; grows on at the same pace; only with rules.licenceQueue: true."),
    /** Least time between an application and its review. */
    LICENCE_REVIEW_WEEKS(
            "weeks",
            3.0,
            6.0,
            9.0,
            0.0,
            26.0,
            Provenance.ASSUMED,
            "45 working days are the law's longest review: 9 weeks; a third of that is assumed as the least",
            "Least time between an application and its review; only with rules.licenceQueue: true."),
    /** Share of what is reviewed that is approved. */
    LICENCE_APPROVAL_SHARE(
            "1",
            0.5,
            0.8,
            1.0,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed: delays were reported more often than refusals",
            "Share of what is reviewed that is approved; only with rules.licenceQueue: true."),
    /** Most that is used in 26 weeks over the approved share of what was bought in as many before. */
    LICENCE_CEILING_FACTOR(
            "1",
            1.0,
            1.5,
            2.0,
            0.1,
            100.0,
            Provenance.ASSUMED,
            "assumed",
            "Most that is granted in 26 weeks over the approved share of what was bought in as many before; only with rules.licenceQueue: true."),
    /** Weeks in which a licence can be used. */
    LICENCE_VALIDITY_WEEKS(
            "weeks",
            13.0,
            26.0,
            52.0,
            1.0,
            60.0,
            Provenance.ASSUMED,
            "six months were reported in June 2025; other Chinese export licences hold for up to a year",
            "Weeks in which a licence can be used; only with rules.licenceQueue: true."),
    /** Goods under papers when licensing begins, in weeks of what was bought before. */
    LICENCE_PAPERS_WEEKS(
            "weeks",
            0.0,
            2.0,
            6.0,
            0.0,
            26.0,
            Provenance.ASSUMED,
            "assumed: from nothing to what is ordered in the time of a review",
            "Goods under papers when licensing begins, in weeks of what was bought before; only with rules.licenceQueue: true."),
    /** Share of civil orders that a dual-use reading treats as dual-use. */
    CIVIL_SPILLOVER_SHARE(
            "1",
            0.3,
            0.9,
            1.0,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "the notice's words allow any reading",
            "Share of civil orders that a dual-use reading treats as dual-use."),
    // logistics
    /** Transit inside China. */
    HOME_TRANSIT_WEEKS("weeks", 1.0, 1.0, 1.0, 1.0, 12.0, Provenance.ASSUMED, "assumed", "Transit inside China."),
    /** Transit China to Japan. */
    CHINA_JAPAN_TRANSIT_WEEKS(
            "weeks", 3.0, 3.0, 3.0, 1.0, 12.0, Provenance.ASSUMED, "assumed", "Transit China to Japan."),
    /** Transit on other lanes. */
    OTHER_TRANSIT_WEEKS("weeks", 6.0, 6.0, 6.0, 1.0, 12.0, Provenance.ASSUMED, "assumed", "Transit on other lanes."),
    /** Transit of re-exported and smuggled goods. */
    REEXPORT_TRANSIT_WEEKS(
            "weeks",
            8.0,
            8.0,
            8.0,
            1.0,
            12.0,
            Provenance.ASSUMED,
            "assumed",
            "Transit of re-exported and smuggled goods."),
    /** VAT in Chinese home quotes; not refunded on exports of rare earths. */
    VALUE_ADDED_TAX_SHARE(
            "1",
            0.13,
            0.13,
            0.13,
            0.0,
            1.0,
            Provenance.OBSERVED,
            "Chinese VAT rate since April 2019",
            "VAT in Chinese home quotes; not refunded on exports of rare earths."),
    /** Chinese export tax. */
    EXPORT_TAX_SHARE(
            "1",
            0.0,
            0.0,
            0.0,
            0.0,
            2.0,
            Provenance.OBSERVED,
            "export taxes on rare earths ended in May 2015 after the WTO ruling",
            "Chinese export tax."),
    // national reserve
    /** National reserve on the first day, in days of normal use of each oxide. */
    RESERVE_DAYS(
            "days of use",
            0.0,
            30.0,
            60.0,
            0.0,
            1000.0,
            Provenance.ASSUMED,
            "holdings not public; rare earths not on the held list of 2020",
            "National reserve on the first day, in days of normal use of each oxide."),
    /** Private cover as a share of its level before the control below which the reserve is released. */
    RESERVE_TRIGGER_SHARE(
            "1",
            0.3,
            0.5,
            0.7,
            0.0,
            1.0,
            Provenance.ASSUMED,
            "assumed",
            "Private cover as a share of its level before the control below which the reserve is released."),
    /** Weeks over which the whole reserve of an oxide can be released. */
    RESERVE_RELEASE_WEEKS(
            "weeks",
            8.0,
            13.0,
            26.0,
            1.0,
            520.0,
            Provenance.ASSUMED,
            "assumed",
            "Weeks over which the whole reserve of an oxide can be released."),
    /** Weeks until a release reaches users as parts. */
    RESERVE_DELIVERY_WEEKS(
            "weeks",
            6.0,
            6.0,
            6.0,
            1.0,
            12.0,
            Provenance.ASSUMED,
            "assumed",
            "Weeks until a release reaches users as parts."),
    /** Weeks over which the reserve is refilled once prices are normal. */
    RESERVE_REFILL_WEEKS(
            "weeks",
            52.0,
            104.0,
            208.0,
            1.0,
            1000.0,
            Provenance.ASSUMED,
            "assumed",
            "Weeks over which the reserve is refilled once prices are normal."),
    /** Price over reference below which the reserve buys. */
    RESERVE_REFILL_PRICE_FACTOR(
            "1",
            1.05,
            1.1,
            1.25,
            1.0,
            10.0,
            Provenance.ASSUMED,
            "assumed",
            "Price over reference below which the reserve buys."),
    // damage
    /** Lambda: loss per yen of exposed value added not produced. */
    DAMAGE_SHARE(
            "1",
            0.2,
            0.45,
            0.65,
            0.0,
            1.0,
            Provenance.DERIVED,
            "set beside published one-year cut-offs of 0.43 %, 0.88 % and 1.3 % of GDP; without stocks the model loses less than the least",
            "Lambda: loss per yen of exposed value added not produced."),
    /** Japan's GDP. */
    JAPAN_GDP_JPY_BN_PER_YEAR(
            "JPY bn/yr",
            600000.0,
            605000.0,
            610000.0,
            1.0,
            10000000.0,
            Provenance.DERIVED,
            "JPY 2.6 tn = 0.43 % of GDP (NRI, January 2026)",
            "Japan's GDP.");

    /** Table name under which parameters appear among the inputs. */
    public static final String TABLE = "behaviour";

    private final String unit;
    private final double low;
    private final double central;
    private final double high;
    private final double least;
    private final double most;
    private final Provenance provenance;
    private final String source;
    private final String doc;

    Parameter(
            String unit,
            double low,
            double central,
            double high,
            double least,
            double most,
            Provenance provenance,
            String source,
            String doc) {
        this.unit = unit;
        this.low = low;
        this.central = central;
        this.high = high;
        this.least = least;
        this.most = most;
        this.provenance = provenance;
        this.source = source;
        this.doc = doc;
    }

    /** Name in files, for example {@code order_adjustment_weeks}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Path among the inputs, for example {@code behaviour.order_adjustment_weeks}. */
    public String path() {
        return TABLE + "." + key();
    }

    public String unit() {
        return unit;
    }

    /** Smallest allowed value. */
    public double least() {
        return least;
    }

    /** Largest allowed value. */
    public double most() {
        return most;
    }

    public String doc() {
        return doc;
    }

    /** The shipped value with its range, as an input row. */
    public InputRow row() {
        return new InputRow(path(), low, central, high, unit, provenance, source, doc);
    }

    public static Optional<Parameter> ofKey(String key) {
        for (Parameter parameter : values()) {
            if (parameter.key().equals(key)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
