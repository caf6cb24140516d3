package chokepoint.findings.figure;

import java.util.List;

/**
 * What sets of parameters cost in one crisis against what they cost in another, both on logarithmic axes.
 *
 * @param across name of the crisis whose cost goes across
 * @param upright name of the one whose cost goes up
 * @param marks one for each set that was tried, in the order of trials
 */
public record TradeOff(Words words, String across, String upright, List<Mark> marks) implements Figure {

    /**
     * A set.
     *
     * @param number of the trial, from 1
     * @param acrossCostScore cost in the first crisis
     * @param uprightCostScore cost in the second
     * @param kept whether nothing rules it out
     * @param unbeaten whether no other is at least as good in both and better in one
     * @param chosen whether it is left for runs
     */
    public record Mark(
            int number,
            double acrossCostScore,
            double uprightCostScore,
            boolean kept,
            boolean unbeaten,
            boolean chosen) {}

    @Override
    public String kind() {
        return "trade-off";
    }
}
