package chokepoint.app.sentences;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** First-order indices by ranks, what chance reaches, and a straight line, written down plainly. */
final class PlainRanks {

    private static final int MOST = 30;
    private static final int LEAST_RUNS = 50;
    private static final int TIMES = 500;

    /** Runs that reached their end. */
    final int runs;

    private final double[][] columns;
    private final boolean[] choice;
    private final double[] output;
    /** Columns that are looked at, the largest index first. */
    private List<Integer> ranked = List.of();

    private double[][] known = new double[0][];
    private double threshold = Double.NaN;
    private double[][] line = new double[0][];
    private double explained = Double.NaN;

    /**
     * @param values by [column][run]
     * @param choice by column, whether it is a choice without order
     * @param outputs by run, not a number for one that broke off
     */
    PlainRanks(double[][] values, boolean[] choice, double[] outputs, long seed) {
        int[] kept = IntStream.range(0, outputs.length)
                .filter(run -> !Double.isNaN(outputs[run]))
                .toArray();
        this.choice = choice;
        runs = kept.length;
        output = Arrays.stream(kept).mapToDouble(run -> outputs[run]).toArray();
        columns = Arrays.stream(values)
                .map(column ->
                        Arrays.stream(kept).mapToDouble(run -> column[run]).toArray())
                .toArray(double[][]::new);
        if (isTold()) {
            reckon(seed);
        }
        if (hasLine()) {
            fit();
        }
    }

    boolean isStill() {
        return Arrays.stream(output).distinct().count() < 2;
    }

    boolean isTold() {
        return runs >= LEAST_RUNS && columns.length > 0 && !isStill();
    }

    private int slopes() {
        int names = 0;
        for (boolean one : choice) {
            names += one ? 1 : 0;
        }
        return columns.length - names;
    }

    int leastForLine() {
        return slopes() + 11;
    }

    boolean hasLine() {
        return runs >= leastForLine() && slopes() > 0 && !isStill();
    }

    private void reckon(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom parts = random.split();
        SplittableRandom deals = random.split();
        int[][] orders = Arrays.stream(columns).map(PlainRanks::order).toArray(int[][]::new);
        double[][] ranks = Arrays.stream(columns).map(PlainRanks::ranks).toArray(double[][]::new);
        List<Integer> looked = chosen(ranks, ranks(output));
        double[] largest = new double[TIMES];
        Integer[] deal = IntStream.range(0, runs).boxed().toArray(Integer[]::new);
        double[] ranksOfOutput = ranks(output);
        for (int t = 0; t < TIMES; t++) {
            for (int i = runs - 1; i > 0; i--) {
                int other = deals.nextInt(i + 1);
                int one = deal[i];
                deal[i] = deal[other];
                deal[other] = one;
            }
            double[] dealt = Arrays.stream(deal).mapToDouble(run -> output[run]).toArray();
            double[] dealtRanks =
                    Arrays.stream(deal).mapToDouble(run -> ranksOfOutput[run]).toArray();
            largest[t] = chosen(ranks, dealtRanks).stream()
                    .mapToDouble(column -> index(dealt, orders[column]))
                    .max()
                    .orElseThrow();
        }
        Arrays.sort(largest);
        threshold = largest[(int) Math.ceil(0.95 * (TIMES + 1)) - 1];
        known = intervals(looked, orders, parts);
        ranked = looked.stream()
                .sorted(Comparator.comparingDouble(column -> -known[column][0]))
                .toList();
    }

    /** By column: index, and the ends of its interval by subsampling. */
    private double[][] intervals(List<Integer> looked, int[][] orders, SplittableRandom random) {
        int m = (int) Math.pow(runs, 0.7);
        double[][] found = new double[columns.length][TIMES];
        int[] all = IntStream.range(0, runs).toArray();
        for (int t = 0; t < TIMES; t++) {
            boolean[] taken = new boolean[runs];
            for (int i = 0; i < m; i++) {
                int other = i + random.nextInt(runs - i);
                int one = all[i];
                all[i] = all[other];
                all[other] = one;
                taken[all[i]] = true;
            }
            for (int column : looked) {
                found[column][t] = index(
                        output,
                        Arrays.stream(orders[column]).filter(run -> taken[run]).toArray());
            }
        }
        double factor = Math.sqrt(m / (double) (runs - m));
        double[][] intervals = new double[columns.length][];
        for (int column : looked) {
            double index = index(output, orders[column]);
            double mean = Arrays.stream(found[column]).average().orElseThrow();
            intervals[column] = new double[] {
                index,
                index - factor * (PlainIndices.quantile(found[column], 0.975) - mean),
                index - factor * (PlainIndices.quantile(found[column], 0.025) - mean)
            };
        }
        return intervals;
    }

