package chokepoint.findings.ensemble;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import org.jspecify.annotations.Nullable;

/**
 * What limited an industry's output, over the runs in which it lost any; over all runs the scarcest nest when it lost none.
 *
 * @param nest most frequent binding nest; null for an industry that uses none
 * @param nestShare share of those runs in which it is this one
 * @param cause most frequent cause; {@link Cause#NONE} when no run is short
 * @param causeShare share of those runs in which it is this one
 */
public record Binding(@Nullable Nest nest, double nestShare, Cause cause, double causeShare) {}
