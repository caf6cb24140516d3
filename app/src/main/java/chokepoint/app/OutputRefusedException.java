package chokepoint.app;

/** A folder cannot be used as it was asked for; the message says why and what to do. */
final class OutputRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputRefusedException(String message) {
        super(message);
    }
}
