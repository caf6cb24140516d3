package chokepoint.findings.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What lies there: columns and the output of the runs that did not fail.
 *
 * @param columns by [column][run]
 * @param output by run, all numbers
 * @param leftOut runs whose output is missing
 */
record GivenData(double[][] columns, double[] output, int leftOut) {

    /**
     * Leaves out the runs that failed.
     *
     * @param columns by [column][run], numbers
     * @param output by run; NaN for a run that failed
     * @throws IllegalArgumentException for an infinite number, a column of another length, or a missing number in one
     */
    static GivenData of(double[][] columns, double[] output) {
        if (Arrays.stream(output).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("an infinite output; allowed: numbers, or NaN for a run that failed");
        }
        int[] kept = IntStream.range(0, output.length)
                .filter(run -> !Double.isNaN(output[run]))
                .toArray();
        double[][] known = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            double[] column = columns[c];
            if (column.length != output.length || !Arrays.stream(column).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("column " + c + " of " + column.length + " values for "
                        + output.length + " runs; allowed: a finite number for each");
            }
            known[c] = Arrays.stream(kept).mapToDouble(run -> column[run]).toArray();
        }
        return new GivenData(
                known, Arrays.stream(kept).mapToDouble(run -> output[run]).toArray(), output.length - kept.length);
    }

    /** Runs that count. */
    int runs() {
        return output.length;
    }

    /** Whether all values are the same; counted from their mean they need not be exactly nought. */
    static boolean isConstant(double[] values) {
        return values.length == 0 || StatUtils.min(values) == StatUtils.max(values);
    }

    /** The output counted from its mean. */
    double[] centredOutput() {
        double mean = Arrays.stream(output).average().orElse(0);
        return Arrays.stream(output).map(value -> value - mean).toArray();
    }
}
