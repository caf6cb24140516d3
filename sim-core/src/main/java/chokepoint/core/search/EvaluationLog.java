package chokepoint.core.search;

import java.util.List;

/**
 * Where a search keeps what it has worked out, so that it can go on after a kill: started again it asks for the same places in the
 * same order, and takes from here what is there. A port: files are elsewhere.
 */
public interface EvaluationLog {

    /** What was kept before the search began, in order. */
    List<Evaluation> kept();

    /** Keeps a further evaluation for good. */
    void keep(Evaluation evaluation);
}
