package chokepoint.reports;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.experiment.Experiment;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.RecordedRuns;
import chokepoint.findings.ensemble.Runs.FailedRun;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.policy.TestBuild;
import chokepoint.studies.store.PartStore;
import chokepoint.studies.store.StoredRuns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of stored runs is what is written of the runs themselves. */
class StoredReportTest {

    private static final int RUNS = 70;
    private static final int FAILING = 40;
    private static final int NEVER = 99;
    private static final List<String> NAMES = List.of("magnet motors", "phosphors");

    @TempDir
    private Path temp;

    private final Scenario scenario = TestRuns.scenario(NAMES);

    private static List<RunRecord> records() {
        int[][] shortFrom = new int[RUNS][];
        for (int run = 0; run < RUNS; run++) {
            shortFrom[run] = new int[] {run % 9 == 0 ? NEVER : run % 30, run % 2 == 0 ? 3 : NEVER};
        }
        return TestRuns.runs(NAMES, shortFrom);
    }

    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void theReportOfAStoreIsTheReportOfItsRecords() throws Exception {
        List<RunRecord> records = records();
        List<RunRecord> finished = new ArrayList<>(records);
        finished.remove(FAILING);
        RecordedRuns recorded =
                new RecordedRuns(finished, List.of(new FailedRun(FAILING, "IllegalStateException: no 'ore' left")));
        Path direct = Files.createDirectory(temp.resolve("direct"));
        Path stored = Files.createDirectory(temp.resolve("stored"));
        ReportOptions options = new ReportOptions(true, Map.of());
        RunReport.write(direct, new Ensemble(scenario, 7, recorded), TestBuild.BUILD, options);
        IntFunction<RunRecord> failing = replication -> {
            if (replication == FAILING) {
                throw new IllegalStateException("no 'ore' left");
            }
            return records.get(replication);
        };

        try (PartStore store = new PartStore(temp.resolve("x"), temp, scenario)) {
            Experiment.stream(failing, RUNS, store, 2, false, done -> {});
            try (StoredRuns runs = store.read(RUNS, 2)) {
                RunReport.write(stored, new Ensemble(scenario, 7, runs), TestBuild.BUILD, options);
            }
        }

        assertThat(contents(stored)).isEqualTo(contents(direct)).hasSizeGreaterThan(20);
    }
}
