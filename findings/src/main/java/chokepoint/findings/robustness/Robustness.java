package chokepoint.findings.robustness;

import chokepoint.core.experiment.Build;
import chokepoint.findings.discovery.Happening;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.findings.policy.RegretTable;
import chokepoint.findings.policy.Satisficing;
import chokepoint.findings.sweep.SweepSetup;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the alternatives of a sweep do over states of the world. A state is one draw of inputs and luck in one of the surroundings; it counts
 * where every alternative reached its end in it, and so did it in all other surroundings of its draw, so that all draws weigh the same.
 * Regret is of Japan's loss of the first year (L. J. Savage, 1951, see {@link RegretTable}).
 */
public final class Robustness {

    private static final double NINE_IN_TEN = 0.9;

    private final SweepSetup setup;
    private final Crossing crossing;
    private final @Nullable Happening wanted;
    private final Build build;
    private final int[] lucks;
    private final double[][][] lossJpyBn;
    private final List<Alternative> alternatives;

    /**
     * @param runs of the sweep, by number
     * @param wanted what is to hold in as many states as can be; null where nothing is asked
     * @throws IllegalArgumentException where no draw reached its end in every row
     */
    public Robustness(SweepSetup setup, Crossing crossing, Runs runs, @Nullable Happening wanted, Build build) {
        this(
                setup,
                crossing,
                setup.byRowAndLuck(runs, runs.japan().of(JapanOutcomes.LOSS)),
                wanted,
                wanted == null ? null : setup.byRowAndLuck(runs, asNumbers(wanted.of(runs))),
                build);
    }

    /**
     * @param lossByRow by row and luck, in JPY bn; not a number for a run that broke off
     * @param holdsByRow 1 where what is wanted holds, else 0; null where nothing is asked
     */
    Robustness(
            SweepSetup setup,
            Crossing crossing,
            double[][] lossByRow,
            @Nullable Happening wanted,
            double @Nullable [][] holdsByRow,
            Build build) {
        this.setup = setup;
        this.crossing = crossing;
        this.wanted = wanted;
        this.build = build;
        lossJpyBn = crossing.arranged(lossByRow);
        lucks = IntStream.range(0, setup.replications())
                .filter(luck -> Arrays.stream(lossJpyBn)
                        .flatMap(Arrays::stream)
                        .noneMatch(values -> Double.isNaN(values[luck])))
                .toArray();
        if (lucks.length == 0) {
            throw new IllegalArgumentException("no draw of luck reached its end in every row");
        }
        RegretTable regrets = RegretTable.ofLosses(states(lossJpyBn));
        Optional<Satisficing> satisficing = Optional.ofNullable(holdsByRow).map(this::satisficing);
        alternatives = IntStream.range(0, lossJpyBn.length)
                .mapToObj(one -> alternative(
                        one,
                        regrets,
                        satisficing.map(found -> found.alternatives().get(one)).orElse(null)))
                .toList();
    }

    private static double[] asNumbers(boolean[] holds) {
        double[] numbers = new double[holds.length];
        Arrays.setAll(numbers, at -> holds[at] ? 1 : 0);
        return numbers;
    }

    /** By state and alternative: draw by draw, in each surroundings by surroundings. */
    private double[][] states(double[][][] values) {
        int around = crossing.surroundings().size();
        double[][] states = new double[lucks.length * around][values.length];
        for (int state = 0; state < states.length; state++) {
            for (int one = 0; one < values.length; one++) {
                states[state][one] = values[one][state % around][lucks[state / around]];
            }
        }
        return states;
    }

    private Satisficing satisficing(double[][] holdsByRow) {
        double[][] states = states(crossing.arranged(holdsByRow));
        boolean[][] meets = new boolean[states.length][states[0].length];
        for (int state = 0; state < states.length; state++) {
            for (int one = 0; one < states[state].length; one++) {
                meets[state][one] = states[state][one] == 1;
            }
        }
        return Satisficing.of(meets, lucks.length);
    }

    private Alternative alternative(int one, RegretTable regrets, Satisficing.@Nullable Met meets) {
        double[] sorted = IntStream.range(0, states())
                .mapToDouble(state -> regrets.of(state, one))
                .sorted()
                .toArray();
        return new Alternative(
                MeanInterval.of(byDraw(luck -> meanLoss(one, luck))),
                Arrays.stream(sorted).average().orElseThrow(),
                sorted[(int) Math.ceil(NINE_IN_TEN * sorted.length) - 1],
                sorted[sorted.length - 1],
                (int) Arrays.stream(sorted).filter(regret -> regret == 0).count(),
                meets);
    }

    private double[] byDraw(IntToDoubleFunction of) {
        return Arrays.stream(lucks).mapToDouble(of).toArray();
    }

    private double meanLoss(int alternative, int luck) {
        return Arrays.stream(lossJpyBn[alternative])
                .mapToDouble(values -> values[luck])
                .average()
                .orElseThrow();
    }

    public SweepSetup setup() {
        return setup;
    }

    public Crossing crossing() {
        return crossing;
    }

    /** What is to hold; empty where nothing is asked. */
    public Optional<Happening> wanted() {
        return Optional.ofNullable(wanted);
    }

    /** What weighed it. */
    public Build build() {
        return build;
    }

    /** The alternatives, in the order of the crossing. */
    public List<Alternative> alternatives() {
        return alternatives;
    }

    /** Draws of inputs and luck that count. */
    public int draws() {
        return lucks.length;
    }

    /** Draws that are left out, as something broke off in them. */
    public int leftOut() {
        return setup.replications() - lucks.length;
    }

    /** Number of states of the world. */
    public int states() {
        return lucks.length * crossing.surroundings().size();
    }

    /** Alternatives by their mean regret, the least first; of several the one that stands first. */
    public List<Integer> byMeanRegret() {
        return IntStream.range(0, alternatives.size())
                .boxed()
                .sorted(Comparator.comparingDouble(one -> alternatives.get(one).meanRegretJpyBn()))
                .toList();
    }

    /** The alternative whose largest regret is least; the first of several. */
    public int leastLargestRegret() {
        return IntStream.range(0, alternatives.size())
                .boxed()
                .min(Comparator.comparingDouble(one -> alternatives.get(one).largestRegretJpyBn()))
                .orElseThrow();
    }

    /** Mean loss of one alternative less that of another, draw by draw, in JPY bn. It is that of their mean regrets as well. */
    public MeanInterval lossAgainst(int one, int other) {
        return MeanInterval.of(byDraw(luck -> meanLoss(one, luck) - meanLoss(other, luck)));
    }
}
