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
        Coverage coverage = new Coverage(function.truth());
        for (int design = 0; design < DESIGNS; design++) {
            double[] outputs = function.outputs(
                    SaltelliRows.random(function.columns(), 1000 + design).first(1024));
            coverage.count(
                    SobolIndicesValidation.known(SobolIndices.ofRandomRows(outputs, function.columns(), design)));
        }
        assertThat(coverage.share()).isBetween(0.90, 0.98);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void studentsTOverScramblesCovers(TestFunction function) {
        Coverage coverage = new Coverage(function.truth());
        for (int design = 0; design < DESIGNS; design++) {
            double[][] outputs = SobolIndicesValidation.scrambled(function, 128, 8L * design);
            coverage.count(SobolIndicesValidation.known(SobolIndices.ofScrambles(outputs, function.columns())));
        }
        assertThat(coverage.share()).isBetween(0.90, 0.98);
    }
}
