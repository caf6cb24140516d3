package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.validation.History;
import chokepoint.core.world.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Replications of replayed scenarios, spread over cores; results stand by index, so the number of threads changes nothing. */
public final class Replays {

    private final Supplier<Engine> engines;

    /**
     * @param engines makes an engine for each run
     */
    public Replays(Supplier<Engine> engines) {
        this.engines = engines;
    }

    /**
     * Runs replications 0 to {@code runs} − 1 of each scenario.
     *
     * @param progress told the number of finished runs after each one, from any thread
     * @return histories by scenario and replication
     * @throws ReplicationFailedException when a run fails; it names the replication and the seed
     */
    public List<List<History>> run(List<Scenario> scenarios, long seed, int runs, int threads, IntConsumer progress)
            throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            AtomicInteger finished = new AtomicInteger();
            List<List<Future<History>>> pending = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                List<Future<History>> own = new ArrayList<>();
                for (int replication = 0; replication < runs; replication++) {
                    int index = replication;
                    own.add(executor.submit(() -> {
                        History history = Replay.run(scenario, seed, index, engines.get());
                        progress.accept(finished.incrementAndGet());
                        return history;
                    }));
                }
                pending.add(own);
            }
            List<List<History>> histories = new ArrayList<>();
            for (List<Future<History>> own : pending) {
                histories.add(await(own, seed));
            }
            return histories;
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<History> await(List<Future<History>> pending, long seed) throws InterruptedException {
        List<History> histories = new ArrayList<>();
        for (int replication = 0; replication < pending.size(); replication++) {
            try {
                histories.add(pending.get(replication).get());
            } catch (ExecutionException e) {
                throw new ReplicationFailedException(replication, e);
            }
        }
        return histories;
    }
}
