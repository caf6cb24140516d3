package chokepoint.app;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.result.RunRecord;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.ScenarioText;
import chokepoint.reports.Build;
import chokepoint.reports.RunReport;
import chokepoint.scenarios.ScenarioLibrary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            description = "Name of a shipped scenario (baseline-2024, no-ban, ban-2026) or a YAML file.")
    private String scenarioName = "";

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunLog log = new RunLog();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int runs = options.runs();
        int threads = options.threads();
        Scenario scenario = ScenarioLibrary.load(scenarioName);
        Path target = folder(scenario, runs);
        try (OutputFolder folder = OutputFolder.open(target)) {
            List<RunRecord> records = new Experiment(MasonEngine::new)
                    .run(scenario, options.seed(), runs, threads, new ProgressBar(runs, System.err, options.quiet()));
            Build build = new Build(BuildInfo.version(), BuildInfo.commit());
            RunReport.write(folder.draft(), scenario, options.seed(), records, build);
            log.write(folder.draft(), scenario.name(), options.seed(), runs, threads);
            folder.commit();
            if (!options.quiet()) {
                out.println(RunReport.terminalText(scenario, options.seed(), records));
            }
        }
        out.println(options.quiet() ? target.toString() : "Report: " + target.resolve("report.html"));
        return 0;
    }

    private Path folder(Scenario scenario, int runs) {
        @Nullable Path chosen = options.out();
        if (chosen != null) {
            return chosen;
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
