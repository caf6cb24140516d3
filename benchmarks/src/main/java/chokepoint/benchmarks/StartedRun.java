package chokepoint.benchmarks;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.model.Phase;
import chokepoint.core.result.RunRecorder;
import chokepoint.core.snapshot.Snapshot;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.World;

/** A run brought to the first week of the measure once, from which it can be run again and again. */
final class StartedRun {

    private static final Phase[] PHASES = Phase.values();

    private final World world;
    private final Snapshot eve;

    StartedRun(World world) {
        this.world = world;
        RunRecorder recorder = new RunRecorder(world);
        ChokepointModel model = new ChokepointModel(world, Worlds.draws(), recorder);
        new PlainLoopEngine().run(model, 0, world.timeline().measureWeek());
        Tape tape = Tape.recording();
        model.tape(tape, world.timeline().measureWeek());
        recorder.tape(tape, world.timeline().measureWeek());
        eve = tape.snapshot();
    }

    World world() {
        return world;
    }

    /** A model and its recorder on the eve of the measure. */
    Running begin() {
        RunRecorder recorder = new RunRecorder(world);
        ChokepointModel model = new ChokepointModel(world, Worlds.draws(), recorder);
        Tape tape = Tape.playing(eve);
        model.tape(tape, world.timeline().measureWeek());
        recorder.tape(tape, world.timeline().measureWeek());
        return new Running(model, recorder, world);
    }

    /** A run under way. */
    record Running(ChokepointModel model, RunRecorder recorder, World world) {

        /** The weeks from the measure to the end; returns the record so that nothing is optimised away. */
        Object finish() {
            new PlainLoopEngine()
                    .run(model, world.timeline().measureWeek(), world.timeline().endWeek());
            return recorder.freeze(0);
        }

        /** The same, with the nanoseconds of each phase added to {@code nanosByPhase}. */
        void finish(long[] nanosByPhase) {
            for (int week = world.timeline().measureWeek();
                    week < world.timeline().endWeek();
                    week++) {
                long before = System.nanoTime();
                for (Phase phase : PHASES) {
                    model.run(phase, week);
                    long after = System.nanoTime();
                    nanosByPhase[phase.ordinal()] += after - before;
                    before = after;
                }
            }
        }
    }
}
