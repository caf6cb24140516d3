package chokepoint.studies.calibration;

import chokepoint.core.scenario.Parameter;
import chokepoint.findings.fit.RowFit;
import chokepoint.scenarios.calibration.Crisis;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A past that parameters are fitted to: its runs are a pure function of the parameters, with the same draws for all. */
public interface FittedCrisis {

    /** Which one it is. */
    Crisis crisis();

    /** What its runs with some parameters show of each row that may be fitted, in the order of the rows. */
    List<RowFit> rows(Map<Parameter, Double> parameters) throws InterruptedException;

    /**
     * How its runs are made.
     *
     * @param seed of all luck
     * @param runs draws of inputs, firms and luck
     * @param cancelled whether nobody wants them any more; asked in every week of a run
     */
    record Draws(long seed, int runs, int threads, BooleanSupplier cancelled) {}
}
