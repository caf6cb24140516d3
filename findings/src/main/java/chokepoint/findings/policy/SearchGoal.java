package chokepoint.findings.policy;

import chokepoint.core.search.Standing;
import java.util.List;

/**
 * What a search for policies is after. Inside a search the least largest regret is sought as the largest worst net gain over the
 * states, since regret itself depends on which policies were tried; it is worked out at the end over all of them.
 */
public enum SearchGoal {
    /** Largest expected gain less cost of Japan. */
    NET,
    /** Largest expected loss avoided. */
    LOSS,
    /** Most days gained. */
    DAYS,
    /** Least largest regret. */
    REGRET,
    /** All four side by side. */
    FRONT;

    /** How good a policy is under a budget for its expected outlay. */
    public Standing standing(PolicyGoals goals, double budgetUsd) {
        List<Double> wanted = switch (this) {
            case NET -> List.of(goals.expectedNetUsd());
            case LOSS -> List.of(goals.lossAvoidedUsd());
            case DAYS -> List.of(goals.daysGained());
            case REGRET -> List.of(goals.worstNetUsd());
            case FRONT ->
                List.of(goals.expectedNetUsd(), goals.lossAvoidedUsd(), goals.daysGained(), goals.worstNetUsd());
        };
        double excessUsd = Math.max(0, goals.outlayUsd() - budgetUsd);
        return new Standing(wanted, excessUsd / budgetUsd);
    }
}
