package chokepoint.findings.discovery;

import org.jspecify.annotations.Nullable;

/** What is done to a box after peeling, on the same rows: paste back what was taken too much, then drop limits that are worth little. */
final class Refinement {

    private final SortedRows rows;
    private final double peelShare;

    Refinement(SortedRows rows, double peelShare) {
        this.rows = rows;
        this.peelShare = peelShare;
    }

    /**
     * Moves limits outwards, one slab of the peel share of the box after the other, as long as the density does not fall; each time the
     * slab that leaves it densest, and of several the first by name.
     */
    void paste(Box box) {
        Surroundings.Slab slab = bestSlab(box);
        while (slab != null) {
            box.set(slab.face(), slab.limit());
            slab = bestSlab(box);
        }
    }

    private Surroundings.@Nullable Slab bestSlab(Box box) {
        Surroundings around = new Surroundings(rows, box);
        int least = (int) Math.max(1, peelShare * around.inside());
        Surroundings.Slab best = null;
        double densest = (double) around.casesInside() / around.inside();
        for (Face face : box.faces()) {
            Surroundings.Slab slab = around.slab(face, least);
            if (slab == null) {
                continue;
            }
            double density = (double) (around.casesInside() + slab.cases()) / (around.inside() + slab.rows());
            if (best == null ? density >= densest : density > densest) {
                best = slab;
                densest = density;
            }
        }
        return best;
    }

    /**
     * Takes away limits one by one, the one that is worth least first, until each left is worth at least {@code leastWorth}: without it
     * the density would fall by so much. Coverage can only rise without a limit, so that it never speaks for one.
     */
    void drop(Box box, double leastWorth) {
        Face least = leastWorth(box, leastWorth);
        while (least != null) {
            box.free(least);
            least = leastWorth(box, leastWorth);
        }
    }

    private @Nullable Face leastWorth(Box box, double below) {
        Surroundings around = new Surroundings(rows, box);
        Face least = null;
        double worth = below;
        for (Face face : box.faces()) {
            double own = around.worth(face);
            if (own < worth) {
                least = face;
                worth = own;
            }
        }
        return least;
    }
}
