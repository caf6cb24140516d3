package chokepoint.core.world;

import chokepoint.core.material.Nest;

/** What a user can do without, and how soon it learns to. */
public sealed interface Substitution {

    /** Nothing can be done without. */
    Substitution NONE = new ByNest(new double[Nest.COUNT], new double[Nest.COUNT]);

    /**
     * Each nest by itself.
     *
     * @param share share of the need for a nest that can be replaced, by nest ordinal; not to be changed
     * @param weeks weeks until most of it is: the replaced share follows with a time constant of half of them; by nest ordinal, not
     *     to be changed
     */
    record ByNest(double[] share, double[] weeks) implements Substitution {}

    /**
     * The whole output at once: the rule that each nest by itself has replaced.
     *
     * @param share share of output that can do without rare earths
     * @param weeks weeks from the first refusal until that share is reached; with 0 it never is
     */
    record OfOutput(double share, double weeks) implements Substitution {}
}
