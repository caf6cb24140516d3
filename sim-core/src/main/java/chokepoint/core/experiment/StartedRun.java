package chokepoint.core.experiment;

import chokepoint.core.engine.Engine;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecorder;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;

/** A run under way: a model, what was recorded of it, and the week it has come to. */
final class StartedRun {

    private final World world;
    private final int replication;
    private final Engine engine;
    private final RunRecorder recorder;
    private final ChokepointModel model;
    private int week;

    /** A run that has not begun, with its world drawn. */
    StartedRun(Scenario scenario, long seed, int replication, Engine engine) {
        Draws draws = new Draws(seed, replication);
        world = WorldAssembler.random(scenario, draws);
        this.replication = replication;
        this.engine = engine;
        recorder = new RunRecorder(world);
        model = new ChokepointModel(world, draws, recorder);
    }

    int replication() {
        return replication;
    }

    /** Runs until a week, which is not run any more; nothing happens when it has come further. */
    void runTo(int until) {
        if (until > week) {
            engine.run(model, week, until);
            week = until;
        }
    }

    /** The state at the beginning of the week it has come to. */
    Past take() {
        Tape tape = Tape.recording();
        tape(tape);
        return new Past(week, tape.snapshot());
    }

    /** Goes to the state of a past. */
    void resume(Past past) {
        week = past.week();
        Tape tape = Tape.playing(past.snapshot());
        tape(tape);
        tape.end();
    }

    private void tape(Tape tape) {
        model.tape(tape, week);
        recorder.tape(tape, week);
    }

    /** Runs to the end. */
    RunRecord finish() {
        runTo(world.timeline().endWeek());
        return recorder.freeze(replication);
    }
}
