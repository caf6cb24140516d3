package chokepoint.findings.fit;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What the runs of one set of parameters show of one thing that was seen.
 *
 * <p>The middle of the runs is their median m. Its distance is that of ln(m + offset) from the nearer end of what was seen, and nought within
 * the ends. The cost is the distance in factors of 1.5, squared up to one and linear beyond (2d − 1), so that one row cannot outweigh all
 * others. The implausibility is the distance over √(σ² + 0.3² + s²): σ the standard deviation of what was seen, 0.3 what a model that is right
 * in its structure is allowed to be off by, s = √(π/2) · sd/√n that of a median of n runs. Of a count of nought the distance is ln(1 + m).
 *
 * @param low lower end of what was seen, in the unit of the row
 * @param high upper end
 * @param offset what is added to both sides before logarithms are taken, in the unit of the row
 * @param observedLogSd standard deviation of what was seen, in logarithms
 * @param simulated by run, at least one, in the unit of the row; infinite where something divides by nought
 */
public record RowFit(String id, double low, double high, double offset, double observedLogSd, double[] simulated) {

    /** A factor of 1.5 costs 1. */
    public static final double TOLERANCE_FACTOR = 1.5;

    /** What a model is allowed to be off by, in logarithms: assumed. */
    public static final double DISCREPANCY_LOG_SD = 0.3;

    /** Implausibility of what has no logarithm. */
    public static final double LARGEST_IMPLAUSIBILITY_SD = 99;

    private static final double TOLERANCE_LOG = Math.log(TOLERANCE_FACTOR);
    /** What a count costs at most that should be nought. */
    private static final double LARGEST_COUNT_COST_SCORE = 4;

    private static final double FARTHEST_SCORE = 20;
    private static final double MEDIAN_OVER_MEAN_SD = Math.sqrt(Math.PI / 2);

    public RowFit {
        simulated = simulated.clone();
        if (simulated.length == 0 || !(low <= high) || offset < 0 || low < 0) {
            throw new IllegalArgumentException(id + ": " + simulated.length + " runs, " + low + " to " + high
                    + "; allowed: runs, and ends in order");
        }
    }

    @Override
    public double[] simulated() {
        return simulated.clone();
    }

    /** Middle of the runs; of an even number the mean of the two in the middle. */
    public double median() {
        double[] sorted = simulated.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private boolean isNought() {
        return high + offset == 0;
    }

    /** Distance of the median from what was seen, in logarithms, with its sign; infinite where it has no logarithm. */
    public double logDistance() {
        double median = median();
        if (isNought()) {
            return Math.log1p(median);
        }
        if (!(median + offset > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double value = Math.log(median + offset);
        double least = Math.log(low + offset);
        double most = Math.log(high + offset);
        return value < least ? value - least : value > most ? value - most : 0;
    }

    /** What the row costs a fit. */
    public double costScore() {
        if (isNought()) {
            return Math.min(LARGEST_COUNT_COST_SCORE, LARGEST_COUNT_COST_SCORE * median());
        }
        double off = Math.abs(logDistance());
        if (!(median() + offset > 0) || Double.isNaN(off)) {
            return FARTHEST_SCORE;
        }
        double distance = Math.min(FARTHEST_SCORE, off / TOLERANCE_LOG);
        return distance < 1 ? distance * distance : 2 * distance - 1;
    }

    /** Whether the median is within a factor of 1.5 of what was seen; of nought it has to be nought. */
    public boolean passes() {
        return isNought() ? median() == 0 : Math.abs(logDistance()) <= TOLERANCE_LOG;
    }

    /** How far off the median is, in standard deviations of all that is not known. */
    public double implausibilitySd() {
        double off = Math.abs(logDistance())
                / Math.sqrt(observedLogSd * observedLogSd + DISCREPANCY_LOG_SD * DISCREPANCY_LOG_SD + medianVariance());
        return off <= LARGEST_IMPLAUSIBILITY_SD ? off : LARGEST_IMPLAUSIBILITY_SD;
    }

    /** Variance of the logarithm of a median of so many runs, from their own spread; nought for a single run. */
    private double medianVariance() {
        double added = isNought() ? 1 : offset;
        double[] logs = DoubleStream.of(simulated)
                .map(value -> Math.log(value + added))
                .filter(Double::isFinite)
                .toArray();
        if (logs.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(logs).average().orElseThrow();
        double squares =
                Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
        double meanSd = Math.sqrt(squares / (logs.length - 1) / logs.length);
        return MEDIAN_OVER_MEAN_SD * meanSd * MEDIAN_OVER_MEAN_SD * meanSd;
    }
}
