package chokepoint.findings.sensitivity;

import chokepoint.core.factor.Factor;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.sensitivity.DriverTargets.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What drives a scenario: screening, indices by variance and swings for each target. */
public final class Drivers {

    /** Part of the runs at either end that a swing looks at. */
    private static final double END_SHARE = 0.2;

    private final DriverSetup setup;
    private final Screening screening;
    private final List<Factor> leading;
    private final DriverDesign design;
    private final List<Found> found;
    private final int failed;

    /**
     * A target explained.
     *
     * @param effects by screened factor
     * @param indices by column of the study by variance; empty where the target does not vary, or too few rows reached their end
     * @param mean over the rows whose columns are independent draws
     * @param swings by leading factor
     */
    public record Found(
            Target target,
            MorrisEffects effects,
            Optional<SobolIndices> indices,
            MeanInterval mean,
            List<Swing> swings) {}

    /**
     * Where a target lies while a factor stands in the lowest and in the highest fifth of its quantiles, everything else as it is drawn.
     * Not a number for the calibrated set, which has no order.
     */
    public record Swing(MeanInterval low, MeanInterval high) {}

    /**
     * @param runs all of them
     */
    public Drivers(DriverSetup setup, Runs runs) {
        this.setup = setup;
        screening = new Screening(setup, runs);
        leading = screening.leading();
        design = new DriverDesign(setup, leading);
        failed = runs.failures().size();
        List<Target> targets = DriverTargets.of(setup.scenario(), runs, setup.runs(), setup.screeningRuns());
        found = IntStream.range(0, targets.size())
                .mapToObj(at -> found(at, targets.get(at)))
                .toList();
    }

    private Found found(int at, Target whole) {
        double[] values = Arrays.copyOfRange(whole.values(), setup.firstOfVariance(), setup.runs());
        Target target = new Target(whole.name(), whole.label(), whole.unit(), values);
        double[] independent = independentRuns()
                .mapToDouble(run -> values[run])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return new Found(
                target,
                screening.effects(at),
                indices(values),
                MeanInterval.of(independent),
                IntStream.range(0, leading.size())
                        .mapToObj(factor -> swing(factor, values))
                        .toList());
    }

    private Optional<SobolIndices> indices(double[] values) {
        if (setup.scrambles() == 0) {
            return SobolIndices.ofRandomRows(values, setup.columns(), setup.seed());
        }
        int length = values.length / setup.scrambles();
        double[][] scrambles = new double[setup.scrambles()][];
        for (int s = 0; s < scrambles.length; s++) {
            scrambles[s] = Arrays.copyOfRange(values, s * length, (s + 1) * length);
        }
        return SobolIndices.ofScrambles(scrambles, setup.columns());
    }

    /** Places of the rows whose columns are independent draws: the first and the last of each base row. */
    private IntStream independentRuns() {
        int perBase = setup.columns() + 2;
        return IntStream.range(0, setup.varianceRuns())
                .filter(run -> run % perBase == 0 || run % perBase == perBase - 1);
    }

    private Swing swing(int factor, double[] values) {
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        if (!leading.get(factor).isSet()) {
            independentRuns().filter(run -> !Double.isNaN(values[run])).forEach(run -> {
                double quantile = design.row(setup.firstOfVariance() + run).quantiles()[factor];
                if (quantile < END_SHARE) {
                    low.add(values[run]);
                } else if (quantile > 1 - END_SHARE) {
                    high.add(values[run]);
                }
            });
        }
        return new Swing(mean(low), mean(high));
    }

    private static MeanInterval mean(List<Double> values) {
        return MeanInterval.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public DriverSetup setup() {
        return setup;
    }

    /** Factors of the study by variance, in the order of its columns; behind them stand the other inputs, and luck. */
    public List<Factor> leading() {
        return leading;
    }

    /** Names of the columns of the study by variance. */
    public List<String> columns() {
        return design.columnNames();
    }

    /** What columns are, for people. */
    public List<String> columnLabels() {
        List<String> labels =
                new ArrayList<>(leading.stream().map(Factor::label).toList());
        labels.add("all other inputs together");
        labels.add("luck");
        return labels;
    }

    /** The targets explained, the loss first. */
    public List<Found> found() {
        return found;
    }

    /** Runs that broke off. */
    public int failed() {
        return failed;
    }
}
