package chokepoint.findings.figure;

import java.util.List;

/**
 * Policies that a search has tried, by what they cost and what they avoid.
 *
 * @param budgetUsd most that treasuries may be expected to pay
 * @param beaten those that another beats, and those that are dearer than the budget, in the order in which they were tried
 * @param front those within the budget that no other beats in all that is looked for together, the cheapest first
 * @param best those that do most of one thing, each once
 */
public record SearchedFront(Words words, double budgetUsd, List<Point> beaten, List<Point> front, List<Best> best)
        implements Figure {

    /**
     * A policy.
     *
     * @param number of the trial, from 1
     * @param outlayUsd what treasuries are expected to pay
     * @param lossAvoidedUsd value added that is expected not to be lost
     */
    public record Point(int number, double outlayUsd, double lossAvoidedUsd) {}

    /**
     * One of the beaten or of the front.
     *
     * @param name what it does most of
     */
    public record Best(String name, Point point) {}

    @Override
    public String kind() {
        return "searched-front";
    }
}
