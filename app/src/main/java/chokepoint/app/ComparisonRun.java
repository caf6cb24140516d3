package chokepoint.app;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyExperiment;
import chokepoint.core.store.StoreException;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.reports.PolicyReport;
import chokepoint.reports.PolicySetup;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.file.ExperimentFile;
import chokepoint.reports.store.PairParts;
import chokepoint.reports.store.PartStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** A comparison of policies from its first run to its report, in a folder that a kill at any moment leaves ready to go on. */
final class ComparisonRun {

    private final PolicySetup setup;
    private final IntFunction<List<PolicyCase>> cases;
    private final Path target;

    /**
     * @param cases cases of a replication
     * @param target folder as it was given
     */
    ComparisonRun(PolicySetup setup, IntFunction<List<PolicyCase>> cases, Path target) {
        this.setup = setup;
        this.cases = cases;
        this.target = target;
    }

    /** Eight characters that name a comparison by its content; the number of runs is none of it. */
    static String hash(PolicySetup setup) {
        return Sha256.shortOf(PolicyReport.identity(setup));
    }

    /**
     * Makes the missing runs and writes the report.
     *
     * @param said told the scoreboard, before the files are written
     * @return what was read off the runs
     * @throws StoreException when the folder cannot be written; it says what to do
     */
    PolicyRuns run(boolean force, int threads, boolean quiet, ReportOptions options, Consumer<String> said)
            throws InterruptedException {
        Readiness.check(options.charts());
        return FileFault.made(target, FileFault.GO_ON, () -> {
            try (ExperimentFolder folder = ExperimentFolder.open(target, PolicyReport.identity(setup), force)) {
                return run(folder, threads, quiet, options, said);
            }
        });
    }

    private PolicyRuns run(
            ExperimentFolder folder, int threads, boolean quiet, ReportOptions options, Consumer<String> said)
            throws IOException, InterruptedException {
        String names = String.join(", ", setup.caseNames());
        RunLog log = RunLog.open(folder.work(), names, setup.seed(), Integer.toString(setup.runs()), threads);
        try (PairParts store = new PairParts(folder.work(), target)) {
            new PolicyExperiment(cases, setup.policies(), setup.seed(), MasonEngine::new)
                    .stream(setup.runs(), store, threads, new ProgressBar(setup.runs(), System.err, quiet));
            log.note("runs");
            PolicyRuns runs = store.read(setup.runs(), setup.caseNames(), setup.policyNames(), threads);
            refuseNone(runs);
            said.accept(PolicyReport.terminalText(setup, runs, Console.width()));
            ProgressBar.step(
                    options.charts() ? "drawing charts and writing the report" : "writing the tables",
                    System.err,
                    quiet);
            List<String> beside = new ArrayList<>(List.of(ExperimentFile.PATH));
            beside.addAll(PartStore.seals(folder.work(), setup.runs(), false));
            PolicyReport.write(folder.reportDraft(), setup, runs, options.in(folder.work(), beside));
            log.note("report");
            folder.commit(setup.runs());
            ProgressBar.end(System.err, quiet);
            ExperimentRun.sayHeld(target, folder, setup.runs(), quiet);
            if (options.charts()) {
                ExperimentRun.sayLacking(setup.caseNames() + ""
                        + setup.policies().stream()
                                .map(policy -> policy.name() + policy.title())
                                .toList()
                        + setup.cases().stream()
                                .map(one -> one.scenario().title())
                                .toList());
            }
            return runs;
        }
    }

    private void refuseNone(PolicyRuns runs) {
        if (runs.count() == 0) {
            throw new StoreException(
                    "all " + setup.runs() + " runs failed, the first with: "
                            + runs.failures().get(0).message() + "; they are recorded in " + target
                            + "; change the policy or scenario, or report it",
                    null);
        }
    }
}
