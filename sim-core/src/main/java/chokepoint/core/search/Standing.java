package chokepoint.core.search;

import java.util.List;

/**
 * How good a place is.
 *
 * @param goals each the better the larger
 * @param excessShare by which part of it a limit is exceeded; 0 where it is held
 */
public record Standing(List<Double> goals, double excessShare) {

    public Standing {
        goals = List.copyOf(goals);
        if (!(excessShare >= 0)) {
            throw new IllegalArgumentException("excess " + excessShare + "; allowed: 0 or more");
        }
    }

    /** Whether the limit is held. */
    public boolean isAllowed() {
        return excessShare == 0;
    }

    /**
     * Whether this is better by any weighing of the goals: what holds the limit is better than what does not, the smaller excess
     * than the larger; else no goal may be worse, and one must be better.
     */
    public boolean dominates(Standing other) {
        if (excessShare != other.excessShare) {
            return excessShare < other.excessShare;
        }
        boolean better = false;
        for (int goal = 0; goal < goals.size(); goal++) {
            int order = Double.compare(goals.get(goal), other.goals.get(goal));
            if (order < 0) {
                return false;
            }
            better |= order > 0;
        }
        return better;
    }
}
