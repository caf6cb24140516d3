package chokepoint.findings.sensitivity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Least squares of an output on columns, all counted from their means in standard deviations (A. Saltelli et al., Global
 * Sensitivity Analysis: The Primer, 2008, section 1.2.5): a coefficient says by how many standard deviations the output moves when its
 * column moves by one. Columns that are independent explain the squares of their coefficients; what R² leaves is curvature,
 * columns acting together, and luck, of which the coefficients know nothing.
 *
 * @param runs n, runs that count
 * @param leftOut runs left out as their output is missing
 * @param coefficients by column, with 95 % intervals by Student's t over n − k − 1 degrees of freedom
 * @param explainedShare R²
 * @param adjustedShare R² less what as many columns without any effect would explain: {@code 1 − (1 − R²)(n − 1)/(n − k − 1)}
 */
public record StandardisedRegression(
        int runs, int leftOut, List<IntervalEstimate> coefficients, double explainedShare, double adjustedShare) {

    /** Least degrees of freedom that have to be left: runs beyond one for each column and one for the mean. */
    public static final int LEAST_FREEDOM = 10;

    /** Least ratio of the smallest singular value to the largest: under it columns are the same but for rounding. */
    private static final double LEAST_SINGULAR_RATIO = 1e-8;

    private static final double UPPER_PROBABILITY = 0.975;

    public StandardisedRegression {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * The regression.
     *
     * @param columns by [column][run], numbers, at least one column
     * @param output by run; NaN for a run that failed
     * @return empty where there is a {@link #refusal}
     * @throws IllegalArgumentException for no column, an infinite number, or columns of other lengths
     */
    public static Optional<StandardisedRegression> of(double[][] columns, double[] output) {
        GivenData given = given(columns, output);
        return refusal(given).isPresent() ? Optional.empty() : Optional.of(fitted(given));
    }

    /** Why there is no regression, in words; empty where there is one. */
    public static Optional<String> refusal(double[][] columns, double[] output) {
        return refusal(given(columns, output));
    }

    private static GivenData given(double[][] columns, double[] output) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("no columns; allowed: at least 1");
        }
        return GivenData.of(columns, output);
    }

    private static Optional<String> refusal(GivenData given) {
        int columns = given.columns().length;
        int least = columns + 1 + LEAST_FREEDOM;
        if (given.runs() < least) {
            return Optional.of(
                    given.runs() + " runs are too few for a regression on " + columns + " columns; it takes " + least);
        }
        if (GivenData.isConstant(given.output())) {
            return Optional.of("the output is the same in all runs");
        }
        OptionalInt still = IntStream.range(0, columns)
                .filter(c -> GivenData.isConstant(given.columns()[c]))
                .findFirst();
        if (still.isPresent()) {
            return Optional.of("column " + (still.getAsInt() + 1) + " is the same in all runs");
        }
        double[] singular = new SingularValueDecomposition(new Array2DRowRealMatrix(standardised(given.columns())))
                .getSingularValues();
        if (singular[columns - 1] < LEAST_SINGULAR_RATIO * singular[0]) {
            return Optional.of("a column is the sum of multiples of others, so what each does cannot be told apart");
        }
        return Optional.empty();
    }

    /** By [run][column]. */
    private static double[][] standardised(double[][] columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int c = 0; c < columns.length; c++) {
            double[] values = StatUtils.normalize(columns[c]);
            for (int run = 0; run < rows.length; run++) {
                rows[run][c] = values[run];
            }
        }
        return rows;
    }

    private static StandardisedRegression fitted(GivenData given) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(StatUtils.normalize(given.output()), standardised(given.columns()));
        double[] slopes = regression.estimateRegressionParameters();
        double[] errors = regression.estimateRegressionParametersStandardErrors();
        // without a generator of its own: it draws nothing
        double quantile =
                new TDistribution(null, given.runs() - slopes.length).inverseCumulativeProbability(UPPER_PROBABILITY);
        List<IntervalEstimate> coefficients = IntStream.range(1, slopes.length)
                .mapToObj(c -> new IntervalEstimate(
                        slopes[c], slopes[c] - quantile * errors[c], slopes[c] + quantile * errors[c]))
                .toList();
        return new StandardisedRegression(
                given.runs(),
                given.leftOut(),
                coefficients,
                regression.calculateRSquared(),
                regression.calculateAdjustedRSquared());
    }
}
