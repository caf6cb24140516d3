package chokepoint.core.engine;

import chokepoint.core.model.Phase;
import chokepoint.core.model.WeeklyModel;

/** Two nested loops: the reference that other engines are held to. */
public final class PlainLoopEngine implements Engine {

    private static final Phase[] PHASES = Phase.values();

    @Override
    public void run(WeeklyModel model, int weeks) {
        for (int week = 0; week < weeks; week++) {
            for (Phase phase : PHASES) {
                model.run(phase, week);
            }
        }
    }
}
