package chokepoint.studies.calibration;

import chokepoint.core.engine.CancellableEngine;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replays;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.History;
import chokepoint.core.validation.Measurement;
import chokepoint.core.validation.Target;
import chokepoint.core.validation.Target.Role;
import chokepoint.findings.evidence.Evidence.Reliability;
import chokepoint.findings.fit.RowFit;
import chokepoint.scenarios.calibration.Crisis;
import java.util.List;
import java.util.Map;

/**
 * The crisis of 2010 as a fit sees it. Rows that may only be looked at are not even read, and bases of prices, to which runs are made
 * relative, say nothing. The table of that time grades no source: each counts as one of the middle grade.
 */
public final class QuotaCrisis implements FittedCrisis {

    private static final Reliability UNGRADED = Reliability.B;

    private final Scenario scenario;
    private final List<Target> targets;
    private final Measurement measurement;
    private final Draws draws;

    /**
     * @param scenario under the rules that are fitted
     * @param targets what was observed
     * @param measurement how it is read off a run
     */
    public QuotaCrisis(Scenario scenario, List<Target> targets, Measurement measurement, Draws draws) {
        this.scenario = scenario;
        this.targets = targets.stream()
                .filter(target -> target.role() == Role.CALIBRATE && !target.isBase())
                .toList();
        this.measurement = measurement;
        this.draws = draws;
    }

    @Override
    public Crisis crisis() {
        return Crisis.QUOTAS;
    }

    @Override
    public List<RowFit> rows(Map<Parameter, Double> parameters) throws InterruptedException {
        Scenario fitted = scenario.withParameterSets(new ParameterSets("calibration", List.of(parameters)));
        List<History> histories = new Replays(() -> new CancellableEngine(new PlainLoopEngine(), draws.cancelled()))
                .run(List.of(fitted), draws.seed(), draws.runs(), draws.threads(), done -> {})
                .get(0);
        return targets.stream()
                .filter(target -> measurement.isComparable(target, histories.get(0)))
                .map(target -> new RowFit(
                        target.id(),
                        target.leastUnits(),
                        target.mostUnits(),
                        0,
                        UNGRADED.logSd(),
                        histories.stream()
                                .mapToDouble(history -> measurement.of(target, history))
                                .toArray()))
                .toList();
    }
}
