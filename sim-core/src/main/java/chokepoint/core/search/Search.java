package chokepoint.core.search;

import io.jenetics.DoubleChromosome;
import io.jenetics.DoubleGene;
import io.jenetics.GaussianMutator;
import io.jenetics.Genotype;
import io.jenetics.Mutator;
import io.jenetics.Phenotype;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionResult;
import io.jenetics.ext.SimulatedBinaryCrossover;
import io.jenetics.ext.moea.NSGA2Selector;
import io.jenetics.ext.moea.UFTournamentSelector;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Looks for places that are good by several goals under a limit (NSGA-II, Deb et al. 2002, by Jenetics; constrained dominance as
 * there). Everything follows from the settings and the figures; places are worked out one after the other, each once.
 */
public final class Search {

    private static final String GENERATOR = "L64X128MixRandom";
    private static final double CROSSOVER_PROBABILITY = 0.9;
    private static final double MUTATION_PROBABILITY = 0.15;
    private static final double JUMP_PROBABILITY = 0.05;
    /** Generations without a new place after which nothing more is to be found. */
    private static final int IDLE_GENERATIONS = 50;

    private final Settings settings;
    private final Function<List<Double>, Standing> judge;
    private final Work work;
    private final Consumer<Evaluation> progress;

    /**
     * Where to search and how long.
     *
     * @param evaluations places to work out; of fewer more can be made from the same log
     * @param population places per generation
     */
    public record Settings(List<Lever> levers, long seed, int evaluations, int population) {

        public Settings {
            levers = List.copyOf(levers);
            if (evaluations < 1 || population < 2) {
                throw new IllegalArgumentException(evaluations + " evaluations, " + population
                        + " places a generation; allowed: at least 1 and 2");
            }
        }
    }

    /** Works out the figures of a place: a pure function. */
    public interface Work {
        List<Double> figures(List<Integer> place) throws InterruptedException;
    }

    /**
     * @param judge how good figures are
     * @param progress told after each evaluation, those of the log included
     */
    public Search(Settings settings, Function<List<Double>, Standing> judge, Work work, Consumer<Evaluation> progress) {
        this.settings = settings;
        this.judge = judge;
        this.work = work;
        this.progress = progress;
    }

    /**
     * Runs the search, or the rest of it.
     *
     * @param starts places of the first generation, which is filled up by luck
     * @return every place that was worked out, in order
     * @throws IllegalStateException when the log is of another search, or the thread is interrupted
     */
    public List<Evaluation> run(EvaluationLog log, List<List<Integer>> starts) {
        Run run = new Run(log);
        return RandomRegistry.with(RandomGeneratorFactory.of(GENERATOR).create(settings.seed()), random -> {
            ISeq<Genotype<DoubleGene>> first =
                    starts.stream().map(this::genotype).collect(ISeq.toISeq());
            for (EvolutionResult<DoubleGene, Ranked> ignored :
                    (Iterable<EvolutionResult<DoubleGene, Ranked>>) engine(run).stream(first)::iterator) {
                if (run.isOver()) {
                    break;
                }
            }
            return List.copyOf(run.found);
        });
    }

    private Engine<DoubleGene, Ranked> engine(Run run) {
        return new Engine.Builder<>(run::evaluate, Genotype.of(DoubleChromosome.of(0, 1, settings.levers.size())))
                .executor(Runnable::run)
                .populationSize(settings.population())
                .maximizing()
                .offspringSelector(
                        new UFTournamentSelector<>(Search::dominance, Search::order, Search::distance, Ranked::goals))
                .survivorsSelector(
                        new NSGA2Selector<>(Search::dominance, Search::order, Search::distance, Ranked::goals))
                .alterers(
                        new SimulatedBinaryCrossover<>(CROSSOVER_PROBABILITY),
                        new GaussianMutator<>(MUTATION_PROBABILITY),
                        new Mutator<>(JUMP_PROBABILITY))
                .build();
    }

    private static int dominance(Ranked one, Ranked other) {
        return one.standing.dominates(other.standing) ? 1 : other.standing.dominates(one.standing) ? -1 : 0;
    }

    private static int order(Ranked one, Ranked other, int goal) {
        return Double.compare(
                one.standing.goals().get(goal), other.standing.goals().get(goal));
    }

    private static double distance(Ranked one, Ranked other, int goal) {
        return one.standing.goals().get(goal) - other.standing.goals().get(goal);
    }

    private Genotype<DoubleGene> genotype(List<Integer> place) {
        List<Lever> levers = settings.levers();
        return Genotype.of(DoubleChromosome.of(IntStream.range(0, levers.size())
                .mapToObj(i -> DoubleGene.of(levers.get(i).wayShare(place.get(i)), 0, 1))
                .toList()));
    }

    private List<Integer> place(Genotype<DoubleGene> genotype) {
        List<Integer> place = new ArrayList<>();
        for (int i = 0; i < settings.levers().size(); i++) {
            place.add(settings.levers().get(i).step(genotype.chromosome().get(i).doubleValue()));
        }
        return List.copyOf(place);
    }

    /** A standing with an order of its own, which the library asks for; only dominance counts. */
    private record Ranked(Standing standing) implements Comparable<Ranked> {

        int goals() {
            return standing.goals().size();
        }

        @Override
        public int compareTo(Ranked other) {
            int order = Double.compare(other.standing.excessShare(), standing.excessShare());
            for (int goal = 0; goal < goals() && order == 0; goal++) {
                order = order(this, other, goal);
            }
            return order;
        }
    }

    /** One search under way. */
    private final class Run {

        private final EvaluationLog log;
        private final List<Evaluation> kept;
        private final List<Evaluation> found = new ArrayList<>();
        private final Map<List<Integer>, Ranked> known = new HashMap<>();
        private int idle;

        Run(EvaluationLog log) {
            this.log = log;
            kept = log.kept();
        }

        boolean isOver() {
            return found.size() >= settings.evaluations() || idle >= IDLE_GENERATIONS;
        }

        ISeq<Phenotype<DoubleGene, Ranked>> evaluate(Seq<Phenotype<DoubleGene, Ranked>> population) {
            int before = found.size();
            List<Phenotype<DoubleGene, Ranked>> evaluated = new ArrayList<>();
            for (Phenotype<DoubleGene, Ranked> one : population) {
                evaluated.add(one.isEvaluated() ? one : one.withFitness(rank(place(one.genotype()))));
            }
            idle = found.size() == before ? idle + 1 : 0;
            return ISeq.of(evaluated);
        }

        private Ranked rank(List<Integer> place) {
            Ranked ranked = known.get(place);
            if (ranked == null && isOver()) {
                // the last generation is cut short; how those stand that are left out no longer matters
                return judged(found.get(0));
            }
            if (ranked == null) {
                ranked = judged(evaluation(place));
                known.put(place, ranked);
            }
            return ranked;
        }

        private Ranked judged(Evaluation evaluation) {
            return new Ranked(judge.apply(evaluation.figures()));
        }

        private Evaluation evaluation(List<Integer> place) {
            Evaluation evaluation;
            if (found.size() < kept.size()) {
                evaluation = kept.get(found.size());
                if (!evaluation.place().equals(place)) {
                    throw new IllegalStateException("evaluation " + (found.size() + 1)
                            + " of the log is at " + evaluation.place() + ", not at " + place
                            + ": it is of another search");
                }
            } else {
                evaluation = new Evaluation(place, figures(place));
                log.keep(evaluation);
            }
            found.add(evaluation);
            progress.accept(evaluation);
            return evaluation;
        }

        private List<Double> figures(List<Integer> place) {
            try {
                return work.figures(place);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
