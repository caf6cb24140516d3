package chokepoint.core.model;

import chokepoint.core.agent.StockShift;
import chokepoint.core.random.Draws;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.World;

/** The model of one run: one world, one stream of luck, ten phases a {@link Week}. Not thread-safe; one instance per run. */
public final class ChokepointModel implements WeeklyModel {

    private final ModelState state;
    private final Week weeks;

    /**
     * @param observer sees the end of every reported week
     */
    public ChokepointModel(World world, Draws draws, WeekObserver observer) {
        state = new ModelState(world, draws);
        weeks = new Week(state, observer);
    }

    @Override
    public void run(Phase phase, int week) {
        weeks.run(phase, week);
    }

    /** By how much stocks were restated. */
    StockShift stockShift() {
        return state.restatement.shift();
    }

    /** What can be seen of it. */
    public WeekView state() {
        return state;
    }

    /**
     * Records or restores the state between weeks.
     *
     * @param week first week that is not part of it
     */
    public void tape(Tape tape, int week) {
        state.tape(tape, week);
    }
}
