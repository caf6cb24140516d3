package chokepoint.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Validation: the tabulated inverse normal against Commons Math and against published values (Wichura 1988, table of AS 241;
 * Abramowitz and Stegun 26.2).
 */
class InverseNormalValidation {

    private static final double ACCURACY = 1e-13;
    private static final double TAIL_ACCURACY = 1e-12;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    @Test
    void agreesWithCommonsMathInTheBody() {
        for (int i = 1; i < 20_000; i++) {
            double p = i / 20_000.0;
            double expected = NORMAL.inverseCumulativeProbability(p);
            assertThat(InverseNormal.quantile(p))
                    .as("quantile at %s", p)
                    .isCloseTo(expected, within(ACCURACY * Math.max(1, Math.abs(expected))));
        }
    }

    /** Far out Commons Math inverts to ten digits only, but its error function is good: the round trip is compared. */
    @Test
    void isInvertedByTheErrorFunctionInTheTails() {
        for (int exponent = 3; exponent <= 15; exponent++) {
            for (double p : new double[] {Math.pow(10, -exponent), 3.7 * Math.pow(10, -exponent)}) {
                double back = 0.5 * Erf.erfc(-InverseNormal.quantile(p) / Math.sqrt(2));
                assertThat(back).as("round trip at %s", p).isCloseTo(p, within(TAIL_ACCURACY * p));
            }
        }
    }

    @ParameterizedTest(name = "P(Z <= {1}) = {0}")
    @CsvSource({
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167814",
        "1e-6, -4.753424308822899",
        "1e-9, -5.997807015007687",
        "1e-20, -9.262340089798408",
        "0.975, 1.959963984540054",
        "0.5, 0.0"
    })
    void meetsPublishedValues(double probability, double z) {
        assertThat(InverseNormal.quantile(probability)).isCloseTo(z, within(1e-13 * Math.max(1, Math.abs(z))));
    }

    @Test
    void isSymmetricAndRises() {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 4096; i++) {
            double p = i / 4096.0;
            double z = InverseNormal.quantile(p);
            assertThat(z).as("at %s", p).isGreaterThan(last);
            assertThat(z).as("mirror of %s", p).isEqualTo(-InverseNormal.quantile(1 - p));
            last = z;
        }
    }
}
