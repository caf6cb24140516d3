package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyCase.Role;
import chokepoint.core.instrument.Policy;
import java.util.List;

/** How much less Japan gains, less its own cost, from each policy than from the one that is best in a state of the world, on average. */
public final class Regret {

    private final List<PolicyCase> states;
    private final List<Policy> policies;
    private final RegretTable table;

    /** States are the world without a ban, and every ban. */
    public Regret(PolicyComparison comparison) {
        states = comparison.cases().stream()
                .filter(one -> one.role() != Role.FLOOD)
                .toList();
        policies = comparison.policies();
        table = RegretTable.ofGains(states.stream()
                .map(state -> policies.stream()
                        .mapToDouble(policy -> PolicyAccounts.mean(
                                comparison.japan(state, policy).gainLessCost()))
                        .toArray())
                .toArray(double[][]::new));
    }

    public List<PolicyCase> states() {
        return states;
    }

    public List<Policy> policies() {
        return policies;
    }

    /** Japan's mean gain less cost under a policy in a state. */
    public double netUsd(int policy, int state) {
        return table.value(state, policy);
    }

    /** The best policy's mean gain less cost in a state less that of the policy; 0 for the best. */
    public double of(int policy, int state) {
        return table.of(state, policy);
    }

    /** The largest regret of a policy over all states. */
    public double largest(int policy) {
        return table.largest(policy);
    }

    /** The policy whose largest regret is least; the first of several. */
    public int leastRegretted() {
        return table.leastRegretted();
    }
}
