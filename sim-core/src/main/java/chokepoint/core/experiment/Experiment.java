package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunPair;
import chokepoint.core.store.RunResult;
import chokepoint.core.store.RunStore;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Replications of a scenario, spread over cores; results stand by index, so the number of threads changes nothing.
 *
 * <p>Runs go to a {@link RunStore} part by part and are then forgotten: the memory an experiment needs does not depend on how
 * many runs it has. A run that fails is kept as a failure, and the others go on.
 */
public final class Experiment {

    private final Supplier<Engine> engines;

    /**
     * @param engines makes an engine for each run
     */
    public Experiment(Supplier<Engine> engines) {
        this.engines = engines;
    }

    /** The runs of a scenario under a seed, each as a pure function of its number. */
    public IntFunction<RunRecord> replications(Scenario scenario, long seed) {
        return replication -> Replication.run(scenario, seed, replication, engines.get());
    }

    /**
     * Runs the replications 0 to {@code runs} − 1 with their twins, as far as one of the stores does not hold them yet. A
     * replication of which either run fails is recorded as failed in both, or differences would not be paired.
     *
     * @param twins keeps the twins; see {@link #stream} for the rest
     */
    public static void streamPairs(
            IntFunction<RunPair> replications,
            int runs,
            RunStore store,
            RunStore twins,
            int threads,
            boolean stopOnError,
            IntConsumer progress)
            throws InterruptedException {
        new PartStream<RunPair>(
                        replication -> pair(replications, replication, stopOnError),
                        runs,
                        part -> twins.holds(part) && store.holds(part),
                        (part, pairs) -> {
                            twins.keep(part, pairs.stream().map(RunPair::twin).toList());
                            store.keep(part, pairs.stream().map(RunPair::run).toList());
                        },
                        progress)
                .run(threads);
    }

    private static RunPair pair(IntFunction<RunPair> replications, int replication, boolean stopOnError) {
        try {
            return replications.apply(replication);
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            if (stopOnError) {
                throw new ReplicationFailedException(replication, failure);
            }
            RunResult failed = new RunResult.Failed(replication, ReplicationFailedException.inOneLine(failure));
            return new RunPair(failed, failed);
        }
    }

    /**
     * Runs the replications 0 to {@code runs} − 1 that the store does not hold yet, and keeps each part as soon as its last run
     * ends.
     *
     * @param replications makes the record of a replication; called from many threads
     * @param stopOnError whether the first failing run ends the experiment instead of being recorded
     * @param progress told the number of finished runs, those held before included, after each one, from any thread
     * @throws ReplicationFailedException when a run fails and that is to stop
     * @throws chokepoint.core.store.StoreException when the store cannot keep a part; the parts before stay
     */
    public static void stream(
            IntFunction<RunRecord> replications,
            int runs,
            RunStore store,
            int threads,
            boolean stopOnError,
            IntConsumer progress)
            throws InterruptedException {
        new PartStream<RunResult>(
                        replication -> result(replications, replication, stopOnError),
                        runs,
                        store::holds,
                        store::keep,
                        progress)
                .run(threads);
    }

    private static RunResult result(IntFunction<RunRecord> replications, int replication, boolean stopOnError) {
        try {
            return new RunResult.Finished(replications.apply(replication));
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            if (stopOnError) {
                throw new ReplicationFailedException(replication, failure);
            }
            return new RunResult.Failed(replication, ReplicationFailedException.inOneLine(failure));
        }
    }

    /**
     * Runs replications 0 to {@code runs} − 1 and holds all their records: for a few.
     *
     * @param progress told the number of finished runs after each one, from any thread
     * @throws ReplicationFailedException when a run fails; it names the replication and the seed
     */
    public List<RunRecord> run(Scenario scenario, long seed, int runs, int threads, IntConsumer progress)
            throws InterruptedException {
        Held held = new Held(runs);
        stream(replications(scenario, seed), runs, held, threads, true, progress);
        return List.of(held.records);
    }

    /** Keeps records in memory, by index. */
    private static final class Held implements RunStore {

        private final RunRecord[] records;

        Held(int runs) {
            records = new RunRecord[runs];
        }

        @Override
        public boolean holds(Part part) {
            return false;
        }

        @Override
        public void keep(Part part, List<RunResult> results) {
            for (RunResult result : results) {
                if (result instanceof RunResult.Finished finished) {
                    synchronized (this) {
                        records[result.replication()] = finished.record();
                    }
                }
            }
        }
    }
}
