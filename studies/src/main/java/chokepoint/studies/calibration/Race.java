package chokepoint.studies.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Searches from many starts, of which the weaker half drops out after each round (successive halving). Every round has the same budget, so
 * that who stays gets twice as much.
 *
 * <p>A search that goes on is begun again with more evaluations: it asks for the same places in the same order, and whoever works them out
 * knows those already.
 */
final class Race {

    private static final double FIRST_STEP_SHARE = 0.15;
    private static final int DIAGONAL_GENERATIONS = 5;

    private final long seed;
    private final int population;
    private final ToDoubleFunction<double[]> cost;

    /**
     * @param population places per generation of a search
     * @param cost of a place; a {@link TooManyEvaluationsException} ends the race
     */
    Race(long seed, int population, ToDoubleFunction<double[]> cost) {
        this.seed = seed;
        this.population = population;
        this.cost = cost;
    }

    /**
     * Runs it.
     *
     * @param budget places that may be new
     * @return numbers of the starts that were searched from in each round
     */
    List<List<Integer>> run(List<double[]> starts, int budget) {
        int rounds = 1;
        for (int left = starts.size(); left > 1; left = half(left)) {
            rounds++;
        }
        List<List<Integer>> searched = new ArrayList<>();
        int[] asked = new int[starts.size()];
        double[] best = new double[starts.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        List<Integer> left = new ArrayList<>();
        for (int start = 0; start < starts.size(); start++) {
            left.add(start);
        }
        for (int round = 1; round <= rounds; round++) {
            searched.add(List.copyOf(left));
            for (int start : left) {
                // what rounding left over goes to the last
                asked[start] =
                        round == rounds ? Integer.MAX_VALUE : asked[start] + Math.max(1, budget / rounds / left.size());
                best[start] = Math.min(best[start], search(start, starts.get(start), asked[start]));
            }
            left = left.stream()
                    .sorted(Comparator.comparingDouble(start -> best[start]))
                    .limit(half(left.size()))
                    .sorted()
                    .toList();
        }
        return searched;
    }

    private static int half(int count) {
        return (count + 1) / 2;
    }

    /** Least cost that a search from a start has met. */
    private double search(int number, double[] start, int evaluations) {
        double[] least = {Double.POSITIVE_INFINITY};
        double[] step = new double[start.length];
        Arrays.fill(step, FIRST_STEP_SHARE);
        double[] most = new double[start.length];
        Arrays.fill(most, 1);
        int[] luck = {(int) seed, (int) (seed >>> Integer.SIZE), number};
        try {
            new CMAESOptimizer(
                            Integer.MAX_VALUE, 0, true, DIAGONAL_GENERATIONS, 0, new MersenneTwister(luck), false, null)
                    .optimize(
                            new MaxEval(evaluations),
                            new ObjectiveFunction(place -> {
                                double found = cost.applyAsDouble(place.clone());
                                least[0] = Math.min(least[0], found);
                                return found;
                            }),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new SimpleBounds(new double[start.length], most),
                            new CMAESOptimizer.Sigma(step),
                            new CMAESOptimizer.PopulationSize(population));
        } catch (TooManyEvaluationsException e) {
            // its share is spent
        }
        return least[0];
    }
}
