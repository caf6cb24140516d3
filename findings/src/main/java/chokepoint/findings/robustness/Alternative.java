package chokepoint.findings.robustness;

import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.policy.Satisficing.Met;
import org.jspecify.annotations.Nullable;

/**
 * How something that can be decided does over all states of the world.
 *
 * @param lossJpyBn mean loss of the first year over the states, in JPY bn, with its interval over draws
 * @param meanRegretJpyBn how much more is lost than with the best alternative of the same state, on average
 * @param nineInTenRegretJpyBn least regret that is not exceeded in at least nine of ten states
 * @param largestRegretJpyBn over all states
 * @param bestStates number of states in which nothing does better, ties counted
 * @param meets in how many states what is wanted holds; null where nothing is wanted
 */
public record Alternative(
        MeanInterval lossJpyBn,
        double meanRegretJpyBn,
        double nineInTenRegretJpyBn,
        double largestRegretJpyBn,
        int bestStates,
        @Nullable Met meets) {}
