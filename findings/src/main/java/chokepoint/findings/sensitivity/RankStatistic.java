package chokepoint.findings.sensitivity;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The rank-based estimator of a first-order index (F. Gamboa, P. Gremaud, T. Klein, A. Lagnoux, Global sensitivity analysis: a novel
 * generation of mighty estimators based on rank statistics, Bernoulli 28 (2022) 2345–2374, equation 11; after S. Chatterjee): runs
 * are put in the order of the group, and {@code S = Σ y y' / Σ y²}, y being outputs counted from their mean and y' that of the next run in
 * order, the first being next to the last. Where the group decides the output, neighbours agree; where it does not, they are
 * strangers. Runs with the same value of the group follow each other as they lie.
 */
final class RankStatistic {

    private final int[] order;

    /**
     * @param group by run, numbers
     */
    RankStatistic(double[] group) {
        order = IntStream.range(0, group.length)
                .boxed()
                .sorted(Comparator.comparingDouble(run -> group[run]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The index.
     *
     * @param centred output by run, counted from the mean over all runs
     * @param squares sum of their squares
     */
    double index(double[] centred, double squares) {
        double last = centred[order[order.length - 1]];
        double products = 0;
        for (int run : order) {
            products += last * centred[run];
            last = centred[run];
        }
        return products / squares;
    }

    /** The index of those runs that are {@code taken}; NaN when the output does not vary over them. */
    double index(double[] output, boolean[] taken) {
        double first = Double.NaN;
        double last = Double.NaN;
        double sum = 0;
        double squares = 0;
        double products = 0;
        int count = 0;
        for (int run : order) {
            if (!taken[run]) {
                continue;
            }
            double value = output[run];
            if (count == 0) {
                first = value;
            } else {
                products += last * value;
            }
            last = value;
            sum += value;
            squares += value * value;
            count++;
        }
        products += last * first;
        double mean = sum / count;
        // Σ (y − m)(y' − m), as either runs over all of them
        return (products - count * mean * mean) / (squares - count * mean * mean);
    }
}
