package chokepoint.core.experiment;

import chokepoint.core.store.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Workers that take replications in order, one at a time, so that few parts are open at once; who ends the last run of a part
 * keeps it.
 */
final class PartStream<R> {

    private final IntFunction<R> replications;
    private final BiConsumer<Part, List<R>> keep;
    private final IntConsumer progress;
    private final List<OpenPart<R>> missing = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
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
        Workers.share(threads, this::work);
    }

    private void work(BooleanSupplier stopped) {
        for (int run = next.getAndIncrement();
                run < missingRuns && !stopped.getAsBoolean();
                run = next.getAndIncrement()) {
            // only the last part of all may be short, so the missing runs fall into parts evenly
            OpenPart<R> open = missing.get(run / Part.RUNS);
            int replication = open.part.first() + run % Part.RUNS;
            open.put(replication, replications.apply(replication));
            if (open.open.decrementAndGet() == 0) {
                keep.accept(open.part, open.take());
            }
            progress.accept(finished.incrementAndGet());
        }
    }
}
