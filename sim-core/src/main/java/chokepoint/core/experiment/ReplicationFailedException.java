package chokepoint.core.experiment;

import java.util.concurrent.ExecutionException;

/** A run failed; the message names the replication and seed that reproduce it. */
public final class ReplicationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReplicationFailedException(int replication, long seed, ExecutionException failure) {
        super("replication " + replication + " with seed " + seed + " failed: " + failure.getMessage(), failure);
    }
}
