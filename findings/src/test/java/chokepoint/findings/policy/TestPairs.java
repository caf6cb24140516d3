package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyCase.Role;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.result.PolicyValue;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.PairResult;
import chokepoint.core.store.PairStore;
import chokepoint.core.store.Part;
import chokepoint.findings.ensemble.TestRuns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Results of a comparison of policies written by hand: numbers are put in by case, policy and replication. */
public final class TestPairs {

    public static final String NO_BAN = "no-ban";
    public static final String BAN = "ban@2028";
    public static final String FLOOD = "ban@2028+flood";

    private static final Scenario SCENARIO = TestRuns.scenario(List.of("cars", "lamps"));

    private final List<PolicyCase> cases;
    private final List<Policy> policies;
    private final int runs;
    private final Map<String, List<PolicyValue>> values = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();

    public TestPairs(int runs, List<PolicyCase> cases, String... policies) {
        this.runs = runs;
        this.cases = cases;
        this.policies = List.of(policies).stream()
                .map(name -> new Policy(name, "Policy " + name, "What " + name + " does.", List.of()))
                .toList();
    }

    /** A world without a ban, a ban in 2028, and its flood. */
    public static List<PolicyCase> cases() {
        return List.of(noBan(), ban(BAN, 2028), flood(FLOOD, BAN, 2028));
    }

    public static PolicyCase noBan() {
        return new PolicyCase(NO_BAN, Role.NO_BAN, NO_BAN, NO_BAN, 2026, SCENARIO);
    }

    public static PolicyCase ban(String name, int year) {
        return new PolicyCase(name, Role.BAN, name, NO_BAN, year, SCENARIO);
    }

    public static PolicyCase flood(String name, String of, int year) {
        return new PolicyCase(name, Role.FLOOD, of, NO_BAN, year, SCENARIO);
    }

    /** Puts a number into every replication: one for all, or one for each. */
    public TestPairs put(
            String caseName, String policy, PolicyMeasure measure, String of, int year, double... byReplication) {
        return put(caseName, policy, measure, PolicyKey.of(of), year, byReplication);
    }

    /** The same under any key. */
    public TestPairs put(
            String caseName, String policy, PolicyMeasure measure, PolicyKey key, int year, double... byReplication) {
        for (int run = 0; run < runs; run++) {
            double value = byReplication.length == 1 ? byReplication[0] : byReplication[run];
            of(run, caseName, policy).add(new PolicyValue(measure, key, year, value));
        }
        return this;
    }

    private List<PolicyValue> of(int run, String caseName, String policy) {
        return values.computeIfAbsent(run + "/" + caseName + "/" + policy, pair -> new ArrayList<>());
    }

    public TestPairs fail(int run, String caseName, String policy, String why) {
        failures.put(run + "/" + caseName + "/" + policy, why);
        return this;
    }

    /** What the kernel would hand over for a part. */
    public List<PairResult> results(Part part) {
        List<PairResult> results = new ArrayList<>();
        for (int run = part.first(); run <= part.last(); run++) {
            for (PolicyCase one : cases) {
                for (Policy policy : policies) {
                    String why = failures.getOrDefault(run + "/" + one.name() + "/" + policy.name(), "");
                    List<PolicyValue> read = why.isEmpty() ? of(run, one.name(), policy.name()) : List.of();
                    results.add(new PairResult(run, one.name(), policy.name(), read, why));
                }
            }
        }
        return results;
    }

    public void keepIn(PairStore store) {
        Part.of(runs).forEach(part -> store.keep(part, results(part)));
    }

    /** The same as if it had been stored and read. */
    public PolicyRuns runs() {
        List<PairResult> results =
                Part.of(runs).stream().flatMap(part -> results(part).stream()).toList();
        TreeSet<PolicyKey> keys = new TreeSet<>();
        results.forEach(pair -> pair.values().forEach(value -> keys.add(value.key())));
        List<PolicyKey> keyList = List.copyOf(keys);
        PolicySetup setup = setup(policies.get(0).name());
        PolicyRuns.Builder builder =
                new PolicyRuns.Builder(setup.caseNames(), setup.policyNames(), runs, List.copyOf(keys));
        for (PairResult pair : results) {
            if (!pair.failure().isEmpty()) {
                builder.failed(
                        new PolicyRuns.FailedPair(pair.replication(), pair.caseName(), pair.policy(), pair.failure()));
            }
        }
        for (PairResult pair : results) {
            for (PolicyValue value : pair.values()) {
                builder.add(
                        pair.replication(),
                        setup.caseNames().indexOf(pair.caseName()),
                        setup.policyNames().indexOf(pair.policy()),
                        value.measure(),
                        keyList.indexOf(value.key()),
                        value.year(),
                        value.value());
            }
        }
        return builder.build();
    }

    /** Discount 0 and no deadweight unless changed; 100 yen a dollar; h 10 %; cars weigh three times as much as lamps. */
    public PolicySetup setup(String baseline) {
        return new PolicySetup(
                cases,
                policies,
                baseline,
                7,
                runs,
                0.1,
                0,
                100,
                0,
                List.of(
                        new PolicyIndustry("cars", 3, "vehicles", EndUse.CIVIL),
                        new PolicyIndustry("lamps", 1, "other", EndUse.DUAL_USE)),
                TestBuild.BUILD);
    }
}
