package chokepoint.findings.discovery;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Runs made up: columns x0, x1, … uniform from 0 to 1, independent. */
final class TestCases {

    private TestCases() {}

    static List<String> names(int columns) {
        return IntStream.range(0, columns).mapToObj(column -> "x" + column).toList();
    }

    static double[][] uniform(int rows, int columns, SplittableRandom random) {
        return IntStream.range(0, rows)
                .mapToObj(row -> random.doubles(columns).toArray())
                .toArray(double[][]::new);
    }

    /** Each row a group of its own. */
    static long[] alone(int rows) {
        return LongStream.range(0, rows).toArray();
    }

    /** Cases where a rule holds, one row in so many turned round. */
    static Cases ruled(int rows, int columns, Predicate<double[]> rule, double noiseShare, long seed) {
        return of(rows, columns, value -> value, rule, noiseShare, seed);
    }

    /** The same of values that are made from the uniform ones. */
    static Cases of(
            int rows, int columns, DoubleUnaryOperator made, Predicate<double[]> rule, double noiseShare, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = uniform(rows, columns, random);
        boolean[] outcome = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = DoubleStream.of(values[row]).map(made).toArray();
            outcome[row] = rule.test(values[row]) != random.nextDouble() < noiseShare;
        }
        return new Cases(names(columns), values, outcome, alone(rows));
    }

    /** Outcomes that have nothing to do with the columns. */
    static Cases noise(int rows, int columns, double baseRate, long seed) {
        return ruled(rows, columns, row -> false, baseRate, seed);
    }
}
