package chokepoint.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.findings.sweep.SweepSummary;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.Variants;
import chokepoint.scenarios.design.Design;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.RunFindings;
import chokepoint.studies.run.Running;
import chokepoint.studies.run.StudyEvent;
import chokepoint.studies.run.SweepFindings;
import chokepoint.studies.study.Study;
import chokepoint.studies.study.SweepStudy;
import chokepoint.studies.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps: each row is the runs of its scenario by itself, whatever stands beside it, and a sweep that is ended goes on. */
class SweepTest {

    private static final int REPLICATIONS = 4;

    @TempDir
    private Path temp;

    private Variants variants;
    private SweepStudy study;

    @BeforeEach
    void ask() throws IOException {
        Path file = Files.writeString(
                temp.resolve("short.yaml"),
                "title: Twelve weeks of it\nbasedOn: ban-2026-total\ntimeline: {warmUpWeeks: 104, horizonWeeks: 12}\n");
        variants = ScenarioLibrary.variants(file.toString(), List.of());
        Design design = new Design(
                List.of("inputs.behaviour.damage_share", "controls.ban-2026.end"),
                Stream.of("", "0.2", "0.3", "0.4", "0.5")
                        .flatMap(share -> Stream.of(List.of(share, ""), List.of(share, "2026-02-10")))
                        .toList());
        study = new SweepStudy(
                variants.common(), design, row -> variants.with(design.settings(row)), REPLICATIONS, 11, 84);
    }

    private Running<SweepFindings> start(String folder, int threads) {
        return Chokepoint.open(Workspace.at(temp.resolve(folder)))
                .start(study, Crew.threads(threads), Reporter.nobody(), event -> {});
    }

    /** The other road: the scenario of a row run by itself, in memory. */
    private double[] alone(int row) throws InterruptedException {
        Scenario scenario = variants.with(study.design().settings(row));
        try (Running<RunFindings> running = Chokepoint.open(Workspace.inMemory())
                .start(Study.run(scenario).runs(REPLICATIONS).seed(11).alone(), Crew.threads(1))) {
            return running.get().ensemble().runs().japan().of(JapanOutcomes.LOSS);
        }
    }

    @Test
    void everyRowIsItsScenarioByItself() throws InterruptedException {
        try (Running<SweepFindings> running = start("sweep", 2)) {
            SweepSummary summary = running.get().summary();
            double[] first = alone(0);
            for (int row : new int[] {0, 3, 8}) {
                double[] own = alone(row);
                assertThat(summary.loss(row)).as(study.design().words(row)).isEqualTo(MeanInterval.of(own));
                assertThat(summary.lossAgainstFirst(row))
                        .isEqualTo(MeanInterval.of(IntStream.range(0, REPLICATIONS)
                                .mapToDouble(at -> own[at] - first[at])
                                .toArray()));
            }
            assertThat(IntStream.range(0, study.design().size())
                            .mapToDouble(row -> summary.loss(row).mean())
                            .distinct()
                            .count())
                    .as("rows differ, or this shows nothing")
                    .isGreaterThan(5);
        }
    }

    @Test
    @Tag("statistical")
    void aSweepThatIsEndedGoesOnToTheSameBytes() throws Exception {
        try (Running<SweepFindings> whole = start("whole", 1)) {
            whole.get();
        }
        CountDownLatch kept = new CountDownLatch(1);
        try (Running<SweepFindings> broken = Chokepoint.open(Workspace.at(temp.resolve("broken")))
                .start(study, Crew.threads(1), Reporter.nobody(), event -> {
                    if (event instanceof StudyEvent.RunEnded ended && ended.finished() > 35) {
                        kept.countDown();
                    }
                })) {
            kept.await();
            broken.cancel();
            assertThatThrownBy(broken::get).isInstanceOf(CancellationException.class);
        }
        assertThat(contents(temp.resolve("broken"))).isNotEqualTo(contents(temp.resolve("whole")));
        try (Running<SweepFindings> again = start("broken", 2)) {
            again.get();
        }
        assertThat(contents(temp.resolve("broken"))).isEqualTo(contents(temp.resolve("whole")));
    }

    @Test
    void anotherDesignIsAnotherSweep() {
        Design fewer = new Design(study.design().keys(), study.design().rows().subList(0, 9));
        SweepStudy other = new SweepStudy(study.scenario(), fewer, study.variant(), REPLICATIONS, 11, 84);
        assertThat(other.usualFolder()).isNotEqualTo(study.usualFolder());
        assertThat(other.identity(OwnCode.build())).isNotEqualTo(study.identity(OwnCode.build()));
    }

    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("run.log"))
                    .toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
