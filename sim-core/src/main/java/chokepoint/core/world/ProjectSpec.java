package chokepoint.core.world;

/**
 * A plant outside China that is not there yet, with its luck. Its output at full capacity is the plan of its seller.
 *
 * @param site the seller it becomes
 * @param committed whether money is being spent already
 * @param decisionWeek first week in which it may be decided on; of a committed one the week in which it was
 * @param leadWeeks planned weeks from decision to first output
 * @param slipWeeks weeks it comes late
 * @param heavyDelayWeeks weeks that Dy and Tb come later still, under China's control of technology
 * @param rampWeeks weeks from first output to capacity
 * @param capitalUsd planned investment
 * @param overrunFactor investment over plan
 * @param spentShare part of the investment spent before the run
 */
public record ProjectSpec(
        SiteSpec site,
        boolean committed,
        int decisionWeek,
        double leadWeeks,
        double slipWeeks,
        double heavyDelayWeeks,
        double rampWeeks,
        double capitalUsd,
        double overrunFactor,
        double spentShare) {}
