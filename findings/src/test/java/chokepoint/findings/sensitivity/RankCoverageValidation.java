package chokepoint.findings.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.design.RandomPoints;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validation: intervals of rank indices hold the truth in about 95 of 100 studies of 2,000 runs, and noise is left unnamed. */
@Tag("statistical")
class RankCoverageValidation {

    private static final int DESIGNS = 100;

    static List<TestFunction> functions() {
        return TestFunction.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void intervalsHoldTheTruth(TestFunction function) {
        for (int runs : new int[] {300, 2000}) {
            Coverage coverage = new Coverage(function.first());
            for (int design = 0; design < DESIGNS; design++) {
                double[][] points = new RandomPoints(function.columns(), 500 + design).first(runs);
                coverage.count(RankIndices.of(RankIndicesValidation.columns(points), function.outputs(points), design)
                        .orElseThrow()
                        .indices());
            }
            assertThat(coverage.share()).as("%s runs", runs).isBetween(0.88, 0.99);
        }
    }

    @Test
    void nothingIsNamedInNoise() {
        for (int runs : new int[] {200, 1000}) {
            int quiet = 0;
            for (int design = 0; design < DESIGNS; design++) {
                double[][] all = RankIndicesValidation.columns(new RandomPoints(21, 9000 + design).first(runs));
                RankIndices indices =
                        RankIndices.of(Arrays.copyOf(all, 20), all[20], design).orElseThrow();
                quiet += IntStream.range(0, 20).noneMatch(indices::named) ? 1 : 0;
            }
            assertThat(quiet).as("%s runs", runs).isBetween(90, 99);
        }
    }

    /** Where thirty of fifty are chosen by the outputs. */
    @Test
    void nothingIsNamedInNoiseOfManyGroups() {
        int quiet = 0;
        for (int design = 0; design < 4 * DESIGNS; design++) {
            double[][] all = RankIndicesValidation.columns(new RandomPoints(51, 20000 + design).first(200));
            RankIndices indices =
                    RankIndices.of(Arrays.copyOf(all, 50), all[50], design).orElseThrow();
            quiet += indices.named().isEmpty() ? 1 : 0;
        }
        // 380 with a standard deviation of 4.4
        assertThat(quiet).isBetween(367, 393);
    }
}
