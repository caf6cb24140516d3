package chokepoint.studies.store;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.experiment.Experiment;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.core.store.StoreException;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.RecordedRuns;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.ensemble.Runs.FailedRun;
import chokepoint.findings.ensemble.Runs.Window;
import chokepoint.findings.ensemble.Series;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.Outcome;
import chokepoint.findings.outcome.OutcomeColumns;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.store.table.StoreTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of a store is what was put in, and the files do not tell how they came about. */
class PartStoreTest {

    private static final List<String> NAMES = List.of("motors", "maker's \"glass\"");
    private static final int RUNS = 2 * Part.RUNS + 6;
    private static final int FAILING = 40;

    private final Scenario scenario = TestRuns.scenario(NAMES);

    @TempDir
    private Path temp;

    private static List<RunRecord> records() {
        int[][] shortFrom = new int[RUNS][];
        for (int run = 0; run < RUNS; run++) {
            shortFrom[run] = new int[] {run % 9 == 0 ? NEVER : run % 30, run % 2 == 0 ? 3 : NEVER};
        }
        return TestRuns.runs(NAMES, shortFrom);
    }

    private static IntFunction<RunRecord> failing(List<RunRecord> records) {
        return replication -> {
            if (replication == FAILING) {
                throw new IllegalStateException("no 'ore' left");
            }
            return records.get(replication);
        };
    }

