package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.instrument.Policy;
import chokepoint.core.store.PairResult;
import chokepoint.core.store.PairStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Every case under every policy on common random numbers, replication by replication, streamed part by part into a store. */
public final class PolicyExperiment {

    private final IntFunction<List<PolicyCase>> cases;
    private final List<Policy> policies;
    private final long seed;
    private final Supplier<Engine> engines;
    private final SharedTrunks trunks;

    /**
     * @param cases cases of a replication; the same list where they are the same
     * @param engines makes an engine for each run
     */
    public PolicyExperiment(
            IntFunction<List<PolicyCase>> cases, List<Policy> policies, long seed, Supplier<Engine> engines) {
        this(cases, policies, seed, engines, SharedTrunks.NONE);
    }

    /**
     * @param cases cases of a replication; the same list where they are the same
     * @param engines makes an engine for each run
     * @param trunks pasts kept of other policies on the same cases and seed
     */
    public PolicyExperiment(
            IntFunction<List<PolicyCase>> cases,
            List<Policy> policies,
            long seed,
            Supplier<Engine> engines,
            SharedTrunks trunks) {
        this.trunks = trunks;
        this.cases = cases;
        this.policies = List.copyOf(policies);
        this.seed = seed;
        this.engines = engines;
    }

    /** What comes of a replication, as a pure function of its number: by case, then policy. */
    public IntFunction<List<PairResult>> replications() {
        Map<List<PolicyCase>, PolicyTree> trees = new ConcurrentHashMap<>();
        return replication -> {
            List<PolicyCase> own = cases.apply(replication);
            try {
                return trees.computeIfAbsent(own, list -> new PolicyTree(list, policies, seed, engines, trunks))
                        .run(replication);
            } catch (RuntimeException | AssertionError | StackOverflowError failure) {
                return failed(replication, own, ReplicationFailedException.inOneLine(failure));
            }
        };
    }

    /** A replication that breaks off before policies part breaks off in every pair. */
    private List<PairResult> failed(int replication, List<PolicyCase> own, String failure) {
        List<PairResult> results = new ArrayList<>();
        for (PolicyCase policyCase : own) {
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
