package chokepoint.studies.run;

import chokepoint.core.engine.CancellableEngine;
import chokepoint.core.engine.Engine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.experiment.PairedRuns;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.StoreException;
import chokepoint.findings.ensemble.Precision;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.ensemble.Runs.FailedRun;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.store.PartStore;
import chokepoint.studies.store.StoredRuns;
import chokepoint.studies.study.RunStudy;
import chokepoint.studies.workspace.ExperimentFile;
import chokepoint.studies.workspace.ExperimentFolder;
import chokepoint.studies.workspace.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The runs of a scenario from the first to the report, in a folder that a kill at any moment leaves ready to go on. */
public final class RunWork implements Running.Work<RunFindings> {

    private final RunStudy study;
    private final Build build;
    private final Crew crew;
    private final Path target;
    private final boolean force;
    private final Reporter<RunFindings> reporter;

    /**
     * @param target folder as it was given
     * @param force compute every run anew, and replace an older result even if it lies beside files of others
     */
    public RunWork(RunStudy study, Build build, Crew crew, Path target, boolean force, Reporter<RunFindings> reporter) {
        this.study = study;
        this.build = build;
        this.crew = crew;
        this.target = target;
        this.force = force;
        this.reporter = reporter;
    }

    @Override
    public RunFindings run(Running.Told told) throws InterruptedException {
        return run(told, source(study, build, told));
    }

    /**
     * The same with runs from elsewhere.
     *
     * @param source what came of a replication must be a function of the study and its number alone
     */
    public RunFindings run(Running.Told told, RunSource source) throws InterruptedException {
        return FileFault.made(target, FileFault.GO_ON, () -> {
            try (ExperimentFolder folder = ExperimentFolder.open(target, study.identity(build), force)) {
                return run(folder, source, told);
            }
        });
    }

    /** Where the runs of a study come from. */
    static RunSource source(RunStudy study, Build build, Running.Told told) {
        Supplier<Engine> engines = () -> new CancellableEngine(new MasonEngine(), told::isCancelled);
        Scenario scenario = study.scenario();
        Optional<SharedPasts> shared = study.fork()
                .map(fork -> new SharedPasts(
                        scenario,
                        study.seed(),
                        fork,
                        build,
                        engines,
                        what -> told.accept(new StudyEvent.Warned(what))));
        Optional<Scenario> twin = study.twin();
        if (twin.isPresent()) {
            PairedRuns pairs = new PairedRuns(scenario, twin.get(), study.seed(), engines);
            return RunSource.paired(
                    twin.get(), shared.map(one -> pairs.from(one::past)).orElseGet(pairs::fromTheBeginning));
        }
        return RunSource.alone(shared.map(SharedPasts::replications)
                .orElseGet(() -> new Experiment(engines).replications(scenario, study.seed())));
    }

    private RunFindings run(ExperimentFolder folder, RunSource source, Running.Told told)
            throws IOException, InterruptedException {
        Scenario scenario = study.scenario();
        RunLog log =
                RunLog.open(folder.work(), build, scenario.name(), study.seed(), study.runsInWords(), crew.threads());
        Optional<PartStore> twins = source.openTwins(folder.work(), target, study.catalogue());
        try (PartStore store = PartStore.ofDrawn(folder.work(), target, scenario, study.catalogue(), study.seed())) {
            Looks.End end = Looks.take(
                    study,
                    told,
                    (runs, finished) ->
                            source.stream(runs, store, twins, crew.threads(), study.stopOnError(), finished),
                    (runs, look) -> {
                        try (StoredRuns stored = refuseNone(store.read(runs, crew.threads()))) {
                            return look.apply(stored);
                        }
                    });
            log.note("runs");
            int all = end.runs();
            Optional<Precision.Interval> stop = end.stopped();
            RunFindings found = findings(
                    () -> refuseNone(store.read(all, crew.threads())),
                    twins.map(kept -> () -> kept.read(all, crew.threads())),
                    stop);
            report(folder, source, log, found, all, told);
            Path kept = folder.kept();
            return findings(
                    () -> PartStore.readOnly(kept, scenario, study.catalogue(), all, crew.threads()),
                    twins.flatMap(made -> study.twin())
                            .map(twin ->
                                    () -> PartStore.twinsReadOnly(kept, twin, study.catalogue(), all, crew.threads())),
                    stop);
        } finally {
            twins.ifPresent(PartStore::close);
        }
    }

    private RunFindings findings(Supplier<Runs> own, Optional<Supplier<Runs>> calm, Optional<Precision.Interval> stop) {
        return new RunFindings(
                study.scenario(), study.seed(), own, calm, Optional.of(CalibrationLibrary.replayScore()), stop);
    }

    private void report(
            ExperimentFolder folder, RunSource source, RunLog log, RunFindings found, int runs, Running.Told told)
            throws IOException, InterruptedException {
        try (found) {
            found.ensemble();
            told.accept(new StudyEvent.Reporting());
            reporter.say(found);
            told.goOn();
            List<String> beside = new ArrayList<>(List.of(ExperimentFile.PATH));
            beside.addAll(source.seals(folder.work(), runs));
            reporter.write(found, new Reporter.Place(folder.reportDraft(), folder.work(), beside));
            log.note("report");
            told.goOn();
            folder.commit(runs);
        }
        told.accept(new StudyEvent.Reported());
        holdsMore(target, folder, runs, told);
    }

    /** Tells that a folder holds more runs than its report tells. */
    static void holdsMore(Path target, ExperimentFolder folder, int runs, Running.Told told) throws IOException {
        int held = PartStore.held(folder.kept());
        if (held > runs) {
            told.accept(new StudyEvent.HoldsMore(target, held, runs));
        }
    }

    private StoredRuns refuseNone(StoredRuns stored) {
        if (stored.count() == 0) {
            List<FailedRun> failures = stored.failures();
            stored.close();
            throw new StoreException(
                    "all " + failures.size() + " runs failed, the first with: "
                            + failures.get(0).message() + "; they are recorded in " + target
                            + "; change the scenario, or report it",
                    null);
        }
        return stored;
    }
}
