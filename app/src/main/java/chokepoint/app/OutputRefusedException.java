package chokepoint.app;

/** The output folder holds something that Chokepoint did not write. */
final class OutputRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputRefusedException(String message) {
        super(message);
    }
}
