package chokepoint.core.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of replications that is kept together, whole or not at all. Parts are cut by index alone, so that neither threads
 * nor kills move a run from one part to another; only the last part of an experiment may be short.
 *
 * @param first first replication
 * @param last last replication, included
 */
public record Part(int first, int last) {

    /** Replications in every part but a last one. */
    public static final int RUNS = 32;

    public Part {
        if (first < 0 || first % RUNS != 0 || last < first || last >= first + RUNS) {
            throw new IllegalArgumentException("part of replications " + first + " to " + last
                    + "; allowed: a first one that " + RUNS + " divides, and at most " + RUNS + " of them");
        }
    }

    /** The parts of an experiment of {@code runs} replications, in order. */
    public static List<Part> of(int runs) {
        List<Part> parts = new ArrayList<>();
        for (int first = 0; first < runs; first += RUNS) {
            parts.add(new Part(first, Math.min(runs, first + RUNS) - 1));
        }
        return parts;
    }

    public int size() {
        return last - first + 1;
    }
}
