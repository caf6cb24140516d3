package chokepoint.findings.evidence;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * What runs show in the place of something that was seen.
 *
 * @param simulated by run, in the unit of the evidence: a quantity, days (infinite for never) or a number of lines
 */
public record Reading(Evidence evidence, double[] simulated) {

    public Reading {
        if (Arrays.stream(simulated).anyMatch(value -> Double.isNaN(value) || value < 0)) {
            throw new IllegalArgumentException(evidence.id() + ": a run has no number of at least 0");
        }
    }

    /**
     * Where what was seen lies among runs that were not weighed: the share of them under it and half of those that are within its ends.
     */
    public double priorPredictiveProbability() {
        double below = 0;
        for (double value : simulated) {
            below += value < evidence.low() ? 1 : value <= evidence.high() ? 0.5 : 0;
        }
        return below / simulated.length;
    }

    /** Whether over 99 % of the runs lie under all that was seen. */
    public boolean staysUnder() {
        return share(value -> value < evidence.low()) > NEARLY_ALL;
    }

    /** Whether over 99 % of the runs lie over all that was seen. */
    public boolean staysOver() {
        return share(value -> value > evidence.high()) > NEARLY_ALL;
    }

    private double share(DoublePredicate kind) {
        return (double) Arrays.stream(simulated).filter(kind).count() / simulated.length;
    }

    private static final double NEARLY_ALL = 0.99;
}
