package chokepoint.app;

import chokepoint.core.factor.Factor;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.sensitivity.DriverSetup;
import chokepoint.findings.sensitivity.SobolIndices;
import chokepoint.reports.ReportOptions;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.DriverFindings;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.DriverStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chokepoint sensitivity SCENARIO}: what drives the answer; of the folder of a finished run, as far as its runs can tell. */
@Command(
        name = "sensitivity",
        description = {
            "Finds out what drives the answer of a scenario: screens all groups of inputs by single steps, then studies the leading ones by"
                    + " variance, with all other inputs and luck beside them.",
            "Of the folder of a finished 'run' it runs nothing: it says what those runs can tell, and how many more would.",
            "Interrupted or killed, the same command goes on where it ended."
        },
        mixinStandardHelpOptions = true)
final class SensitivityCommand implements Callable<Integer> {

    private static final int MOST_TRAJECTORIES = 1000;
    private static final int MOST_BASE_ROWS = 100_000;

    @Mixin
    private FactorOptions factors = new FactorOptions();

    @Mixin
    private EnsembleOptions options = new EnsembleOptions();

    @Option(
            names = "--trajectories",
            paramLabel = "N",
            defaultValue = "" + DriverStudy.USUAL_TRAJECTORIES,
            description =
                    "Trajectories of the screening, each one run more than there are factors (default: ${DEFAULT-VALUE}).")
    private int trajectories;

    @Option(
            names = "--base-rows",
            paramLabel = "N",
            defaultValue = "" + DriverStudy.USUAL_BASE_ROWS,
            description = "Base rows of the study by variance, each as many runs as factors and four more (default:"
                    + " ${DEFAULT-VALUE}).")
    private int baseRows;

    @Option(
            names = "--leading",
            paramLabel = "K",
            defaultValue = "" + DriverStudy.USUAL_LEADING,
            description =
                    "Factors that are studied by variance; the calibrated set is always one (default: ${DEFAULT-VALUE}).")
    private int leading;

    @Option(
            names = "--points",
            paramLabel = "KIND",
            defaultValue = "random",
            description =
                    "Base rows: random, with intervals from a bootstrap, or sobol, eight scrambles of the sequence, with intervals"
                            + " over them (default: ${DEFAULT-VALUE}).")
    private Points points = Points.random;

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Option(names = "--dry-run", description = "Show the factors and the number of runs; run nothing.")
    private boolean dryRun;

    /** Lower case, as the option is typed. */
    enum Points {
        random,
        sobol
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (FinishedRuns.isFolder(factors.name())) {
            new FinishedRuns(factors, options, result).tell();
            return 0;
        }
        DriverStudy study = study();
        DriverSetup setup = study.setup(BuildInfo.build());
        if (dryRun) {
            Console.out(String.format(
                    Locale.ROOT,
                    "%d factors; screening: %,d runs on %d trajectories; by variance: %,d runs, %d columns in %d base rows; %,d runs in all",
                    setup.factors().size(),
                    setup.screeningRuns(),
                    trajectories,
                    setup.varianceRuns(),
                    setup.columns(),
                    baseRows,
                    setup.runs()));
            return 0;
        }
        Path target = result.target(study);
        ReportOptions report = result.report(new ReportOptions(
                false, Map.of("scenario-effective.yaml", ScenarioLibrary.show(factors.name(), factors.settings()))));
        StudyLines lines = new StudyLines(options.quiet());
        try (Running<DriverFindings> running = result.lab(target)
                .start(
                        study,
                        Crew.threads(options.threads()),
                        new DriverReporter(report, options.quiet(), lines),
                        lines)) {
            running.get();
        }
        Console.out(result.where(target, options.quiet(), "indices.csv"));
        return 0;
    }

    private DriverStudy study() {
        Scenario scenario = factors.scenario();
        List<Factor> all = factors.of(scenario);
        if (all.isEmpty()) {
            throw options.refused(factors.name() + " draws nothing: every input has a range without width");
        }
        int scrambles = points == Points.sobol ? DriverStudy.USUAL_SCRAMBLES : 0;
        int least = SobolIndices.LEAST_BASE_ROWS * Math.max(1, scrambles);
        options.inRange("--trajectories", trajectories, MOST_TRAJECTORIES);
        options.inRange("--base-rows", baseRows, MOST_BASE_ROWS);
        if (trajectories < 2) {
            throw options.refused("--trajectories = " + trajectories + ": allowed: 2 to " + MOST_TRAJECTORIES);
        }
        if (baseRows < least || (scrambles > 0 && baseRows % scrambles != 0)) {
            throw options.refused("--base-rows = " + baseRows + ": allowed: " + least + " to " + MOST_BASE_ROWS
                    + (scrambles > 0 ? ", a multiple of " + scrambles : ""));
        }
        return new DriverStudy(
                scenario,
                all,
                trajectories,
                baseRows,
                scrambles,
                options.inRange("--leading", leading, all.size()),
                options.seed());
    }
}
