package chokepoint.core.factor;

import chokepoint.core.draw.AddressedChance;
import chokepoint.core.mathematics.NormalCurve;
import chokepoint.core.random.Draws;
import chokepoint.core.random.InverseNormal;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Scenario;
import java.util.List;

/**
 * Where the factors of a scenario stood in a replication whose inputs were drawn row by row: {@code Φ(Σ z / √(var Σ z))}, z the normal
 * score of each row or course of a factor. A row that stands alone, or a course, is at its own quantile; of many rows it is told how high
 * they stand together, and it is uniform over replications. Days of stock have the share ρ of their variance in common, so that of n of
 * them the variance of the sum is n + n (n − 1) ρ.
 */
public final class FactorQuantiles {

    private final Scenario scenario;
    private final List<Factor> factors;
    private final double commonShare;

    /**
     * @param factors of the scenario; the choice of a calibrated set is none that could stand high or low
     * @throws IllegalArgumentException when it is among them
     */
    public FactorQuantiles(Scenario scenario, List<Factor> factors) {
        if (factors.stream().anyMatch(Factor::isSet)) {
            throw new IllegalArgumentException(Factors.SET + " has no quantile; allowed: factors of rows and courses");
        }
        this.scenario = scenario;
        this.factors = List.copyOf(factors);
        commonShare =
                scenario.inputs().row(Parameter.STOCK_DAYS_COMMON_SHARE.path()).central();
    }

    /** Quantiles by factor, each in (0, 1), in the replication of these draws. */
    public double[] of(Draws draws) {
        AddressedChance chance = new AddressedChance(draws);
        return factors.stream().mapToDouble(factor -> quantile(factor, chance)).toArray();
    }

    private double quantile(Factor factor, AddressedChance chance) {
        double sum = 0;
        int days = 0;
        for (String path : factor.paths()) {
            InputRow row = scenario.inputs().row(path);
            sum += row.sharesStockScore(scenario.rules()) ? chance.score(path, commonShare) : chance.score(path);
            days += row.sharesStockScore(scenario.rules()) ? 1 : 0;
        }
        for (String course : factor.courses()) {
            sum += InverseNormal.quantile(chance.courseProbability(course));
        }
        double variance = factor.size() + days * (days - 1.0) * commonShare;
        return NormalCurve.below(sum / Math.sqrt(variance));
    }
}
