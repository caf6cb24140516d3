package chokepoint.findings.evidence;

import chokepoint.findings.evidence.Evidence.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How likely runs make what was seen, up to a factor common to all of them: {@code ln w = Σ over blocks}.
 *
 * <p>Quantities of a block have distances r in logarithms ({@link Evidence#logDistance}), normal with standard deviations
 * {@code σ² = σ_obs² + σ_model²} and a correlation of 0.7 between any two: {@code −½ rᵀ Σ⁻¹ r}. Blocks are independent of each other.
 * An event counts with the chance p that it is reported and how far the run's day lies off: {@code p exp(−½ r²/σ²)}, nought where it never
 * comes. Where no report was found of n lines that stop, {@code (1 − p)ⁿ}. A doubtful source is mixed half and half with one that says
 * nothing.
 */
public final class Likelihood {

    /** Correlation between the errors of any two quantities of a block; assumed. */
    public static final double BLOCK_CORRELATION = 0.7;

    private static final double HALF = 0.5;

    private Likelihood() {}

    /**
     * Logarithms of the weights, by run; −∞ for a run that cannot have made it.
     *
     * @param readings all of as many runs, at least one
     * @param modelLogSd what the model itself is wrong by, in logarithms, by block; fixed before anything is weighed
     */
    public static double[] logWeights(List<Reading> readings, ToDoubleFunction<String> modelLogSd) {
        int runs = readings.get(0).simulated().length;
        double[] log = new double[runs];
        Map<String, List<Reading>> quantities = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (reading.simulated().length != runs) {
                throw new IllegalArgumentException(reading.evidence().id() + ": another number of runs");
            }
            if (reading.evidence().isQuantity()) {
                quantities
                        .computeIfAbsent(reading.evidence().block(), block -> new ArrayList<>())
                        .add(reading);
            } else {
                add(
                        log,
                        single(
                                reading,
                                modelLogSd.applyAsDouble(reading.evidence().block())));
            }
        }
        quantities.forEach((block, rows) -> add(log, together(rows, modelLogSd.applyAsDouble(block))));
        return log;
    }

    private static void add(double[] log, double[] more) {
        Arrays.setAll(log, run -> log[run] + more[run]);
    }

    /**
     * Quantities of a block. With z = r/σ and correlation ρ between any two of n,
     * {@code rᵀ Σ⁻¹ r = (Σz² − ρ (Σz)² / (1 + (n − 1) ρ)) / (1 − ρ)}.
     */
    private static double[] together(List<Reading> rows, double modelLogSd) {
        double[] log = new double[rows.get(0).simulated().length];
        double rho = rows.size() == 1 ? 0 : BLOCK_CORRELATION;
        for (int run = 0; run < log.length; run++) {
            double sum = 0;
            double squares = 0;
            for (Reading row : rows) {
                double z = row.evidence().logDistance(row.simulated()[run]) / logSd(row.evidence(), modelLogSd);
                sum += z;
                squares += z * z;
            }
            log[run] = Double.isInfinite(squares)
                    ? Double.NEGATIVE_INFINITY
                    : -HALF * (squares - rho * sum * sum / (1 + (rows.size() - 1) * rho)) / (1 - rho);
        }
        return log;
    }

    private static double logSd(Evidence evidence, double modelLogSd) {
        return Math.hypot(evidence.reliability().logSd(), modelLogSd);
    }

    private static double[] single(Reading reading, double modelLogSd) {
        Evidence evidence = reading.evidence();
        return Arrays.stream(reading.simulated())
                .map(value -> {
                    double likelihood = evidence.kind() == Kind.ABSENCE
                            ? Math.pow(1 - evidence.reportProbability(), value)
                            : evidence.reportProbability() * closeness(evidence, value, modelLogSd);
                    return Math.log(evidence.reliability().isDoubtful() ? HALF * likelihood + HALF : likelihood);
                })
                .toArray();
    }

    private static double closeness(Evidence evidence, double days, double modelLogSd) {
        double z = evidence.logDistance(days) / logSd(evidence, modelLogSd);
        return Math.exp(-HALF * z * z);
    }
}
