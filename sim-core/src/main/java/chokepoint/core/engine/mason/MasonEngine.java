package chokepoint.core.engine.mason;

import chokepoint.core.engine.Engine;
import chokepoint.core.model.Phase;
import chokepoint.core.model.WeeklyModel;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Runs a model on MASON's schedule: one Steppable per ordering, ten orderings a week. MASON's own generator draws nothing, as
 * no ordering holds two Steppables to shuffle.
 */
public final class MasonEngine implements Engine {

    /** Fixed, as MASON's generator is never drawn from. */
    private static final long UNUSED_SEED = 1;

    @Override
    public void run(WeeklyModel model, int firstWeek, int endWeek) {
        SimState sim = new SimState(UNUSED_SEED);
        sim.start();
        for (Phase phase : Phase.values()) {
            Steppable step = state -> model.run(phase, firstWeek + (int) state.schedule.getTime());
            sim.schedule.scheduleRepeating(0.0, phase.ordinal(), step, 1.0);
        }
        for (int week = firstWeek; week < endWeek; week++) {
            if (!sim.schedule.step(sim)) {
                throw new IllegalStateException("MASON's schedule ended in week " + week + ", before week " + endWeek);
            }
        }
        sim.finish();
    }
}
