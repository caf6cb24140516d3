package chokepoint.studies.calibration;

import chokepoint.findings.fit.TriedSet.Stage;
import chokepoint.scenarios.calibration.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Fits parameters to pasts: a sample that fills their ranges, searches from many starts of which the weaker drop out, then many places
 * around good ones. What is not ruled out, and nearly as good as the best, is plausible. Everything follows from the settings; a killed fit
 * goes on from its log.
 */
public final class Calibration {

    /** A proposal: a good place, plus part of the difference between two others, plus noise. */
    private static final double DIFFERENCE_SHARE = 0.6;

    private static final double NOISE_SHARE = 0.03;

    /** Cost of rows that are all off by the root of 1.5: one cannot ask for a share of less. */
    private static final double SMALL_SCORE = 0.25;

    private final Objective objective;
    private final Settings settings;
    private final List<double[]> present;
    private final Consumer<Progress> progress;
    private final Map<List<Double>, Evaluation> known = new HashMap<>();
    private double bestScore = Double.POSITIVE_INFINITY;

    /**
     * How long and how wide to search.
     *
     * @param sample evaluations that fill the ranges; they say which share of them is not ruled out
     * @param starts places that are searched from
     * @param searches evaluations of the searches together
     * @param proposals evaluations around good places
     * @param population places per generation of a search
     * @param sets plausible sets to keep
     * @param plausibleFactor cost over that of the best, in each crisis, up to which a place is plausible
     */
    public record Settings(
            long seed,
            int sample,
            int starts,
            int searches,
            int proposals,
            int population,
            int sets,
            double plausibleFactor) {}

    /** Where the fit is. */
    public record Progress(int evaluation, int evaluations, Evaluation latest, double bestScore) {}

    /**
     * What was found.
     *
     * @param plausible the sets that are left, the best first
     * @param plausibleCount all evaluations that were plausible
     * @param evaluations all there were, in their order
     * @param searched how many of them were for the sample and the searches
     */
    public record Outcome(
            List<Evaluation> plausible, int plausibleCount, List<Evaluation> evaluations, Searched searched) {

        /** The best of what is left. */
        public Evaluation best() {
            return plausible.get(0);
        }

        /** What an evaluation was for. */
        public Stage stage(int index) {
            return index < searched.sample()
                    ? Stage.SAMPLE
                    : index < searched.sampleAndSearches() ? Stage.SEARCH : Stage.PROPOSAL;
        }
    }

    /** How many evaluations there were up to the end of a stage. */
    public record Searched(int sample, int sampleAndSearches) {}

    /**
     * @param present places to search from that are known before, in order of preference
     * @param progress told after each evaluation
     */
    public Calibration(Objective objective, Settings settings, List<double[]> present, Consumer<Progress> progress) {
        this.objective = objective;
        this.settings = settings;
        this.present = List.copyOf(present);
        this.progress = progress;
    }

    /**
     * Runs the calibration, or the rest of it.
     *
     * @param log file of evaluations
     * @param fingerprint what the objective depends on, in one line
     */
    public Outcome run(Path log, String fingerprint) throws IOException {
        try (EvaluationLog evaluations = new EvaluationLog(log, objective.crises(), fingerprint + " " + settings)) {
            List<Evaluation> sample = new ArrayList<>();
            Starts.filling(objective.free().size(), settings.sample(), new MersenneTwister(settings.seed()))
                    .forEach(place -> sample.add(evaluate(evaluations, place)));
            int sampled = evaluations.evaluations().size();
            search(evaluations, Starts.of(present, sample, settings.starts()));
            Searched searched = new Searched(sampled, evaluations.evaluations().size());
            propose(evaluations);
            List<Evaluation> all = evaluations.evaluations();
            List<Evaluation> plausible = plausible(all, settings.plausibleFactor());
            return new Outcome(PlausibleSets.spread(plausible, settings.sets()), plausible.size(), all, searched);
        }
    }

    private void search(EvaluationLog evaluations, List<double[]> starts) {
        int end = evaluations.evaluations().size() + settings.searches();
        new Race(settings.seed(), settings.population(), place -> {
                    if (!known.containsKey(key(place)) && evaluations.asked() >= end) {
                        throw new TooManyEvaluationsException(settings.searches());
                    }
                    return evaluate(evaluations, place).costScore();
                })
                .run(starts, settings.searches());
    }

    /**
     * Of what is not ruled out, places nearly as good as the best in every crisis, by rising cost; where all is ruled out, of all. It has to
     * hold crisis by crisis: where one cannot be met by any set, a share of the whole cost would let go of the other.
     */
    static List<Evaluation> plausible(List<Evaluation> all, double plausibleFactor) {
        List<Evaluation> kept = all.stream().filter(Evaluation::isKept).toList();
        List<Evaluation> from = kept.isEmpty() ? all : kept;
        Evaluation best = from.stream()
                .min(Comparator.comparingDouble(Evaluation::costScore))
                .orElseThrow();
        return from.stream()
                .filter(one -> isNearly(one.crisisCostScores(), best.crisisCostScores(), plausibleFactor))
                .sorted(Comparator.comparingDouble(Evaluation::costScore))
                .toList();
    }

    private static boolean isNearly(double[] costs, double[] best, double plausibleFactor) {
        return IntStream.range(0, costs.length)
                .allMatch(crisis ->
                        costs[crisis] <= best[crisis] + (plausibleFactor - 1) * Math.max(SMALL_SCORE, best[crisis]));
    }

    private static List<Double> key(double[] place) {
        return Arrays.stream(place).boxed().toList();
    }

    private Evaluation evaluate(EvaluationLog log, double[] place) {
        Evaluation before = known.get(key(place));
        if (before != null) {
            return before;
        }
        Evaluation found = log.get(place, this::work);
        known.put(key(place), found);
        bestScore = Math.min(bestScore, found.costScore());
        progress.accept(new Progress(
                log.asked(), settings.sample() + settings.searches() + settings.proposals(), found, bestScore));
        return found;
    }

    private Evaluation work(double[] place) {
        try {
            return objective.evaluate(place);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void propose(EvaluationLog log) {
        RandomGenerator random = new MersenneTwister(settings.seed() + 1);
        for (int i = 0; i < settings.proposals(); i++) {
            List<Evaluation> good = plausible(log.evaluations(), settings.plausibleFactor());
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
