package chokepoint.findings.ensemble;

import chokepoint.core.result.RunOutcome;
import chokepoint.core.scenario.InputRow;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.findings.outcome.OutcomeColumns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Loss of Japan as a whole, as a level or as what a measure adds. Of the industries that feed the same car the largest counts in
 * each week.
 *
 * @param lossJpyBn value added lost in the first year (or in the horizon when that is shorter)
 * @param lossMean its mean with the interval of the mean
 * @param lossAfterMadeUpJpyBn the same less what is made up later
 * @param lossHorizonJpyBn value added lost over the whole horizon
 * @param nullLossMeanJpyBn mean of what stock, inflow and reserve alone would say of the first year
 * @param lossShareOfGdp loss of the first year over a year's GDP
 * @param negativeShare share of the runs in which the loss is under nought: those in which a measure spares Japan more than it costs
 * @param damageShare λ as drawn
 * @param atDamageShare the mean loss had λ been the same in every run: low, central, high
 */
public record JapanSummary(
        Spread lossJpyBn,
        MeanInterval lossMean,
        Spread lossAfterMadeUpJpyBn,
        Spread lossHorizonJpyBn,
        double nullLossMeanJpyBn,
        Spread lossShareOfGdp,
        double negativeShare,
        Spread damageShare,
        List<LossAtDamageShare> atDamageShare) {

    /**
     * Mean loss at one value of λ, the loss per yen of exposed value added that is not produced. Losses are proportional to λ.
     *
     * @param label low, central or high
     */
    public record LossAtDamageShare(
            String label, double damageShare, double meanLossJpyBn, double meanLossShareOfGdp) {}

    /**
     * Of all runs.
     *
     * @param damageShare range of λ
     */
    static JapanSummary of(OutcomeColumns<RunOutcome> columns, InputRow damageShare) {
        double[] loss = columns.of(JapanOutcomes.LOSS);
        double[] ofGdp = new double[loss.length];
        Arrays.setAll(ofGdp, run -> loss[run] / columns.of(JapanOutcomes.GDP)[run]);
        return new JapanSummary(
                Sample.of(loss).spread(),
                MeanInterval.of(loss),
                Sample.of(columns.of(JapanOutcomes.LOSS_AFTER_MADE_UP)).spread(),
                Sample.of(columns.of(JapanOutcomes.LOSS_HORIZON)).spread(),
                Sample.of(columns.of(JapanOutcomes.NULL_LOSS)).spread().mean(),
                Sample.of(ofGdp).spread(),
                Arrays.stream(loss).map(value -> value < 0 ? 1 : 0).average().orElse(0),
                Sample.of(columns.of(JapanOutcomes.DAMAGE_SHARE)).spread(),
                List.of(
                        lossAt("low", damageShare.low(), loss, ofGdp, columns.of(JapanOutcomes.DAMAGE_SHARE)),
                        lossAt("central", damageShare.central(), loss, ofGdp, columns.of(JapanOutcomes.DAMAGE_SHARE)),
                        lossAt("high", damageShare.high(), loss, ofGdp, columns.of(JapanOutcomes.DAMAGE_SHARE))));
    }

    private static LossAtDamageShare lossAt(
            String label, double damageShare, double[] loss, double[] ofGdp, double[] drawn) {
        return new LossAtDamageShare(
                label,
                damageShare,
                meanPerDamageShare(loss, drawn) * damageShare,
                meanPerDamageShare(ofGdp, drawn) * damageShare);
    }

    /** Mean of a loss per unit of λ, over the runs whose λ is not zero. */
    private static double meanPerDamageShare(double[] loss, double[] damageShare) {
        return IntStream.range(0, loss.length)
                .filter(run -> damageShare[run] > 0)
                .mapToDouble(run -> loss[run] / damageShare[run])
                .average()
                .orElse(0);
    }
}
