package chokepoint.studies.run;

import chokepoint.core.experiment.Build;
import chokepoint.core.result.RunRecord;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.core.store.RunStore;
import chokepoint.findings.ensemble.RecordedRuns;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.ensemble.Runs.FailedRun;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.study.RunStudy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The runs of a scenario held in memory as records, for a few: a record takes half a megabyte or more. */
public final class HeldRunWork implements Running.Work<RunFindings> {

    private final RunStudy study;
    private final Build build;
    private final Crew crew;
    private final Reporter<RunFindings> reporter;

    public HeldRunWork(RunStudy study, Build build, Crew crew, Reporter<RunFindings> reporter) {
        this.study = study;
        this.build = build;
        this.crew = crew;
        this.reporter = reporter;
    }

    @Override
    public RunFindings run(Running.Told told) throws InterruptedException {
        RunSource source = RunWork.source(study, build, told);
        Held held = new Held(study.catalogue());
        Optional<Held> twins = study.twin().map(twin -> new Held(study.catalogue()));
        Looks.End end = Looks.take(
                study,
                told,
                (runs, finished) -> source.stream(runs, held, twins, crew.threads(), study.stopOnError(), finished),
                (runs, look) -> look.apply(held.runs()));
        RunFindings found = new RunFindings(
                study.scenario(),
                study.seed(),
                held::runs,
                twins.map(kept -> kept::runs),
                Optional.of(CalibrationLibrary.replayScore()),
                end.stopped());
        told.accept(new StudyEvent.Reporting());
        reporter.say(found);
        told.accept(new StudyEvent.Reported());
        return found;
    }

    /** Keeps records, by number. */
    private static final class Held implements RunStore {

        private final Set<Part> parts = new HashSet<>();
        private final TreeMap<Integer, RunResult> results = new TreeMap<>();
        private final Catalogue catalogue;

        Held(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        @Override
        public synchronized boolean holds(Part part) {
            return parts.contains(part);
        }

        @Override
        public synchronized void keep(Part part, List<RunResult> more) {
            parts.add(part);
            more.forEach(result -> results.put(result.replication(), result));
        }

        synchronized Runs runs() {
            List<RunRecord> records = new ArrayList<>();
            List<FailedRun> failures = new ArrayList<>();
            for (RunResult result : results.values()) {
                if (result instanceof RunResult.Finished finished) {
                    records.add(finished.record());
                } else if (result instanceof RunResult.Failed failed) {
                    failures.add(new FailedRun(failed.replication(), failed.message()));
                }
            }
            return new RecordedRuns(records, failures, catalogue);
        }
    }
}
