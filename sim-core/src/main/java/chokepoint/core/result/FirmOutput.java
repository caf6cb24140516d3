package chokepoint.core.result;

import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.snapshot.Tape;
import java.util.Arrays;

/** Fills the series of single firms, firm by firm. */
final class FirmOutput {

    /** Shares of an industry's output come to an even one up to rounding. */
    private static final double ROUNDING_SHARE = 1e-9;

    private final double[][] leastOutputShare;
    private final double[][] leastLargeOutputShare;
    private final double[][] largeOutputShare;

    private final int[] industry;
    /** Share of a firm in the output of its industry's large firms; 0 for one that is not large. */
    private final double[] largeShare;

    /**
     * @param industry by firm
     * @param outputShare by firm, its share of the industry's output
     * @param industries their number
     * @param weeks length of the series
     */
    FirmOutput(int[] industry, double[] outputShare, int industries, int weeks) {
        this.industry = industry;
        leastOutputShare = whole(industries, weeks);
        leastLargeOutputShare = whole(industries, weeks);
        largeOutputShare = whole(industries, weeks);
        largeShare = new double[industry.length];
        double[] sum = new double[industries];
        int[] firms = new int[industries];
        double[] largeSum = new double[industries];
        for (int firm = 0; firm < industry.length; firm++) {
            sum[industry[firm]] += outputShare[firm];
            firms[industry[firm]]++;
        }
        for (int firm = 0; firm < industry.length; firm++) {
            double even = sum[industry[firm]] / firms[industry[firm]];
            largeShare[firm] = outputShare[firm] >= even * (1 - ROUNDING_SHARE) ? outputShare[firm] : 0;
            largeSum[industry[firm]] += largeShare[firm];
        }
        for (int firm = 0; firm < industry.length; firm++) {
            largeShare[firm] /= largeSum[industry[firm]];
        }
    }

    private static double[][] whole(int industries, int weeks) {
        double[][] series = new double[industries][weeks];
        for (double[] one : series) {
            Arrays.fill(one, 1);
        }
        return series;
    }

    /**
     * Takes a firm's output of a week, which stands at the plan until then.
     *
     * @param made relative to plan
     */
    void take(int firm, int at, double made) {
        int of = industry[firm];
        leastOutputShare[of][at] = Math.min(leastOutputShare[of][at], made);
        if (largeShare[firm] > 0) {
            leastLargeOutputShare[of][at] = Math.min(leastLargeOutputShare[of][at], made);
            largeOutputShare[of][at] -= largeShare[firm] * (1 - made);
        }
    }

    /** By [{@link FirmSeries}][industry][week]. */
    double[][][] series() {
        double[][][] series = new double[FirmSeries.values().length][][];
        series[FirmSeries.LEAST_FIRM.ordinal()] = leastOutputShare;
        series[FirmSeries.LEAST_LARGE_FIRM.ordinal()] = leastLargeOutputShare;
        series[FirmSeries.LARGE_FIRMS.ordinal()] = largeOutputShare;
        return series;
    }

    /** Records or restores the first {@code weeks}. */
    void tape(Tape tape, int weeks) {
        for (double[][] rows : series()) {
            for (double[] row : rows) {
                tape.numbers(row, weeks);
            }
        }
    }
}
