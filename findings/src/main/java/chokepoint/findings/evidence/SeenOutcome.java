package chokepoint.findings.evidence;

import chokepoint.findings.ensemble.Runs;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen, and how runs show it.
 *
 * @param shown by run; null where runs do not show it, or not in that time
 */
public record SeenOutcome(Evidence evidence, @Nullable Function<Runs, double[]> shown) {}
