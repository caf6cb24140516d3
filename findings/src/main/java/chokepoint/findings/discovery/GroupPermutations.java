package chokepoint.findings.discovery;

import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Outcomes dealt out anew among groups. A group keeps its rows and gets the outcomes of another with as many, in their order; a group whose
 * size no other has keeps its own. Were the conditions of a rule without effect, each such deal would be as likely as what was seen, however
 * much the rows of a group have in common. Groups of one size are shuffled (R. A. Fisher, F. Yates, 1938), the pick for place i of a
 * size being {@code floor(u × (i + 1))}, u the uniform variate at {@link Purpose#RESAMPLE} of the seed and replication 2, the agent being the
 * running number of the pick and the week that of the deal.
 */
final class GroupPermutations {

    /** Number of deals. */
    static final int COUNT = 1999;

    private static final int REPLICATION = 2;
    private static final double HALF = 0.5;

    private final Cases cases;
    /** By size: groups of that size, each with its rows. */
    private final List<int[][]> bySize = new ArrayList<>();

    private final boolean single;

    /** @param rows those that are judged */
    GroupPermutations(Cases cases, int[] rows) {
        this.cases = cases;
        Map<Integer, List<Integer>> byGroup = new TreeMap<>();
        for (int row : rows) {
            byGroup.computeIfAbsent(cases.dealt(row), group -> new ArrayList<>())
                    .add(row);
        }
        Map<Integer, List<int[]>> sizes = new TreeMap<>();
        for (List<Integer> group : byGroup.values()) {
            sizes.computeIfAbsent(group.size(), size -> new ArrayList<>())
                    .add(group.stream().mapToInt(Integer::intValue).toArray());
        }
        sizes.values().forEach(groups -> bySize.add(groups.toArray(int[][]::new)));
        single = byGroup.size() == rows.length;
    }

    /** Whether each row is a group of its own. */
    boolean areSingle() {
        return single;
    }

    /**
     * {@code (b + 1) / (n + 1)} for b of n deals that bring more cases under the rule, those that bring as many counted half, as in the exact p; never 0
     * (B. Phipson, G. K. Smyth, Permutation p-values should never be zero, Statistical Applications in Genetics and Molecular Biology 9 (2010)
     * 39).
     *
     * @param holds by row: whether the rule holds
     */
    double p(boolean[] holds, long seed) {
        Draws draws = new Draws(seed, REPLICATION);
        int[][] givers = bySize.stream()
                .map(groups -> IntStream.range(0, groups.length).toArray())
                .toArray(int[][]::new);
        int seen = casesInside(holds, givers);
        double reached = 0;
        for (int deal = 0; deal < COUNT; deal++) {
            int agent = 0;
            for (int[] giver : givers) {
                for (int place = giver.length - 1; place > 0; place--) {
                    int pick = (int) (draws.uniform(Purpose.RESAMPLE, agent++, deal) * (place + 1));
                    int moved = giver[place];
                    giver[place] = giver[pick];
                    giver[pick] = moved;
                }
            }
            int dealt = casesInside(holds, givers);
            reached += dealt > seen ? 1 : dealt == seen ? HALF : 0;
        }
        return (reached + 1) / (COUNT + 1.0);
    }

    private int casesInside(boolean[] holds, int[][] givers) {
        int found = 0;
        for (int size = 0; size < givers.length; size++) {
            int[][] groups = bySize.get(size);
            for (int group = 0; group < groups.length; group++) {
                int[] own = groups[group];
                int[] others = groups[givers[size][group]];
                for (int place = 0; place < own.length; place++) {
                    found += holds[own[place]] && cases.isCase(others[place]) ? 1 : 0;
                }
            }
        }
        return found;
    }
}
