package chokepoint.app;

import chokepoint.reports.ReportOptions;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.design.Design;
import chokepoint.studies.Chokepoint;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.RunFindings;
import chokepoint.studies.run.Running;
import chokepoint.studies.run.SweepFindings;
import chokepoint.studies.study.Study;
import chokepoint.studies.study.SweepStudy;
import chokepoint.studies.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chokepoint sweep SCENARIO --vary KEY=a,b,c}: many variants of a scenario on equal luck. */
@Command(
        name = "sweep",
        description = {
            "Runs many variants of a scenario, every one with the same draws of inputs and the same luck, and says what moves.",
            "Interrupted or killed, the same command goes on where it ended."
        },
        mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {

    private static final int SHOWN_ROWS = 12;
    private static final int RUNS_TO_TIME = 8;

    @Mixin
    private SweepOptions options = new SweepOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Option(
            names = "--dry-run",
            description =
                    "Show the design, the number of runs and about how long they take on this machine; run nothing else.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Start a sweep of more than 100,000 runs.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        SweepStudy study = options.study();
        EnsembleOptions ensemble = options.ensemble();
        if (dryRun) {
            Console.out(look(study));
            return 0;
        }
        if (study.runs() > SweepStudy.MANY_RUNS && !yes) {
            throw ensemble.refused(String.format(
                    Locale.ROOT,
                    "%,d rows of %d runs are %,d runs; say --yes to start so many, or look at them with --dry-run",
                    study.design().size(),
                    study.replications(),
                    study.runs()));
        }
        Path target = result.target(study);
        ReportOptions report = result.report(new ReportOptions(
                false,
                Map.of(
                        "scenario-effective.yaml",
                        ScenarioLibrary.show(options.scenario(), options.common()),
                        "design.csv",
                        study.design().csv())));
        StudyLines lines = new StudyLines(ensemble.quiet());
        try (Running<SweepFindings> running = result.lab(target)
                .start(
                        study,
                        Crew.threads(ensemble.threads()),
                        new SweepReporter(report, ensemble.quiet(), lines),
                        lines)) {
            running.get();
        }
        Console.out(result.where(target, ensemble.quiet(), "sweep.csv"));
        return 0;
    }

    /** The design, and about how long it takes: a few runs of the scenario are made and timed. */
    private String look(SweepStudy study) throws InterruptedException {
        Design design = study.design();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%,d rows of %d runs: %,d runs%n", design.size(), study.replications(), study.runs()));
        for (int row = 0; row < Math.min(SHOWN_ROWS, design.size()); row++) {
            text.append(String.format(Locale.ROOT, "row %d: %s%n", row + 1, design.words(row)));
        }
        if (design.size() > SHOWN_ROWS) {
            text.append(String.format(
                    Locale.ROOT, "… and %,d more; the sweep writes all into design.csv%n", design.size() - SHOWN_ROWS));
        }
        Chokepoint lab = Chokepoint.open(Workspace.inMemory(), BuildInfo.build());
        Crew crew = Crew.threads(options.ensemble().threads());
        time(lab, study, crew); // the first are slower
        double seconds = time(lab, study, crew) / RUNS_TO_TIME * study.runs();
        return text.append("about ")
                .append(inWords(seconds))
                .append(" on this machine")
                .toString();
    }

    private static double time(Chokepoint lab, SweepStudy study, Crew crew) throws InterruptedException {
        Instant begin = Instant.now();
        try (Running<RunFindings> running =
                lab.start(Study.run(study.scenario()).runs(RUNS_TO_TIME).alone(), crew)) {
            running.get();
        }
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private static String inWords(double seconds) {
        return seconds < 100
                ? String.format(Locale.ROOT, "%.0f seconds", Math.max(1, seconds))
                : seconds < 6000
                        ? String.format(Locale.ROOT, "%.0f minutes", seconds / 60)
                        : String.format(Locale.ROOT, "%.1f hours", seconds / 3600);
    }
}
