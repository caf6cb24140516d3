package chokepoint.studies.run;

import chokepoint.core.engine.Cancelled;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A study under way, in a thread of its own.
 *
 * @param <F> what it finds
 */
public final class Running<F> implements AutoCloseable {

    private final Told told;
    private final FutureTask<F> task;
    private final Thread thread;
    private volatile boolean closed;

    private Running(String name, Told told, FutureTask<F> task) {
        this.told = told;
        this.task = task;
        thread = new Thread(task, name);
        thread.setDaemon(true);
    }

    /**
     * What is to be done.
     *
     * @param <F> what it finds
     */
    public interface Work<F> {

        /**
         * Does it.
         *
         * @param told told what happens, and asked whether it is still wanted
         */
        F run(Told told) throws InterruptedException;
    }

    /** Who is told of events, and knows whether the study is still wanted. Events of many threads come one after the other. */
    public static final class Told implements Consumer<StudyEvent> {

        private final Consumer<StudyEvent> listener;
        private final List<StudyEvent> events = new ArrayList<>();
        private volatile boolean cancelled;

        Told(Consumer<StudyEvent> listener) {
            this.listener = listener;
        }

        @Override
        public synchronized void accept(StudyEvent event) {
            remember(event);
            listener.accept(event);
        }

        /** Of runs that end one after the other the last stands for all: there may be a million. */
        private void remember(StudyEvent event) {
            if (event instanceof StudyEvent.RunEnded ended
                    && !events.isEmpty()
                    && events.get(events.size() - 1) instanceof StudyEvent.RunEnded before) {
                events.remove(events.size() - 1);
                events.add(ended.finished() > before.finished() ? ended : before);
            } else {
                events.add(event);
            }
        }

        synchronized List<StudyEvent> events() {
            return List.copyOf(events);
        }

        /** Whether nobody wants it any more. */
        public boolean isCancelled() {
            return cancelled;
        }

        /**
         * Goes on, or not.
         *
         * @throws Cancelled when nobody wants it any more
         */
        public void goOn() {
            if (cancelled) {
                throw new Cancelled();
            }
        }
    }

    /**
     * Begins.
     *
     * @param name of its thread
     * @param listener told what happens
     */
    public static <F> Running<F> start(String name, Work<F> work, Consumer<StudyEvent> listener) {
        Told told = new Told(listener);
        Running<F> running = new Running<>(name, told, new FutureTask<>(() -> {
            try {
                return work.run(told);
            } catch (Cancelled end) {
                told.accept(new StudyEvent.Ended());
                throw end;
            }
        }));
        running.thread.start();
        return running;
    }

    /** What has happened so far, in order; of runs that ended one after the other, how many there were at last. */
    public List<StudyEvent> events() {
        return told.events();
    }

    /**
     * Waits for the end.
     *
     * @throws CancellationException when it was cancelled before
     * @throws RuntimeException what broke it off: {@link chokepoint.core.store.StoreException} when its folder cannot be written,
     *     {@link chokepoint.studies.workspace.OutputRefusedException} when the folder is somebody else's
     */
    public F get() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Cancelled) {
                throw new CancellationException(
                        "the study was cancelled; what was kept of it stays, and it goes on from that");
            }
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof InterruptedException) {
                throw new CancellationException("the study was interrupted");
            }
            throw new IllegalStateException(cause);
        }
    }

    /** Ends it soon: runs look between weeks, parts that are kept stay, the unfinished one is dropped. */
    public void cancel() {
        told.cancelled = true;
    }

    /** Waits until nothing of it is at work any more; cancels it before where it is. What it found is closed, too. */
    @Override
    public void close() throws InterruptedException {
        if (closed) {
            return;
        }
        closed = true;
        cancel();
        thread.join();
        F found = found();
        if (found instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private @Nullable F found() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException | CancellationException broken) {
            return null;
        }
    }
}
