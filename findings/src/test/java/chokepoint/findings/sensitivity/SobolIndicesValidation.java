package chokepoint.findings.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.design.SaltelliRows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validation: indices of functions whose indices are known in closed form. */
class SobolIndicesValidation {

    private static final double ACCURACY = 0.005;
    private static final int SCRAMBLES = 8;
    private static final int POINTS = 1 << 14;

    static List<TestFunction> functions() {
        return TestFunction.all();
    }

    private static double[] estimates(SobolIndices indices) {
        return all(indices).mapToDouble(index -> index.known().estimate()).toArray();
    }

    private static Stream<SobolIndex> all(SobolIndices indices) {
        return Stream.concat(indices.first().stream(), indices.total().stream());
    }

    /** In each of eight scrambles of 2^14 base rows, and in their mean. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void everyIndexIsWithinTheBarOnScrambledSobolPoints(TestFunction function) {
        double[][] outputs = scrambled(function, POINTS, 0);
        for (double[] ofScramble : outputs) {
            assertThat(RowProducts.of(ofScramble, function.columns()).indices())
                    .containsExactly(function.truth(), within(ACCURACY));
        }
        SobolIndices indices =
                SobolIndices.ofScrambles(outputs, function.columns()).orElseThrow();
        assertThat(estimates(indices)).containsExactly(function.truth(), within(ACCURACY));
        assertThat(indices.baseRows()).isEqualTo(SCRAMBLES * POINTS);
        assertThat(all(indices)).allMatch(SobolIndex::settled);
    }

    /** 240 intervals each way; the slow suite counts more. */
    @Test
    void intervalsHoldTheTruth() {
        TestFunction function = TestFunction.ISHIGAMI;
        Coverage bootstrap = new Coverage(function.truth());
        Coverage student = new Coverage(function.truth());
        for (int study = 0; study < 40; study++) {
            bootstrap.count(known(SobolIndices.ofRandomRows(
                    function.outputs(SaltelliRows.random(3, study).first(256)), 3, study)));
            student.count(known(SobolIndices.ofScrambles(scrambled(function, 32, 100 + 8L * study), 3)));
        }
        assertThat(bootstrap.share()).isBetween(0.88, 0.99);
        assertThat(student.share()).isBetween(0.88, 0.99);
    }

    static double[][] scrambled(TestFunction function, int baseRows, long seed) {
        double[][] outputs = new double[SCRAMBLES][];
        for (int s = 0; s < SCRAMBLES; s++) {
            outputs[s] = function.outputs(
                    SaltelliRows.sobol(function.columns(), seed + s).first(baseRows));
        }
        return outputs;
    }

    static List<IntervalEstimate> known(Optional<SobolIndices> indices) {
        return all(indices.orElseThrow()).map(SobolIndex::known).toList();
    }

    /** Written out from the definitions, with none of the sums. */
    @Test
    void estimatesAreThoseOfTheFormulas() {
        TestFunction function = TestFunction.ISHIGAMI;
        double[] outputs = function.outputs(SaltelliRows.random(3, 5).first(200));
        double[] a = column(outputs, 0);
        double[] b = column(outputs, 4);
        double[] both = new double[400];
        System.arraycopy(a, 0, both, 0, 200);
        System.arraycopy(b, 0, both, 200, 200);
        double together = correlation(a, b);
        SobolIndices indices = SobolIndices.ofRandomRows(outputs, 3, 1).orElseThrow();
        for (int j = 0; j < 3; j++) {
            double[] c = column(outputs, 1 + j);
            double first = (correlation(b, c) - together * correlation(a, c)) / (1 - together * together);
            double squares = 0;
            for (int i = 0; i < 200; i++) {
                squares += (a[i] - c[i]) * (a[i] - c[i]) / 200;
            }
            double total = squares / 2 / covariance(both, both);
            assertThat(indices.first().get(j).known().estimate()).isCloseTo(first, within(1e-12));
            assertThat(indices.total().get(j).known().estimate()).isCloseTo(total, within(1e-12));
        }
    }

    private static double[] column(double[] outputs, int place) {
        double[] column = new double[outputs.length / 5];
        Arrays.setAll(column, i -> outputs[5 * i + place]);
        return column;
    }

    private static double correlation(double[] x, double[] y) {
        return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / x.length;
    }

