package chokepoint.app;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.CrossedDesign;
import chokepoint.core.experiment.CrossedDesign.Size;
import chokepoint.core.experiment.Replays;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.Scoring;
import chokepoint.core.validation.Target;
import chokepoint.findings.variance.CrossedOutcomes;
import chokepoint.reports.Appendix;
import chokepoint.reports.table.HoldOutAppendix;
import chokepoint.reports.table.VarianceAppendix;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import java.util.ArrayList;
import java.util.List;

/** What the page of the validation says beside the replay: a fit to the early years, and the uncertainty of ban-2026 taken apart. */
final class ValidationAppendices {

    private static final String BAN = "ban-2026";
    private static final Size CROSSED = new Size(24, 12, 2);

    private final long seed;
    private final int runs;
    private final int threads;

    ValidationAppendices(long seed, int runs, int threads) {
        this.seed = seed;
        this.runs = runs;
        this.threads = threads;
    }

    List<Appendix> write(ParameterOption parameters) throws InterruptedException {
        List<Appendix> appendices = new ArrayList<>();
        if (!CalibrationLibrary.installedEarly().isEmpty()) {
            appendices.add(holdOut());
        }
        Scenario ban = parameters.load(BAN);
        int sets = Math.min(CROSSED.sets(), ban.parameterSets().sets().size());
        if (sets > 1) {
            appendices.add(crossed(ban, new Size(sets, CROSSED.inputDraws(), CROSSED.replications())));
        }
        return appendices;
    }

    private Appendix holdOut() throws InterruptedException {
        Scenario early =
                ScenarioLibrary.load(ReplayLibrary.CRISIS_2010).withParameterSets(CalibrationLibrary.installedEarly());
        var histories = new Replays(MasonEngine::new)
                .run(List.of(early), seed, runs, threads, done -> {})
                .get(0);
        List<Target> late = CalibrationLibrary.lateTargets();
        return HoldOutAppendix.of(
                Scoring.of(CalibrationLibrary.earlyTargets(), ReplayLibrary.measurement(), histories),
                Scoring.of(late, ReplayLibrary.measurement(), histories),
                CalibrationLibrary.installedEarly().sets().size());
    }

    private Appendix crossed(Scenario ban, Size size) throws InterruptedException {
        CrossedOutcomes outcomes = new CrossedOutcomes(ban);
        double[][][][] found =
                new CrossedDesign(MasonEngine::new).run(ban, seed, size, threads, outcomes::of, done -> {});
        return VarianceAppendix.of(ban, size, outcomes.labels(), found);
    }
}
