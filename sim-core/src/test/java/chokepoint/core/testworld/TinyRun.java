package chokepoint.core.testworld;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.model.ChokepointModel;
import chokepoint.core.model.WeekObserver;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecorder;
import chokepoint.core.world.World;

/** Runs a tiny world on the plain loop; seed and replication are fixed, as nothing in a calm world is drawn by luck. */
public final class TinyRun {

    private TinyRun() {}

    /** The record of a run. */
    public static RunRecord of(World world) {
        return of(world, (week, state) -> {});
    }

    /** The record of a run, with somebody else looking on at the end of each reported week. */
    public static RunRecord of(World world, WeekObserver onlooker) {
        RunRecorder recorder = new RunRecorder(world);
        WeekObserver both = (week, state) -> {
            recorder.observe(week, state);
            onlooker.observe(week, state);
        };
        new PlainLoopEngine()
                .run(
                        new ChokepointModel(world, new Draws(1, 0), both),
                        0,
                        world.timeline().endWeek());
        return recorder.freeze(0);
    }
}
