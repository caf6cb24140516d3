package chokepoint.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.experiment.Replication;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.RunFindings;
import chokepoint.studies.run.Running;
import chokepoint.studies.run.StudyEvent;
import chokepoint.studies.study.RunStudy;
import chokepoint.studies.study.Study;
import chokepoint.studies.workspace.OutputRefusedException;
import chokepoint.studies.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies in memory and in folders, ended before their end, and side by side. */
class ChokepointTest {

    private static final int RUNS = 40;

    @TempDir
    private Path temp;

    private RunStudy study;

    @BeforeEach
    void ask() throws IOException {
        study = Study.run(shortened("ban-2026-total")).runs(RUNS).seed(3);
    }

    private Scenario shortened(String name) throws IOException {
        Path file = temp.resolve(name + "-short.yaml");
        Files.writeString(
                file,
                "title: Twelve weeks of it\nbasedOn: " + name + "\ntimeline: {warmUpWeeks: 104, horizonWeeks: 12}\n");
        return ScenarioLibrary.load(file.toString());
    }

    private static double[] loss(Ensemble ensemble) {
        return ensemble.runs().japan().of(JapanOutcomes.LOSS);
    }

    private double[] lossIn(Workspace workspace, RunStudy of) throws InterruptedException {
        try (Running<RunFindings> running = Chokepoint.open(workspace).start(of, Crew.threads(2))) {
            return loss(running.get().ensemble());
        }
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

    /** The plain way: a loop over runs, without crew, store or twin. */
    @Test
    void memoryAndDiskGiveTheNumbersOfPlainRuns() throws Exception {
        RunStudy few = study.runs(5);
        double[] plain = IntStream.range(0, 5)
                .mapToObj(run -> Replication.run(few.scenario(), 3, run, new PlainLoopEngine()))
                .mapToDouble(record -> RunOutcome.of(record).lossJpyBn())
                .toArray();
        assertThat(lossIn(Workspace.inMemory(), few)).containsExactly(plain);
        assertThat(lossIn(Workspace.of(temp.resolve("lab")), few)).containsExactly(plain);
        assertThat(lossIn(Workspace.at(temp.resolve("one")), few.alone())).containsExactly(plain);
        assertThat(plain).doesNotContain(0);
    }

    @Test
    void aCancelledStudyEndsWithinASecondAndGoesOnToTheSameBytes() throws Exception {
        Path broken = temp.resolve("broken");
        Chokepoint lab = Chokepoint.open(Workspace.at(broken));
        CountDownLatch underWay = new CountDownLatch(34);
        long endedAfterMs;
        // one thread: two would let the second part end before the first on a busy machine
        try (Running<RunFindings> running = lab.start(study, Crew.threads(1), Reporter.nobody(), event -> {
            if (event instanceof StudyEvent.RunEnded) {
                underWay.countDown();
            }
        })) {
            underWay.await();
            long before = System.nanoTime();
            running.cancel();
            assertThatThrownBy(running::get).isInstanceOf(CancellationException.class);
            endedAfterMs = (System.nanoTime() - before) / 1_000_000;
            assertThat(running.events()).last().isEqualTo(new StudyEvent.Ended());
        }
        assertThat(endedAfterMs).as("ms from cancel to the end").isLessThan(1000);
        assertThat(broken.resolve("runs/000000-000031"))
                .as("a part that was kept")
                .isDirectory();
        assertThat(broken.resolve("runs/000032-000039")).doesNotExist();

        double[] goneOn = lossIn(Workspace.at(broken), study);
        Path whole = temp.resolve("whole");
        assertThat(goneOn).containsExactly(lossIn(Workspace.at(whole), study));
        assertThat(contents(broken)).isEqualTo(contents(whole));
    }

    /** Or runs of one build would go on from those of another. */
    @Test
    void aProgramWithoutANameIsKnownByItsCode() throws Exception {
        lossIn(Workspace.at(temp.resolve("x")), study.runs(1).alone());
        assertThat(temp.resolve("x/experiment.json"))
                .content()
                .contains("\"version\" : \"library\"")
                .containsPattern("\"commit\" : \"[0-9a-f]{64}\"");
    }

    @Test
    void eventsComeInOrder() throws Exception {
        List<StudyEvent> heard = new ArrayList<>();
        try (Running<RunFindings> running = Chokepoint.open(Workspace.at(temp.resolve("x")))
                .start(study.runs(6), Crew.threads(2), Reporter.nobody(), heard::add)) {
            running.get();
            assertThat(heard.get(0)).isEqualTo(new StudyEvent.Started(6, false));
            assertThat(heard.subList(1, 7))
                    .extracting(event -> ((StudyEvent.RunEnded) event).finished())
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
            assertThat(heard.subList(7, heard.size()))
                    .containsExactly(new StudyEvent.Reporting(), new StudyEvent.Reported());
            assertThat(running.events())
                    .containsExactly(
                            new StudyEvent.Started(6, false),
                            new StudyEvent.RunEnded(6, 6),
                            new StudyEvent.Reporting(),
                            new StudyEvent.Reported());
        }
    }

    @Test
    void twoStudiesInOneProcessDoNotDisturbEachOther() throws Exception {
        RunStudy few = study.runs(6);
        RunStudy other = Study.run(shortened("no-ban")).runs(6).seed(4);
        double[] alone = lossIn(Workspace.inMemory(), few);
        double[] otherAlone = lossIn(Workspace.inMemory(), other);
        Chokepoint lab = Chokepoint.open(Workspace.of(temp.resolve("both")));
        try (Running<RunFindings> one = lab.start(few, Crew.threads(2));
                Running<RunFindings> two = lab.start(other, Crew.threads(1))) {
            assertThat(loss(two.get().ensemble())).containsExactly(otherAlone);
            assertThat(loss(one.get().ensemble())).containsExactly(alone);
        }
        CountDownLatch begun = new CountDownLatch(1);
        try (Running<RunFindings> one =
                lab.start(study.runs(RUNS + 400), Crew.threads(1), Reporter.nobody(), event -> begun.countDown())) {
            begun.await();
            assertThatThrownBy(() -> {
                        try (Running<RunFindings> same = lab.start(few, Crew.threads(1))) {
                            same.get();
                        }
                    })
                    .isInstanceOf(OutputRefusedException.class)
                    .hasMessageContaining("is being written");
        }
    }
}
