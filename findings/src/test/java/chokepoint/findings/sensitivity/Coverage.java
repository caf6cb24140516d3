package chokepoint.findings.sensitivity;

import java.util.Arrays;
import java.util.List;

/** How often intervals held what they should. */
final class Coverage {

    private final double[] truth;
    private final int[] held;
    private int studies;

    Coverage(double[] truth) {
        this.truth = truth;
        held = new int[truth.length];
    }

    void count(List<IntervalEstimate> known) {
        for (int q = 0; q < truth.length; q++) {
            held[q] +=
                    known.get(q).low() <= truth[q] && truth[q] <= known.get(q).high() ? 1 : 0;
        }
        studies++;
    }

    /** Mean over all quantities. */
    double share() {
        return Arrays.stream(held).average().orElseThrow() / studies;
    }
}
