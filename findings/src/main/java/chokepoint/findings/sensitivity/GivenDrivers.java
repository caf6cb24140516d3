package chokepoint.findings.sensitivity;

import chokepoint.core.factor.Factor;
import chokepoint.core.factor.Factors;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.sensitivity.DriverTargets.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What drives a scenario, as far as plain runs of it can tell: no design stands behind them, every factor is drawn in every run. For each
 * target the rank-based first-order indices, and a straight line in all factors that stand high or low.
 *
 * @param asked runs that are asked, those that broke off counted
 * @param all runs that there are
 * @param failed of those asked, runs that broke off
 * @param seed of the subsamples and permutations
 * @param found the targets explained, the loss first
 */
public record GivenDrivers(GivenDraws draws, int asked, int all, int failed, long seed, List<Found> found) {

    /** Most runs that a report asks besides: their draws and permutations are to cost next to nothing beside the runs. */
    public static final int MOST_OF_A_REPORT = 10_000;

    /**
     * A target, as far as it is explained.
     *
     * @param runs that reached their end
     * @param indices empty with fewer than {@link RankIndices#LEAST_RUNS} runs, or where the target does not vary
     * @param slopes by factor; empty of the calibrated set, and where there is no regression
     */
    public record Found(
            Target target,
            int runs,
            Optional<RankIndices> indices,
            Optional<StandardisedRegression> regression,
            List<Optional<IntervalEstimate>> slopes) {

        /** Whether there are enough runs to ask them. */
        public boolean isAsked() {
            return runs >= RankIndices.LEAST_RUNS;
        }

        /** Places of the factors that are named, the largest index first. */
        public List<Integer> named() {
            return indices.map(known ->
                            known.named().stream().map(known.groups()::get).toList())
                    .orElse(List.of());
        }

        /** Places of the factors that were looked at, the largest index first. */
        public List<Integer> ranked() {
            return indices.map(known ->
                            known.ranked().stream().map(known.groups()::get).toList())
                    .orElse(List.of());
        }

        /**
         * Places of the factors whose slopes are told, the steepest first. There are some fifty slopes, of which chance tells two or three from
         * nought by their 95 % intervals: one is told only where it lies twice as far from nought as half of its interval is wide, which chance
         * does to hardly one in 10,000.
         */
        public List<Integer> steepest() {
            return IntStream.range(0, slopes.size())
                    .boxed()
                    .filter(factor -> slopes.get(factor)
                            .filter(slope -> Math.abs(slope.estimate()) > 2 * slope.halfWidth())
                            .isPresent())
                    .sorted(Comparator.comparingDouble(factor -> -size(factor)))
                    .toList();
        }

        private double size(int factor) {
            return slopes.get(factor).map(slope -> Math.abs(slope.estimate())).orElse(0.0);
        }

        /** Places of the factors to be shown where room is scarce: those that are named, then the steepest slopes, then the largest indices. */
        public List<Integer> shown(int most) {
            return Stream.of(named(), steepest(), ranked())
                    .flatMap(List::stream)
                    .distinct()
                    .limit(Math.max(most, named().size()))
                    .toList();
        }

        /** The index of a factor; empty where it was not looked at. */
        public Optional<IntervalEstimate> index(int factor) {
            return indices.flatMap(known -> place(known, factor).map(known.indices()::get));
        }

        /** What to say of a factor that was looked at and is not named. */
        public Optional<TooFewRuns> tooFew(int factor) {
            return indices.flatMap(known -> place(known, factor).flatMap(known::tooFew));
        }

        private static Optional<Integer> place(RankIndices known, int factor) {
            int place = known.groups().indexOf(factor);
            return place < 0 ? Optional.empty() : Optional.of(place);
        }
    }

    public GivenDrivers {
        found = List.copyOf(found);
    }

    /**
     * Of Japan's loss and the first stop of the industries that lose most.
     *
     * @param runs all of the numbers 0 to that of the draws, as far as they reached their end
     */
    public static GivenDrivers of(GivenDraws draws, Runs runs, long seed) {
        int count = draws.count();
        return new GivenDrivers(
                draws,
                count,
                count,
                runs.failures().size(),
                seed,
                DriverTargets.of(draws.scenario(), runs, count, count).stream()
                        .map(target -> found(draws, target, seed, true))
                        .toList());
    }

    /**
     * Of Japan's loss alone, by ranks alone, from at most the first {@link #MOST_OF_A_REPORT} runs: what a report says besides.
     *
     * @param seed that the runs were made with; permutations have it, too
     */
    public static GivenDrivers ofLoss(Scenario scenario, long seed, Runs runs) {
        int all = runs.count() + runs.failures().size();
        int asked = Math.min(all, MOST_OF_A_REPORT);
        Target loss = DriverTargets.loss(scenario, runs, asked);
        long finished = DoubleStream.of(loss.values())
                .filter(value -> !Double.isNaN(value))
                .count();
        // too few runs are not asked, so that nothing of them needs to be drawn
        List<Factor> factors = Factors.of(scenario).all();
        GivenDraws draws = GivenDraws.of(scenario, seed, factors, finished < RankIndices.LEAST_RUNS ? 0 : asked);
        return new GivenDrivers(
                draws, asked, all, asked - (int) finished, seed, List.of(found(draws, loss, seed, false)));
    }

    private static Found found(GivenDraws draws, Target target, long seed, boolean withLine) {
        int runs = (int) Arrays.stream(target.values())
                .filter(value -> !Double.isNaN(value))
                .count();
        boolean asked = runs >= RankIndices.LEAST_RUNS && !draws.factors().isEmpty();
        Optional<RankIndices> indices =
                asked ? RankIndices.of(draws.values(), draws.named(), target.values(), seed) : Optional.empty();
        int[] ordered = draws.ordered();
        Optional<StandardisedRegression> line = withLine && ordered.length > 0
                ? StandardisedRegression.of(
                        Arrays.stream(ordered)
                                .mapToObj(factor -> draws.values()[factor])
                                .toArray(double[][]::new),
                        target.values())
                : Optional.empty();
        List<Optional<IntervalEstimate>> slopes = new ArrayList<>();
        int next = 0;
        for (int factor = 0; factor < draws.factors().size(); factor++) {
            int column = next;
            boolean isSet = draws.factors().get(factor).isSet();
            slopes.add(
                    isSet
                            ? Optional.empty()
                            : line.map(fit -> fit.coefficients().get(column)));
            next += isSet ? 0 : 1;
        }
        return new Found(target, runs, indices, line, List.copyOf(slopes));
    }

    /** Factors that the straight line is in. */
    public int columns() {
        return draws.ordered().length;
    }

    /** Groups that are looked at by ranks. */
    public int looked() {
        return Math.min(RankIndices.MOST_GROUPS, draws.factors().size());
    }
}
