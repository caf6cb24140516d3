package chokepoint.findings.variance;

import chokepoint.findings.ensemble.Sample;

/**
 * Where the variance of an outcome comes from, by the law of total variance: what parameters add, what inputs add, what the two
 * add only together, and what is left between runs that have both in common. Estimated without bias from a crossed design
 * (two-way analysis of variance with random effects); a part that comes out below zero is zero.
 *
 * @param mean of the outcome over all runs
 * @param total sum of the parts
 */
public record VarianceParts(
        double mean, double total, double parameters, double inputs, double together, double replications) {

    /**
     * The parts of one outcome.
     *
     * @param outcome by [parameter set][input draw][replication], at least two of each
     */
    public static VarianceParts of(double[][][] outcome) {
        int sets = outcome.length;
        int draws = outcome[0].length;
        int runs = outcome[0][0].length;
        double[] bySet = new double[sets];
        double[] byDraw = new double[draws];
        double[][] cell = new double[sets][draws];
        double mean = 0;
        double withinSquares = 0;
        for (int p = 0; p < sets; p++) {
            for (int i = 0; i < draws; i++) {
                cell[p][i] = Sample.of(outcome[p][i]).mean();
                withinSquares += squares(outcome[p][i], cell[p][i]);
                bySet[p] += cell[p][i] / draws;
                byDraw[i] += cell[p][i] / sets;
                mean += cell[p][i] / (sets * draws);
            }
        }
        double bothSquares = 0;
        for (int p = 0; p < sets; p++) {
            for (int i = 0; i < draws; i++) {
                double left = cell[p][i] - bySet[p] - byDraw[i] + mean;
                bothSquares += left * left;
            }
        }
        double replications = withinSquares / (sets * draws * (runs - 1));
        double pairs = bothSquares / ((sets - 1) * (draws - 1));
        double parameters = Math.max(0, squares(bySet, mean) / (sets - 1) - pairs / draws);
        double inputs = Math.max(0, squares(byDraw, mean) / (draws - 1) - pairs / sets);
        double together = Math.max(0, pairs - replications / runs);
        return new VarianceParts(
                mean, parameters + inputs + together + replications, parameters, inputs, together, replications);
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
