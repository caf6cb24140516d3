package chokepoint.findings.ensemble;

import chokepoint.core.result.RunRecord.Layer;

/**
 * One layer of stock of an industry's binding nest.
 *
 * @param coverDays cover on the eve of the measure
 * @param gone days until the layer is at or under 2 % of its start, over the runs in which it held anything
 */
public record LayerSummary(Layer layer, Spread coverDays, DaysSpread gone) {}
