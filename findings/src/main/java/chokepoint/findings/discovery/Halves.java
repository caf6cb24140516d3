package chokepoint.findings.discovery;

import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Halves of the rows, drawn by group: groups stand in the order of their uniform variates at {@link Purpose#RESAMPLE} of the seed and
 * replication 1, the agent being the group and the week the number of the half, and those of the first half of the order (the middle
 * one included) are in.
 */
final class Halves {

    private static final int REPLICATION = 1;

    private final Cases cases;
    private final Draws draws;

    Halves(Cases cases, long seed) {
        this.cases = cases;
        draws = new Draws(seed, REPLICATION);
    }

    /** By row: whether it is in a half. */
    boolean[] of(int number) {
        int groups = cases.groups();
        double[] places = IntStream.range(0, groups)
                .mapToDouble(group -> draws.uniform(Purpose.RESAMPLE, group, number))
                .toArray();
        boolean[] isIn = new boolean[groups];
        IntStream.range(0, groups)
                .boxed()
                .sorted(Comparator.comparingDouble(group -> places[group]))
                .limit((groups + 1) / 2)
                .forEach(group -> isIn[group] = true);
        boolean[] half = new boolean[cases.rows()];
        for (int row = 0; row < half.length; row++) {
            half[row] = isIn[cases.group(row)];
        }
        return half;
    }
}
