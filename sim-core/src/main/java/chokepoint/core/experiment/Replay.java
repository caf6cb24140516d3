package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.History;
import chokepoint.core.validation.HistoryRecorder;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;

/** One run of a past that was observed, as a pure function of (scenario, seed, replication). */
public final class Replay {

    private Replay() {}

    /** Draws a world from the scenario and runs it. */
    public static History run(Scenario scenario, long seed, int replication, Engine engine) {
        Draws draws = new Draws(seed, replication);
        return run(WorldAssembler.random(scenario, draws), draws, engine);
    }

    /** Runs a given world. */
    public static History run(World world, Draws draws, Engine engine) {
        HistoryRecorder recorder = new HistoryRecorder(world);
        engine.run(
                new ChokepointModel(world, draws, recorder), 0, world.timeline().endWeek());
        return recorder.history();
    }
}
