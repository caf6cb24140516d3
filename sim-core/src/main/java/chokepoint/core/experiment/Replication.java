package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecorder;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;

/** One run as a pure function of (scenario, seed, replication); the engine and where the past came from do not matter. */
public final class Replication {

    private Replication() {}

    /** Draws a world from the scenario and runs it. */
    public static RunRecord run(Scenario scenario, long seed, int replication, Engine engine) {
        Draws draws = new Draws(seed, replication);
        return run(WorldAssembler.random(scenario, draws), draws, replication, engine);
    }

    /** Runs a given world. */
    public static RunRecord run(World world, Draws draws, int replication, Engine engine) {
        RunRecorder recorder = new RunRecorder(world);
        ChokepointModel model = new ChokepointModel(world, draws, recorder);
        engine.run(model, 0, world.timeline().endWeek());
        return recorder.freeze(replication);
    }

    /**
     * Runs the weeks before {@code week} and keeps them: the past of every scenario that is the same until then (see {@link
     * chokepoint.core.scenario.ScenarioText#ofPast}).
     *
     * @param week from the end of the warm-up to the end of the run
     */
    public static Past past(Scenario scenario, long seed, int replication, Engine engine, int week) {
        int warmUp = scenario.timeline().warmUpWeeks();
        int end = scenario.timeline().endWeek();
        if (week < warmUp || week >= end) {
            throw new IllegalArgumentException(
                    "past ends in week " + week + "; allowed: " + warmUp + " to " + (end - 1));
        }
        StartedRun run = new StartedRun(scenario, seed, replication, engine);
        run.runTo(week);
        return run.take();
    }

    /**
     * Runs a scenario on from a past: the same record as {@link #run}, as the past is the same.
     *
     * @param past of the same seed and replication, and of a scenario that is the same until its week
     */
    public static RunRecord resume(Scenario scenario, long seed, int replication, Engine engine, Past past) {
        StartedRun run = new StartedRun(scenario, seed, replication, engine);
        run.resume(past);
        return run.finish();
    }
}
