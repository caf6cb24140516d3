package chokepoint.studies.run;

import chokepoint.core.engine.CancellableEngine;
import chokepoint.core.engine.Engine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.StoreException;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.store.PartStore;
import chokepoint.studies.store.StoredRuns;
import chokepoint.studies.store.table.Asked;
import chokepoint.studies.study.Study;
import chokepoint.studies.workspace.ExperimentFile;
import chokepoint.studies.workspace.ExperimentFolder;
import chokepoint.studies.workspace.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Runs of a design from the first to the report, in a folder that a kill at any moment leaves ready to go on.
 *
 * @param <F> what they find
 */
abstract class DesignWork<F extends AutoCloseable> implements Running.Work<F> {

    private final Study study;
    private final Scenario scenario;
    private final Build build;
    private final Crew crew;
    private final Path target;
    private final boolean force;
    private final Reporter<F> reporter;

    /**
     * @param scenario that the runs are of, or are variants of
     * @param target folder as it was given
     * @param force compute every run anew, and replace an older result even if it lies beside files of others
     */
    DesignWork(
            Study study, Scenario scenario, Build build, Crew crew, Path target, boolean force, Reporter<F> reporter) {
        this.study = study;
        this.scenario = scenario;
        this.build = build;
        this.crew = crew;
        this.target = target;
        this.force = force;
        this.reporter = reporter;
    }

    /** The number of runs in words, for the log. */
    abstract String runsInWords();

    /** What each run is asked. */
    abstract Asked asked();

    /**
     * Makes every run that is missing.
     *
     * @param making makes runs up to a number
     */
    abstract void make(Making making, Running.Told told) throws InterruptedException;

    /** What some runs say; it closes them. */
    abstract F find(StoredRuns runs);

    /** Makes what is missing of the first runs, and reads them. */
    interface Making {

        void upTo(int wanted, IntFunction<RunRecord> runs) throws InterruptedException;

        StoredRuns read(int wanted);
    }

    final Build build() {
        return build;
    }

    /** Makes an engine that stops when nobody wants the study any more. */
    static Engine engine(Running.Told told) {
        return new CancellableEngine(new MasonEngine(), told::isCancelled);
    }

    @Override
    public F run(Running.Told told) throws InterruptedException {
        return FileFault.made(target, FileFault.GO_ON, () -> {
            try (ExperimentFolder folder = ExperimentFolder.open(target, study.identity(build), force)) {
                return run(folder, told);
            }
        });
    }

    private F run(ExperimentFolder folder, Running.Told told) throws IOException, InterruptedException {
        int wanted = study.runs();
        RunLog log = RunLog.open(folder.work(), build, scenario.name(), study.seed(), runsInWords(), crew.threads());
        try (PartStore store = PartStore.ofDesign(folder.work(), target, scenario, Catalogue.SHIPPED, asked())) {
            told.accept(new StudyEvent.Started(wanted, false));
            make(making(store, told), told);
            told.goOn();
            log.note("runs");
            try (F found = find(refuseNone(store.read(wanted, crew.threads())))) {
                told.accept(new StudyEvent.Reporting());
                reporter.say(found);
                told.goOn();
                List<String> beside = new ArrayList<>(List.of(ExperimentFile.PATH));
                beside.addAll(PartStore.seals(folder.work(), wanted, false));
                reporter.write(found, new Reporter.Place(folder.reportDraft(), folder.work(), beside));
            } catch (IOException | InterruptedException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            log.note("report");
            told.goOn();
            folder.commit(wanted);
            told.accept(new StudyEvent.Reported());
            return find(PartStore.readOnly(folder.kept(), scenario, Catalogue.SHIPPED, wanted, crew.threads()));
        }
    }

    private Making making(PartStore store, Running.Told told) {
        return new Making() {
            @Override
            public void upTo(int wanted, IntFunction<RunRecord> runs) throws InterruptedException {
                Experiment.stream(
                        runs,
                        wanted,
                        store,
                        crew.threads(),
                        false,
                        finished -> told.accept(new StudyEvent.RunEnded(finished, study.runs())));
            }

            @Override
            public StoredRuns read(int wanted) {
                return refuseNone(store.read(wanted, crew.threads()));
            }
        };
    }

    private StoredRuns refuseNone(StoredRuns stored) {
        if (stored.count() == 0) {
            String first = stored.failures().get(0).message();
            stored.close();
            throw new StoreException(
                    "all " + study.runs() + " runs failed, the first with: " + first + "; they are recorded in "
                            + target + "; change the scenario or the design, or report it",
                    null);
        }
        return stored;
    }
}
