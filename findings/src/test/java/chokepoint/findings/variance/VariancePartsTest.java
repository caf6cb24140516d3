package chokepoint.findings.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VariancePartsTest {

    private static final int SETS = 60;
    private static final int DRAWS = 50;
    private static final int RUNS = 3;

    private static double[][][] outcome(double bySet, double byDraw, double together, double byRun) {
        Random random = new Random(3);
        double[] draw = random.doubles(DRAWS, -1, 1).toArray();
        double[][][] outcome = new double[SETS][DRAWS][RUNS];
        for (double[][] set : outcome) {
            double own = random.nextGaussian();
            for (int i = 0; i < DRAWS; i++) {
                double pair = random.nextGaussian();
                for (int k = 0; k < RUNS; k++) {
                    set[i][k] = 10
                            + bySet * own
                            + byDraw * Math.sqrt(3) * draw[i]
                            + together * pair
                            + byRun * random.nextGaussian();
                }
            }
        }
        return outcome;
    }

    @Test
    void eachPartIsFoundWhenItIsTheOnlyOne() {
        VarianceParts sets = VarianceParts.of(outcome(2, 0, 0, 0));
        assertThat(sets.parameters()).isCloseTo(sets.total(), within(1e-9)).isCloseTo(4, within(1.5));
        VarianceParts draws = VarianceParts.of(outcome(0, 2, 0, 0));
        assertThat(draws.inputs()).isCloseTo(draws.total(), within(1e-9)).isCloseTo(4, within(1.5));
        VarianceParts runs = VarianceParts.of(outcome(0, 0, 0, 2));
        assertThat(runs.replications()).isCloseTo(4, within(0.3));
        assertThat(runs.parameters() + runs.inputs() + runs.together()).isLessThan(0.3);
    }

    @Test
    void partsAddUpAndNoiseBetweenRunsIsNotTakenForMore() {
        VarianceParts parts = VarianceParts.of(outcome(1, 2, 1.5, 3));
        assertThat(parts.parameters()).isCloseTo(1, within(0.6));
        assertThat(parts.inputs()).isCloseTo(4, within(1.5));
        assertThat(parts.together()).isCloseTo(2.25, within(0.6));
        assertThat(parts.replications()).isCloseTo(9, within(0.6));
        assertThat(parts.total())
                .isEqualTo(parts.parameters() + parts.inputs() + parts.together() + parts.replications());
    }
}
