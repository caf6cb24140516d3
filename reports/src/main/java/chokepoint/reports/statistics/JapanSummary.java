package chokepoint.reports.statistics;

import java.util.List;

/**
 * First-year loss of Japan as a whole; the industries that feed the same car count once.
 *
 * @param grossLossJpyBn before output that is made later
 * @param netLossJpyBn net of output that is made later
 * @param lossShareOfGdp net loss over GDP
 * @param damageShare λ as drawn
 * @param atDamageShare the mean loss had λ been the same in every run: low, central, high
 */
public record JapanSummary(
        Spread grossLossJpyBn,
        Spread netLossJpyBn,
        Spread lossShareOfGdp,
        Spread damageShare,
        List<LossAtDamageShare> atDamageShare) {

    /**
     * Mean loss at one value of λ, the loss per yen of exposed value added that is not produced. Losses are proportional to λ.
     *
     * @param label low, central or high
     */
    public record LossAtDamageShare(
            String label, double damageShare, double meanNetLossJpyBn, double meanLossShareOfGdp) {}
}
