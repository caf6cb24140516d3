package chokepoint.core.engine;

import chokepoint.core.model.Phase;
import chokepoint.core.model.WeeklyModel;

/** Two nested loops: the reference that other engines are held to. */
public final class PlainLoopEngine implements Engine {

    private static final Phase[] PHASES = Phase.values();

    @Override
    public void run(WeeklyModel model, int firstWeek, int endWeek) {
        for (int week = firstWeek; week < endWeek; week++) {
            for (Phase phase : PHASES) {
                model.run(phase, week);
            }
        }
    }
}
