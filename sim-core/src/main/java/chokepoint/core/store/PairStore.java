package chokepoint.core.store;

import java.util.List;

/** Where a comparison of policies leaves its runs, part by part. A port: files are elsewhere. */
public interface PairStore {

    /** Whether a part is kept already, so that its runs need not be repeated. */
    boolean holds(Part part);

    /**
     * Keeps a part for good; called once for a part, from any thread, for several parts at a time.
     *
     * @param results of every replication of the part under every case and policy: by replication, then case, then policy
     * @throws StoreException when it cannot be kept; what was kept before stays
     */
    void keep(Part part, List<PairResult> results);
}
