package chokepoint.app;

import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.Precision;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.reports.ReportOptions;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.discovery.WeighedRuns;
import chokepoint.studies.run.RunFindings;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.Fork;
import chokepoint.studies.study.RunStudy;
import chokepoint.studies.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chokepoint run SCENARIO}: runs a scenario, prints the table, writes the report. */
@Command(
        name = "run",
        description = {
            "Runs a scenario, prints how long reserves last by industry, and writes the report.",
            "Interrupted or killed, the same command goes on where it ended; more --runs go on from fewer."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 1_000_000;
    private static final int USUAL_RUNS_TO_WEIGH = 2_000;

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "Name of a shipped scenario (see 'chokepoint list') or a YAML file.")
    private String scenarioName = "";

    @Mixin
    private EnsembleOptions options = new EnsembleOptions();

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Mixin
    private ParameterOption parameters = new ParameterOption();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Option(
            names = "--until",
            paramLabel = "WISH",
            description = "With --runs auto: how exactly a mean is to be known, as in 'loss ± 20 bn JPY' or"
                    + " 'tts[traction motors] ± 5 days', or of any number of outcomes.csv by its name; +- will"
                    + " do for ±.")
    private @Nullable String until;

    @Option(
            names = "--max-runs",
            paramLabel = "N",
            defaultValue = "10000",
            description = "With --runs auto: the most runs (default: ${DEFAULT-VALUE}).")
    private int maxRuns;

    @Option(names = "--stop-on-error", description = "End when a run fails, instead of recording it and going on.")
    private boolean stopOnError;

    @Option(
            names = "--series",
            paramLabel = "WHICH",
            defaultValue = "bands",
            description = "Weekly series to write as CSV: bands over all runs, or all, which adds every run"
                    + " (default: bands).")
    private Series series = Series.bands;

    @Option(
            names = "--no-twin",
            description =
                    "Leave out the twin of each run, the same run without the measure: quicker by a fifth or so, and nothing"
                            + " can be told of what the measure adds.")
    private boolean noTwin;

    @Option(
            names = "--fork-at",
            paramLabel = "DATE",
            description =
                    "Compute what happens before DATE once and keep it in the folder of --pasts, about 1.1 MB a run:"
                            + " other scenarios that are the same until then go on from it. Changes nothing but the time.")
    private @Nullable LocalDate forkAt;

    @Option(
            names = "--pasts",
            paramLabel = "DIR",
            defaultValue = "results/pasts",
            description = "Folder of what --fork-at keeps (default: ${DEFAULT-VALUE}); it may be deleted at any time.")
    private Path pasts = Path.of("results", "pasts");

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description =
                    "Weigh the runs by what was seen, as 'condition' does, and put the answers before and after side by side: a CSV file,"
                            + " or evidence-2025, which is shipped. Then 2,000 runs are usual.")
    private @Nullable String evidence;

    /** Weekly series to write; lower case, as the option is typed. */
    enum Series {
        bands,
        all
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        RunStudy study = study(parameters.load(scenarioName, settings.all()));
        if (evidence != null) {
            WeighedRuns.check(evidence, study.scenario());
        }
        Path target = result.target(study);
        ReportOptions report = result.report(new ReportOptions(
                series == Series.all,
                Map.of("scenario-effective.yaml", ScenarioLibrary.show(scenarioName, settings.all()))));
        StudyLines lines = new StudyLines(options.quiet());
        try (Running<RunFindings> running = result.lab(target)
                .start(
                        study,
                        Crew.threads(options.threads()),
                        new RunReporter(report, options.quiet(), lines, BuildInfo.build()),
                        lines)) {
            running.get();
        }
        if (report.charts()) {
            StudyLines.warnOfLacking(
                    study.scenario().title() + study.scenario().structure().industries());
        }
        Console.out(result.where(target, options.quiet(), "reserves.csv", "outcomes.csv", "series.csv"));
        if (evidence != null) {
            Console.out(ConditionCommand.answers(target, evidence, null));
        }
        return 0;
    }

    private RunStudy study(Scenario scenario) {
        RunStudy study = Study.run(scenario).seed(options.seed()).stopOnError(stopOnError);
        if (noTwin) {
            study = study.alone();
        }
        if (forkAt != null) {
            study = study.forkedAt(new Fork(forkAt, pasts));
        }
        if (!options.auto()) {
            if (until != null) {
                throw options.refused("--until goes with --runs auto");
            }
            return study.runs(evidence == null ? options.runs() : options.runs(USUAL_RUNS_TO_WEIGH));
        }
        if (until == null) {
            throw options.refused("--runs auto needs --until, for example --until 'tts[traction motors] ± 5 days'");
        }
        try {
            Precision wish = Precision.parse(until, scenario, Catalogue.SHIPPED);
            return study.runs(options.inRange("--max-runs", maxRuns, MOST_RUNS)).until(wish);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    List.of(new Problem("command line", 0, "--until", until, String.valueOf(e.getMessage()))));
        }
    }
}