    private PartStore filled(Path folder, IntFunction<RunRecord> replications, int runs, int threads)
            throws InterruptedException {
        PartStore store = new PartStore(folder, folder, scenario);
        Experiment.stream(replications, runs, store, threads, false, finished -> {});
        return store;
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

    /** Of small tables that are copied into the database, and of files that are read each time. */
    @ParameterizedTest
    @ValueSource(ints = {0, RUNS})
    void columnsAreThoseOfTheRecordsToTheLastBit(int mostHeld) throws Exception {
        List<RunRecord> records = records();
        Runs recorded = new RecordedRuns(records, List.of());
        Catalogue all = Catalogue.SHIPPED;
        try (PartStore store = filled(temp, records::get, RUNS, 1);
                StoredRuns runs = store.read(RUNS, 1, mostHeld)) {
            assertThat(runs.count()).isEqualTo(RUNS);
            assertThat(runs.failures()).isEmpty();
            assertThat(runs.nests(0)).containsExactly(Nest.DY_TB);
            for (int industry = 0; industry < NAMES.size(); industry++) {
                assertThat(text(all.industry(), runs.industry(industry, 30, 12)))
                        .isEqualTo(text(all.industry(), recorded.industry(industry, 30, 12)));
                assertThat(text(all.nest(), runs.nest(industry, Nest.DY_TB)))
                        .isEqualTo(text(all.nest(), recorded.nest(industry, Nest.DY_TB)));
            }
            assertThat(text(all.japan(), runs.japan())).isEqualTo(text(all.japan(), recorded.japan()));
            assertThat(runs.shortRunsByIndustryWeekAndNest()).isDeepEqualTo(recorded.shortRunsByIndustryWeekAndNest());
            List<Series> series = new Ensemble(scenario, 7, recorded).series();
            Window window = new Window(20, 40, 2, 50);
            assertThat(Arrays.deepToString(runs.weekly(series, window).toArray()))
                    .isEqualTo(
                            Arrays.deepToString(recorded.weekly(series, window).toArray()));
        }
    }

    /** Every column, every number to its last bit. */
    private static <R> String text(List<Outcome<R>> outcomes, OutcomeColumns<R> columns) {
        return outcomes.stream()
                .map(outcome -> outcome.key() + " "
                        + outcome.match(
                                number -> Arrays.toString(columns.of(number)),
                                word -> Arrays.toString(columns.of(word))))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aFailedRunIsRecordedAndLeftOut() throws Exception {
        try (PartStore store = filled(temp, failing(records()), RUNS, 2);
                StoredRuns runs = store.read(RUNS, 1)) {
            assertThat(runs.count()).isEqualTo(RUNS - 1);
            assertThat(runs.replications()).hasSize(RUNS - 1).doesNotContain(FAILING);
            assertThat(runs.failures()).containsExactly(new FailedRun(FAILING, "IllegalStateException: no 'ore' left"));
            assertThat(new Ensemble(scenario, 7, runs).runsBegun()).isEqualTo(RUNS);
        }
    }

    @Test
    void aPartInWhichEveryRunFailsIsKeptToo() throws Exception {
        IntFunction<RunRecord> broken = replication -> {
            throw new IllegalStateException("broken");
        };
        try (PartStore store = filled(temp, broken, 3, 1);
                StoredRuns runs = store.read(3, 1)) {
            assertThat(runs.count()).isZero();
            assertThat(runs.failures()).hasSize(3);
        }
    }

    @Test
    void theFilesDoNotTellTheThreadsNorTheNumberOfAttempts() throws Exception {
        List<RunRecord> records = records();
        filled(temp.resolve("one"), records::get, RUNS, 1).close();
        filled(temp.resolve("three"), records::get, RUNS, 3).close();
        filled(temp.resolve("steps"), records::get, Part.RUNS, 2).close();
        filled(temp.resolve("steps"), records::get, RUNS, 2).close();

        SortedMap<String, String> one = contents(temp.resolve("one"));
        assertThat(one).hasSize(3 * (StoreTable.ofRuns().size() + 1));
        assertThat(contents(temp.resolve("three"))).isEqualTo(one);
        assertThat(contents(temp.resolve("steps"))).isEqualTo(one);
    }

    @Test
    void aPartThatIsDamagedIsWrittenAgainAndLeftoversGo() throws Exception {
        List<RunRecord> records = records();
        filled(temp, records::get, RUNS, 1).close();
        SortedMap<String, String> before = contents(temp);
        Path part = temp.resolve("runs/000032-000063");
        Files.write(part.resolve("item_weeks.parquet"), new byte[100]);
        Files.delete(temp.resolve("runs/000064-000069/SHA256SUMS"));
        Files.createDirectory(temp.resolve("runs/.draft-000000-000031"));
        Files.writeString(temp.resolve("runs/.draft-000000-000031/runs.parquet"), "half");

        List<Integer> ran = new ArrayList<>();
        filled(
                        temp,
                        replication -> {
                            ran.add(replication);
                            return records.get(replication);
                        },
                        RUNS,
                        1)
                .close();

        assertThat(ran).hasSize(Part.RUNS + 6).startsWith(32).endsWith(69);
        assertThat(contents(temp)).isEqualTo(before);
    }

    @Test
    void moreRunsGoOnWhereFewerEndedAndTheShortPartGoes() throws Exception {
        List<RunRecord> records = records();
        filled(temp.resolve("whole"), records::get, RUNS, 1).close();
        Path grown = temp.resolve("grown");
        filled(grown, records::get, 40, 1).close();
        List<Integer> ran = new ArrayList<>();
        filled(
                        grown,
                        replication -> {
                            ran.add(replication);
                            return records.get(replication);
                        },
                        RUNS,
                        1)
                .close();
        assertThat(ran).as("the first part is not repeated").startsWith(32);
        PartStore.tidy(grown, RUNS);
        assertThat(contents(grown)).isEqualTo(contents(temp.resolve("whole")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithWhatToDo() throws Exception {
        Path folder = temp.resolve("full");
        PartStore store = new PartStore(folder, Path.of("results/full"), scenario);
        Disk.delete(folder);
        assertThatThrownBy(() -> store.keep(new Part(0, 0), List.of(new RunResult.Failed(0, "x"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("results/full cannot take runs 0 to 0")
                .hasMessageContaining("run the same command again");
        store.close();
    }
}
