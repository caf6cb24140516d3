package chokepoint.findings.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pasting and dropping on rows that can be counted by hand. */
class RefinementTest {

    private static final List<String> NAMES = List.of("a", "b");

    /** 1,000 rows on one line, a = 0 … 999; cases are those of a predicate. */
    private static Cases line(IntPredicate isCase) {
        return new Cases(
                NAMES,
                IntStream.range(0, 1000).mapToObj(i -> new double[] {i, 0}).toArray(double[][]::new),
                outcomes(isCase),
                TestCases.alone(1000));
    }

    private static boolean[] outcomes(IntPredicate isCase) {
        boolean[] outcome = new boolean[1000];
        for (int row = 0; row < outcome.length; row++) {
            outcome[row] = isCase.test(row);
        }
        return outcome;
    }

    private static Box box(Cases cases, Object... limits) {
        Box box = new Box(cases);
        for (int i = 0; i < limits.length; i += 2) {
            box.set((Face) limits[i], (double) limits[i + 1]);
        }
        return box;
    }

    /** Cases from 200 to 799. From 400 to 599 five in a hundred are pasted at a time as long as all are cases. */
    @Test
    void whatWasPeeledTooMuchIsPastedBack() {
        Cases cases = line(i -> i >= 200 && i < 800);
        Box box = box(cases, new Face(0, true), 400.0, new Face(0, false), 599.0);

        new Refinement(SortedRows.of(cases), 0.05).paste(box);

        // slabs grow from 10 to 28 rows: the last that fits ends at most so far from where cases end
        assertThat(box.limit(new Face(0, true))).isBetween(199.5, 228.0);
        assertThat(box.limit(new Face(0, false))).isBetween(771.0, 799.5);
        assertThat(box.limit(new Face(0, true)) % 1).isEqualTo(0.5);
    }

    /** Cases from 200 on to the end: the upper limit goes for good. */
    @Test
    void aLimitWithNothingBeyondItGoes() {
        Cases cases = line(i -> i >= 200);
        Box box = box(cases, new Face(0, true), 200.0, new Face(0, false), 950.0);

        new Refinement(SortedRows.of(cases), 0.05).paste(box);

        assertThat(box.restrictions()).containsExactly(new Restriction("a", 200, Double.POSITIVE_INFINITY));
    }

    /** a = 0 … 9, a hundred rows each. From 5 on all are cases, of those with 4 the sixty that come last: a tie is pasted whole or not. */
    @Test
    void aTieIsNotPastedInParts() {
        double[][] values = new double[1000][];
        Arrays.setAll(values, i -> new double[] {Math.floor(i / 100.0), 0});
        Cases cases = new Cases(NAMES, values, outcomes(i -> i >= 440), TestCases.alone(1000));
        Box box = box(cases, new Face(0, true), 4.5);

        new Refinement(SortedRows.of(cases), 0.05).paste(box);

        assertThat(box.limit(new Face(0, true))).isEqualTo(4.5);
    }

    /**
     * a is 0 or 1, b is 0 or 1, 250 rows of each pair. Where both are 1, all are cases.
     *
     * @param others how many of the 250 rows with a = 1 and b = 0 are cases
     */
    private static Cases pairs(int others) {
        double[][] values = new double[1000][];
        Arrays.setAll(values, i -> new double[] {i < 500 ? 0 : 1, i / 250 % 2});
        return new Cases(
                NAMES, values, outcomes(i -> i >= 750 || (i >= 500 && i < 500 + others)), TestCases.alone(1000));
    }

    /** Without the limit of b 500 rows are left, of which 250 + 240 or 241 are cases: density falls by 0.02 or by 0.018. */
    @Test
    void limitsWorthUnderTwoPointsGo() {
        for (int others : new int[] {239, 240, 241}) {
            Cases cases = pairs(others);
            Box box = box(cases, new Face(0, true), 0.5, new Face(1, true), 0.5);
            double falls = new Surroundings(SortedRows.of(cases), box).worth(new Face(1, true));
            assertThat(falls).isEqualTo(1 - (250 + others) / 500.0, within(1e-15));

            new Refinement(SortedRows.of(cases), 0.05).drop(box, Prim.LEAST_WORTH);

            assertThat(box.restrictions())
                    .extracting(Restriction::column)
                    .containsExactlyElementsOf(others > 240 ? List.of("a") : NAMES);
        }
    }

    /** Everything is as dense without limits: the one that is worth least goes first, and then the other. */
    @Test
    void theLeastGoesFirstAndAgainstWhatIsLeft() {
        // a = 0: none a case but where b = 1; b = 1: all cases. So a is worth nothing, b all
        double[][] values = new double[1000][];
        Arrays.setAll(values, i -> new double[] {i < 500 ? 0 : 1, i / 250 % 2});
        Cases cases = new Cases(NAMES, values, outcomes(i -> i / 250 % 2 == 1), TestCases.alone(1000));
        Box box = box(cases, new Face(0, true), 0.5, new Face(1, true), 0.5);

        new Refinement(SortedRows.of(cases), 0.05).drop(box, Prim.LEAST_WORTH);

        assertThat(box.restrictions()).containsExactly(new Restriction("b", 0.5, Double.POSITIVE_INFINITY));
    }

    /** Two limits either of which does for both: alone each is worth nothing, and one must stay. */
    @Test
    void ofTwoThatDoTheSameOneStays() {
        double[][] values = new double[1000][];
        Arrays.setAll(values, i -> new double[] {i, i});
        Cases cases = new Cases(NAMES, values, outcomes(i -> i >= 600), TestCases.alone(1000));
        Box box = box(cases, new Face(0, true), 600.0, new Face(1, true), 600.0);

        new Refinement(SortedRows.of(cases), 0.05).drop(box, Prim.LEAST_WORTH);

        assertThat(box.restrictions()).containsExactly(new Restriction("b", 600, Double.POSITIVE_INFINITY));
    }
}
