package chokepoint.findings.ensemble;

import java.util.List;

/**
 * How one industry fared over all runs, counted from the first day of the measure.
 *
 * @param index place of the industry in the records
 * @param name name in files
 * @param firstLostOutput days to the first lost output of the industry
 * @param firstFirm days until its first firm is short
 * @param under90 days until its output is under 90 % of plan
 * @param under75 days until its output is under 75 % of plan
 * @param bindingNestLasts days until the nest that binds most often is short or gone, as {@link NestOutcome} defines it: the same
 *     goods whose cover stands beside it; empty sample where the industry uses nothing
 * @param layers stock layers of the binding nest, from the plant outwards
 * @param totalCoverDays cover of all layers on the eve of the measure
 * @param lostFirstYearShare output that is not made in the first year, as a share of a year's plan
 * @param lossJpyBn value lost in the first year
 * @param lossAfterMadeUpJpyBn the same less what is made up later
 * @param lossHorizonJpyBn value lost over the whole horizon
 */
public record IndustrySummary(
        int index,
        String name,
        DaysSpread firstLostOutput,
        DaysSpread firstFirm,
        DaysSpread under90,
        DaysSpread under75,
        DaysSpread bindingNestLasts,
        List<LayerSummary> layers,
        Spread totalCoverDays,
        Binding binding,
        Spread lostFirstYearShare,
        Spread lossJpyBn,
        Spread lossAfterMadeUpJpyBn,
        Spread lossHorizonJpyBn,
        Recovery recovery) {

    /** Share of the runs in which the industry never loses output inside the horizon. */
    public double neverShortShare() {
        return firstLostOutput.shareBeyond();
    }
}
