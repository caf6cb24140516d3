package chokepoint.reports.statistics;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.world.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One policy under one ban, against the baseline. Money is present value in USD unless it says otherwise.
 *
 * @param banProbability π; 1 where luck draws the year of the ban
 * @param expectedNet expected loss avoided net of cost, at the comparison's discount rate
 * @param expectedNetAt the same at other rates
 * @param netIfBan loss avoided net of cost if the ban comes
 * @param netIfNoBan the same if it does not
 * @param lossAvoided value added
 * @param lossAvoidedJpyBn the same in JPY bn, undiscounted
 * @param varianceReduction of the loss avoided; NaN where the difference does not vary
 * @param outputLostAvoided sum over the years of output as a share of a year's plan, weighted by value added
 * @param daysGained over all industries, weighted by value added
 * @param daysByGroup by group of industries
 * @param peakAvoided by oxide: price peak under the baseline less that under the policy, as factors of the price before
 * @param capacity outside China at fixed years
 * @param afterFlood what of it runs at the end of the flood's case when the exporter floods the market after the ban; empty without a
 *     flood
 * @param outlay over the baseline's; so are the further amounts
 * @param outlayIfNoBan of the policy over the baseline's, if no ban comes
 */
public record ScoreRow(
        PolicyCase ban,
        Policy policy,
        boolean isBaseline,
        double banProbability,
        PairedDifference expectedNet,
        Map<Double, PairedDifference> expectedNetAt,
        BreakEven breakEven,
        PairedDifference netIfBan,
        PairedDifference netIfNoBan,
        PairedDifference lossAvoided,
        PairedDifference lossAvoidedJpyBn,
        double varianceReduction,
        PairedDifference outputLostAvoided,
        PairedDifference daysGained,
        Map<String, PairedDifference> daysByGroup,
        Map<Item, PairedDifference> peakAvoided,
        List<CapacityAt> capacity,
        List<AfterFlood> afterFlood,
        PairedDifference outlay,
        PairedDifference recoverable,
        PairedDifference carry,
        PairedDifference deadweight,
        PairedDifference users,
        PairedDifference netCost,
        PairedDifference transfers,
        PairedDifference resourceCost,
        PairedDifference outlayIfNoBan,
        PairedDifference netCostIfNoBan) {

    /**
     * Capacity outside China.
     *
     * @param mean in t REO a year; NaN when the runs end before
     * @param difference to the baseline
     */
    public record CapacityAt(Nest nest, int year, double mean, PairedDifference difference) {

        /** Nothing is known of a year after the end of the runs. */
        public static CapacityAt unknown(Nest nest, int year) {
            return new CapacityAt(nest, year, Double.NaN, new PairedDifference(0, Double.NaN, Double.NaN, Double.NaN));
        }

        public boolean isKnown() {
            return !Double.isNaN(mean);
        }
    }

    /**
     * Capacity that survives a flood.
     *
     * @param capacity at the last year of the flood's runs
     * @param lostTReoPerYear what of the capacity of that year is gone that stands without the flood, under the same policy
     */
    public record AfterFlood(CapacityAt capacity, PairedDifference lostTReoPerYear) {}

    /** Whether the interval of the days gained excludes nought. */
    public boolean gainsDays() {
        return daysGained.clear() && daysGained.mean() > 0;
    }

    /** Net cost under the ban for each day gained; NaN unless days are gained for sure. */
    public double costPerDayUsd() {
        return gainsDays() ? netCost.mean() / daysGained.mean() : Double.NaN;
    }

    /** What a flood leaves of a nest's capacity; empty where no flood was run. */
    public Optional<AfterFlood> afterFlood(Nest nest) {
        return afterFlood.stream()
                .filter(after -> after.capacity().nest() == nest)
                .findFirst();
    }

    /** Capacity of a nest in a year. */
    public CapacityAt capacity(Nest nest, int year) {
        return capacity.stream()
                .filter(at -> at.nest() == nest && at.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
