package chokepoint.findings.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.design.SaltelliRows;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validation: 95 % intervals hold the truth in about 95 of 100 studies. */
@Tag("statistical")
class SobolCoverageValidation {

    private static final int DESIGNS = 200;

    static List<TestFunction> functions() {
        return TestFunction.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void theBootstrapOfRandomRowsCovers(TestFunction function) {
        int[] held = new int[2 * function.columns()];
        for (int design = 0; design < DESIGNS; design++) {
            double[] outputs = function.outputs(
                    SaltelliRows.random(function.columns(), 1000 + design).first(1024));
            count(
                    function,
                    SobolIndices.ofRandomRows(outputs, function.columns(), design)
                            .orElseThrow(),
                    held);
        }
        report("bootstrap", function, held);
        assertThat(mean(held)).isBetween(0.90, 0.98);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void studentsTOverScramblesCovers(TestFunction function) {
        int[] held = new int[2 * function.columns()];
        for (int design = 0; design < DESIGNS; design++) {
            double[][] outputs = new double[8][];
            for (int s = 0; s < 8; s++) {
                outputs[s] = function.outputs(
                        SaltelliRows.sobol(function.columns(), 8L * design + s).first(128));
            }
            count(
                    function,
                    SobolIndices.ofScrambles(outputs, function.columns()).orElseThrow(),
                    held);
        }
        report("t", function, held);
        assertThat(mean(held)).isBetween(0.90, 0.98);
    }

    private static void report(String way, TestFunction function, int[] held) {
        System.out.println(way + " " + function + " " + mean(held) + " " + java.util.Arrays.toString(held));
    }

    private static void count(TestFunction function, SobolIndices indices, int[] held) {
        double[] truth = function.truth();
        List<SobolIndex> all = SobolIndicesValidation.all(indices).toList();
        for (int q = 0; q < held.length; q++) {
            IntervalEstimate known = all.get(q).known();
            held[q] += known.low() <= truth[q] && truth[q] <= known.high() ? 1 : 0;
        }
    }

    private static double mean(int[] held) {
        double sum = 0;
        for (int one : held) {
            sum += one;
        }
        return sum / held.length / DESIGNS;
    }
}
