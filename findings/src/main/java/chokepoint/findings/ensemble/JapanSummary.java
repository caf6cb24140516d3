package chokepoint.findings.ensemble;

import java.util.List;

/**
 * Loss of Japan as a whole, as a level or as what a measure adds. Of the industries that feed the same car the largest counts in
 * each week.
 *
 * @param lossJpyBn value added lost in the first year (or in the horizon when that is shorter)
 * @param lossMean its mean with the interval of the mean
 * @param lossAfterMadeUpJpyBn the same less what is made up later
 * @param lossHorizonJpyBn value added lost over the whole horizon
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
}
