package chokepoint.findings.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrimTest {

    private static final Prim PRIM = new Prim(0.05, 0.05, 5);

    private static Cases ruled(long seed) {
        return TestCases.ruled(800, 8, row -> row[1] < 0.5 && row[4] > 0.3, 0.15, seed);
    }

    /** So many cases of 400 rows. */
    private static Cases counted(int cases) {
        double[][] values = TestCases.uniform(400, 3, new SplittableRandom(1));
        boolean[] outcome = new boolean[400];
        Arrays.fill(outcome, 0, cases, true);
        return new Cases(TestCases.names(3), values, outcome, TestCases.alone(400));
    }

    @Test
    void thirtyOfEachAreNeeded() {
        assertThat(PRIM.discover(counted(29), 1)).isEqualTo(new TooFewCases(400, 29, 30));
        assertThat(PRIM.discover(counted(371), 1)).isEqualTo(new TooFewCases(400, 371, 30));
        assertThat(new TooFewCases(400, 29, 30).isRare()).isTrue();
        assertThat(new TooFewCases(400, 371, 30).isRare()).isFalse();
        assertThat(PRIM.discover(counted(30), 1)).isNotInstanceOf(TooFewCases.class);
        assertThat(PRIM.discover(counted(370), 1)).isNotInstanceOf(TooFewCases.class);
    }

    @Test
    void theSameSeedSaysTheSame() {
        Discovery first = PRIM.discover(ruled(1), 7);

        assertThat(PRIM.discover(ruled(1), 7)).isEqualTo(first);
        assertThat(PRIM.discover(ruled(1), 8)).isNotEqualTo(first);
    }

    /** Columns in another order, rows in another order: their names and their groups are what counts. */
    @Test
    void theOrderOfColumnsAndRowsDoesNotMatter() {
        for (long seed = 1; seed <= 5; seed++) {
            Cases cases = ruled(seed);
            List<Integer> columns =
                    new ArrayList<>(IntStream.range(0, 8).boxed().toList());
            List<Integer> rows = new ArrayList<>(IntStream.range(0, 800).boxed().toList());
            Collections.shuffle(columns, new Random(seed));
            Collections.shuffle(rows, new Random(seed));
            double[][] values = new double[800][8];
            boolean[] outcome = new boolean[800];
            long[] groups = new long[800];
            for (int row = 0; row < 800; row++) {
                for (int column = 0; column < 8; column++) {
                    values[row][column] = cases.value(rows.get(row), columns.get(column));
                }
                outcome[row] = cases.isCase(rows.get(row));
                groups[row] = rows.get(row);
            }
            List<String> names = columns.stream().map(cases.columns()::get).toList();
            DiscoveredRule turned = (DiscoveredRule) PRIM.discover(new Cases(names, values, outcome, groups), seed);
            DiscoveredRule rule = (DiscoveredRule) PRIM.discover(cases, seed);

            assertThat(turned.conditions()).isEqualTo(rule.conditions());
            assertThat(turned.judged()).isEqualTo(rule.judged());
            assertThat(turned.trajectory()).isEqualTo(rule.trajectory());
            assertThat(turned.stability()).containsExactlyInAnyOrderElementsOf(rule.stability());
        }
    }

    /** Every box of the trajectory counted again from its limits; each a slice of 5 % smaller than the one before. */
    @Test
    void theTrajectorySaysWhatItsBoxesHold() {
        DiscoveredRule rule = (DiscoveredRule) PRIM.discover(ruled(2), 3);

        assertCounted(rule, ruled(2), 3);
        List<TriedBox> boxes = rule.trajectory();
        for (int step = 1; step < boxes.size(); step++) {
            int before = boxes.get(step - 1).rows();
            assertThat(before - boxes.get(step).rows()).isEqualTo(Math.max(1, before / 20));
        }
        assertThat(boxes.get(0).restrictedColumns()).isZero();
        double best = boxes.get(rule.chosen()).balance();
        assertThat(boxes).allMatch(box -> box.balance() <= best);
    }

    /** Some 33 values, each of one row in 33: most slices would end inside a tie. */
    @Test
    void slicesPartNoTie() {
        Cases cases = TestCases.of(800, 8, value -> Math.floor(value * 33), row -> row[1] < 16 && row[4] > 10, 0.15, 2);

        assertCounted((DiscoveredRule) PRIM.discover(cases, 3), cases, 3);
    }

    private static void assertCounted(DiscoveredRule rule, Cases cases, long seed) {
        boolean[] peeled = new Halves(cases, seed).of(0);
        for (TriedBox box : rule.trajectory()) {
            int rows = 0;
            int inside = 0;
            int all = 0;
            for (int row = 0; row < cases.rows(); row++) {
                int own = row;
                if (peeled[row]) {
                    boolean holds = box.restrictions().stream()
                            .allMatch(one ->
                                    one.holds(cases.value(own, cases.columns().indexOf(one.column()))));
                    all += cases.isCase(row) ? 1 : 0;
                    rows += holds ? 1 : 0;
                    inside += holds && cases.isCase(row) ? 1 : 0;
                }
            }
            assertThat(List.of(box.rows(), box.cases())).containsExactly(rows, inside);
            assertThat(box.massShare()).isEqualTo(rows / (cases.rows() / 2.0), within(1e-15));
            assertThat(box.coverage()).isEqualTo((double) inside / all, within(1e-15));
            assertThat(box.density()).isEqualTo((double) inside / rows, within(1e-15));
            assertThat(box.balance()).isEqualTo(2.0 * inside / (rows + all), within(1e-12));
        }
    }

    /** A fifth of 200 peeled rows: peeling goes on while 40 are left, and no further. */
    @Test
    void noBoxIsSmallerThanTheLeastMass() {
        for (long seed = 1; seed <= 5; seed++) {
            DiscoveredRule rule =
                    (DiscoveredRule) new Prim(0.05, 0.2, 0).discover(TestCases.noise(400, 20, 0.25, seed), seed);
            assertThat(rule.trajectory().get(rule.trajectory().size() - 1).rows())
                    .isBetween(40, 41);
        }
    }

    /** On pure noise peeling restricts what is not at work, and takes too much: 30 seeds. */
    @Test
    void whatIsLeftIsWorthTwoPointsAndThePastedOnlyGrew() {
        int pasted = 0;
        int dropped = 0;
        int unsure = 0;
        for (long seed = 1; seed <= 30; seed++) {
            Cases cases = TestCases.noise(400, 20, 0.2, seed);
            DiscoveredRule rule = (DiscoveredRule) PRIM.discover(cases, seed);
            TriedBox chosen = rule.trajectory().get(rule.chosen());
            assertThat(rule.conditions())
                    .allMatch(condition -> condition.worth() >= 0.02)
                    .isSortedAccordingTo((one, other) -> Double.compare(other.worth(), one.worth()));
            dropped += chosen.restrictedColumns() - rule.conditions().size();
            for (Condition condition : rule.conditions()) {
                Restriction own = condition.restriction();
                Restriction before = chosen.restrictions().stream()
                        .filter(one -> one.column().equals(own.column()))
                        .findFirst()
                        .orElseThrow();
                assertThat(own.low()).isLessThanOrEqualTo(before.low());
                assertThat(own.high()).isGreaterThanOrEqualTo(before.high());
                pasted += own.hasLow() && own.low() < before.low() ? 1 : 0;
                pasted += own.hasHigh() && own.high() > before.high() ? 1 : 0;
            }
            unsure += (int) rule.stability().stream()
                    .filter(column -> column.restrictedShare() > 0 && column.restrictedShare() < 1)
                    .count();
        }
        assertThat(pasted).as("limits that were moved out").isPositive();
        assertThat(dropped).as("columns that were dropped").isPositive();
        assertThat(unsure).as("columns that some half-samples restrict").isPositive();
    }

    /** A column that says the same everywhere tells nothing. */
    @Test
    void whereNoColumnTellsAnythingThereIsNoRule() {
        boolean[] outcome = new boolean[400];
        Arrays.fill(outcome, 0, 200, true);
        Cases cases = new Cases(List.of("x", "y"), new double[400][2], outcome, TestCases.alone(400));

        NoRule found = (NoRule) PRIM.discover(cases, 1);

        assertThat(found.trajectory()).hasSize(1);
        assertThat(found.stability()).containsExactly(new ColumnStability("x", 0), new ColumnStability("y", 0));
    }

    @Test
    void casesThatDoNotFitAreRefused() {
        double[][] two = {{1}, {2}};
        boolean[] outcome = {true, false};
        long[] groups = {1, 2};
        assertThatThrownBy(() -> new Cases(List.of("x"), new double[][] {{1}, {Double.NaN}}, outcome, groups))
                .hasMessage("x of row 1 is NaN; allowed: finite numbers");
        assertThatThrownBy(() -> new Cases(List.of("x", "x"), two, outcome, groups))
                .hasMessageContaining("each name once");
        assertThatThrownBy(() -> new Cases(List.of("x", "y"), two, outcome, groups))
                .hasMessage("row 0 has 1 values; allowed: 2");
        assertThatThrownBy(() -> new Cases(List.of("x"), two, new boolean[3], groups))
                .hasMessageContaining("3 outcomes");
        assertThatThrownBy(() -> new Cases(List.of("x"), two, outcome, new long[] {4, 4}))
                .hasMessageContaining("1 groups");
        assertThatThrownBy(() -> new Prim(0, 0.05, 1)).hasMessageContaining("peel share 0.0");
        assertThatThrownBy(() -> new Prim(0.05, 1, 1)).hasMessageContaining("least mass 1.0");
        assertThatThrownBy(() -> new Prim(0.05, 0.05, -1)).hasMessageContaining("-1 half-samples");
    }
}
