package chokepoint.core.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Holds the histories of many runs against observations. */
public final class Scoring {

    private static final double LOW_PROBABILITY = 0.1;
    private static final double HIGH_PROBABILITY = 0.9;
    /** Guards p × n against rounding up. */
    private static final double ROUNDING_SHARE = 1e-9;

    private Scoring() {}

    /**
     * The scoreboard of some runs.
     *
     * @param histories at least one
     */
    public static Scoreboard of(List<Target> targets, Measurement measurement, List<History> histories) {
        List<Score> scores = new ArrayList<>();
        for (Target target : targets) {
            boolean comparable = measurement.isComparable(target, histories.get(0));
            double[] values = new double[comparable ? histories.size() : 0];
            for (int run = 0; run < values.length; run++) {
                values[run] = measurement.of(target, histories.get(run));
            }
            Arrays.sort(values);
            scores.add(new Score(
                    target,
                    comparable,
                    quantile(values, LOW_PROBABILITY),
                    median(values),
                    quantile(values, HIGH_PROBABILITY)));
        }
        return new Scoreboard(List.copyOf(scores));
    }

    /** Smallest value that at least the share of the runs does not exceed. */
    private static double quantile(double[] sorted, double probability) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(probability * sorted.length - ROUNDING_SHARE);
        return sorted[Math.max(0, rank - 1)];
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
