package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.engine.Engine;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.reports.ReportOptions;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.RunFindings;
import chokepoint.studies.run.RunSource;
import chokepoint.studies.run.RunWork;
import chokepoint.studies.run.Running;
import chokepoint.studies.run.SharedPasts;
import chokepoint.studies.study.Fork;
import chokepoint.studies.study.RunStudy;
import chokepoint.studies.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The matrix of determinism: threads × charts × whole or forked × broken off and resumed or not × engine, of a small experiment:
 * eight of the combinations, in which every two of the five stand in every way to each other, and all of them in the slow suite.
 * All give one folder; without charts, the same folder without charts, page and manifest.
 */
class DeterminismTest {

    private static final int RUNS = 40;
    private static final long SEED = 5;

    @TempDir
    private Path temp;

    private Scenario scenario;

    @BeforeEach
    void load() throws IOException {
        scenario = shortened("ban-2026");
    }

    /** Five weeks of a shipped scenario, after a short warm-up. */
    private Scenario shortened(String name) throws IOException {
        Path file = temp.resolve("short-" + name + ".yaml");
        Files.writeString(
                file,
                "title: Five weeks of it\nbasedOn: " + name + "\ntimeline: {warmUpWeeks: 104, horizonWeeks: 5}\n");
        return ScenarioLibrary.load(file.toString());
    }

    /** Ends an experiment as a kill would, without a word to anybody. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private record Case(int threads, boolean charts, boolean forked, boolean broken, boolean mason) {}

    private static Case caseOf(int bits) {
        return new Case(1 + (bits & 1), (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0);
    }

    private IntFunction<RunRecord> replications(Case of) {
        Supplier<Engine> engines = of.mason ? MasonEngine::new : PlainLoopEngine::new;
        Timeline timeline = scenario.timeline();
        return of.forked
                ? pasts(scenario, timeline.calendar().startOf(timeline.measureWeek() - 1), "pasts", engines)
                        .replications()
                : new Experiment(engines).replications(scenario, SEED);
    }

    private SharedPasts pasts(Scenario of, LocalDate at, String folder, Supplier<Engine> engines) {
        return new SharedPasts(of, SEED, new Fork(at, temp.resolve(folder)), Build.UNKNOWN, engines, what -> {});
    }

    private static IntFunction<RunRecord> endingAfter(int runs, IntFunction<RunRecord> replications) {
        AtomicInteger done = new AtomicInteger();
        return replication -> {
            if (done.incrementAndGet() > runs) {
                throw new Killed();
            }
            return replications.apply(replication);
        };
    }

    private void run(Path folder, Case of, IntFunction<RunRecord> replications) throws Exception {
        ReportOptions options = of.charts ? ReportOptions.USUAL : ReportOptions.USUAL.withoutCharts();
        RunStudy study = Study.run(scenario).seed(SEED).runs(RUNS).alone();
        RunWork work = new RunWork(
                study, Build.UNKNOWN, Crew.threads(of.threads), folder, false, Reports.of(options, Build.UNKNOWN));
        try (Running<RunFindings> running =
                Running.start("test", told -> work.run(told, RunSource.alone(replications)), event -> {})) {
            running.get();
        }
    }

    @Test
    void everyWayToAResultGivesTheSameBytes() throws Exception {
        // broken off goes with threads and charts, the engine with charts and fork
        theSameBytesIn(IntStream.range(0, 8)
                .map(bits -> bits | ((bits & 1) ^ (bits >> 1 & 1)) << 3 | ((bits >> 1 & 1) ^ (bits >> 2 & 1)) << 4));
    }

    @Test
    @Tag("statistical")
    void everyCombinationGivesTheSameBytes() throws Exception {
        theSameBytesIn(IntStream.range(0, 32));
    }

    private void theSameBytesIn(IntStream combinations) throws Exception {
        Map<Boolean, SortedMap<String, String>> first = new HashMap<>();
        int number = 0;
        for (Case each : combinations.mapToObj(DeterminismTest::caseOf).toList()) {
            Path folder = temp.resolve("case-" + number++);
            if (each.broken) {
                assertThatThrownBy(() -> run(folder, each, endingAfter(34, replications(each))))
                        .isInstanceOf(Killed.class);
            }
            run(folder, each, replications(each));
            SortedMap<String, String> contents = Child.contents(folder);
            assertThat(contents).as(each.toString()).isEqualTo(first.computeIfAbsent(each.charts, none -> contents));
        }
        SortedMap<String, String> charted = first.get(true);
        SortedMap<String, String> bare = first.get(false);
        assertThat(bare)
                .containsKeys("runs/000000-000031/runs.parquet", "outcomes.csv")
                .doesNotContainKey("report.html");
        charted.keySet().removeIf(name -> !bare.containsKey(name));
        for (SortedMap<String, String> contents : List.of(charted, bare)) {
            contents.keySet().removeAll(List.of("manifest.json", "datapackage.json"));
        }
        assertThat(charted).isEqualTo(bare);
    }

    @Test
    void aForkOutsideTheRunIsRefusedWithWhatIsAllowed() {
        Timeline timeline = scenario.timeline();
        for (LocalDate date :
                List.of(LocalDate.of(1990, 1, 1), timeline.calendar().startOf(timeline.endWeek()))) {
            assertThatThrownBy(() -> pasts(scenario, date, "never", MasonEngine::new))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("--fork-at")
                    .hasMessageContaining(
                            timeline.calendar().startOf(timeline.warmUpWeeks()).toString());
        }
    }

    @Test
    void aPastIsKeptOnceAndReadByOtherScenarios() throws Exception {
        LocalDate eve =
                scenario.timeline().calendar().startOf(scenario.timeline().measureWeek() - 1);
        String folder = "shared";
        RunRecord first =
                pasts(scenario, eve, folder, MasonEngine::new).replications().apply(0);
        try (Stream<Path> files = Files.walk(temp.resolve(folder))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
        Scenario calm = shortened("no-ban");
        RunRecord other =
                pasts(calm, eve, folder, MasonEngine::new).replications().apply(0);
        assertThat(other.replication()).isZero();
        try (Stream<Path> files = Files.walk(temp.resolve(folder))) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("the past of no-ban is the same")
                    .hasSize(1);
        }
        RunRecord whole =
                new Experiment(MasonEngine::new).replications(scenario, SEED).apply(0);
        assertThat(first.outputShare()).isDeepEqualTo(whole.outputShare());
        assertThat(first.markets()[0]).isDeepEqualTo(whole.markets()[0]);
    }
}
