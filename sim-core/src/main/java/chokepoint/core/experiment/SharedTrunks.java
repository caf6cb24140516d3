package chokepoint.core.experiment;

import chokepoint.core.snapshot.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What the world without a policy has come to by a week, kept for further policies on the same cases and seed: their past until their first
 * announcement is computed once. When the memory is full nothing more is kept, and what is missing is computed anew: replications are
 * asked for in turn, so that whatever made room for another would be asked for next.
 */
public final class SharedTrunks {

    /** Nothing is ever kept. */
    public static final SharedTrunks NONE = new SharedTrunks(0);

    private static final long BYTES_PER_NUMBER = 8;

    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong reused = new AtomicLong();
    private final Map<Key, Snapshot> kept = new ConcurrentHashMap<>();

    private record Key(int replication, String caseName, int week) {}

    /**
     * @param mostBytes most memory that is held, about
     */
    public SharedTrunks(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    Snapshot at(int replication, String caseName, int week, Supplier<Snapshot> computed) {
        if (mostBytes == 0) {
            return computed.get();
        }
        Key key = new Key(replication, caseName, week);
        Snapshot found = kept.get(key);
        if (found != null) {
            reused.incrementAndGet();
            return found;
        }
        Snapshot snapshot = computed.get();
        if (bytes.addAndGet(BYTES_PER_NUMBER * snapshot.size()) <= mostBytes) {
            kept.put(key, snapshot);
        } else {
            bytes.addAndGet(-BYTES_PER_NUMBER * snapshot.size());
        }
        return snapshot;
    }

    /** How often a past was not computed again. */
    public long reused() {
        return reused.get();
    }
}
