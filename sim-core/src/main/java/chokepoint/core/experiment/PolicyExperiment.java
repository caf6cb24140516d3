package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.store.PairResult;
import chokepoint.core.store.PairStore;
import chokepoint.core.world.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Every case under every policy on common random numbers, replication by replication, streamed part by part into a store. */
public final class PolicyExperiment {

    private final List<PolicyCase> cases;
    private final List<Policy> policies;
    private final long seed;
    private final Supplier<Engine> engines;

    /**
     * @param engines makes an engine for each run
     */
    public PolicyExperiment(List<PolicyCase> cases, List<Policy> policies, long seed, Supplier<Engine> engines) {
        this.cases = List.copyOf(cases);
        this.policies = List.copyOf(policies);
        this.seed = seed;
        this.engines = engines;
    }

    /** What comes of a replication, as a pure function of its number: by case, then policy. */
    public IntFunction<List<PairResult>> replications() {
        PolicyTree tree = new PolicyTree(cases, policies, seed, engines);
        return replication -> {
            try {
                return tree.run(replication);
            } catch (RuntimeException | AssertionError | StackOverflowError failure) {
                return failed(replication, ReplicationFailedException.inOneLine(failure));
            }
        };
    }

    /** A replication that breaks off anywhere is left out of every pair, or differences would not be paired. */
    private List<PairResult> failed(int replication, String failure) {
        List<PairResult> results = new ArrayList<>();
        for (PolicyCase policyCase : cases) {
            for (Policy policy : policies) {
                results.add(new PairResult(replication, policyCase.name(), policy.name(), List.of(), failure));
            }
        }
        return results;
    }

    /**
     * Runs the replications 0 to {@code runs} − 1 that the store does not hold yet.
     *
     * @param progress told the number of finished replications, those held before included, after each one, from any thread
     * @throws chokepoint.core.store.StoreException when the store cannot keep a part; the parts before stay
     */
    public void stream(int runs, PairStore store, int threads, IntConsumer progress) throws InterruptedException {
        new PartStream<>(
                        replications(),
                        runs,
                        store::holds,
                        (part, results) -> store.keep(
                                part, results.stream().flatMap(List::stream).toList()),
                        progress)
                .run(threads);
    }
}
