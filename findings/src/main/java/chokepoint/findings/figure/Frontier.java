package chokepoint.findings.figure;

import java.util.List;

/** What policies cost against what they avoid, one picture a ban: the line on which both are equal parts those that pay from the rest. */
public record Frontier(Words words, List<Panel> panels) implements Figure {

    /**
     * A ban.
     *
     * @param marks one a policy, the baseline's among them
     */
    public record Panel(String name, List<Mark> marks) {}

    /**
     * A policy.
     *
     * @param costUsd what it costs Japan
     * @param lossAvoidedUsd value added that is not lost
     */
    public record Mark(PolicyTag policy, Estimate costUsd, Estimate lossAvoidedUsd) {}

    @Override
    public String kind() {
        return "frontier";
    }
}
