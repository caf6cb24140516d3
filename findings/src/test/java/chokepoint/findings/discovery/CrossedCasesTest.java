package chokepoint.findings.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Designs that cross what is asked with luck: forty rows, each under the same twelve lucks. */
class CrossedCasesTest {

    private static final int ROWS = 40;
    private static final int LUCKS = 12;
    private static final Prim PRIM = new Prim(0.05, 0.05, 0);

    /** Cases where the first column is under 0.4, nine times of ten. */
    private static double p(boolean dealtByRow) {
        SplittableRandom random = new SplittableRandom(4);
        double[][] points = TestCases.uniform(ROWS, 3, random);
        int all = ROWS * LUCKS;
        double[][] values = new double[all][];
        boolean[] outcome = new boolean[all];
        long[] luck = new long[all];
        long[] row = new long[all];
        for (int run = 0; run < all; run++) {
            row[run] = run / LUCKS;
            luck[run] = run % LUCKS;
            values[run] = points[run / LUCKS];
            outcome[run] = values[run][0] < 0.4 != random.nextDouble() < 0.1;
        }
        Cases cases = dealtByRow
                ? new Cases(TestCases.names(3), values, outcome, luck, row)
                : new Cases(TestCases.names(3), values, outcome, luck);
        return ((DiscoveredRule) PRIM.discover(cases, 1)).judged().p();
    }

    /** Whole lucks dealt out come to the same rows again, so that each deal is as good as what was seen. */
    @Test
    void outcomesOfWholeRowsAreDealtOut() {
        assertThat(p(false)).isBetween(0.49, 0.51);
        assertThat(p(true)).isLessThan(0.002);
    }
}
