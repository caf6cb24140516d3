package chokepoint.app;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.result.RunRecord;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.ScenarioText;
import chokepoint.reports.Build;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.RunReport;
import chokepoint.scenarios.ScenarioLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        description = "Runs a scenario, prints how long reserves last by industry, and writes the report.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final int HASH_CHARACTERS = 8;

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "Name of a shipped scenario (see 'chokepoint list') or a YAML file.")
    private String scenarioName = "";

    @Mixin
    private EnsembleOptions options = new EnsembleOptions();

    @Mixin
    private ParameterOption parameters = new ParameterOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results (default: results/<scenario>-<8 characters of the inputs' hash>).")
    private @Nullable Path out;

    @Option(
            names = "--force",
            description = "Replace an older result even if other files were put beside it; those stay.")
    private boolean force;

    @Option(
            names = "--series",
            paramLabel = "WHICH",
            defaultValue = "bands",
            description = "Weekly series to write: bands over all runs, or all, which adds every run (default: bands).")
    private Series series = Series.bands;

    /** Weekly series to write; lower case, as the option is typed. */
    enum Series {
        bands,
        all
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunLog log = new RunLog();
        int runs = options.runs();
        int threads = options.threads();
        Scenario scenario = parameters.load(scenarioName);
        Path target = folder(scenario, runs);
        try (OutputFolder folder = OutputFolder.open(target, force)) {
            List<RunRecord> records = new Experiment(MasonEngine::new)
                    .run(scenario, options.seed(), runs, threads, new ProgressBar(runs, System.err, options.quiet()));
            Build build = new Build(BuildInfo.version(), BuildInfo.commit());
            ReportOptions extras = new ReportOptions(
                    series == Series.all, Map.of("scenario-effective.yaml", ScenarioLibrary.show(scenarioName)));
            RunReport.write(folder.draft(), scenario, options.seed(), records, build, extras);
            log.write(folder.draft(), scenario.name(), options.seed(), runs, threads);
            folder.commit();
            if (!options.quiet()) {
                Console.out(RunReport.terminalText(scenario, options.seed(), records));
            }
        }
        Console.out(options.quiet() ? target.toString() : "Report: " + target.resolve("report.html"));
        return 0;
    }

    private Path folder(Scenario scenario, int runs) {
        if (out != null) {
            return out;
        }
        String inputs = ScenarioText.of(scenario) + "seed: " + options.seed() + "\nruns: " + runs + "\n";
        return Path.of("results", scenario.name() + "-" + sha256(inputs).substring(0, HASH_CHARACTERS));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
