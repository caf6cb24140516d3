package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.experiment.ReplicationFailedException;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.store.StoreException;
import chokepoint.findings.ensemble.Precision;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.reports.ReportOptions;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.RunFindings;
import chokepoint.studies.run.RunSource;
import chokepoint.studies.run.RunWork;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.RunStudy;
import chokepoint.studies.study.Study;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments with runs that fail. */
class FailedRunsTest {

    private static final int RUNS = 40;
    private static final int SEED = 3;

    @TempDir
    private Path temp;

    private final Scenario scenario = small();

    private static Scenario small() {
        Scenario whole = ScenarioLibrary.load("baseline-2024");
        Timeline timeline = whole.timeline();
        int week = timeline.measureWeek();
        return whole.withTimeline(new Timeline(timeline.calendar(), week, week, week + 5, false));
    }

    private String run(Path folder, boolean stopOnError, IntFunction<RunRecord> replications) throws Exception {
        StringBuilder said = new StringBuilder();
        RunStudy study = Study.run(scenario).seed(SEED).runs(RUNS).alone().stopOnError(stopOnError);
        RunWork work = new RunWork(
                study,
                Build.UNKNOWN,
                Crew.threads(2),
                folder,
                false,
                Reports.of(ReportOptions.USUAL, Build.UNKNOWN, said::append));
        try (Running<RunFindings> running =
                Running.start("test", told -> work.run(told, RunSource.alone(replications)), event -> {})) {
            running.get();
        }
        return said.toString();
    }

    private IntFunction<RunRecord> failing() {
        IntFunction<RunRecord> sound = new Experiment(MasonEngine::new).replications(scenario, SEED);
        return replication -> {
            if (replication % 15 == 5) {
                throw new IllegalStateException("stock of Nd is negative in week 12");
            }
            return sound.apply(replication);
        };
    }

    @Test
    void failedRunsAreNamedAndTheOthersReported() throws Exception {
        Path folder = temp.resolve("x");
        String text = run(folder, false, failing());
        assertThat(text.replace('\n', ' '))
                .contains("37 runs, seed 3")
                .contains(
                        "Of 40 runs 3 failed and are left out: run 5 (IllegalStateException: stock of Nd is negative");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("Of 40 runs 3 failed");
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("\"runs\" : 40", "\"failed\" : 3");
        assertThat(Files.readString(folder.resolve("outcomes.csv")))
                .contains("\n4,Japan,", "\n6,Japan,")
                .doesNotContain("\n5,Japan,");
    }

    @Test
    void aFailedRunEndsTheExperimentWhenAskedTo() {
        assertThatThrownBy(() -> run(temp.resolve("x"), true, failing()))
                .isInstanceOf(ReplicationFailedException.class)
                .hasMessageContaining("negative in week 12");
        assertThat(temp.resolve("x/manifest.json")).doesNotExist();
    }

    @Test
    void anExperimentOfFailuresOnlyIsNoResult() {
        assertThatThrownBy(() -> run(temp.resolve("x"), false, replication -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("all 40 runs failed, the first with: IllegalStateException: broken");
        assertThat(temp.resolve("x/manifest.json")).doesNotExist();
    }

    @Test
    void looksAreTakenAtFixedNumbersOfRuns() {
        RunStudy auto = Study.run(scenario)
                .runs(300)
                .until(new Precision(
                        new Precision.Wanted(
                                "loss", " bn JPY", false, runs -> runs.japan().of(JapanOutcomes.LOSS)),
                        5));
        assertThat(auto.nextLook(0)).isEqualTo(64);
        assertThat(auto.nextLook(64)).isEqualTo(96);
        assertThat(auto.nextLook(199)).isEqualTo(224);
        assertThat(auto.nextLook(256)).isEqualTo(300);
    }
}