    /** Covariance of neighbours in the order, the last and the first among them, over the variance. */
    private static double index(double[] values, int[] order) {
        double mean =
                Arrays.stream(order).mapToDouble(run -> values[run]).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < order.length; i++) {
            double own = values[order[i]] - mean;
            products += own * (values[order[(i + 1) % order.length]] - mean);
            squares += own * own;
        }
        return products / squares;
    }

    private static int[] order(double[] column) {
        return IntStream.range(0, column.length)
                .boxed()
                .sorted(Comparator.comparingDouble(run -> column[run]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Ranks from 1; equal values share the mean of theirs. */
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> {
                    int first = 0;
                    while (sorted[first] < value) {
                        first++;
                    }
                    int last = first;
                    while (last + 1 < sorted.length && sorted[last + 1] == value) {
                        last++;
                    }
                    return (first + last) / 2.0 + 1;
                })
                .toArray();
    }

    private List<Integer> chosen(double[][] ranks, double[] ofOutput) {
        List<Integer> all = IntStream.range(0, columns.length).boxed().toList();
        if (all.size() <= MOST) {
            return all;
        }
        List<Integer> always = all.stream().filter(column -> choice[column]).toList();
        double[] sizes = new double[columns.length];
        all.forEach(column -> sizes[column] = Math.abs(PlainIndices.correlation(ranks[column], ofOutput)));
        List<Integer> free = all.stream()
                .filter(column -> !choice[column])
                .sorted(Comparator.comparingDouble(column -> -sizes[column]))
                .limit(MOST - always.size())
                .toList();
        return all.stream()
                .filter(column -> always.contains(column) || free.contains(column))
                .toList();
    }

    /** Slopes from correlations: β = R⁻¹ r, R² = β r. */
    private void fit() {
        int[] of = IntStream.range(0, columns.length)
                .filter(column -> !choice[column])
                .toArray();
        RealMatrix all = new Array2DRowRealMatrix(of.length, of.length);
        double[] own = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            own[i] = PlainIndices.correlation(columns[of[i]], output);
            for (int j = 0; j < of.length; j++) {
                all.setEntry(i, j, PlainIndices.correlation(columns[of[i]], columns[of[j]]));
            }
        }
        RealMatrix inverse = new LUDecomposition(all).getSolver().getInverse();
        double[] slopes = inverse.operate(own);
        explained = IntStream.range(0, of.length)
                .mapToDouble(i -> slopes[i] * own[i])
                .sum();
        int freedom = runs - of.length - 1;
        double t = new TDistribution(null, freedom).inverseCumulativeProbability(0.975);
        line = new double[columns.length][];
        for (int i = 0; i < of.length; i++) {
            double error = Math.sqrt((1 - explained) / freedom * inverse.getEntry(i, i));
            line[of[i]] = new double[] {slopes[i], slopes[i] - t * error, slopes[i] + t * error};
        }
    }

    int looked() {
        return Math.min(MOST, columns.length);
    }

    double threshold() {
        return threshold;
    }

    List<Integer> ranked() {
        return ranked;
    }

    List<Integer> named() {
        return ranked.stream().filter(column -> known[column][0] > threshold).toList();
    }

    double index(int column) {
        return known[column][0];
    }

    double low(int column) {
        return known[column][1];
    }

    double high(int column) {
        return known[column][2];
    }

    /** Runs that would tell a column, to two digits upwards; 0 where nothing says so. */
    double wouldTell(int column) {
        if (index(column) <= 0) {
            return 0;
        }
        double needed = Math.max(runs + 1.0, runs * Math.pow(threshold / index(column), 2));
        double unit = 1;
        while (needed / unit >= 100) {
            unit *= 10;
        }
        return Math.ceil(needed / unit - 1e-9) * unit;
    }

    double explained() {
        return explained;
    }

    double adjusted() {
        return 1 - (1 - explained) * (runs - 1.0) / (runs - slopes() - 1.0);
    }

    /** Slope, and the ends of its interval. */
    double[] slope(int column) {
        return line[column];
    }

    /** Columns whose slope lies twice as far from nought as its interval reaches, the steepest first. */
    List<Integer> steepest() {
        return IntStream.range(0, line.length)
                .boxed()
                .filter(column -> line[column] != null)
                .filter(column -> Math.abs(line[column][0]) > line[column][2] - line[column][1])
                .sorted(Comparator.comparingDouble(column -> -Math.abs(line[column][0])))
                .toList();
    }
}
