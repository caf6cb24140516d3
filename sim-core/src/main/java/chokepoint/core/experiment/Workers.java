package chokepoint.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Threads that share work: the one place in which runs are spread over cores. */
final class Workers {

    private static final int LONGEST_RUN_MINUTES = 10;

    private Workers() {}

    /**
     * Lets every thread do the same work, which takes what is next until nothing is left. When one breaks off, the others are told, and
     * this ends once none is at work any more: whoever goes on from what they kept must be alone in it.
     *
     * @param work told whether it is to stop
     * @throws RuntimeException what broke off the first
     */
    static void share(int threads, Consumer<BooleanSupplier> work) throws InterruptedException {
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                workers.add(executor.submit(() -> untilItBreaks(work, stopped)));
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

    private static void awaitEnd(ExecutorService executor) throws InterruptedException {
        if (!executor.awaitTermination(LONGEST_RUN_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException(
                    "a run goes on for " + LONGEST_RUN_MINUTES + " minutes after the others ended");
        }
    }

    private static void untilItBreaks(Consumer<BooleanSupplier> work, AtomicBoolean stopped) {
        boolean orderly = false;
        try {
            work.accept(stopped::get);
            orderly = true;
        } finally {
            if (!orderly) {
                stopped.set(true);
            }
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

    /**
     * What is made of the numbers 0 to {@code count} − 1, in their order.
     *
     * @param made a function of the number alone; called from many threads
     * @param progress told how many are made after each one, from any thread
     * @throws RuntimeException what broke off the first
     */
    static <T> List<T> map(int count, int threads, IntFunction<T> made, IntConsumer progress)
            throws InterruptedException {
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(count);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        share(threads, stopped -> {
            for (int number = next.getAndIncrement();
                    number < count && !stopped.getAsBoolean();
                    number = next.getAndIncrement()) {
                results.set(number, made.apply(number));
                progress.accept(finished.incrementAndGet());
            }
        });
        List<T> all = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            all.add(results.get(number));
        }
        return all;
    }
}
