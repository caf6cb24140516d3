package chokepoint.core.store;

import org.jspecify.annotations.Nullable;

/** Runs cannot be kept or read; the message names the place and says what to do. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
