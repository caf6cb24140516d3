package chokepoint.app.sentences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Indices by variance, written down plainly: correlations and mean squares of columns of outputs, and a bootstrap of base rows. */
final class PlainIndices {

    private static final int LEAST_BASE_ROWS = 20;
    private static final int RESAMPLES = 500;

    /** Base rows whose runs all reached their end. */
    final List<double[]> rows = new ArrayList<>();

    private final int columns;
    /** First-order by column, then total by column; estimate, low, high, of the first half, of the second half. */
    private final double[][] known;

    /**
     * @param values run by run, base row after base row
     */
    PlainIndices(double[] values, int columns, long seed) {
        this.columns = columns;
        for (int from = 0; from < values.length; from += columns + 2) {
            double[] row = Arrays.copyOfRange(values, from, from + columns + 2);
            if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                rows.add(row);
            }
        }
        known = new double[2 * columns][];
        if (isTold()) {
            reckon(seed);
        }
    }

    /** Whether anything can be told. */
    boolean isTold() {
        return rows.size() >= LEAST_BASE_ROWS
                && Stream.of(0, columns + 1)
                        .allMatch(place ->
                                Arrays.stream(column(rows, place)).distinct().count() > 1);
    }

    private void reckon(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] again = new double[2 * columns][RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            List<double[]> picked = IntStream.range(0, rows.size())
                    .mapToObj(i -> rows.get(random.nextInt(rows.size())))
                    .toList();
            double[] of = of(picked);
            for (int q = 0; q < of.length; q++) {
                again[q][r] = of[q];
            }
        }
        double[] all = of(rows);
        double[] first = of(rows.subList(0, rows.size() / 2));
        double[] second = of(rows.subList(rows.size() / 2, rows.size()));
        for (int q = 0; q < known.length; q++) {
            known[q] = new double[] {all[q], quantile(again[q], 0.025), quantile(again[q], 0.975), first[q], second[q]};
        }
    }

    private double[] of(List<double[]> some) {
        double[] a = column(some, 0);
        double[] b = column(some, columns + 1);
        double[] both = new double[2 * a.length];
        System.arraycopy(a, 0, both, 0, a.length);
        System.arraycopy(b, 0, both, a.length, a.length);
        double chance = correlation(a, b);
        double[] indices = new double[2 * columns];
        for (int j = 0; j < columns; j++) {
            double[] c = column(some, 1 + j);
            indices[j] = (correlation(b, c) - chance * correlation(a, c)) / (1 - chance * chance);
            double squares = IntStream.range(0, a.length)
                    .mapToDouble(i -> (a[i] - c[i]) * (a[i] - c[i]))
                    .average()
                    .orElseThrow();
            indices[columns + j] = squares / 2 / covariance(both, both);
        }
        return indices;
    }

    private static double[] column(List<double[]> rows, int place) {
        return rows.stream().mapToDouble(row -> row[place]).toArray();
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                .average()
                .orElseThrow();
    }

    static double correlation(double[] x, double[] y) {
        return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
    }

    static double quantile(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    double first(int column) {
        return known[column][0];
    }

    double low(int column) {
        return known[column][1];
    }

    double high(int column) {
        return known[column][2];
    }

    double total(int column) {
        return known[columns + column][0];
    }

    /** Whether a column by itself can be told from nought. */
    boolean isClear(int column) {
        return low(column) > 0;
    }

    long settled() {
        return Arrays.stream(known)
                .filter(index -> index[2] - index[1] <= 0.1 && Math.abs(index[3] - index[4]) <= 0.05)
                .count();
    }

    long unknown() {
        return Arrays.stream(known).filter(index -> index[1] <= 0).count();
    }

    /** Columns besides luck that can be told from nought, the largest first. */
    List<Integer> ranked() {
        return IntStream.range(0, columns - 1)
                .boxed()
                .filter(this::isClear)
                .sorted((x, y) -> Double.compare(first(y), first(x)))
                .toList();
    }
}
