package chokepoint.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What no other is better than by any weighing of the goals. */
public final class ParetoFront {

    private ParetoFront() {}

    /**
     * Those that hold the limit and that no other dominates, in their order; of several with the same goals, the first.
     *
     * @param standing how good one is
     */
    public static <T> List<T> of(List<T> all, Function<T, Standing> standing) {
        List<T> front = new ArrayList<>();
        List<Standing> standings = new ArrayList<>();
        for (T one : all) {
            Standing found = standing.apply(one);
            if (!found.isAllowed()
                    || standings.stream().anyMatch(known -> known.dominates(found) || known.equals(found))) {
                continue;
            }
            for (int i = standings.size() - 1; i >= 0; i--) {
                if (found.dominates(standings.get(i))) {
                    standings.remove(i);
                    front.remove(i);
                }
            }
            front.add(one);
            standings.add(found);
        }
        return front;
    }
}
