package chokepoint.app;

import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.evidence.SeedReplay;
import chokepoint.findings.evidence.SeenReplay;
import chokepoint.reports.SeenReplayReport;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.studies.Chokepoint;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.discovery.ReplayedRuns;
import chokepoint.studies.disk.FileFault;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.RunFindings;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.RunStudy;
import chokepoint.studies.study.Study;
import chokepoint.studies.workspace.OutputFolder;
import chokepoint.studies.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The replay of licences, dispute and ban of 2025 and 2026, held against every row of the shipped evidence. */
final class EvidenceReplay {

    /** Runs under each seed unless somebody says otherwise. */
    static final int USUAL_RUNS = 200;

    private final ParameterOption parameters;
    private final int runs;
    private final List<Long> seeds;
    private final int cores;
    private final boolean quiet;

    EvidenceReplay(ParameterOption parameters, int runs, List<Long> seeds, int cores, boolean quiet) {
        this.parameters = parameters;
        this.runs = runs;
        this.seeds = List.copyOf(seeds);
        this.cores = cores;
        this.quiet = quiet;
    }

    /**
     * Makes the runs, keeps them under the folder by seed, prints and writes what they come out at.
     *
     * @param docs page of the documents whose section is written anew; null for none
     * @return whether all of it holds
     */
    boolean run(Path out, @Nullable Path docs) throws InterruptedException {
        Scenario scenario = parameters
                .load(ReplayLibrary.CRISIS_2025)
                .withTwin(parameters.load(ReplayLibrary.CRISIS_2025_NO_DISPUTE));
        ReplayedRuns evidence = new ReplayedRuns(scenario);
        Readiness.check(true);
        List<SeedReplay> replays = new ArrayList<>();
        for (long seed : seeds) {
            replays.add(replay(evidence, Study.run(scenario).seed(seed).runs(runs), out.resolve("seed-" + seed)));
        }
        SeenReplay replay = new SeenReplay(scenario, replays, BuildInfo.build());
        Console.out(
                SeenReplayReport.terminalText(replay, Console.width(), quiet).stripTrailing());
        Path report = out.resolve("report");
        FileFault.telling(report, FileFault.AGAIN, () -> {
            try (OutputFolder folder = OutputFolder.open(report, Console.err()::println)) {
                SeenReplayReport.write(folder.draft(), replay);
                folder.commit();
            }
        });
        if (docs != null) {
            FileFault.telling(
                    docs,
                    "Make room or give access, or name another file with --docs",
                    () -> Files.writeString(docs, SeenReplayReport.inDocument(before(docs), replay)));
        }
        Console.out("Report: " + report.resolve(SeenReplayReport.PAGE));
        return replay.holds();
    }

    private static String before(Path page) throws IOException {
        return Files.exists(page) ? Files.readString(page) : "";
    }

    private SeedReplay replay(ReplayedRuns evidence, RunStudy study, Path folder) throws InterruptedException {
        Chokepoint lab = Chokepoint.open(Workspace.at(folder), BuildInfo.build());
        try (Running<RunFindings> running =
                        lab.start(study, Crew.threads(cores), Reporter.nobody(), new StudyLines(quiet));
                RunFindings found = running.get()) {
            Ensemble ensemble = found.ensemble();
            Runs twins = ensemble.twins().orElseThrow();
            return evidence.read(study.seed(), ensemble.runs(), twins);
        }
    }
}
