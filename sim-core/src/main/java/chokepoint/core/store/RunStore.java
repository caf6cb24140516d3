package chokepoint.core.store;

import java.util.List;

/** Where an experiment leaves its runs, part by part, so that it never has to hold them all. A port: files are elsewhere. */
public interface RunStore {

    /** Whether a part is kept already, so that its runs need not be repeated. */
    boolean holds(Part part);

    /**
     * Keeps a part for good: once this returns, neither a kill nor a power cut loses it. Called once for a part, from any
     * thread, for several parts at a time.
     *
     * @param results of every replication of the part, in order
     * @throws StoreException when it cannot be kept; what was kept before stays
     */
    void keep(Part part, List<RunResult> results);
}
