package chokepoint.studies.workspace;

/** A folder cannot be used as it was asked for; the message says why and what to do. */
public final class OutputRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutputRefusedException(String message) {
        super(message);
    }
}
