package chokepoint.findings.figure;

import org.jspecify.annotations.Nullable;

/**
 * A policy as every figure of a comparison names it.
 *
 * @param name its name in files, with the mark of what nobody has bought
 * @param place among the policies that are compared with the baseline, from nought, the same in all figures; null for the baseline
 *     itself
 */
public record PolicyTag(String name, @Nullable Integer place) {

    /** Whether the others are compared with it. */
    public boolean baseline() {
        return place == null;
    }
}
