package chokepoint.core.experiment;

import chokepoint.core.store.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Workers that take replications in order, one at a time, so that few parts are open at once; who ends the last run of a part
 * keeps it.
 */
final class PartStream<R> {

    private static final int LONGEST_RUN_MINUTES = 10;

    private final IntFunction<R> replications;
    private final BiConsumer<Part, List<R>> keep;
    private final IntConsumer progress;
    private final List<OpenPart<R>> missing = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private int missingRuns;

    /**
     * @param replications makes what comes of a replication; called from many threads
     * @param holds whether a part is kept already
     * @param keep keeps a part, in the order of replications
     * @param progress told the number of finished replications, those held before included
     */
    PartStream(
            IntFunction<R> replications,
            int runs,
            Predicate<Part> holds,
            BiConsumer<Part, List<R>> keep,
            IntConsumer progress) {
        this.replications = replications;
        this.keep = keep;
        this.progress = progress;
        for (Part part : Part.of(runs)) {
            if (holds.test(part)) {
                finished.addAndGet(part.size());
            } else {
                missing.add(new OpenPart<>(part));
                missingRuns += part.size();
            }
        }
    }

    /** A part whose runs are under way; forgotten, run by run, when it is kept. */
    private static final class OpenPart<R> {

        private final Part part;
        private final AtomicInteger open;
        private final List<R> results = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();

        OpenPart(Part part) {
            this.part = part;
            open = new AtomicInteger(part.size());
        }

        synchronized void put(int replication, R result) {
            int at = -Collections.binarySearch(numbers, replication) - 1;
            numbers.add(at, replication);
            results.add(at, result);
        }

        synchronized List<R> take() {
            List<R> taken = List.copyOf(results);
            results.clear();
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
            awaitEnd(executor);
        }
    }

    /** Waits until no worker is left that could still keep a part: whoever goes on from the folder must be alone in it. */
    private static void awaitEnd(ExecutorService executor) throws InterruptedException {
        if (!executor.awaitTermination(LONGEST_RUN_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException(
                    "a run goes on for " + LONGEST_RUN_MINUTES + " minutes after the others ended");
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
                OpenPart<R> open = missing.get(run / Part.RUNS);
                int replication = open.part.first() + run % Part.RUNS;
                open.put(replication, replications.apply(replication));
                if (open.open.decrementAndGet() == 0) {
                    keep.accept(open.part, open.take());
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
}
