package chokepoint.core.experiment;

/** A run failed; the message names the replication, which with scenario and seed repeats it. */
public final class ReplicationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReplicationFailedException(int replication, Throwable failure) {
        super("replication " + replication + " failed: " + inOneLine(failure), failure);
    }

    /** What went wrong, without line breaks: the same failure gives the same text. */
    static String inOneLine(Throwable failure) {
        String message = failure.getMessage();
        String text = failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return text.replaceAll("\\s+", " ").strip();
    }
}
