package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyCase.Role;
import chokepoint.core.instrument.Policy;
import java.util.Arrays;
import java.util.List;

/** How much less Japan gains, less its own cost, from each policy than from the one that is best in a state of the world, on average. */
public final class Regret {

    private final List<PolicyCase> states;
    private final List<Policy> policies;
    /** By policy and state. */
    private final double[][] netUsd;

    /** States are the world without a ban, and every ban. */
    public Regret(PolicyComparison comparison) {
        states = comparison.cases().stream()
                .filter(one -> one.role() != Role.FLOOD)
                .toList();
        policies = comparison.policies();
        netUsd = new double[policies.size()][states.size()];
        for (int p = 0; p < netUsd.length; p++) {
            for (int s = 0; s < states.size(); s++) {
                netUsd[p][s] = PolicyAccounts.mean(
                        comparison.japan(states.get(s), policies.get(p)).gainLessCost());
            }
        }
    }

    public List<PolicyCase> states() {
        return states;
    }

    public List<Policy> policies() {
        return policies;
    }

    /** Japan's mean gain less cost under a policy in a state. */
    public double netUsd(int policy, int state) {
        return netUsd[policy][state];
    }

    /** The best policy's mean gain less cost in a state less that of the policy; 0 for the best. */
    public double of(int policy, int state) {
        double best = Arrays.stream(netUsd)
                .mapToDouble(ofPolicy -> ofPolicy[state])
                .max()
                .orElseThrow();
        return best - netUsd[policy][state];
    }

    /** The largest regret of a policy over all states. */
    public double largest(int policy) {
        double largest = 0;
        for (int state = 0; state < states.size(); state++) {
            largest = Math.max(largest, of(policy, state));
        }
        return largest;
    }

    /** The policy whose largest regret is least; the first of several. */
    public int leastRegretted() {
        int least = 0;
        for (int policy = 1; policy < policies.size(); policy++) {
            least = largest(policy) < largest(least) ? policy : least;
        }
        return least;
    }
}
