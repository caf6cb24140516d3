package chokepoint.findings.evidence;

import chokepoint.core.experiment.Build;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.findings.outcome.Measured;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The answers of runs before and after they are weighed by what was seen. */
public final class Conditioned {

    private final Setup setup;
    private final List<Reading> readings;
    private final Weights weights;
    private final double[] lossJpyBn;
    private final List<Stop> stops;
    private final List<Moved> moved;

    /**
     * What is weighed by what.
     *
     * @param replications of the runs
     * @param used rows that runs show
     * @param silent rows that runs do not show
     * @param otherwise rows that are of another use than a check, by their names: what a fit has seen may not weigh as well
     * @param modelLogSd what the model itself is wrong by, in logarithms
     */
    public record Setup(
            Scenario scenario,
            long seed,
            int[] replications,
            List<SeenOutcome> used,
            List<SeenOutcome> silent,
            List<String> otherwise,
            double modelLogSd,
            Build build) {

        public Setup {
            used = List.copyOf(used);
            silent = List.copyOf(silent);
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * A mean or share before and after.
     *
     * @param before of all runs alike
     * @param after weighed
     */
    public record Shift(double before, double after) {}

    /**
     * When an industry loses output.
     *
     * @param share of the runs in which it does within the horizon
     * @param medianDays over all runs; infinite where no more than half are hit
     */
    public record Stop(String industry, Shift share, Shift medianDays) {}

    /**
     * An input that the evidence moves.
     *
     * @param name of its factor
     * @param quantile mean of where it stands, before about a half
     * @param deviations by how many standard errors of the weighed mean it moved
     */
    public record Moved(String name, String label, Shift quantile, double deviations) {}

    /**
     * @param factorNames by factor, name and label
     * @param quantiles of factors, by run and factor
     * @throws IllegalArgumentException where no run can have made what was seen
     */
    public Conditioned(Setup setup, Runs runs, List<String[]> factorNames, double[][] quantiles) {
        this.setup = setup;
        readings = setup.used().stream()
                .map(seen -> new Reading(
                        seen.evidence(),
                        seen.shown() == null ? new double[0] : seen.shown().apply(runs)))
                .toList();
        weights = Weights.ofLogarithms(Likelihood.logWeights(readings, block -> setup.modelLogSd()));
        lossJpyBn = runs.japan().of(JapanOutcomes.LOSS);
        List<Industry> industries = setup.scenario().structure().industries();
        stops = IntStream.range(0, industries.size())
                .mapToObj(place ->
                        stop(industries.get(place).name(), ofIndustry(runs, place, IndustryOutcomes.FIRST_LOST_OUTPUT)))
                .toList();
        moved = IntStream.range(0, factorNames.size())
                .mapToObj(factor -> moved(
                        factorNames.get(factor),
                        Arrays.stream(quantiles).mapToDouble(run -> run[factor]).toArray()))
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.deviations())))
                .toList();
    }

    private static double[] ofIndustry(Runs runs, int industry, Measured<IndustryOutcome> outcome) {
        return runs.industry(industry, 0, runs.count()).of(outcome);
    }

    private Weights alike() {
        return Weights.ofLogarithms(new double[weights.runs()]);
    }

    private Stop stop(String industry, double[] days) {
        boolean[] hit = new boolean[days.length];
        for (int run = 0; run < hit.length; run++) {
            hit[run] = Double.isFinite(days[run]);
        }
        Weights alike = alike();
        return new Stop(
                industry,
                new Shift(alike.share(hit), weights.share(hit)),
                new Shift(alike.quantile(days, HALF), weights.quantile(days, HALF)));
    }

    /** Quantiles are uniform before, so that the mean of n independent runs has the standard error 1/√(12 n). */
    private Moved moved(String[] names, double[] quantiles) {
        double before = alike().mean(quantiles);
        double after = weights.mean(quantiles);
        return new Moved(
                names[0],
                names[1],
                new Shift(before, after),
                (after - before) * Math.sqrt(UNIFORM * weights.effectiveNumber()));
    }

    private static final double HALF = 0.5;
    private static final double UNIFORM = 12;

    public Setup setup() {
        return setup;
    }

    /** What runs show of each row that weighs. */
    public List<Reading> readings() {
        return readings;
    }

    public Weights weights() {
        return weights;
    }

    /** Mean loss of the first year, in JPY bn. */
    public Shift loss() {
        return new Shift(alike().mean(lossJpyBn), weights.mean(lossJpyBn));
    }

    /**
     * A quantile of the loss of the first year, in JPY bn.
     *
     * @param probability over 0, at most 1
     */
    public Shift loss(double probability) {
        return new Shift(alike().quantile(lossJpyBn, probability), weights.quantile(lossJpyBn, probability));
    }

    /** When industries lose output, in the order of the world. */
    public List<Stop> stops() {
        return stops;
    }

    /** Inputs, the one that moved most surely first. */
    public List<Moved> moved() {
        return moved;
    }
}
