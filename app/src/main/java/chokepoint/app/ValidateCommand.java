package chokepoint.app;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Replays;
import chokepoint.core.validation.History;
import chokepoint.core.validation.Measurement;
import chokepoint.core.validation.Scoring;
import chokepoint.core.world.Scenario;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.reports.Appendix;
import chokepoint.reports.Build;
import chokepoint.reports.ReplayReport;
import chokepoint.reports.table.ShapeAppendix;
import chokepoint.scenarios.ReplayLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chokepoint validate}: replays the crisis of 2010, scores it, and says whether the bar holds. */
@Command(
        name = "validate",
        description =
                "Replays 2009 to 2013, compares every observation, and writes the scoreboard; exit 0 if the bar holds.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 100_000;
    private static final int BAR_MISSED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REPLAY",
            defaultValue = ReplayLibrary.CRISIS_2010,
            description = "The replay: crisis-2010, or a YAML file based on it (default: ${DEFAULT-VALUE}).")
    private String replay = ReplayLibrary.CRISIS_2010;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results/validation",
            description = "Folder for the results (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results", "validation");

    @Option(
            names = "--docs",
            paramLabel = "FILE",
            description =
                    "Write the page of docs/validation.md there, with the test of a fit to the years to 2011 and the"
                            + " uncertainty of ban-2026 taken apart.")
    private @Nullable Path docs;

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description = "A page made with --docs: exit 0 if the score comes out as recorded there, whatever it is.")
    private @Nullable Path expected;

    @Mixin
    private ParameterOption parameters = new ParameterOption();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "40",
            description = "Number of runs under each seed, each with its own draw (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            split = ",",
            defaultValue = "1,2,3",
            description = "Seeds of all luck: the score is the mean over them; rows, tables and charts are of the first"
                    + " (default: ${DEFAULT-VALUE}).")
    private List<Long> seeds = List.of();

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads to use; changes nothing but the time (default: all cores).")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "No progress and no rows; only the lines that decide.")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new ParameterException(spec.commandLine(), "--runs = " + runs + ": allowed: 1 to " + MOST_RUNS);
        }
        int cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (cores < 1) {
            throw new ParameterException(spec.commandLine(), "--threads = " + cores + ": allowed: 1 or more");
        }
        if (seeds.stream().distinct().count() < seeds.size()) {
            throw new ParameterException(spec.commandLine(), "--seed = " + seeds + ": a seed counts once");
        }
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(parameters.load(replay));
        if (replay.equals(ReplayLibrary.CRISIS_2010)) {
            ReplayLibrary.variants().forEach(variant -> scenarios.add(parameters.load(variant)));
        }
        Readiness.checkWithoutStore();
        String recorded = expected == null ? "" : read(expected);
        List<Appendix> appendices = new ArrayList<>();
        ReplaySummary summary = FileFault.made(out, FileFault.AGAIN, () -> replay(scenarios, cores, appendices));
        if (docs != null) {
            Path page = docs;
            FileFault.telling(
                    page,
                    "Make room or give access, or name another file with --docs",
                    () -> Files.writeString(page, ReplayReport.markdown(summary, appendices)));
        }
        Console.out(quiet ? ReplayReport.decidingText(summary) : ReplayReport.terminalText(summary, Console.width()));
        Console.out("Report: " + out.resolve("validation.html"));
        if (expected != null) {
            return asExpected(recorded, summary) ? 0 : BAR_MISSED;
        }
        return summary.score().clearsTheBar() ? 0 : BAR_MISSED;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw FileFault.unreadable(file, e);
        }
    }

    private ReplaySummary replay(List<Scenario> scenarios, int cores, List<Appendix> appendices)
            throws IOException, InterruptedException {
        try (OutputFolder folder = OutputFolder.open(out)) {
            ReplaySummary summary = summary(scenarios, cores);
            appendices.add(ShapeAppendix.peaks(summary.histories()));
            appendices.add(ShapeAppendix.purchases(summary.histories()));
            if (docs != null) {
                appendices.addAll(new ValidationAppendices(seeds.get(0), runs, cores).write(parameters));
            }
            ReplayReport.write(folder.draft(), summary, appendices, new Build(BuildInfo.version(), BuildInfo.commit()));
            folder.commit();
            return summary;
        }
    }

    private boolean asExpected(String page, ReplaySummary summary) {
        List<String> changes = ReplayReport.changesSince(page, summary);
        Console.out(
                changes.isEmpty()
                        ? "The score is as recorded in " + expected + "."
                        : "The score is not as recorded in " + expected + ":");
        changes.forEach(Console::out);
        return changes.isEmpty();
    }

    /** The replay under the first seed with every counterfactual, and under each further one with that of the bar. */
    private ReplaySummary summary(List<Scenario> scenarios, int cores) throws InterruptedException {
        List<Scenario> deciding = new ArrayList<>(List.of(scenarios.get(0)));
        scenarios.stream()
                .skip(1)
                .filter(scenario -> scenario.name().endsWith(ReplaySummary.CALM))
                .forEach(deciding::add);
        List<ReplaySummary> further = new ArrayList<>();
        for (long seed : seeds.subList(1, seeds.size())) {
            further.add(summary(deciding, seed, cores, List.of()));
        }
        return summary(scenarios, seeds.get(0), cores, further);
    }

    private ReplaySummary summary(List<Scenario> scenarios, long seed, int cores, List<ReplaySummary> further)
            throws InterruptedException {
        List<List<History>> histories = new Replays(MasonEngine::new)
                .run(scenarios, seed, runs, cores, new ProgressBar(runs * scenarios.size(), System.err, quiet));
        Measurement measurement = ReplayLibrary.measurement();
        List<ReplaySummary.Variant> variants = new ArrayList<>();
        for (int i = 1; i < scenarios.size(); i++) {
            variants.add(new ReplaySummary.Variant(scenarios.get(i), histories.get(i)));
        }
        return new ReplaySummary(
                scenarios.get(0),
                seed,
                histories.get(0),
                measurement,
                Scoring.of(ReplayLibrary.targets(), measurement, histories.get(0)),
                variants,
                further);
    }
}
