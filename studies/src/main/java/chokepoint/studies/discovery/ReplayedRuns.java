package chokepoint.studies.discovery;

import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.Period;
import chokepoint.findings.ensemble.NotUnderstoodException;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.evidence.OutcomeReader;
import chokepoint.findings.evidence.ReplayedRow;
import chokepoint.findings.evidence.ReplayedRow.Use;
import chokepoint.findings.evidence.RowScore;
import chokepoint.findings.evidence.SeedReplay;
import chokepoint.findings.evidence.SeenOutcome;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.scenarios.evidence.EvidenceTable;
import chokepoint.scenarios.evidence.SeenRow;
import chokepoint.scenarios.input.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Runs of a replay with their twins without the dispute, held against every row of the shipped evidence. */
public final class ReplayedRuns {

    /** Purchases of magnets under licence after the dispute over those of the four months before. */
    private static final String AFTER_OVER_BEFORE = "ratio(japan_licensed_volume[magnets], 2025-07..2025-10)";

    private static final String AFTER = "2025-11..2025-12";

    private final List<ReplayedRow> rows;
    private final Function<Runs, double[]> dispute;

    /**
     * @param scenario the replay
     * @throws chokepoint.scenarios.input.InvalidInputException where the shipped evidence cannot be held against it
     */
    public ReplayedRuns(Scenario scenario) {
        Problems problems = new Problems();
        List<ReplayedRow> found = new ArrayList<>();
        for (SeenRow row : EvidenceTable.read(EvidenceTable.SHIPPED, problems)) {
            SeenOutcome seen = WeighedRuns.seen(row, EvidenceTable.SHIPPED, scenario, problems);
            boolean unsaid = row.silence().isEmpty() && seen.shown() == null;
            found.add(new ReplayedRow(
                    seen,
                    Use.valueOf(row.use().toUpperCase(Locale.ROOT)),
                    row.quantity(),
                    row.unit(),
                    unsaid ? "its time is not in what runs keep" : row.silence()));
        }
        problems.throwIfAny();
        rows = List.copyOf(found);
        try {
            dispute = OutcomeReader.read(AFTER_OVER_BEFORE, Period.of(AFTER), scenario, Catalogue.SHIPPED)
                    .orElseThrow(() -> new IllegalArgumentException(
                            scenario.name() + " does not keep July to December 2025, when the dispute was felt"));
        } catch (NotUnderstoodException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What runs of one seed come out at.
     *
     * @param twins the same runs without the dispute
     */
    public SeedReplay read(long seed, Runs runs, Runs twins) {
        double[] with = dispute.apply(runs);
        double[] without = dispute.apply(twins);
        int[] own = runs.replications();
        int[] others = twins.replications();
        double[] factors = IntStream.range(0, own.length)
                .filter(run -> Arrays.binarySearch(others, own[run]) >= 0)
                .mapToDouble(run -> with[run] / without[Arrays.binarySearch(others, own[run])])
                .filter(factor -> !Double.isNaN(factor))
                .toArray();
        return new SeedReplay(
                seed,
                own,
                rows.stream()
                        .map(row -> new RowScore(
                                row,
                                row.seen().shown() == null
                                        ? new double[0]
                                        : row.seen().shown().apply(runs)))
                        .toList(),
                factors);
    }
}
