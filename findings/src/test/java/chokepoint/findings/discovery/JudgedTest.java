package chokepoint.findings.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgedTest {

    /** Counts of the other half by a plain loop over what the rule says of itself. */
    @Test
    void countsAreThoseOfAPlainLoop() {
        for (long seed = 1; seed <= 20; seed++) {
            Cases cases = TestCases.ruled(600, 6, row -> row[1] < 0.5 && row[4] > 0.3, 0.2, seed);
            DiscoveredRule rule = (DiscoveredRule) new Prim(0.05, 0.05, 0).discover(cases, seed);
            boolean[] peeled = new Halves(cases, seed).of(0);
            int rows = 0;
            int all = 0;
            int inside = 0;
            int both = 0;
            for (int row = 0; row < cases.rows(); row++) {
                if (peeled[row]) {
                    continue;
                }
                boolean holds = true;
                for (Condition condition : rule.conditions()) {
                    int column = cases.columns().indexOf(condition.restriction().column());
                    double value = cases.value(row, column);
                    holds &= !(value < condition.restriction().low());
                    holds &= !(value > condition.restriction().high());
                }
                rows++;
                all += cases.isCase(row) ? 1 : 0;
                inside += holds ? 1 : 0;
                both += holds && cases.isCase(row) ? 1 : 0;
            }
            Judged judged = rule.judged();
            assertThat(List.of(judged.rows(), judged.cases(), judged.inside(), judged.casesInside()))
                    .containsExactly(rows, all, inside, both);
            assertThat(judged.coverage()).isEqualTo(Share.of(both, all));
            assertThat(judged.density()).isEqualTo(Share.of(both, inside));
            assertThat(judged.baseRate()).isEqualTo((double) all / rows);
        }
    }

    /** Every way to deal three cases out to eight rows, of which the rule holds for the first four. */
    @Test
    void exactPCountsEveryDeal() {
        for (int seen = 0; seen <= 3; seen++) {
            int deals = 0;
            double more = 0;
            for (int deal = 0; deal < 1 << 8; deal++) {
                if (Integer.bitCount(deal) == 3) {
                    int inside = Integer.bitCount(deal & 0xF);
                    deals++;
                    more += inside > seen ? 1 : inside == seen ? 0.5 : 0;
                }
            }
            assertThat(Judged.midP(8, 3, 4, seen)).isEqualTo(more / deals, within(1e-12));
        }
    }

    /**
     * Groups a, b, c, d of two rows, e of three. Outcomes of a to d are dealt out in 24 ways, those of e stay.
     */
    @Test
    void dealsAmongGroupsAreThoseOfAllPermutations() {
        boolean[][] outcomes = {{true, true}, {true, false}, {false, true}, {false, false}, {true, true, false}};
        boolean[][] holds = {{true, true}, {true, false}, {false, false}, {false, true}, {true, true, true}};
        int rows = 11;
        double[][] values = new double[rows][1];
        boolean[] outcome = new boolean[rows];
        boolean[] isHeld = new boolean[rows];
        long[] groups = new long[rows];
        int row = 0;
        for (int group = 0; group < 5; group++) {
            for (int place = 0; place < outcomes[group].length; place++) {
                outcome[row] = outcomes[group][place];
                isHeld[row] = holds[group][place];
                groups[row++] = group;
            }
        }
        int seen = 0;
        double reached = 0;
        int deals = 0;
        for (int code = -1; code < 256; code++) {
            // the first is what was seen
            int[] giver =
                    code < 0 ? new int[] {0, 1, 2, 3} : new int[] {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6};
            if (IntStream.of(giver).distinct().count() < 4) {
                continue;
            }
            int found = 2;
            for (int group = 0; group < 4; group++) {
                for (int place = 0; place < 2; place++) {
                    found += holds[group][place] && outcomes[giver[group]][place] ? 1 : 0;
                }
            }
            if (code < 0) {
                seen = found;
            } else {
                deals++;
                reached += found > seen ? 1 : found == seen ? 0.5 : 0;
            }
        }
        assertThat(deals).isEqualTo(24);
        Cases cases = new Cases(List.of("x"), values, outcome, groups);
        GroupPermutations permutations =
                new GroupPermutations(cases, IntStream.range(0, rows).toArray());

        assertThat(permutations.areSingle()).isFalse();
        assertThat(reached / deals).as("not a trivial one").isBetween(0.1, 0.9);
        assertThat(permutations.p(isHeld, 1)).isCloseTo(reached / deals, within(0.045));
        assertThat(permutations.p(isHeld, 1)).isEqualTo(permutations.p(isHeld, 1));
    }

    /** With one row a group, deals among groups say what the exact p says; four standard errors of 1,999 deals are 0.045 at most. */
    @Test
    void dealsAmongSingleRowsAgreeWithTheExactP() {
        Cases cases = TestCases.noise(200, 1, 0.3, 3);
        int[] rows = IntStream.range(0, 200).toArray();
        SplittableRandom random = new SplittableRandom(2);
        for (int attempt = 0; attempt < 5; attempt++) {
            boolean[] holds = new boolean[200];
            int inside = 0;
            int both = 0;
            for (int row = 0; row < 200; row++) {
                holds[row] = random.nextDouble() < 0.3;
                inside += holds[row] ? 1 : 0;
                both += holds[row] && cases.isCase(row) ? 1 : 0;
            }
            assertThat(new GroupPermutations(cases, rows).p(holds, attempt))
                    .isCloseTo(Judged.midP(200, cases.cases(), inside, both), within(0.045));
        }
    }

    @Test
    void whereNothingCouldSpeakForARuleItIsNotSaidTo() {
        Cases cases = TestCases.noise(100, 1, 0.3, 3);
        int[] rows = IntStream.range(0, 100).toArray();
        Box none = new Box(cases);
        none.set(new Face(0, true), 2);

        assertThat(Judged.of(cases, rows, new Box(cases), 1).p()).isEqualTo(1);
        assertThat(Judged.of(cases, rows, none, 1).p()).isEqualTo(1);
        assertThat(Judged.of(cases, rows, none, 1).density().value()).isNaN();
        int[] noCases = IntStream.of(rows).filter(row -> !cases.isCase(row)).toArray();
        Box half = new Box(cases);
        half.set(new Face(0, true), 0.5);
        assertThat(Judged.of(cases, noCases, half, 1).p()).isEqualTo(1);
        assertThat(Judged.of(cases, rows, half, 1).p()).isLessThan(1);
    }
}
