package chokepoint.reports.statistics;

import java.util.List;

/**
 * How one industry fared over all runs, counted from the first day of the measure.
 *
 * @param index place of the industry in the records
 * @param name name in files
 * @param firstLostOutput days to the first lost output of the industry
 * @param firstFirm days until its first firm is short
 * @param under90 days until its output is under 90 % of plan
 * @param layers stock layers of the binding nest, from the plant outwards
 * @param totalCoverDays cover of all layers on the eve of the measure
 * @param lostFirstYearShare share of the first year's output that is not made
 * @param grossLossJpyBn value lost in the first year, before output that is made later
 * @param netLossJpyBn value lost in the first year for good
 */
public record IndustrySummary(
        int index,
        String name,
        DaysSpread firstLostOutput,
        DaysSpread firstFirm,
        DaysSpread under90,
        List<LayerSummary> layers,
        Spread totalCoverDays,
        Binding binding,
        Spread lostFirstYearShare,
        Spread grossLossJpyBn,
        Spread netLossJpyBn,
        Recovery recovery) {

    /** Share of the runs in which the industry never loses output inside the horizon. */
    public double neverShortShare() {
        return firstLostOutput.shareBeyond();
    }
}
