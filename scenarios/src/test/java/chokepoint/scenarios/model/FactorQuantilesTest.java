package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.draw.AddressedChance;
import chokepoint.core.factor.Factor;
import chokepoint.core.factor.FactorQuantiles;
import chokepoint.core.factor.Factors;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.InputDraw;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

/** Where factors stood in runs that were drawn row by row. */
class FactorQuantilesTest {

    private static final int REPLICATIONS = 2000;

    private final Scenario scenario = ScenarioLibrary.load("ban-2026");
    private final Factors factors = Factors.of(scenario);

    private Factor factor(String name) {
        return factors.find(name).orElseThrow();
    }

    private double[] quantiles(Factor factor) {
        FactorQuantiles quantiles = new FactorQuantiles(scenario, List.of(factor));
        return IntStream.range(0, REPLICATIONS)
                .mapToDouble(replication -> quantiles.of(new Draws(1, replication))[0])
                .toArray();
    }

    /** The part of a triangle that lies below a value. */
    private static double below(double low, double central, double high, double value) {
        return value < central
                ? (value - low) * (value - low) / ((high - low) * (central - low))
                : 1 - (high - value) * (high - value) / ((high - low) * (high - central));
    }

    private static InputDraw draw(Scenario of, int replication) {
        double common = of.inputs().row("behaviour.stock_days_common_share").central();
        return InputDraw.of(of.inputs(), new AddressedChance(new Draws(1, replication)), common, of.rules());
    }

    /** One row: the quantile at which its drawn value lies. */
    @Test
    void aRowThatStandsAloneIsAtItsOwnQuantile() {
        Factor lambda = factor("lambda");
        InputRow row = scenario.inputs().row(lambda.paths().get(0));
        double[] quantiles = quantiles(lambda);
        for (int replication = 0; replication < 50; replication++) {
            double value = draw(scenario, replication).value(row.path());
            assertThat(quantiles[replication])
                    .isCloseTo(below(row.low(), row.central(), row.high(), value), within(1e-6));
        }
    }

    @Test
    void aCourseIsAtItsOwnQuantile() {
        Factor course = factors.all().stream()
                .filter(one -> !one.courses().isEmpty())
                .findFirst()
                .orElseThrow();
        double[] quantiles = quantiles(course);
        for (int replication = 0; replication < 50; replication++) {
            double value = new AddressedChance(new Draws(1, replication))
                    .course(course.courses().get(0))
                    .of(0, 0.5, 1);
            assertThat(quantiles[replication]).isCloseTo(below(0, 0.5, 1, value), within(1e-6));
        }
    }

    /** Kolmogorov's distance to uniform, whose 99 % point is 1.63 / √n; days of stock have variance in common, exposures have none. */
    @Test
    void theyAreUniformWhateverRowsHaveInCommon() {
        for (String name : List.of("stock_days", "exposure")) {
            double[] sorted = quantiles(factor(name));
            Arrays.sort(sorted);
            double distance = IntStream.range(0, sorted.length)
                    .mapToDouble(place -> Math.max(
                            Math.abs(sorted[place] - (double) place / REPLICATIONS),
                            Math.abs(sorted[place] - (place + 1.0) / REPLICATIONS)))
                    .max()
                    .orElseThrow();
            assertThat(distance).as(name).isLessThan(1.63 / Math.sqrt(REPLICATIONS));
        }
    }

    /** High quantiles are runs with much stock. */
    @Test
    void theyRiseWithWhatIsDrawn() {
        Factor stock = factor("stock_days");
        double[] quantiles = Arrays.copyOf(quantiles(stock), 200);
        double[] drawn = IntStream.range(0, 200)
                .mapToDouble(replication -> {
                    InputDraw draw = draw(scenario, replication);
                    return stock.paths().stream()
                            .map(scenario.inputs()::row)
                            .mapToDouble(row -> (draw.value(row.path()) - row.low()) / (row.high() - row.low()))
                            .sum();
                })
                .toArray();
        assertThat(new PearsonsCorrelation().correlation(quantiles, drawn)).isGreaterThan(0.95);
    }

    @Test
    void whichSetHoldsIsNoQuantile() {
        Scenario calibrated = CalibrationLibrary.calibrated(scenario);
        Factor set = Factors.of(calibrated).find(Factors.SET).orElseThrow();
        assertThatThrownBy(() -> new FactorQuantiles(calibrated, List.of(set))).hasMessageContaining(Factors.SET);
    }
}
