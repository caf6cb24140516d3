package chokepoint.reports.table;

import chokepoint.core.experiment.CrossedDesign.Size;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.variance.VarianceParts;
import chokepoint.reports.Appendix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the spread of a scenario's outcomes comes from. */
public final class VarianceAppendix {

    private static final double PERCENT = 100;
    /** Outcomes that hardly vary have no parts worth a line. */
    private static final double LEAST_SD = 1e-3;

    private VarianceAppendix() {}

    /**
     * The section.
     *
     * @param found outcomes by [set][input draw][replication]
     */
    public static Appendix of(Scenario scenario, Size size, List<String> labels, double[][][][] found) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("outcome", "mean", "sd", "parameters", "inputs", "both together", "replication"));
        for (int o = 0; o < labels.size(); o++) {
            VarianceParts parts = VarianceParts.of(outcome(found, o));
            if (Math.sqrt(parts.total()) > LEAST_SD) {
                rows.add(List.of(
                        labels.get(o),
                        ScoreTable.number(parts.mean()),
                        ScoreTable.number(Math.sqrt(parts.total())),
                        share(parts.parameters(), parts),
                        share(parts.inputs(), parts),
                        share(parts.together(), parts),
                        share(parts.replications(), parts)));
            }
        }
        return new Appendix(
                "Where the spread of " + scenario.name() + " comes from",
                List.of(
                        size.sets() + " parameter sets × " + size.inputDraws() + " draws of inputs × "
                                + size.replications()
                                + " replications, each set with each draw; shares of the variance by the law of total variance"
                                + " (two-way analysis of variance; a part below zero is zero).",
                        "Parameters: what the calibration fits. Inputs: tables, courses of the scenario, and parameters that 2010"
                                + " does not tell (γ, critical cover and others outside the fit). Replication: firms and luck."),
                rows);
    }

    private static double[][][] outcome(double[][][][] found, int index) {
        double[][][] outcome = new double[found.length][][];
        for (int p = 0; p < found.length; p++) {
            outcome[p] = new double[found[p].length][];
            for (int i = 0; i < found[p].length; i++) {
                outcome[p][i] = new double[found[p][i].length];
                for (int k = 0; k < found[p][i].length; k++) {
                    outcome[p][i][k] = found[p][i][k][index];
                }
            }
        }
        return outcome;
    }

    private static String share(double part, VarianceParts parts) {
        return String.format(Locale.ROOT, "%.0f%%", PERCENT * part / parts.total());
    }
}
