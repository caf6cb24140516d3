package chokepoint.findings.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class StandardisedRegressionTest {

    private static double[][] columns(int columns, int runs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] made = new double[columns][];
        Arrays.setAll(made, c -> random.doubles(runs, 0, 1 + c).toArray());
        return made;
    }

    private static double[] sum(double[][] columns, double... slopes) {
        double[] sum = new double[columns[0].length];
        Arrays.setAll(sum, run -> {
            double value = 7;
            for (int c = 0; c < slopes.length; c++) {
                value += slopes[c] * columns[c][run];
            }
            return value;
        });
        return sum;
    }

    @Test
    void aLinearFunctionHasKnownCoefficientsAndIsExplainedWhole() {
        double[][] columns = columns(3, 60, 1);
        double[] output = sum(columns, 3, -2, 0);
        StandardisedRegression regression =
                StandardisedRegression.of(columns, output).orElseThrow();
        double[] slopes = {3, -2, 0};
        for (int c = 0; c < 3; c++) {
            double expected = slopes[c] * Math.sqrt(StatUtils.variance(columns[c]) / StatUtils.variance(output));
            IntervalEstimate coefficient = regression.coefficients().get(c);
            assertThat(coefficient.estimate()).isCloseTo(expected, within(1e-10));
            assertThat(coefficient.halfWidth()).isLessThan(1e-10);
        }
        assertThat(regression.explainedShare()).isCloseTo(1, within(1e-12));
        assertThat(regression.adjustedShare()).isCloseTo(1, within(1e-12));
        assertThat(regression.runs()).isEqualTo(60);
    }

    /** One column: the coefficient is the correlation r, R² its square, the standard error √((1 − r²)/(n − 2)). */
    @Test
    void oneColumnGivesTheCorrelation() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        double[] y = {2, 1, 4, 3, 7, 5, 6, 9, 8, 12, 10, 11};
        double meanX = 6.5;
        double products = 0;
        for (int i = 0; i < 12; i++) {
            products += (x[i] - meanX) * (y[i] - 6.5);
        }
        double r = products / 143;
        StandardisedRegression regression =
                StandardisedRegression.of(new double[][] {x}, y).orElseThrow();
        IntervalEstimate coefficient = regression.coefficients().get(0);
        assertThat(coefficient.estimate()).isCloseTo(r, within(1e-12));
        assertThat(regression.explainedShare()).isCloseTo(r * r, within(1e-12));
        assertThat(regression.adjustedShare()).isCloseTo(1 - (1 - r * r) * 11 / 10, within(1e-12));
        // Student's t of 10 degrees of freedom exceeds 2.228138852 once in 40 times
        assertThat(coefficient.halfWidth()).isCloseTo(2.228138852 * Math.sqrt((1 - r * r) / 10), within(1e-8));
        assertThat(coefficient.distinguishable()).isTrue();
    }

    @Test
    void intervalsHoldTheTruth() {
        int held = 0;
        for (int study = 0; study < 500; study++) {
            double[][] columns = columns(3, 200, 50 + study);
            SplittableRandom random = new SplittableRandom(study);
            double[] output = sum(columns, 1, 0.5);
            Arrays.setAll(output, run -> output[run] + random.nextDouble());
            // variances 1/12, 1/4 × 4/12 and 1/12 of the noise
            double truth = Math.sqrt(1 / 3.0);
            StandardisedRegression regression =
                    StandardisedRegression.of(columns, output).orElseThrow();
            IntervalEstimate none = regression.coefficients().get(2);
            held += none.distinguishable() ? 0 : 1;
            assertThat(regression.coefficients().get(0).estimate()).isCloseTo(truth, within(0.2));
        }
        // 475 with a standard deviation of 4.9
        assertThat(held).isBetween(455, 495);
    }

    @Test
    void refusesFewRunsConstantsAndCollinearColumnsInPlainWords() {
        double[][] few = columns(3, 13, 1);
        assertThat(StandardisedRegression.of(few, sum(few, 1, 1, 1))).isEmpty();
        assertThat(StandardisedRegression.refusal(few, sum(few, 1, 1, 1)))
                .contains("13 runs are too few for a regression on 3 columns; it takes 14");
        double[][] columns = columns(3, 60, 1);
        double[] output = sum(columns, 1, 1, 1);
        assertThat(StandardisedRegression.refusal(columns, output)).isEmpty();
        columns[2] = sum(columns, 2, -5);
        assertThat(StandardisedRegression.of(columns, output)).isEmpty();
        assertThat(StandardisedRegression.refusal(columns, output))
                .contains("a column is the sum of multiples of others, so what each does cannot be told apart");
        Arrays.fill(columns[1], 0.1);
        assertThat(StandardisedRegression.refusal(columns, output)).contains("column 2 is the same in all runs");
        Arrays.fill(output, 0.1);
        assertThat(StandardisedRegression.refusal(columns, output)).contains("the output is the same in all runs");
    }

    @Test
    void failedRunsAreLeftOutAndCounted() {
        double[][] columns = columns(2, 60, 3);
        double[] output = sum(columns, 1, 1);
        output[5] = Double.NaN;
        output[59] = Double.NaN;
        StandardisedRegression regression =
                StandardisedRegression.of(columns, output).orElseThrow();
        assertThat(regression.runs()).isEqualTo(58);
        assertThat(regression.leftOut()).isEqualTo(2);
        assertThat(regression.explainedShare()).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesWhatIsNotATable() {
        assertThatThrownBy(() -> StandardisedRegression.of(new double[0][], new double[60]))
                .hasMessage("no columns; allowed: at least 1");
        double[][] hole = columns(2, 60, 3);
        hole[1][4] = Double.NaN;
        assertThatThrownBy(() -> StandardisedRegression.of(hole, new double[60]))
                .hasMessage("column 1 of 60 values for 60 runs; allowed: a finite number for each");
    }
}
