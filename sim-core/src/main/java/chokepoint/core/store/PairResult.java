package chokepoint.core.store;

import chokepoint.core.result.PolicyValue;
import java.util.List;

/**
 * What came of one replication of one case under one policy.
 *
 * @param caseName name of the case: a scenario, with the year its ban was moved to, and whether the exporter floods
 * @param policy name of the policy
 * @param values what was read off the run; empty when it broke off; a number that is zero may be left out
 * @param failure why it broke off, in one line; empty when it reached its end
 */
public record PairResult(int replication, String caseName, String policy, List<PolicyValue> values, String failure) {}
