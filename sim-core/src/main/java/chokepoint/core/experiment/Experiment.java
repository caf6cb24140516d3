package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.result.RunRecord;
import chokepoint.core.world.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Replications of a scenario, spread over cores; results stand by index, so the number of threads changes nothing. */
public final class Experiment {

    private final Supplier<Engine> engines;

    /**
     * @param engines makes an engine for each run
     */
    public Experiment(Supplier<Engine> engines) {
        this.engines = engines;
    }

    /**
     * Runs replications 0 to {@code runs} − 1.
     *
     * @param progress told the number of finished runs after each one, from any thread
     * @throws ReplicationFailedException when a run fails; it names the replication and the seed
     */
    public List<RunRecord> run(Scenario scenario, long seed, int runs, int threads, IntConsumer progress)
            throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            java.util.concurrent.atomic.AtomicInteger finished = new java.util.concurrent.atomic.AtomicInteger();
            List<Future<RunRecord>> pending = new ArrayList<>();
            for (int replication = 0; replication < runs; replication++) {
                int index = replication;
                pending.add(executor.submit(() -> {
                    RunRecord record = Replication.run(scenario, seed, index, engines.get());
                    progress.accept(finished.incrementAndGet());
                    return record;
                }));
            }
            List<RunRecord> records = new ArrayList<>();
            for (int replication = 0; replication < runs; replication++) {
                records.add(await(pending.get(replication), replication, seed));
            }
            return records;
        } finally {
            executor.shutdownNow();
        }
    }

    private static RunRecord await(Future<RunRecord> future, int replication, long seed) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new ReplicationFailedException(replication, seed, e);
        }
    }
}
