package chokepoint.findings.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a rule from all runs to few: of each step, how many of the cases are inside and how many of those inside are cases.
 *
 * @param steps from the one without conditions on
 * @param chosen place of the step that the rule was made from
 * @param judged the rule on runs that it was not found on; null where it could not be judged
 */
public record PeelingPath(
        Words words, List<Step> steps, int chosen, @Nullable Judged judged) implements Figure {

    /**
     * A step.
     *
     * @param coverage part of the cases that is inside
     * @param density part of those inside that are cases
     * @param conditions columns with limits
     */
    public record Step(double coverage, double density, int conditions) {}

    /** The rule where it was judged, with the intervals of both. */
    public record Judged(Estimate coverage, Estimate density) {}

    @Override
    public String kind() {
        return "peeling-path";
    }
}
