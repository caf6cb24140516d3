package chokepoint.findings.policy;

import chokepoint.core.search.Lever;
import java.util.List;

/**
 * What a search for policies is after, besides what any comparison depends on.
 *
 * @param budgetUsd most expected outlay, present value
 * @param population policies per generation
 */
public record SearchSetup(List<Lever> levers, SearchGoal goal, double budgetUsd, int population) {

    public SearchSetup {
        levers = List.copyOf(levers);
    }
}
