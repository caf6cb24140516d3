package chokepoint.core.experiment;

import java.util.function.Supplier;

/** A run failed; the message names the replication, which with scenario and seed repeats it. */
public final class ReplicationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReplicationFailedException(int replication, Throwable failure) {
        super("replication " + replication + " failed: " + inOneLine(failure), failure);
    }

    /**
     * Makes a run; one that breaks off is named.
     *
     * @throws ReplicationFailedException when it breaks off, but not when nobody wants it any more
     */
    static <T> T naming(int replication, Supplier<T> run) {
        try {
            return run.get();
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            throw new ReplicationFailedException(replication, failure);
        }
    }

    /** What went wrong, without line breaks: the same failure gives the same text. */
    static String inOneLine(Throwable failure) {
        String message = failure.getMessage();
        String text = failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return text.replaceAll("\\s+", " ").strip();
    }
}
