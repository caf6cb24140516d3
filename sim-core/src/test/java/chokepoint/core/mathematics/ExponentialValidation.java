package chokepoint.core.mathematics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation: the fast exponential against the one of the platform, in units in the last place. */
class ExponentialValidation {

    private static final int TRIALS = 500_000;
    private static final double MOST_ULPS = 2;

    @ParameterizedTest(name = "|x| up to {0}")
    @ValueSource(doubles = {1e-9, 0.1, 1, 5, 40, 700})
    void agreesWithThePlatform(double largest) {
        SplittableRandom random = new SplittableRandom(20260106);
        double worst = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double x = (2 * random.nextDouble() - 1) * largest;
            double exact = Math.exp(x);
            worst = Math.max(worst, Math.abs(Exponential.exp(x) - exact) / Math.ulp(exact));
        }
        assertThat(worst).isLessThanOrEqualTo(MOST_ULPS);
    }

    @Test
    void theEndsOfTheLineAreThePlatforms() {
        for (double x :
                new double[] {0, -0.0, 800, -800, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE
                }) {
            assertThat(Exponential.exp(x)).as("exp(%s)", x).isEqualTo(Math.exp(x));
        }
        assertThat(Exponential.exp(Double.NaN)).isNaN();
    }
}
