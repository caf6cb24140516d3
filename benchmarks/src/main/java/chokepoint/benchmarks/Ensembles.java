package chokepoint.benchmarks;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Past;
import chokepoint.core.experiment.Replication;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.studies.store.PastFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many runs on one and two threads, from stored warm-ups and with their own; a part is run, the rest reckoned. */
final class Ensembles {

    private static final int RUNS = 1_000;
    /** Runs that are measured for a figure of 1,000. */
    private static final int SAMPLE = 160;

    private final Bench bench;
    private final Scenario scenario = Worlds.scenario();
    private final int warmUpWeeks = scenario.timeline().warmUpWeeks();

    Ensembles(Bench bench) {
        this.bench = bench;
    }

    void measure() throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("chokepoint-bench");
        try {
            PastFolder pasts = new PastFolder(folder);
            seconds(2, 40, this::whole); // warms up
            double own = seconds(2, SAMPLE, this::whole) * RUNS / SAMPLE;
            seconds(2, SAMPLE, replication -> keep(pasts, replication));
            double stored = seconds(2, SAMPLE, replication -> resume(pasts, replication)) * RUNS / SAMPLE;
            double alone = seconds(1, SAMPLE / 2, replication -> resume(pasts, replication)) * RUNS / (SAMPLE / 2.0);
            bench.limit("1,000 runs from stored warm-ups, two threads (160 measured)", stored, 12, "s");
            bench.limit("1,000 runs with their own warm-ups, two threads (160 measured)", own, 45, "s");
            bench.atLeast("two threads over one", alone / stored, 1.8, "times");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Object whole(int replication) {
        return outcome(Replication.run(scenario, Worlds.SEED, replication, new PlainLoopEngine()));
    }

    private Object keep(PastFolder pasts, int replication) {
        try {
            Past past = Replication.past(scenario, Worlds.SEED, replication, new PlainLoopEngine(), warmUpWeeks);
            pasts.keep(replication, past);
            return past;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object resume(PastFolder pasts, int replication) {
        try {
            Past past = pasts.find(replication).orElseThrow();
            return outcome(Replication.resume(scenario, Worlds.SEED, replication, new PlainLoopEngine(), past));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunOutcome outcome(RunRecord record) {
        return RunOutcome.of(record);
    }

    /** Seconds that {@code runs} runs take on some threads. */
    private static double seconds(int threads, int runs, IntFunction<Object> run)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long began = System.nanoTime();
            var pending = IntStream.range(0, runs)
                    .mapToObj(replication ->
                            executor.submit(() -> run.apply(replication).hashCode()))
                    .toList();
            for (Future<Integer> one : pending) {
                one.get();
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            executor.shutdownNow();
        }
    }
}
