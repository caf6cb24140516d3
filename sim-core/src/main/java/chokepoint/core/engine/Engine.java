package chokepoint.core.engine;

import chokepoint.core.model.WeeklyModel;

/** Port: runs the phases of a model week by week. All engines give identical results. */
public interface Engine {

    /** Runs the weeks from {@code firstWeek} to {@code endWeek} − 1. */
    void run(WeeklyModel model, int firstWeek, int endWeek);
}
