package chokepoint.core.experiment;

import chokepoint.core.result.RunRecord;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.core.store.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Workers that take replications in order, one at a time, so that few parts are open at once; who ends the last run of a part
 * keeps it.
 */
final class RunStream {

    private final IntFunction<RunRecord> replications;
    private final RunStore store;
    private final boolean stopOnError;
    private final IntConsumer progress;
    private final List<OpenPart> missing = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private int missingRuns;

    RunStream(
            IntFunction<RunRecord> replications, int runs, RunStore store, boolean stopOnError, IntConsumer progress) {
        this.replications = replications;
        this.store = store;
        this.stopOnError = stopOnError;
        this.progress = progress;
        for (Part part : Part.of(runs)) {
            if (store.holds(part)) {
                finished.addAndGet(part.size());
            } else {
                missing.add(new OpenPart(part));
                missingRuns += part.size();
            }
        }
    }

    /** A part whose runs are under way; forgotten, run by run, when it is kept. */
    private static final class OpenPart {

        private final Part part;
        private final AtomicInteger open;
        private RunResult[] results = {};

        OpenPart(Part part) {
            this.part = part;
            open = new AtomicInteger(part.size());
        }

        synchronized void put(RunResult result) {
            if (results.length == 0) {
                results = new RunResult[part.size()];
            }
            results[result.replication() - part.first()] = result;
        }

        synchronized List<RunResult> take() {
            List<RunResult> taken = List.of(results);
            results = new RunResult[0];
            return taken;
        }
    }

    void run(int threads) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                workers.add(executor.submit(this::work));
            }
            for (Future<?> worker : workers) {
                await(worker);
            }
        } finally {
            stopped.set(true);
            executor.shutdownNow();
        }
    }

    private static void await(Future<?> worker) throws InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        }
    }

    private void work() {
        boolean orderly = false;
        try {
            for (int run = next.getAndIncrement(); run < missingRuns && !stopped.get(); run = next.getAndIncrement()) {
                // only the last part of all may be short, so the missing runs fall into parts evenly
                OpenPart open = missing.get(run / Part.RUNS);
                open.put(result(open.part.first() + run % Part.RUNS));
                if (open.open.decrementAndGet() == 0) {
                    store.keep(open.part, open.take());
                }
                progress.accept(finished.incrementAndGet());
            }
            orderly = true;
        } finally {
            if (!orderly) {
                stopped.set(true);
            }
        }
    }

    private RunResult result(int replication) {
        try {
            return new RunResult.Finished(replications.apply(replication));
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            if (stopOnError) {
                stopped.set(true);
                throw new ReplicationFailedException(replication, failure);
            }
            return new RunResult.Failed(replication, ReplicationFailedException.inOneLine(failure));
        }
    }
}