    @Test
    void anOffsetAndAUnitOfTheOutputMoveNothing() {
        double[] outputs =
                TestFunction.G_OF_SIX.outputs(SaltelliRows.random(6, 2).first(256));
        double[] moved = Arrays.stream(outputs).map(y -> 1e6 - 40 * y).toArray();
        double[] expected = estimates(SobolIndices.ofRandomRows(outputs, 6, 1).orElseThrow());
        assertThat(estimates(SobolIndices.ofRandomRows(moved, 6, 1).orElseThrow()))
                .containsExactly(expected, within(1e-7));
    }

    @Test
    void aColumnWithoutEffectHasNoIndexAndIsNotTold() {
        double[] outputs = Arrays.stream(SaltelliRows.random(3, 2).first(256))
                .mapToDouble(row -> row[0] + row[1])
                .toArray();
        SobolIndices indices = SobolIndices.ofRandomRows(outputs, 3, 1).orElseThrow();
        assertThat(indices.total().get(2).known()).isEqualTo(new IntervalEstimate(0, 0, 0));
        assertThat(indices.total().get(2).known().distinguishable()).isFalse();
        assertThat(indices.first().get(2).known().estimate()).isCloseTo(0, within(1e-12));
        assertThat(indices.first().get(0).known().distinguishable()).isTrue();
    }

    @Test
    void aBaseRowWithAFailedRunIsLeftOutWhole() {
        double[][] rows = SaltelliRows.random(3, 9).first(100);
        double[] outputs = TestFunction.ISHIGAMI.outputs(rows);
        double[] without = new double[98 * 5];
        System.arraycopy(outputs, 5, without, 0, 41 * 5);
        System.arraycopy(outputs, 43 * 5, without, 41 * 5, 57 * 5);
        outputs[3] = Double.NaN;
        outputs[42 * 5] = Double.NaN;
        outputs[42 * 5 + 4] = Double.NaN;
        SobolIndices indices = SobolIndices.ofRandomRows(outputs, 3, 1).orElseThrow();
        assertThat(indices.baseRows()).isEqualTo(98);
        assertThat(indices.leftOut()).isEqualTo(2);
        SobolIndices expected = SobolIndices.ofRandomRows(without, 3, 1).orElseThrow();
        assertThat(indices.first()).isEqualTo(expected.first());
        assertThat(indices.total()).isEqualTo(expected.total());
        double[][] scrambles = new double[8][];
        Arrays.fill(scrambles, outputs);
        assertThat(SobolIndices.ofScrambles(scrambles, 3).orElseThrow().leftOut())
                .isEqualTo(16);
    }

    @Test
    void settledNeedsANarrowIntervalAndHalvesThatAgree() {
        IntervalEstimate narrow = new IntervalEstimate(0.3, 0.26, 0.35);
        assertThat(new SobolIndex(narrow, 0.28, 0.32).settled()).isTrue();
        assertThat(new SobolIndex(narrow, 0.27, 0.33).settled()).isFalse();
        assertThat(new SobolIndex(new IntervalEstimate(0.3, 0.2, 0.31), 0.3, 0.3).settled())
                .isFalse();
        assertThat(new SobolIndex(narrow, Double.NaN, 0.3).settled()).isFalse();
    }

    @Test
    void saysNothingOfAnOutputThatDoesNotVaryOrOfFewRows() {
        double[] constant = new double[5 * 100];
        Arrays.fill(constant, 0.1);
        assertThat(SobolIndices.ofRandomRows(constant, 3, 1)).isEmpty();
        double[] few = new SplittableRandom(1).doubles(5 * 19).toArray();
        assertThat(SobolIndices.ofRandomRows(few, 3, 1)).isEmpty();
        assertThat(SobolIndices.ofRandomRows(new double[0], 3, 1)).isEmpty();
    }

    @Test
    void refusesWhatIsNoSuchDesign() {
        assertThatThrownBy(() -> SobolIndices.ofRandomRows(new double[101], 3, 1))
                .hasMessage("101 rows of 3 columns; allowed: whole base rows of 5");
        double[] infinite = new double[100];
        infinite[7] = Double.POSITIVE_INFINITY;
        assertThatThrownBy(() -> SobolIndices.ofRandomRows(infinite, 3, 1))
                .hasMessage("an infinite output; allowed: numbers, or NaN for a run that failed");
        assertThatThrownBy(() -> SobolIndices.ofScrambles(new double[7][100], 3))
                .hasMessage("7 scrambles; allowed: at least 8, for an interval");
    }
}
