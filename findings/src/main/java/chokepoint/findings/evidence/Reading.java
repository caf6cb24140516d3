package chokepoint.findings.evidence;

import java.util.Arrays;

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
     * Where what was seen lies among runs that were not weighed: the share of them under it and half of those that are within its ends. Beyond
     * 1 or 99 % the model does not make what was seen, whatever its inputs: it is refuted there.
     */
    public double priorPredictiveProbability() {
        double below = 0;
        for (double value : simulated) {
            below += value < evidence.low() ? 1 : value <= evidence.high() ? 0.5 : 0;
        }
        return below / simulated.length;
    }

    /** Whether {@link #priorPredictiveProbability} lies under 1 % or over 99 %. */
    public boolean refutes() {
        double probability = priorPredictiveProbability();
        return probability < LEAST_PROBABILITY || probability > 1 - LEAST_PROBABILITY;
    }

    private static final double LEAST_PROBABILITY = 0.01;
}
