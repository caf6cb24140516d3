package chokepoint.app;

import chokepoint.core.store.StoreException;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.Scenario;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Precision;
import chokepoint.findings.ensemble.Runs.FailedRun;
import chokepoint.reports.Build;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.RunReport;
import chokepoint.reports.chart.Charts;
import chokepoint.reports.file.ExperimentFile;
import chokepoint.reports.store.PartStore;
import chokepoint.reports.store.StoredRuns;
import chokepoint.scenarios.CalibrationLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** An experiment from its first run to its report, in a folder that a kill at any moment leaves ready to go on. */
final class ExperimentRun {

    private final Scenario scenario;
    private final long seed;
    private final RunPlan plan;
    private final Path target;
    private final ExperimentRuns source;
    private final Build build = new Build(BuildInfo.version(), BuildInfo.commit());

    /**
     * @param target folder as it was given
     * @param source where runs come from
     */
    ExperimentRun(Scenario scenario, long seed, RunPlan plan, Path target, ExperimentRuns source) {
        this.scenario = scenario;
        this.seed = seed;
        this.plan = plan;
        this.target = target;
        this.source = source;
    }

    /**
     * Makes the missing runs and writes the report.
     *
     * @param options what the report holds
     * @param said told the table and its findings, before the files are written
     * @throws StoreException when the folder cannot be written; it says what to do
     */
    void run(boolean force, int threads, boolean quiet, ReportOptions options, Consumer<String> said)
            throws InterruptedException {
        String identity = RunReport.identity(scenario, seed, build);
        Readiness.check(options.charts());
        FileFault.telling(target, FileFault.GO_ON, () -> {
            try (ExperimentFolder folder = ExperimentFolder.open(target, identity, force)) {
                run(folder, threads, quiet, options, said);
            }
        });
    }

    private void run(ExperimentFolder folder, int threads, boolean quiet, ReportOptions options, Consumer<String> said)
            throws IOException, InterruptedException {
        RunLog log = RunLog.open(folder.work(), scenario.name(), seed, plan.text(), threads);
        Optional<PartStore> twins = source.openTwins(folder.work(), target);
        try (PartStore store = new PartStore(folder.work(), target, scenario)) {
            Optional<Precision.Interval> stop = Optional.empty();
            int runs = 0;
            do {
                runs = plan.next(runs);
                source.stream(runs, store, twins, threads, plan.stopOnError(), progress(runs, quiet));
                stop = precision(store, runs, threads);
                stop.filter(interval -> !quiet).ifPresent(interval -> System.err.println(looked(interval)));
            } while (stop.isPresent() && !stop.get().reached() && runs < plan.runs());
            log.note("runs");
            report(folder, store, twins, log, runs, threads, options, stop, quiet, said);
            ProgressBar.end(System.err, quiet);
            sayHeld(target, folder, runs, quiet);
            if (options.charts()) {
                sayLacking(scenario.title() + scenario.structure().industries());
            }
        } finally {
            twins.ifPresent(PartStore::close);
        }
    }

    private IntConsumer progress(int runs, boolean quiet) {
        return new ProgressBar(runs, System.err, quiet || plan.until().isPresent());
    }

    private static String looked(Precision.Interval interval) {
        return String.format(
                Locale.ROOT,
                "%d runs: %.4g ± %.3g, wanted %s",
                interval.runs(),
                interval.mean(),
                interval.halfWidth(),
                interval.wanted().text());
    }

    private Optional<Precision.Interval> precision(PartStore store, int runs, int threads) {
        if (plan.until().isEmpty()) {
            return Optional.empty();
        }
        try (StoredRuns stored = store.read(runs, threads)) {
            refuseNone(stored);
            double horizonDays = (double) scenario.timeline().horizonWeeks() * WeekCalendar.DAYS_PER_WEEK;
            return plan.until().map(wish -> wish.of(stored, horizonDays));
        }
    }

    private void report(
            ExperimentFolder folder,
            PartStore store,
            Optional<PartStore> twins,
            RunLog log,
            int runs,
            int threads,
            ReportOptions options,
            Optional<Precision.Interval> stop,
            boolean quiet,
            Consumer<String> said)
            throws IOException {
        Optional<StoredRuns> calm = twins.map(kept -> kept.read(runs, threads));
        try (StoredRuns stored = store.read(runs, threads)) {
            refuseNone(stored);
            Ensemble ensemble =
                    new Ensemble(scenario, seed, stored, calm, Optional.of(CalibrationLibrary.replayScore()));
            said.accept(RunReport.terminalText(ensemble, Console.width())
                    + stop.map(interval -> "\n" + interval.sentence() + "\n").orElse(""));
            ProgressBar.step(
                    options.charts() ? "drawing charts and writing the report" : "writing the tables",
                    System.err,
                    quiet);
            List<String> beside = new ArrayList<>(List.of(ExperimentFile.PATH));
            beside.addAll(source.seals(folder.work(), runs));
            RunReport.write(
                    folder.reportDraft(),
                    ensemble,
                    build,
                    options.in(folder.work(), beside).stoppedBy(stop));
            log.note("report");
            folder.commit(runs);
        } finally {
            calm.ifPresent(StoredRuns::close);
        }
    }

    /** Says that a folder holds more runs than its report tells. */
    static void sayHeld(Path target, ExperimentFolder folder, int runs, boolean quiet) throws IOException {
        int held = PartStore.held(folder.kept());
        if (held > runs && !quiet) {
            System.err.println(target + " holds " + held + " runs; its report now tells the first " + runs
                    + " of them, and --runs " + held + " tells them all without making any again");
        }
    }

    /** Warns of characters that the bundled typeface has not. */
    static void sayLacking(String text) {
        List<String> lacking = Charts.lacking(text);
        if (!lacking.isEmpty()) {
            System.err.println("warning: the charts show a box for what their typeface lacks: "
                    + lacking.stream()
                            .map(one -> String.format(Locale.ROOT, "%s (U+%04X)", one, one.codePointAt(0)))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void refuseNone(StoredRuns stored) {
        if (stored.count() == 0) {
            List<FailedRun> failures = stored.failures();
            throw new StoreException(
                    "all " + failures.size() + " runs failed, the first with: "
                            + failures.get(0).message() + "; they are recorded in " + target
                            + "; change the scenario, or report it",
                    null);
        }
    }
}
