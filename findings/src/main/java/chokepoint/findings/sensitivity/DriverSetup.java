package chokepoint.findings.sensitivity;

import chokepoint.core.experiment.Build;
import chokepoint.core.factor.Factor;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.Part;
import java.util.List;

/**
 * A study of what drives a scenario: all factors are screened by trajectories, then the leading ones are studied by variance, with the
 * inputs outside them as one column and luck as another. Runs stand in one row: first those of the trajectories, then as many that
 * nobody asks as fill the last part of them, then base row after base row.
 *
 * @param factors all that vary, the calibrated set among them
 * @param trajectories of the screening
 * @param baseRows N of the study by variance
 * @param scrambles of a Sobol sequence that base rows come from, in equal parts; 0 for independent random ones
 * @param leading factors that are studied by variance, the calibrated set counted
 */
public record DriverSetup(
        Scenario scenario,
        List<Factor> factors,
        int trajectories,
        int baseRows,
        int scrambles,
        int leading,
        long seed,
        Build build) {

    /** Columns besides factors: the inputs outside the design, and luck. */
    public static final int FURTHER_COLUMNS = 2;

    public DriverSetup {
        factors = List.copyOf(factors);
        if (trajectories < 2 || leading < 1 || leading > factors.size()) {
            throw new IllegalArgumentException(trajectories + " trajectories and " + leading + " leading of "
                    + factors.size() + " factors; allowed: at least 2, and 1 to all of them");
        }
        if (baseRows < SobolIndices.LEAST_BASE_ROWS * Math.max(1, scrambles)
                || (scrambles > 0 && (scrambles < SobolIndices.LEAST_SCRAMBLES || baseRows % scrambles != 0))) {
            throw new IllegalArgumentException(baseRows + " base rows of " + scrambles
                    + " scrambles; allowed: at least " + SobolIndices.LEAST_BASE_ROWS
                    + " of each scramble, and none or at least "
                    + SobolIndices.LEAST_SCRAMBLES + " of them, each with as many");
        }
    }

    /** Factors that steps can move: the choice of a set is none, as no set is a little higher than another. */
    public List<Factor> screened() {
        return factors.stream().filter(factor -> !factor.isSet()).toList();
    }

    /** Runs of the trajectories. */
    public int screeningRuns() {
        return trajectories * (screened().size() + 1);
    }

    /** Number of the first run of the study by variance. */
    public int firstOfVariance() {
        return (screeningRuns() + Part.RUNS - 1) / Part.RUNS * Part.RUNS;
    }

    /** Columns of the study by variance. */
    public int columns() {
        return leading + FURTHER_COLUMNS;
    }

    /** Runs of the study by variance. */
    public int varianceRuns() {
        return baseRows * (columns() + 2);
    }

    /** Number of all runs. */
    public int runs() {
        return firstOfVariance() + varianceRuns();
    }
}
