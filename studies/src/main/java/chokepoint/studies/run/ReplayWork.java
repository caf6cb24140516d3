package chokepoint.studies.run;

import chokepoint.core.engine.CancellableEngine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Replays;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.History;
import chokepoint.core.validation.Measurement;
import chokepoint.core.validation.Scoring;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.study.ReplayStudy;
import chokepoint.studies.workspace.OutputFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A replay of the past, scored; its report is written in one go. */
public final class ReplayWork implements Running.Work<ReplaySummary> {

    private final ReplayStudy study;
    private final Crew crew;
    private final Path target;
    private final Reporter<ReplaySummary> reporter;

    /**
     * @param target folder of the report, as it was given
     */
    public ReplayWork(ReplayStudy study, Crew crew, Path target, Reporter<ReplaySummary> reporter) {
        this.study = study;
        this.crew = crew;
        this.target = target;
        this.reporter = reporter;
    }

    @Override
    public ReplaySummary run(Running.Told told) throws InterruptedException {
        return FileFault.made(target, FileFault.AGAIN, () -> {
            try (OutputFolder folder =
                    OutputFolder.open(target, trouble -> told.accept(new StudyEvent.Warned(trouble)))) {
                ReplaySummary summary = summary(told);
                told.accept(new StudyEvent.Reporting());
                reporter.say(summary);
                told.goOn();
                reporter.write(summary, new Reporter.Place(folder.draft(), folder.draft(), List.of()));
                told.goOn();
                folder.commit();
                told.accept(new StudyEvent.Reported());
                return summary;
            }
        });
    }

    /** The replay under the first seed with every counterfactual, and under each further one with that of the bar. */
    private ReplaySummary summary(Running.Told told) throws InterruptedException {
        List<Scenario> deciding = new ArrayList<>(List.of(study.scenarios().get(0)));
        study.scenarios().stream()
                .skip(1)
                .filter(scenario -> scenario.name().endsWith(ReplaySummary.CALM))
                .forEach(deciding::add);
        List<ReplaySummary> further = new ArrayList<>();
        for (long seed : study.seeds().subList(1, study.seeds().size())) {
            further.add(summary(deciding, seed, told, List.of()));
        }
        return summary(study.scenarios(), study.seed(), told, further);
    }

    private ReplaySummary summary(List<Scenario> scenarios, long seed, Running.Told told, List<ReplaySummary> further)
            throws InterruptedException {
        int all = study.runs() * scenarios.size();
        told.accept(new StudyEvent.Started(all, false));
        List<List<History>> histories = new Replays(() -> new CancellableEngine(new MasonEngine(), told::isCancelled))
                .run(
                        scenarios,
                        seed,
                        study.runs(),
                        crew.threads(),
                        finished -> told.accept(new StudyEvent.RunEnded(finished, all)));
        Measurement measurement = ReplayLibrary.measurement();
        List<ReplaySummary.Variant> variants = new ArrayList<>();
        for (int i = 1; i < scenarios.size(); i++) {
            variants.add(new ReplaySummary.Variant(scenarios.get(i), histories.get(i)));
        }
        return new ReplaySummary(
                scenarios.get(0),
                seed,
                histories.get(0),
                measurement,
                Scoring.of(ReplayLibrary.targets(), measurement, histories.get(0)),
                variants,
                further);
    }
}
