package chokepoint.core.engine;

/**
 * A run was ended because nobody wants it any more. An error, so that who records runs that break off does not take it for one of
 * them.
 */
public final class Cancelled extends Error {

    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
