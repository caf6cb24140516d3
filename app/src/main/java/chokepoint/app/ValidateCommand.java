package chokepoint.app;

import chokepoint.core.scenario.Scenario;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.reports.Appendix;
import chokepoint.reports.ReplayReport;
import chokepoint.reports.SeenReplayReport;
import chokepoint.reports.table.ShapeAppendix;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.studies.Chokepoint;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.ReplayStudy;
import chokepoint.studies.workspace.Workspace;
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

/** {@code chokepoint validate}: replays the crisis of 2010, or what was seen in 2025 and 2026, and says whether the bar holds. */
@Command(
        name = "validate",
        description = {
            "Replays 2009 to 2013, compares every observation, and writes the scoreboard; exit 0 if the bar holds.",
            "'validate crisis-2025' replays licences, dispute and ban of 2025 and 2026 against the shipped evidence."
        },
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 100_000;
    private static final int BAR_MISSED = 1;
    private static final int USUAL_RUNS = 40;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REPLAY",
            defaultValue = ReplayLibrary.CRISIS_2010,
            description =
                    "The replay: crisis-2010, a YAML file based on it, or crisis-2025 (default: ${DEFAULT-VALUE}).")
    private String replay = ReplayLibrary.CRISIS_2010;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results (default: results/validation; of crisis-2025 results/crisis-2025).")
    private @Nullable Path out;

    @Option(
            names = "--docs",
            paramLabel = "FILE",
            description =
                    "Write the page of docs/validation.md there, with the test of a fit to the years to 2011 and the"
                            + " uncertainty of ban-2026 taken apart; of crisis-2025 the section that is its own.")
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
            description = "Number of runs under each seed, each with its own draw (default: 40; of crisis-2025 200).")
    private @Nullable Integer wanted;

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
        boolean evidence = replay.equals(ReplayLibrary.CRISIS_2025);
        int runs = wanted != null ? wanted : evidence ? EvidenceReplay.USUAL_RUNS : USUAL_RUNS;
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
        if (evidence) {
            if (expected != null) {
                throw new ParameterException(spec.commandLine(), "--expect goes with crisis-2010");
            }
            Path folder = out == null ? Path.of("results", ReplayLibrary.CRISIS_2025) : out;
            return new EvidenceReplay(parameters, runs, seeds, cores, quiet).run(folder, docs) ? 0 : BAR_MISSED;
        }
        return replay(out == null ? Path.of("results", "validation") : out, runs, cores);
    }

    private int replay(Path into, int runs, int cores) throws InterruptedException {
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(parameters.load(replay));
        if (replay.equals(ReplayLibrary.CRISIS_2010)) {
            ReplayLibrary.variants().forEach(variant -> scenarios.add(parameters.load(variant)));
        }
        Readiness.checkWithoutStore();
        String recorded = expected == null ? "" : read(expected);
        ReplayStudy study = new ReplayStudy(scenarios, seeds, runs);
        Pages pages = new Pages(study, cores);
        ReplaySummary summary;
        Chokepoint lab = Chokepoint.open(Workspace.at(into), BuildInfo.build());
        try (Running<ReplaySummary> running = lab.start(study, Crew.threads(cores), pages, new StudyLines(quiet))) {
            summary = running.get();
        }
        if (docs != null) {
            Path page = docs;
            FileFault.telling(
                    page,
                    "Make room or give access, or name another file with --docs",
                    () -> Files.writeString(
                            page,
                            SeenReplayReport.kept(
                                    Files.exists(page) ? Files.readString(page) : "",
                                    ReplayReport.markdown(summary, pages.appendices))));
        }
        Console.out(quiet ? ReplayReport.decidingText(summary) : ReplayReport.terminalText(summary, Console.width()));
        Console.out("Report: " + into.resolve("validation.html"));
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

    /** The report of a replay, with what the page of the documents says besides. */
    private final class Pages implements Reporter<ReplaySummary> {

        private final ReplayStudy study;
        private final int cores;
        private final List<Appendix> appendices = new ArrayList<>();

        Pages(ReplayStudy study, int cores) {
            this.study = study;
            this.cores = cores;
        }

        @Override
        public void say(ReplaySummary found) {
            appendices.add(ShapeAppendix.peaks(found.histories()));
            appendices.add(ShapeAppendix.purchases(found.histories()));
        }

        @Override
        public void write(ReplaySummary found, Place place) throws IOException, InterruptedException {
            if (docs != null) {
                appendices.addAll(new ValidationAppendices(study.seed(), study.runs(), cores).write(parameters));
            }
            ReplayReport.write(place.draft(), found, appendices, BuildInfo.build());
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
}
