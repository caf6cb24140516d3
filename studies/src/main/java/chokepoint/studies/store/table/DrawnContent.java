package chokepoint.studies.store.table;

import chokepoint.core.factor.Factor;
import chokepoint.core.factor.FactorQuantiles;
import chokepoint.core.factor.Factors;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Scenario;
import chokepoint.studies.store.table.StoreColumn.Kind;
import java.util.List;

/** Runs of one scenario, whole, and where the inputs of each stood. */
public final class DrawnContent extends BesideContent {

    private final List<Factor> factors;
    private final FactorQuantiles quantiles;
    private final long seed;

    /**
     * @param seed of the runs
     */
    public DrawnContent(RunContent runs, Scenario scenario, long seed) {
        super(runs, StoreTable.DRAWS, StoreTable.ofDrawnRuns());
        factors = Factors.of(scenario).all().stream()
                .filter(factor -> !factor.isSet())
                .toList();
        quantiles = new FactorQuantiles(scenario, factors);
        this.seed = seed;
    }

    @Override
    List<String> names() {
        return factors.stream().map(Factor::name).toList();
    }

    @Override
    Kind kind(int place) {
        return Kind.REAL;
    }

    @Override
    String meaning(int place) {
        return "Quantile at which this stood: " + factors.get(place).label();
    }

    @Override
    void write(int run, Stretches.Out out) {
        out.whole(run);
        for (double quantile : quantiles.of(new Draws(seed, run))) {
            out.real(quantile);
        }
    }
}
