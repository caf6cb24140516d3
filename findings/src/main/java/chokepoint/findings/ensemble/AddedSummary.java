package chokepoint.findings.ensemble;

import java.util.List;

/**
 * What the measure adds over the runs: differences between each run and its twin without the measure.
 *
 * @param first which industry it costs output first
 * @param firstLoss days to the first loss added, by industry
 * @param lossJpyBn mean loss added in the first year with its interval, by industry
 * @param japan loss of Japan added
 * @param without loss of Japan in the twins
 */
public record AddedSummary(
        FirstIndustry first,
        List<DaysSpread> firstLoss,
        List<MeanInterval> lossJpyBn,
        JapanSummary japan,
        JapanSummary without) {}
