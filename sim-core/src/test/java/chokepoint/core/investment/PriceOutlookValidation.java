package chokepoint.core.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.mathematics.NormalCurve;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation: what investors expect of floors, against numerical integration and a published formula. */
class PriceOutlookValidation {

    @Test
    void theNormalCurveAgreesWithTheLibrary() {
        NormalDistribution exact = new NormalDistribution();
        for (double x = -8; x <= 8; x += 0.01) {
            assertThat(NormalCurve.below(x)).isCloseTo(exact.cumulativeProbability(x), within(1e-7));
        }
    }

    @ParameterizedTest(name = "mean {0}, spread {1}, level {2}")
    @CsvSource({"60, 0.2, 110", "110, 0.43, 110", "150, 0.43, 110", "60, 0.6, 20", "5, 0.3, 500"})
    void expectationsAgreeWithIntegration(double mean, double logSd, double level) {
        LogNormalDistribution price = new LogNormalDistribution(Math.log(mean) - logSd * logSd / 2, logSd);
        double far = price.inverseCumulativeProbability(1 - 1e-13);
        double above = level >= far
                ? 0
                : new IterativeLegendreGaussIntegrator(10, 1e-9, 1e-12)
                        .integrate(1_000_000, x -> (x - level) * price.density(x), level, far);
        assertThat(PriceOutlook.expectedAboveUsdPerKg(mean, logSd, level)).isCloseTo(above, within(1e-4 * level));
        assertThat(PriceOutlook.expectedBelowUsdPerKg(mean, logSd, level))
                .as("put-call parity")
                .isCloseTo(above - mean + level, within(1e-4 * level));
    }

    @Test
    void aPriceReturnsToLongRunCostAndItsSpreadStopsGrowing() {
        assertThat(PriceOutlook.meanUsdPerKg(100, 50, 0, 156)).isEqualTo(100);
        // after one time constant the log gap is 1/e of what it was
        assertThat(PriceOutlook.meanUsdPerKg(100, 50, 156, 156)).isCloseTo(50 * Math.pow(2, 1 / Math.E), within(1e-9));
        double perWeek = 0.35 / Math.sqrt(52);
        assertThat(PriceOutlook.spreadLogSd(perWeek, 52, 1e9)).as("no return").isCloseTo(0.35, within(1e-4));
        // σ √(τ/2) for τ of three years
        assertThat(PriceOutlook.spreadLogSd(perWeek, 5200, 156)).isCloseTo(0.35 * Math.sqrt(1.5), within(1e-6));
    }

    @Test
    void withoutSpreadAFloorIsWorthItsGap() {
        assertThat(PriceOutlook.expectedBelowUsdPerKg(70, 0, 110)).isEqualTo(40);
        assertThat(PriceOutlook.expectedBelowUsdPerKg(120, 0, 110)).isZero();
    }
}
