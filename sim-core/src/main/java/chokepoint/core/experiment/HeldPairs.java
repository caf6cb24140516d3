package chokepoint.core.experiment;

import chokepoint.core.store.PairResult;
import chokepoint.core.store.PairStore;
import chokepoint.core.store.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what was read off the runs of a few policies in memory. */
public final class HeldPairs implements PairStore {

    private final Map<Integer, List<PairResult>> parts = new TreeMap<>();

    @Override
    public boolean holds(Part part) {
        return false;
    }

    @Override
    public synchronized void keep(Part part, List<PairResult> results) {
        parts.put(part.first(), List.copyOf(results));
    }

    /** All of it, by replication, then case, then policy. */
    public synchronized List<PairResult> results() {
        List<PairResult> all = new ArrayList<>();
        parts.values().forEach(all::addAll);
        return all;
    }
}
