package chokepoint.studies.run;

import chokepoint.core.result.RunRecord;
import java.util.Optional;

/**
 * The run that is neither kind nor harsh to an industry.
 *
 * @param twin the same run without the measure, where there is something to take out
 */
public record MedianRun(RunRecord run, Optional<RunRecord> twin) {}
