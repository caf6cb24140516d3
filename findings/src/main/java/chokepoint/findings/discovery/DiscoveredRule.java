package chokepoint.findings.discovery;

import java.util.List;

/**
 * A rule: it happens mostly where all conditions hold.
 *
 * @param conditions at least one, the one that is worth most first
 * @param judged what the rule is worth on the half that it was not found on
 * @param trajectory every box that was peeled, from the one without limits on, on the half that was peeled
 * @param chosen place on the trajectory of the box that the rule was made from
 * @param stability by column, in the order of the cases
 */
public record DiscoveredRule(
        List<Condition> conditions,
        Judged judged,
        List<TriedBox> trajectory,
        int chosen,
        List<ColumnStability> stability)
        implements Discovery {

    public DiscoveredRule {
        conditions = List.copyOf(conditions);
        trajectory = List.copyOf(trajectory);
        stability = List.copyOf(stability);
    }
}
