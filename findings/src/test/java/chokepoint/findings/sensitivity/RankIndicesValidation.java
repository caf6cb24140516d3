package chokepoint.findings.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.design.RandomPoints;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validation: indices from runs that lie there, on functions whose indices are known and where there is nothing. */
class RankIndicesValidation {

    private static final int DESIGNS = 100;
    private static final int RUNS = 2000;

    static List<TestFunction> functions() {
        return TestFunction.all();
    }

    private static double[][] columns(double[][] points) {
        double[][] columns = new double[points[0].length][points.length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = points[i][j];
            }
        }
        return columns;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void intervalsHoldTheTruth(TestFunction function) {
        int[] held = new int[function.columns()];
        int[] named = new int[function.columns()];
        for (int design = 0; design < DESIGNS; design++) {
            double[][] points = new RandomPoints(function.columns(), 500 + design).first(RUNS);
            RankIndices indices = RankIndices.of(columns(points), function.outputs(points), design)
                    .orElseThrow();
            for (int j = 0; j < held.length; j++) {
                IntervalEstimate known = indices.indices().get(j);
                held[j] += known.low() <= function.first()[j] && function.first()[j] <= known.high() ? 1 : 0;
                named[j] += indices.named(j) ? 1 : 0;
            }
        }
        System.out.println("rank " + function + " held " + Arrays.toString(held) + " named " + Arrays.toString(named));
        assertThat(Arrays.stream(held).average().orElseThrow() / DESIGNS).isBetween(0.88, 0.99);
        assertThat(named[0]).isEqualTo(DESIGNS);
    }

    @Test
    void nothingIsNamedInNoise() {
        int quiet = 0;
        for (int design = 0; design < DESIGNS; design++) {
            double[][] points = new RandomPoints(21, 9000 + design).first(500);
            double[][] all = columns(points);
            RankIndices indices =
                    RankIndices.of(Arrays.copyOf(all, 20), all[20], design).orElseThrow();
            boolean any = false;
            for (int j = 0; j < 20; j++) {
                any |= indices.named(j);
            }
            quiet += any ? 0 : 1;
        }
        System.out.println("quiet in noise: " + quiet);
        assertThat(quiet).isBetween(90, 99);
    }
    // {0: 1, 1: 5, 2: 2, 3: 4} in the order of the group is 1, 5, 2, 4; mean 3: −2, 2, −1, 1
    @Test
    void theIndexIsThatOfNeighboursInOrder() {
        RankStatistic statistic = new RankStatistic(new double[] {0.4, 0.1, 0.3, 0.2});
        double[] output = {4, 1, 2, 5};
        double expected = (-2 * 2 + 2 * -1 + -1 * 1 + 1 * -2) / 10.0;
        assertThat(statistic.index(new double[] {1, -2, -1, 2}, 10)).isCloseTo(expected, within(1e-15));
        assertThat(statistic.index(output, new boolean[] {true, true, true, true}))
                .isCloseTo(expected, within(1e-15));
        // without the last in order: 1, 5, 2 counted from 8/3
        double[] left = {1 - 8 / 3.0, 5 - 8 / 3.0, 2 - 8 / 3.0};
        double of = left[0] * left[1] + left[1] * left[2] + left[2] * left[0];
        double squares = left[0] * left[0] + left[1] * left[1] + left[2] * left[2];
        assertThat(statistic.index(output, new boolean[] {false, true, true, true}))
                .isCloseTo(of / squares, within(1e-14));
    }

    /** Few values of a group, as of a swap of sets: neighbours share it. */
    @Test
    void aGroupOfFewValuesIsMeasuredAsWell() {
        SplittableRandom random = new SplittableRandom(4);
        double[] set = new double[4000];
        double[] output = new double[4000];
        for (int i = 0; i < set.length; i++) {
            set[i] = random.nextInt(4);
            // variance over sets 5/4, beside it 5/4
            output[i] = set[i] + Math.sqrt(15) * random.nextDouble();
        }
        RankIndices indices = RankIndices.of(new double[][] {set}, output, 1).orElseThrow();
        assertThat(indices.indices().get(0).estimate()).isCloseTo(0.5, within(0.04));
    }

    @Test
    void saysHowManyRunsWouldTell() {
        assertThat(TooFewRuns.of(1000, 0.06, 0.03)).isEqualTo(new TooFewRuns(1000, OptionalLong.of(4000)));
        assertThat(TooFewRuns.of(1000, 0.06, 0.0401)).isEqualTo(new TooFewRuns(1000, OptionalLong.of(2300)));
        assertThat(TooFewRuns.of(1000, 0.06, 0.06)).isEqualTo(new TooFewRuns(1000, OptionalLong.of(1100)));
        assertThat(TooFewRuns.of(1000, 0.06, 0).wouldTell()).isEmpty();
        assertThat(TooFewRuns.of(1000, 0.06, -0.02).wouldTell()).isEmpty();
        assertThat(TooFewRuns.of(1000, 0.06, 1e-12).wouldTell()).isEmpty();
    }

    @Test
    void everyGroupIsNamedOrSaidToBeTooFar() {
        TestFunction function = TestFunction.G_OF_EIGHT;
        double[][] points = new RandomPoints(8, 3).first(400);
        double[] outputs = function.outputs(points);
        outputs[17] = Double.NaN;
        RankIndices indices = RankIndices.of(columns(points), outputs, 3).orElseThrow();
        assertThat(indices.runs()).isEqualTo(399);
        assertThat(indices.leftOut()).isEqualTo(1);
        assertThat(indices.threshold()).isBetween(1.5 / Math.sqrt(399), 3.5 / Math.sqrt(399));
        assertThat(indices.named(0)).isTrue();
        assertThat(indices.tooFew(0)).isEmpty();
        for (int j = 4; j < 8; j++) {
            assertThat(indices.named(j)).isFalse();
            assertThat(indices.tooFew(j).orElseThrow().runs()).isEqualTo(399);
        }
    }

    @Test
    void saysNothingOfFewRunsOrAConstantAndRefusesTooManyGroups() {
        double[][] group = {new SplittableRandom(1).doubles(49).toArray()};
        assertThat(RankIndices.of(group, group[0], 1)).isEmpty();
        double[][] longer = {new SplittableRandom(1).doubles(80).toArray()};
        double[] constant = new double[80];
        Arrays.fill(constant, 0.1);
        assertThat(RankIndices.of(longer, constant, 1)).isEmpty();
        assertThatThrownBy(() -> RankIndices.of(new double[31][80], longer[0], 1))
                .hasMessage("31 groups; allowed: 1 to 30");
        assertThatThrownBy(() -> RankIndices.of(group, longer[0], 1))
                .hasMessage("column 0 of 49 values for 80 runs; allowed: a finite number for each");
    }
}
