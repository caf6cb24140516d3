package chokepoint.studies.calibration;

import chokepoint.core.engine.CancellableEngine;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replays;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.Measurement;
import chokepoint.core.validation.Score;
import chokepoint.core.validation.Scoreboard;
import chokepoint.core.validation.Scoring;
import chokepoint.core.validation.Target;
import chokepoint.core.validation.Target.Role;
import chokepoint.scenarios.calibration.FreeParameter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How far a replay with one set of parameters is from what was observed: a pure function of the set. Rows that may only be
 * looked at are not even read.
 */
public final class Objective {

    /** A factor of 1.5 costs 1. */
    private static final double TOLERANCE_LOG = Math.log(Score.PASS_FACTOR);
    /** What a row costs for which nothing sensible comes out, or a stop where there was none. */
    private static final double LARGEST_COST_SCORE = 4;

    private static final double FARTHEST_SCORE = 20;

    private final Scenario scenario;
    private final List<FreeParameter> free;
    private final List<Target> targets;
    private final Measurement measurement;
    private final long seed;
    private final int runs;
    private final int threads;
    private final BooleanSupplier cancelled;

    /**
     * @param runs draws of inputs, firms and luck; the same in every evaluation
     * @param cancelled whether nobody wants it any more; asked in every week of a run
     */
    public Objective(
            Scenario scenario,
            List<FreeParameter> free,
            List<Target> targets,
            Measurement measurement,
            long seed,
            int runs,
            int threads,
            BooleanSupplier cancelled) {
        this.scenario = scenario;
        this.free = List.copyOf(free);
        this.targets = targets.stream()
                .filter(target -> target.role() == Role.CALIBRATE)
                .toList();
        this.measurement = measurement;
        this.seed = seed;
        this.runs = runs;
        this.threads = threads;
        this.cancelled = cancelled;
    }

    /** Parameters that are fitted. */
    public List<FreeParameter> free() {
        return free;
    }

    /** The parameters at a place. */
    public Map<Parameter, Double> parameters(double[] placeShare) {
        Map<Parameter, Double> set = new EnumMap<>(Parameter.class);
        for (int i = 0; i < placeShare.length; i++) {
            set.put(free.get(i).parameter(), free.get(i).value(placeShare[i]));
        }
        return set;
    }

    /** How the replay scores at a place. */
    public Scoreboard scoreboard(double[] placeShare) throws InterruptedException {
        Scenario fitted = scenario.withParameterSets(new ParameterSets("calibration", List.of(parameters(placeShare))));
        return Scoring.of(
                targets,
                measurement,
                new Replays(() -> new CancellableEngine(new PlainLoopEngine(), cancelled))
                        .run(List.of(fitted), seed, runs, threads, done -> {})
                        .get(0));
    }

    /** Mean cost of the rows: squared distance in factors of 1.5, linear beyond one. */
    public static double cost(Scoreboard board) {
        double sum = 0;
        int rows = 0;
        for (Score score : board.scores()) {
            if (score.counts()) {
                sum += cost(score);
                rows++;
            }
        }
        return rows == 0 ? 0 : sum / rows;
    }

    private static double cost(Score score) {
        double median = score.medianUnits();
        Target target = score.target();
        if (target.mostUnits() == 0) {
            return Math.min(LARGEST_COST_SCORE, LARGEST_COST_SCORE * median);
        }
        if (!(median > 0)) {
            return FARTHEST_SCORE;
        }
        double least = Math.log(median / target.leastUnits());
        double most = Math.log(median / target.mostUnits());
        double distance = Math.min(FARTHEST_SCORE, Math.max(0, Math.max(-least, most)) / TOLERANCE_LOG);
        return distance < 1 ? distance * distance : 2 * distance - 1;
    }
}
