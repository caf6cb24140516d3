package chokepoint.core.engine;

import chokepoint.core.model.Phase;
import chokepoint.core.model.WeeklyModel;
import java.util.function.BooleanSupplier;

/** Another engine that looks, before each week, whether the run is still wanted. */
public final class CancellableEngine implements Engine {

    private static final Phase FIRST = Phase.values()[0];

    private final Engine engine;
    private final BooleanSupplier cancelled;

    /**
     * @param cancelled whether the run is to end; asked in every week, from the thread that runs
     */
    public CancellableEngine(Engine engine, BooleanSupplier cancelled) {
        this.engine = engine;
        this.cancelled = cancelled;
    }

    /**
     * Runs the weeks.
     *
     * @throws Cancelled between two weeks, when the run is no longer wanted
     */
    @Override
    public void run(WeeklyModel model, int firstWeek, int endWeek) {
        engine.run(
                (phase, week) -> {
                    if (phase == FIRST && cancelled.getAsBoolean()) {
                        throw new Cancelled();
                    }
                    model.run(phase, week);
                },
                firstWeek,
                endWeek);
    }
}
