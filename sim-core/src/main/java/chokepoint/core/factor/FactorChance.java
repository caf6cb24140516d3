package chokepoint.core.factor;

import chokepoint.core.draw.Chance;
import chokepoint.core.draw.Triangle;
import chokepoint.core.random.Draws;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A point of a design: each of its factors stands at one quantile, every other input is drawn as another chance has it. What rows of one
 * kind share of their variance plays no part inside a factor: all of its rows stand at the same quantile.
 */
public final class FactorChance implements Chance {

    private static final int NO_SET = -1;

    private final Map<String, Double> inputProbability = new HashMap<>();
    private final Map<String, Double> courseProbability = new HashMap<>();
    private final double setProbability;
    private final Chance others;

    /**
     * @param factors of the design
     * @param quantiles by factor, each in (0, 1)
     * @param others draws what is in none of them, and the luck
     */
    public FactorChance(List<Factor> factors, double[] quantiles, Chance others) {
        if (factors.size() != quantiles.length) {
            throw new IllegalArgumentException(quantiles.length + " quantiles for " + factors.size() + " factors");
        }
        double set = NO_SET;
        for (int i = 0; i < quantiles.length; i++) {
            double quantile = quantiles[i];
            Factor factor = factors.get(i);
            if (!(quantile >= 0 && quantile <= 1)) {
                throw new IllegalArgumentException(
                        factor.name() + " at the quantile " + quantile + "; allowed: 0 to 1");
            }
            factor.paths().forEach(path -> inputProbability.put(path, quantile));
            factor.courses().forEach(course -> courseProbability.put(course, quantile));
            set = factor.isSet() ? quantile : set;
        }
        setProbability = set;
        this.others = others;
    }

    @Override
    public double input(String path, double low, double central, double high) {
        Double quantile = inputProbability.get(path);
        return quantile == null
                ? others.input(path, low, central, high)
                : Triangle.quantile(low, central, high, quantile);
    }

    @Override
    public double input(String path, double low, double central, double high, double commonShare) {
        Double quantile = inputProbability.get(path);
        return quantile == null
                ? others.input(path, low, central, high, commonShare)
                : Triangle.quantile(low, central, high, quantile);
    }

    @Override
    public Range course(String name) {
        Double quantile = courseProbability.get(name);
        return quantile == null
                ? others.course(name)
                : (low, central, high) -> Triangle.quantile(low, central, high, quantile);
    }

    @Override
    public OptionalInt set(int count) {
        return setProbability == NO_SET
                ? others.set(count)
                : OptionalInt.of((int) Math.min(count - 1.0, Math.floor(setProbability * count)));
    }

    @Override
    public double factor(String name, double logSd) {
        return others.factor(name, logSd);
    }

    @Override
    public double slipScore(String project) {
        return others.slipScore(project);
    }

    @Override
    public Draws luck() {
        return others.luck();
    }
}
