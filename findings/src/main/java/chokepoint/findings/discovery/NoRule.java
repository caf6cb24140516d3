package chokepoint.findings.discovery;

import java.util.List;

/**
 * No condition is worth anything: the best box is the one without limits. There is nothing to judge, and so no p.
 *
 * @param trajectory every box that was peeled, from the one without limits on, on the half that was peeled
 * @param stability by column, in the order of the cases
 */
public record NoRule(List<TriedBox> trajectory, List<ColumnStability> stability) implements Discovery {

    public NoRule {
        trajectory = List.copyOf(trajectory);
        stability = List.copyOf(stability);
    }
}
