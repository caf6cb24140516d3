package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one policy does under one ban, against the baseline. Money is present value in USD. Gains and costs that are set against
 * each other are Japan's alone: what the other treasuries pay stands beside them, as nobody counts what it gains them.
 *
 * @param banProbability π, chance that the ban comes by its day; 1 where it is given or drawn by luck
 * @param expectedGain Japan's gain less cost, the ban weighted with π and the world without it with the rest
 * @param judgement what it says, against one part in a hundred of what Japan is expected to lose under the baseline
 * @param expectedGainAt the same at other rates
 * @param breakEven yearly chance of a ban from which on Japan gains
 * @param gainIfBan Japan's gain less cost if the ban comes
 * @param gainIfNoBan the same if it does not
 * @param lossAvoided value added
 * @param lossAvoidedJpyBn the same in JPY bn, undiscounted
 * @param varianceReduction of the loss avoided; NaN where the difference does not vary
 * @param outputLostAvoided sum over the years of output as a share of a year's plan, weighted by value added
 * @param daysGained until the first industry of Japan loses output
 * @param daysJudgement what they say, against three days
 * @param neverShare share of runs in which no industry loses output within 365 days under this policy
 * @param daysByGroup until the first industry of each group loses output
 * @param peakAvoided by oxide: price peak under the baseline less that under the policy, as factors of the price before
 * @param capacity outside China at fixed years
 * @param afterFlood what of it runs at the end of the flood's case when the exporter floods the market after the ban; empty without a
 *     flood
 * @param japanCost what the policy costs Japan if the ban comes, over the baseline
 * @param jointCost what it costs all treasuries and users of the coalition
 * @param users what users in Japan and the other countries of the G7 and the EU pay more
 * @param transfers what producers get
 * @param resourceCost goods and labour used up
 * @param outlayIfNoBan of all treasuries, over the baseline's, if no ban comes
 * @param japanCostIfNoBan net cost to Japan if no ban comes
 */
public record ScoreRow(
        PolicyCase ban,
        Policy policy,
        boolean isBaseline,
        double banProbability,
        PairedDifference expectedGain,
        Judgement judgement,
        Map<Double, PairedDifference> expectedGainAt,
        BreakEven breakEven,
        PairedDifference gainIfBan,
        PairedDifference gainIfNoBan,
        PairedDifference lossAvoided,
        PairedDifference lossAvoidedJpyBn,
        double varianceReduction,
        PairedDifference outputLostAvoided,
        PairedDifference daysGained,
        Judgement daysJudgement,
        double neverShare,
        Map<String, PairedDifference> daysByGroup,
        Map<Item, PairedDifference> peakAvoided,
        List<CapacityAt> capacity,
        List<AfterFlood> afterFlood,
        Cost japanCost,
        Cost jointCost,
        PairedDifference users,
        PairedDifference transfers,
        PairedDifference resourceCost,
        PairedDifference outlayIfNoBan,
        PairedDifference japanCostIfNoBan) {

    /**
     * What a policy costs one side: outlay less what is recoverable, plus carry, deadweight and what users pay more, is net cost.
     *
     * @param outlay what treasuries pay less what they take in
     * @param recoverable worth of what instruments hold at the end
     */
    public record Cost(
            PairedDifference outlay,
            PairedDifference recoverable,
            PairedDifference carry,
            PairedDifference deadweight,
            PairedDifference users,
            PairedDifference net) {}

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

    /** What all treasuries pay less what they take in. */
    public PairedDifference outlay() {
        return jointCost.outlay();
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
