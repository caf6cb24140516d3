package chokepoint.studies.run;

import chokepoint.core.engine.CancellableEngine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.PolicyExperiment;
import chokepoint.core.store.StoreException;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.store.PairParts;
import chokepoint.studies.store.PartStore;
import chokepoint.studies.study.CompareStudy;
import chokepoint.studies.workspace.ExperimentFile;
import chokepoint.studies.workspace.ExperimentFolder;
import chokepoint.studies.workspace.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A comparison of policies from its first run to its report, in a folder that a kill at any moment leaves ready to go on. */
public final class CompareWork implements Running.Work<PolicyRuns> {

    private final CompareStudy study;
    private final Crew crew;
    private final Path target;
    private final boolean force;
    private final Reporter<PolicyRuns> reporter;

    /**
     * @param target folder as it was given
     * @param force compute every run anew, and replace an older result even if it lies beside files of others
     */
    public CompareWork(CompareStudy study, Crew crew, Path target, boolean force, Reporter<PolicyRuns> reporter) {
        this.study = study;
        this.crew = crew;
        this.target = target;
        this.force = force;
        this.reporter = reporter;
    }

    @Override
    public PolicyRuns run(Running.Told told) throws InterruptedException {
        PolicySetup setup = study.setup();
        return FileFault.made(target, FileFault.GO_ON, () -> {
            try (ExperimentFolder folder = ExperimentFolder.open(target, study.identity(setup.build()), force)) {
                return run(setup, folder, told);
            }
        });
    }

    private PolicyRuns run(PolicySetup setup, ExperimentFolder folder, Running.Told told)
            throws IOException, InterruptedException {
        String names = String.join(", ", setup.caseNames());
        RunLog log = RunLog.open(
                folder.work(), setup.build(), names, setup.seed(), Integer.toString(setup.runs()), crew.threads());
        try (PairParts store = new PairParts(folder.work(), target)) {
            told.accept(new StudyEvent.Started(setup.runs(), false));
            new PolicyExperiment(
                            study.cases(),
                            setup.policies(),
                            setup.seed(),
                            () -> new CancellableEngine(new MasonEngine(), told::isCancelled))
                    .stream(
                            setup.runs(),
                            store,
                            crew.threads(),
                            finished -> told.accept(new StudyEvent.RunEnded(finished, setup.runs())));
            log.note("runs");
            PolicyRuns runs = store.read(setup.runs(), setup.caseNames(), setup.policyNames(), crew.threads());
            refuseNone(runs);
            told.accept(new StudyEvent.Reporting());
            reporter.say(runs);
            told.goOn();
            List<String> beside = new ArrayList<>(List.of(ExperimentFile.PATH));
            beside.addAll(PartStore.seals(folder.work(), setup.runs(), false));
            reporter.write(runs, new Reporter.Place(folder.reportDraft(), folder.work(), beside));
            log.note("report");
            told.goOn();
            folder.commit(setup.runs());
            told.accept(new StudyEvent.Reported());
            RunWork.holdsMore(target, folder, setup.runs(), told);
            return runs;
        }
    }

    private void refuseNone(PolicyRuns runs) {
        if (runs.count() == 0) {
            throw new StoreException(
                    "all " + study.runs() + " runs failed, the first with: "
                            + runs.failures().get(0).message() + "; they are recorded in " + target
                            + "; change the policy or scenario, or report it",
                    null);
        }
    }
}
