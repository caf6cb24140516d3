package chokepoint.core.engine;

import chokepoint.core.model.WeeklyModel;

/** Port: runs the phases of a model for a number of weeks. All engines give identical results. */
public interface Engine {

    /** Runs weeks 0 to {@code weeks} − 1. */
    void run(WeeklyModel model, int weeks);
}
