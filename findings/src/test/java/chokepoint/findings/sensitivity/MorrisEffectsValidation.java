package chokepoint.findings.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.design.MorrisTrajectories;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Validation: elementary effects against a full enumeration, and against functions whose effects are plain. */
class MorrisEffectsValidation {

    private static final String GRID = "levels=4 delta=2/3 in units of the range";

    @Test
    void allStepsOfTheGridGiveTheReference() {
        List<ElementaryStep> steps = new ArrayList<>();
        for (int place = 0; place < 64; place++) {
            double[] from = {place % 4 / 3.0, place / 4 % 4 / 3.0, Math.floor(place / 16.0) / 3};
            for (int j = 0; j < 3; j++) {
                double[] to = from.clone();
                to[j] += 2 / 3.0;
                if (to[j] < 1.1) {
                    steps.add(new ElementaryStep(j, 2 / 3.0, TestFunction.ishigami(from), TestFunction.ishigami(to)));
                }
            }
        }
        MorrisEffects effects = MorrisEffects.ofSteps(3, steps);
        for (int j = 0; j < 3; j++) {
            MorrisEffects.Factor factor = effects.factors().get(j);
            assertThat(factor.effects()).isEqualTo(32);
            assertThat(factor.meanAbsolute().mean())
                    .isCloseTo(TestFunction.reference("morris-ishigami", GRID, "mu*", j + 1), within(1e-9));
            assertThat(factor.meanAbsolute().isKnown()).isFalse();
        }
    }

    @Test
    void trajectoriesSampleTheGrid() {
        int held = 0;
        double[] sums = new double[3];
        for (int study = 0; study < 200; study++) {
            double[][] points = new MorrisTrajectories(3, study).first(40);
            MorrisEffects effects = MorrisEffects.ofTrajectories(points, TestFunction.ISHIGAMI.outputs(points));
            for (int j = 0; j < 3; j++) {
                MorrisEffects.Factor factor = effects.factors().get(j);
                double truth = TestFunction.reference("morris-ishigami", GRID, "mu*", j + 1);
                sums[j] += factor.meanAbsolute().mean() - truth;
                // the effect of the second is ±7.875 wherever it is: nothing but rounding to be wrong by
                held += factor.meanAbsolute().low() - 1e-9 <= truth
                                && truth <= factor.meanAbsolute().high() + 1e-9
                        ? 1
                        : 0;
            }
        }
        assertThat(held / 600.0).isBetween(0.90, 1.0);
        assertThat(Arrays.stream(sums).boxed())
                .allSatisfy(sum -> assertThat(sum / 200).isCloseTo(0, within(0.25)));
    }

    @Test
    void aLinearFunctionHasItsSlopesAndNoDeviation() {
        double[][] points = new MorrisTrajectories(3, 6, 1).first(10);
        double[] outputs = Arrays.stream(points)
                .mapToDouble(point -> 5 * point[0] - 2 * point[1] + 100)
                .toArray();
        List<MorrisEffects.Factor> factors =
                MorrisEffects.ofTrajectories(points, outputs).factors();
        double[] slopes = {5, -2, 0};
        for (int j = 0; j < 3; j++) {
            assertThat(factors.get(j).effects()).isEqualTo(10);
            assertThat(factors.get(j).mean()).isCloseTo(slopes[j], within(1e-12));
            assertThat(factors.get(j).meanAbsolute().mean()).isCloseTo(Math.abs(slopes[j]), within(1e-12));
            assertThat(factors.get(j).deviation()).isCloseTo(0, within(1e-12));
        }
    }

    /** Effects of −2 and 2: their mean is 0, without signs 2. */
    @Test
    void meanAndDeviationAreThoseOfTheEffects() {
        MorrisEffects effects = MorrisEffects.ofSteps(
                2,
                List.of(
                        new ElementaryStep(0, 0.5, 0, -1),
                        new ElementaryStep(0, -0.5, 2, 1),
                        new ElementaryStep(0, 0.5, 4, Double.NaN)));
        assertThat(effects.leftOut()).isEqualTo(1);
        MorrisEffects.Factor factor = effects.factors().get(0);
        assertThat(factor.effects()).isEqualTo(2);
        assertThat(factor.mean()).isZero();
        assertThat(factor.meanAbsolute().mean()).isEqualTo(2);
        assertThat(factor.deviation()).isCloseTo(Math.sqrt(8), within(1e-12));
        assertThat(effects.factors().get(1).effects()).isZero();
        assertThat(effects.factors().get(1).mean()).isNaN();
    }

    @Test
    void aTrajectoryWithAFailedRunIsLeftOutWhole() {
        double[][] points = new MorrisTrajectories(3, 4).first(5);
        double[] outputs = TestFunction.ISHIGAMI.outputs(points);
        outputs[9] = Double.NaN;
        MorrisEffects effects = MorrisEffects.ofTrajectories(points, outputs);
        assertThat(effects.leftOut()).isEqualTo(1);
        assertThat(effects.factors()).allMatch(factor -> factor.effects() == 4);
    }

    @Test
    void refusesPointsThatAreNoTrajectories() {
        double[][] points = new MorrisTrajectories(3, 4).first(2);
        assertThatThrownBy(() -> MorrisEffects.ofTrajectories(points, new double[7]))
                .hasMessage("8 points of 3 factors and 7 outputs; allowed: whole trajectories, and an output each");
        double[][] back = {{0, 0}, {1, 0}, {0, 0}};
        assertThatThrownBy(() -> MorrisEffects.ofTrajectories(back, new double[3]))
                .hasMessage("factor 0 moves twice in the trajectory that begins at point 0; allowed: once");
        assertThatThrownBy(() -> new ElementaryStep(1, 0, 0, 0))
                .hasMessage("factor 1 moves by 0; allowed: any other share");
    }
}
