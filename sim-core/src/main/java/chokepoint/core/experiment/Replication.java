package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecorder;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;

/** One run as a pure function of (scenario, seed, replication); the engine does not matter. */
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
        engine.run(model, world.timeline().endWeek());
        return recorder.freeze(replication);
    }
}
