package chokepoint.core.world;

import static chokepoint.core.scenario.Tables.path;

import chokepoint.core.scenario.Tables;

/**
 * How money outside China is invested, and what holding stocks costs and drives out; rows of the table {@code investment}, drawn. What
 * the table says of counting money in the accounts of a comparison is read there, from central values.
 *
 * @param capitalCostPerYearShare return that a project must earn
 * @param floorReliefPerYearShare how much lower it is under a floor that is certain to stay
 * @param reversionWeeks time constant at which investors expect a price to return to long-run cost
 * @param volatilityPerYearLogSd log standard deviation of prices over a year
 * @param crowdingFactor fall of the expected log price per unit of committed new capacity over use outside China
 * @param lifeWeeks weeks a plant is expected to sell
 * @param longRunWeeks time constant at which long-run cost follows the marginal incentive price
 * @param roomShare part of new supply elsewhere that Chinese plans make room for
 * @param chinaEntryShare base share of China in the sales of a plant elsewhere that does not sell there, once it pays
 * @param floodFactor Chinese plans over normal during a flood or while undercutting
 * @param floodWeeks length of a flood
 * @param undercutShare part of use outside China that new plants must have for the exporter to undercut them
 * @param carryPerYearShare cost of holding a stock, part of its value a year
 * @param crowdOutShare fall of private cover per day of public reserve above the world's own
 */
public record InvestmentTerms(
        double capitalCostPerYearShare,
        double floorReliefPerYearShare,
        double reversionWeeks,
        double volatilityPerYearLogSd,
        double crowdingFactor,
        double lifeWeeks,
        double longRunWeeks,
        double roomShare,
        double chinaEntryShare,
        double floodFactor,
        double floodWeeks,
        double undercutShare,
        double carryPerYearShare,
        double crowdOutShare) {

    private static final double WEEKS_PER_YEAR_FACTOR = chokepoint.core.time.WeekCalendar.WEEKS_PER_YEAR;

    /** Terms of a world without the table: nobody invests and no policy acts. */
    static final InvestmentTerms NONE = new InvestmentTerms(1, 0, 1, 0, 0, 0, 1, 1, 0, 1, 0, 1, 0, 0);

    static InvestmentTerms of(InputDraw draw) {
        return new InvestmentTerms(
                value(draw, "capital_cost_share_per_year"),
                value(draw, "floor_relief_share_per_year"),
                value(draw, "price_reversion_years") * WEEKS_PER_YEAR_FACTOR,
                value(draw, "price_volatility_log_sd_per_year"),
                value(draw, "crowding_factor"),
                value(draw, "plant_life_years") * WEEKS_PER_YEAR_FACTOR,
                value(draw, "long_run_cost_years") * WEEKS_PER_YEAR_FACTOR,
                value(draw, "room_for_new_supply_share"),
                value(draw, "china_entry_share"),
                value(draw, "flood_output_factor"),
                value(draw, "flood_years") * WEEKS_PER_YEAR_FACTOR,
                value(draw, "undercut_from_share"),
                value(draw, "carry_share_per_year"),
                value(draw, "crowd_out_share"));
    }

    private static double value(InputDraw draw, String quantity) {
        return draw.value(path(Tables.INVESTMENT, quantity));
    }
}
