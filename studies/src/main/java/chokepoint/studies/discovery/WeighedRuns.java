package chokepoint.studies.discovery;

import chokepoint.core.experiment.Build;
import chokepoint.core.factor.Factor;
import chokepoint.core.factor.FactorQuantiles;
import chokepoint.core.factor.Factors;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.NotUnderstoodException;
import chokepoint.findings.evidence.Conditioned;
import chokepoint.findings.evidence.Evidence;
import chokepoint.findings.evidence.Evidence.Kind;
import chokepoint.findings.evidence.Evidence.Reliability;
import chokepoint.findings.evidence.OutcomeReader;
import chokepoint.findings.evidence.SeenOutcome;
import chokepoint.findings.evidence.Weights;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.evidence.EvidenceTable;
import chokepoint.scenarios.evidence.SeenRow;
import chokepoint.scenarios.input.Problems;
import chokepoint.studies.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The finished runs of a {@code run}, to be weighed by what was seen. */
public final class WeighedRuns {

    /** Rows that may weigh: what a fit has seen, its bases, and what the world is made from may not. */
    private static final String CHECK = "check";

    private final TellingRuns runs;

    private WeighedRuns(TellingRuns runs) {
        this.runs = runs;
    }

    /**
     * Opens a folder.
     *
     * @throws chokepoint.studies.workspace.UnusableResultsException when it is not finished, holds something else, or the scenario in it is
     *     not that of the runs
     */
    public static WeighedRuns open(Path folder) {
        return new WeighedRuns(TellingRuns.openRun(folder));
    }

    /**
     * Sees that runs of a scenario can be weighed by a table, before they are made.
     *
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong with the table
     */
    public static void check(String evidence, Scenario scenario) {
        Problems problems = new Problems();
        for (SeenRow row : EvidenceTable.read(evidence, problems)) {
            if (row.use().equals(CHECK)) {
                seen(row, evidence, scenario, problems);
            }
        }
        problems.throwIfAny();
    }

    /**
     * Weighs the runs. What the model itself is wrong by is the error of its prices in the replay of 2009 to 2013, as it is recorded.
     *
     * @param evidence the name of the shipped table, or a file
     * @param before rows of this day and later are left out; null for none
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong with the table
     * @throws chokepoint.studies.workspace.UnusableResultsException when the runs cannot tell
     */
    public Conditioned weigh(String evidence, @Nullable LocalDate before, Build build) throws IOException {
        Problems problems = new Problems();
        List<SeenOutcome> used = new ArrayList<>();
        List<SeenOutcome> silent = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        for (SeenRow row : EvidenceTable.read(evidence, problems)) {
            if (before != null && row.period().to().isAfter(before)) {
                continue;
            }
            if (!row.use().equals(CHECK)) {
                otherwise.add(row.id());
                continue;
            }
            SeenOutcome seen = seen(row, evidence, runs.scenario(), problems);
            (seen.shown() == null ? silent : used).add(seen);
        }
        problems.throwIfAny();
        if (used.isEmpty()) {
            throw runs.unusable("shows no row of this evidence, in the time it is of");
        }
        try (StoredRuns stored = runs.stored()) {
            return carrying(
                    new Conditioned.Setup(
                            runs.scenario(),
                            runs.seed(),
                            stored.replications(),
                            used,
                            silent,
                            otherwise,
                            CalibrationLibrary.replayScore().priceErrorLog(),
                            build),
                    stored);
        }
    }

    static SeenOutcome seen(SeenRow row, String label, Scenario scenario, Problems problems) {
        Evidence evidence = new Evidence(
                row.id(),
                row.block(),
                Kind.valueOf(row.kind().toUpperCase(Locale.ROOT)),
                row.low(),
                row.high(),
                row.offset(),
                row.reportProbability(),
                Reliability.valueOf(row.reliability()));
        try {
            return new SeenOutcome(
                    evidence,
                    row.outcome().isEmpty()
                            ? null
                            : OutcomeReader.read(row.outcome(), row.period(), scenario, Catalogue.SHIPPED)
                                    .orElse(null));
        } catch (NotUnderstoodException e) {
            e.mistakes()
                    .forEach(mistake -> problems.add(
                            label,
                            row.line(),
                            "outcome",
                            row.outcome(),
                            mistake.message()
                                    + (mistake.known().isEmpty()
                                            ? ""
                                            : Problems.suggestion(mistake.given(), mistake.known()))));
            return new SeenOutcome(evidence, null);
        }
    }

    private Conditioned carrying(Conditioned.Setup setup, StoredRuns stored) {
        Scenario scenario = runs.scenario();
        List<Factor> factors = Factors.of(scenario).all().stream()
                .filter(factor -> !factor.isSet())
                .toList();
        FactorQuantiles quantiles = new FactorQuantiles(scenario, factors);
        Conditioned found;
        try {
            found = new Conditioned(
                    setup,
                    stored,
                    factors.stream()
                            .map(factor -> new String[] {factor.name(), factor.label()})
                            .toList(),
                    Arrays.stream(setup.replications())
                            .mapToObj(run -> quantiles.of(new Draws(runs.seed(), run)))
                            .toArray(double[][]::new));
        } catch (IllegalArgumentException e) {
            throw runs.unusable("cannot be weighed: " + e.getMessage());
        }
        Weights weights = found.weights();
        if (!weights.carry()) {
            throw runs.unusable(String.format(
                    Locale.ROOT,
                    "has %,d runs, which weigh as %.0f, and one has %.0f%% of all weight; at least %.0f and at most %.0f%% are needed: run about"
                            + " %,d",
                    weights.runs(),
                    weights.effectiveNumber(),
                    100 * weights.largestShare(),
                    Weights.LEAST_EFFECTIVE,
                    100 * Weights.LARGEST_SHARE,
                    weights.runsThatCarry()));
        }
        return found;
    }
}
