package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.History;
import java.util.ArrayList;
import java.util.List;
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
        List<History> all = Workers.map(
                scenarios.size() * runs,
                threads,
                number -> ReplicationFailedException.naming(
                        number % runs,
                        () -> Replay.run(scenarios.get(number / runs), seed, number % runs, engines.get())),
                progress);
        List<List<History>> histories = new ArrayList<>();
        for (int first = 0; first < all.size(); first += runs) {
            histories.add(List.copyOf(all.subList(first, first + runs)));
        }
        return histories;
    }
}
