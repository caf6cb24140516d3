package chokepoint.findings.policy;

import java.util.List;

/**
 * A policy that a search has tried.
 *
 * @param number of the evaluation, from 1
 * @param place steps of the levers
 * @param levers values of the levers
 * @param largestRegretUsd by how much, in the worst state, the best of all that were tried and of doing nothing gains more
 */
public record SearchedPoint(
        int number, List<Integer> place, List<Double> levers, PolicyGoals goals, double largestRegretUsd) {

    public SearchedPoint {
        place = List.copyOf(place);
        levers = List.copyOf(levers);
    }
}
