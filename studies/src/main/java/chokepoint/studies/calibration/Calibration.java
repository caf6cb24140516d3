package chokepoint.studies.calibration;

import chokepoint.core.validation.Scoreboard;
import chokepoint.scenarios.calibration.Evaluation;
import chokepoint.scenarios.calibration.FreeParameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Fits parameters to a replay: first a search for the best place (CMA-ES), then many places around good ones, of which those
 * that are nearly as good are plausible. Everything follows from the settings; a killed search goes on from its log.
 */
public final class Calibration {

    private static final double FIRST_STEP_SHARE = 0.15;
    private static final double EDGE_SHARE = 0.02;
    private static final int DIAGONAL_GENERATIONS = 5;
    /** A proposal: a good place, plus part of the difference between two others, plus noise. */
    private static final double DIFFERENCE_SHARE = 0.6;

    private static final double NOISE_SHARE = 0.03;

    private final Objective objective;
    private final Settings settings;
    private final Consumer<Progress> progress;
    private double bestScore = Double.POSITIVE_INFINITY;

    /**
     * How long and how wide to search.
     *
     * @param searches evaluations of the search for the best place
     * @param proposals evaluations around good places
     * @param population places per generation of the search
     * @param sets plausible sets to keep
     * @param plausibleFactor cost over the best cost up to which a place is plausible
     */
    public record Settings(long seed, int searches, int proposals, int population, int sets, double plausibleFactor) {}

    /** Where the search is. */
    public record Progress(int evaluation, int evaluations, Evaluation latest, double bestScore) {}

    /**
     * What was found.
     *
     * @param plausible the sets that are kept, the best first
     * @param plausibleCount all evaluations that were plausible
     * @param evaluations all there were
     */
    public record Outcome(Evaluation best, List<Evaluation> plausible, int plausibleCount, int evaluations) {}

    /**
     * @param progress told after each evaluation
     */
    public Calibration(Objective objective, Settings settings, Consumer<Progress> progress) {
        this.objective = objective;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs the calibration, or the rest of it.
     *
     * @param log file of evaluations
     * @param fingerprint what the objective depends on, in one line
     */
    public Outcome run(Path log, String fingerprint) throws IOException {
        try (EvaluationLog evaluations = new EvaluationLog(log, fingerprint + " " + settings)) {
            search(evaluations);
            propose(evaluations);
            List<Evaluation> all = evaluations.evaluations();
            Evaluation best = best(all);
            List<Evaluation> plausible = plausible(all, best);
            return new Outcome(best, PlausibleSets.spread(plausible, settings.sets()), plausible.size(), all.size());
        }
    }

    private List<Evaluation> plausible(List<Evaluation> all, Evaluation best) {
        return all.stream()
                .filter(one -> one.costScore() <= settings.plausibleFactor() * best.costScore())
                .sorted(Comparator.comparingDouble(Evaluation::costScore))
                .toList();
    }

    private static Evaluation best(List<Evaluation> all) {
        return all.stream()
                .min(Comparator.comparingDouble(Evaluation::costScore))
                .orElseThrow();
    }

    private Evaluation evaluate(EvaluationLog log, double[] place) {
        Evaluation found = log.get(place, this::work);
        bestScore = Math.min(bestScore, found.costScore());
        progress.accept(
                new Progress(log.evaluations().size(), settings.searches() + settings.proposals(), found, bestScore));
        return found;
    }

    private Evaluation work(double[] place) {
        try {
            Scoreboard board = objective.scoreboard(place);
            return new Evaluation(
                    place, Objective.cost(board), board.calibrate().passes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void search(EvaluationLog log) {
        int n = objective.free().size();
        double[] start = new double[n];
        for (int i = 0; i < n; i++) {
            FreeParameter one = objective.free().get(i);
            start[i] = Math.min(1 - EDGE_SHARE, Math.max(EDGE_SHARE, one.placeShare(one.start())));
        }
        double[] step = new double[n];
        Arrays.fill(step, FIRST_STEP_SHARE);
        double[] most = new double[n];
        Arrays.fill(most, 1);
        CMAESOptimizer optimizer = new CMAESOptimizer(
                Integer.MAX_VALUE, 0, true, DIAGONAL_GENERATIONS, 0, new MersenneTwister(settings.seed()), false, null);
        try {
            optimizer.optimize(
                    new MaxEval(settings.searches()),
                    new ObjectiveFunction(place -> evaluate(log, place.clone()).costScore()),
                    GoalType.MINIMIZE,
                    new InitialGuess(start),
                    new SimpleBounds(new double[n], most),
                    new CMAESOptimizer.Sigma(step),
                    new CMAESOptimizer.PopulationSize(settings.population()));
        } catch (TooManyEvaluationsException e) {
            // the budget is spent: the log holds what was found
        }
    }

    private void propose(EvaluationLog log) {
        RandomGenerator random = new MersenneTwister(settings.seed() + 1);
        for (int i = 0; i < settings.proposals(); i++) {
            List<Evaluation> all = log.evaluations();
            List<Evaluation> good = plausible(all, best(all));
            double[] from = good.get(random.nextInt(good.size())).placeShare();
            double[] one = good.get(random.nextInt(good.size())).placeShare();
            double[] other = good.get(random.nextInt(good.size())).placeShare();
            double[] place = new double[from.length];
            for (int k = 0; k < place.length; k++) {
                double moved = from[k] + DIFFERENCE_SHARE * (one[k] - other[k]) + NOISE_SHARE * random.nextGaussian();
                place[k] = Math.min(1, Math.max(0, moved));
            }
            evaluate(log, place);
        }
    }
}
