package chokepoint.studies.calibration;

import chokepoint.core.engine.CancellableEngine;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.NotUnderstoodException;
import chokepoint.findings.ensemble.RecordedRuns;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.evidence.Evidence.Reliability;
import chokepoint.findings.evidence.OutcomeReader;
import chokepoint.findings.fit.RowFit;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.scenarios.calibration.Crisis;
import chokepoint.scenarios.evidence.SeenRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The licences of 2025 as a fit sees them: rows of use {@code fit} alone, from runs that end once these can be told.
 *
 * <p>An event costs by the days to it, as a quantity does: 40 to 75 days seen and a median of 150 are a factor of two off. In a run in which
 * it does not come it counts as if it came on the first day that is not run any more: it is known to be no earlier, and how much later no
 * run of this length can say. Where at least half of the runs lack it a fit gets no slope from this row, and has to be led there by others.
 */
public final class LicenceCrisis implements FittedCrisis {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Scenario scenario;
    private final List<Told> rows = new ArrayList<>();
    private final Draws draws;

    /**
     * @param neverDays what stands for never
     */
    private record Told(SeenRow row, Function<Runs, double[]> shown, double neverDays) {

        RowFit of(Runs runs) {
            double[] values = Arrays.stream(shown.apply(runs))
                    .map(value -> value == Double.POSITIVE_INFINITY ? neverDays : value)
                    .toArray();
            return new RowFit(
                    row.id(),
                    row.low(),
                    row.high(),
                    row.offset(),
                    Reliability.valueOf(row.reliability()).logSd(),
                    values);
        }
    }

    /**
     * @param whole the replay under the rules that are fitted
     * @param seen a table of evidence, of which rows of use {@code fit} are read
     * @throws IllegalArgumentException when no run shows such a row
     */
    public LicenceCrisis(Scenario whole, List<SeenRow> seen, Draws draws) {
        List<SeenRow> fitted = CalibrationLibrary.fittedRows(seen);
        scenario = ReplayLibrary.untilTold(whole, fitted);
        this.draws = draws;
        for (SeenRow row : fitted) {
            rows.add(new Told(
                    row, shown(row), row.kind().equals("event") ? daysToTheEnd(row) : Double.POSITIVE_INFINITY));
        }
    }

    private Function<Runs, double[]> shown(SeenRow row) {
        try {
            return OutcomeReader.read(row.outcome(), row.period(), scenario, Catalogue.SHIPPED)
                    .orElseThrow(() -> new IllegalArgumentException(
                            row.id() + " is to be fitted, and is not of a time that runs of the fit keep"));
        } catch (NotUnderstoodException e) {
            throw new IllegalArgumentException(row.id() + " is to be fitted, and no run shows it", e);
        }
    }

    /** From the day that an event is counted from, the first that its outcome names, to the end of the runs. */
    private double daysToTheEnd(SeenRow row) {
        Matcher date = DATE.matcher(row.outcome());
        if (!date.find()) {
            throw new IllegalArgumentException(row.id() + " is an event, and names no day that it is counted from");
        }
        LocalDate end =
                scenario.timeline().calendar().startOf(scenario.timeline().endWeek());
        return end.toEpochDay() - LocalDate.parse(date.group()).toEpochDay();
    }

    @Override
    public Crisis crisis() {
        return Crisis.LICENCES;
    }

    @Override
    public List<RowFit> rows(Map<Parameter, Double> parameters) throws InterruptedException {
        Scenario fitted = scenario.withParameterSets(new ParameterSets("calibration", List.of(parameters)));
        Runs runs = new RecordedRuns(
                new Experiment(() -> new CancellableEngine(new PlainLoopEngine(), draws.cancelled()))
                        .run(fitted, draws.seed(), draws.runs(), draws.threads(), done -> {}),
                List.of());
        return rows.stream().map(row -> row.of(runs)).toList();
    }
}
