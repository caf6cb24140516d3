package chokepoint.findings.sensitivity;

import chokepoint.core.draw.AddressedChance;
import chokepoint.core.factor.Factor;
import chokepoint.core.factor.FactorQuantiles;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Scenario;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What was drawn of each factor in plain runs of a scenario, which are a function of scenario, seed and number.
 *
 * @param factors all that vary, the calibrated set among them
 * @param values by [factor][number of the run]: the quantile at which the factor stood ({@link FactorQuantiles}), in (0, 1); of the
 *     calibrated set the number of the one that held, from 0, which has no order
 */
public record GivenDraws(Scenario scenario, long seed, List<Factor> factors, double[][] values) {

    public GivenDraws {
        factors = List.copyOf(factors);
    }

    /**
     * Draws anew.
     *
     * @param seed of the runs
     * @param count of the runs of the numbers from 0; with none nothing is looked up
     */
    public static GivenDraws of(Scenario scenario, long seed, List<Factor> factors, int count) {
        if (count == 0) {
            return new GivenDraws(scenario, seed, factors, new double[factors.size()][0]);
        }
        List<Factor> ordered =
                factors.stream().filter(factor -> !factor.isSet()).toList();
        FactorQuantiles quantiles = new FactorQuantiles(scenario, ordered);
        int sets = scenario.parameterSets().sets().size();
        double[][] values = new double[factors.size()][count];
        for (int run = 0; run < count; run++) {
            Draws draws = new Draws(seed, run);
            double[] stood = quantiles.of(draws);
            int next = 0;
            for (int factor = 0; factor < values.length; factor++) {
                values[factor][run] = factors.get(factor).isSet() ? set(draws, sets) : stood[next++];
            }
        }
        return new GivenDraws(scenario, seed, factors, values);
    }

    private static int set(Draws draws, int sets) {
        OptionalInt set = new AddressedChance(draws).set(sets);
        return set.orElseThrow();
    }

    /** Number of the runs. */
    public int count() {
        return values.length == 0 ? 0 : values[0].length;
    }

    /** Places of the factors that stand high or low. */
    int[] ordered() {
        return IntStream.range(0, factors.size())
                .filter(factor -> !factors.get(factor).isSet())
                .toArray();
    }

    /** By factor, whether it is a choice without order. */
    boolean[] named() {
        boolean[] named = new boolean[factors.size()];
        for (int factor = 0; factor < named.length; factor++) {
            named[factor] = factors.get(factor).isSet();
        }
        return named;
    }
}
