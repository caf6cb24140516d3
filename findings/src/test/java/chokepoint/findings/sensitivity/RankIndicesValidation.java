package chokepoint.findings.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.design.RandomPoints;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

/** Validation: indices from runs that lie there, on functions whose indices are known and where there is nothing. */
class RankIndicesValidation {

    static double[][] columns(double[][] points) {
        double[][] columns = new double[points[0].length][points.length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = points[i][j];
            }
        }
        return columns;
    }

    /** Sixty intervals; the slow suite counts more. */
    @Test
    void intervalsHoldTheTruthAndNoiseIsNotNamed() {
        TestFunction function = TestFunction.G_OF_SIX;
        int held = 0;
        int named = 0;
        for (int design = 0; design < 10; design++) {
            double[][] points = new RandomPoints(function.columns(), design).first(2000);
            RankIndices indices = RankIndices.of(columns(points), function.outputs(points), design)
                    .orElseThrow();
            for (int j = 0; j < function.columns(); j++) {
                IntervalEstimate known = indices.indices().get(j);
                held += known.low() <= function.first()[j] && function.first()[j] <= known.high() ? 1 : 0;
            }
            assertThat(indices.named(0) && indices.named(1)).isTrue();
            named += indices.named(4) || indices.named(5) ? 1 : 0;
        }
        assertThat(held).isBetween(50, 60);
        assertThat(named).isLessThan(4);
    }

    /** In the order of the group the outputs 4, 1, 2, 5 are 1, 5, 2, 4, counted from their mean −2, 2, −1, 1. */
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
        assertThatThrownBy(() -> RankIndices.of(new double[0][], longer[0], 1))
                .hasMessage("0 groups, 0 of them in any case; allowed: 1 or more, and at most 30");
        boolean[] all = new boolean[31];
        Arrays.fill(all, true);
        assertThatThrownBy(() -> RankIndices.of(new double[31][80], all, longer[0], 1))
                .hasMessage("31 groups, 31 of them in any case; allowed: 1 or more, and at most 30");
        assertThatThrownBy(() -> RankIndices.of(group, longer[0], 1))
                .hasMessage("column 0 of 49 values for 80 runs; allowed: a finite number for each");
    }

    /** Of forty columns of noise and one that tells, behind them, and one of names, which is kept whatever it does. */
    @Test
    void ofManyGroupsThoseAreLookedAtThatTheOutputRisesOrFallsWith() {
        double[][] points = columns(new RandomPoints(43, 5).first(300));
        double[] output = new double[300];
        Arrays.setAll(output, run -> -3 * points[41][run] + points[42][run]);
        double[][] groups = Arrays.copyOf(points, 42);
        Arrays.setAll(groups[7], run -> Math.floor(4 * points[7][run]));
        boolean[] kept = new boolean[42];
        kept[7] = true;
        RankIndices indices = RankIndices.of(groups, kept, output, 1).orElseThrow();
        assertThat(indices.groups())
                .hasSize(30)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(7, 41);
        assertThat(indices.indices()).hasSize(30);
        assertThat(indices.named()).containsExactly(29);
        double[] sizes = new double[42];
        Arrays.setAll(sizes, g -> Math.abs(new SpearmansCorrelation().correlation(groups[g], output)));
        double least = indices.groups().stream()
                .filter(g -> g != 7)
                .mapToDouble(g -> sizes[g])
                .min()
                .orElseThrow();
        for (int g = 0; g < 42; g++) {
            assertThat(indices.groups().contains(g)).as("group " + g).isEqualTo(g == 7 || sizes[g] >= least);
        }
    }

    /** The choice of the groups is by the outputs, and the threshold is no higher or lower than chance for it. */
    @Test
    void amongFiftyGroupsNoiseIsNotNamedEither() {
        int quiet = 0;
        for (int design = 0; design < 40; design++) {
            double[][] all = columns(new RandomPoints(51, 700 + design).first(120));
            RankIndices indices =
                    RankIndices.of(Arrays.copyOf(all, 50), all[50], design).orElseThrow();
            quiet += indices.named().isEmpty() ? 1 : 0;
        }
        // 38 with a standard deviation of 1.4
        assertThat(quiet).isBetween(34, 40);
    }

    @Test
    void ranksOfTiesAreShared() {
        assertThat(GroupChoice.unitRanks(new double[] {3, 1, 3, 7}))
                .containsExactly(new double[] {0, -1.5 / Math.sqrt(4.5), 0, 1.5 / Math.sqrt(4.5)}, within(1e-15));
        assertThat(GroupChoice.unitRanks(new double[] {2, 2})).containsExactly(0, 0);
    }
}
