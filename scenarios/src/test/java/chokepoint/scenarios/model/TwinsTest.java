package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.engine.Engine;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.PairedRuns;
import chokepoint.core.experiment.Past;
import chokepoint.core.experiment.Replication;
import chokepoint.core.experiment.Twin;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.store.RunPair;
import chokepoint.core.store.RunResult;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.input.InvalidInputException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run with its twin is two unbroken runs, bit for bit; the twin of a ban is the world without a ban. */
class TwinsTest {

    private static final long SEED = 5;
    private static final int HORIZON_WEEKS = 40;

    @TempDir
    private Path folder;

    /** A shipped scenario that ends after {@link #HORIZON_WEEKS}. */
    private static Scenario shorter(String name) {
        Scenario scenario = ScenarioLibrary.load(name);
        Timeline whole = scenario.timeline();
        return scenario.withTimeline(new Timeline(
                whole.calendar(),
                whole.warmUpWeeks(),
                whole.measureWeek(),
                whole.measureWeek() + HORIZON_WEEKS,
                whole.growth()));
    }

    private static RunRecord whole(Scenario scenario, int replication) {
        return Replication.run(scenario, SEED, replication, new PlainLoopEngine());
    }

    private static void assertSame(RunResult result, RunRecord whole) throws ReflectiveOperationException {
        RunRecord record = ((RunResult.Finished) result).record();
        for (RecordComponent part : RunRecord.class.getRecordComponents()) {
            Object one = part.getAccessor().invoke(record);
            Object other = part.getAccessor().invoke(whole);
            assertThat(Objects.deepEquals(one, other)).as(part.getName()).isTrue();
        }
    }

    private static PairedRuns pairs(Scenario scenario, Scenario twin) {
        return new PairedRuns(scenario, twin, SEED, MasonEngine::new);
    }

    /** One at its whole horizon, the others shorter: the same weeks of the same world. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ban-2026",
                "ban-2026-narrow",
                "ban-2026-total",
                "ban-2026-escalating",
                "ban-2010-style",
                "myanmar-stop"
            })
    void theTwinIsTheWorldWithoutABan(String name) throws Exception {
        Scenario scenario = shorter(name);
        Scenario calm = shorter("no-ban");
        for (int replication = 0; replication < 2; replication++) {
            RunPair pair = pairs(scenario, Twin.of(scenario).orElseThrow())
                    .fromTheBeginning()
                    .apply(replication);
            assertSame(pair.run(), whole(scenario, replication));
            assertSame(pair.twin(), whole(calm, replication));
        }
    }

    @Test
    void theTwinIsTheWorldWithoutABanOverTheWholeHorizon() throws Exception {
        Scenario scenario = ScenarioLibrary.load("ban-2026");
        RunPair pair = pairs(scenario, Twin.of(scenario).orElseThrow())
                .fromTheBeginning()
                .apply(3);

        assertSame(pair.run(), whole(scenario, 3));
        assertSame(pair.twin(), whole(ScenarioLibrary.load("no-ban"), 3));
    }

    /** From a past before the two part; from one after they part; of two that are never the same; and with a named twin. */
    @ParameterizedTest(name = "{0} and {1} from week {2}")
    @CsvSource({
        "ban-2026, no-ban, 270",
        "ban-2026, no-ban, 325",
        "ban-2026, licence-2025, 270",
        "myanmar-stop, ban-2026-total, 300",
        "crisis-2010, crisis-2010-no-halt, 262"
    })
    void pairsAreTwoUnbrokenRuns(String name, String other, int week) throws Exception {
        Scenario scenario = shorter(name);
        Scenario twin = shorter(other).withTimeline(scenario.timeline());
        Engine engine = new PlainLoopEngine();
        RunRecord run = whole(scenario, 1);
        RunRecord calm = whole(twin, 1);

        RunPair pair = pairs(scenario, twin).fromTheBeginning().apply(1);
        assertSame(pair.run(), run);
        assertSame(pair.twin(), calm);
        Past past = Replication.past(scenario, SEED, 1, engine, week);
        pair = pairs(scenario, twin).from(replication -> past).apply(1);
        assertSame(pair.run(), run);
        assertSame(pair.twin(), calm);
    }

    @Test
    void anotherTimelineIsNoTwin() {
        assertThatThrownBy(() -> pairs(ScenarioLibrary.load("ban-2026"), shorter("no-ban")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeline");
    }

    /** Nothing begins on the day of the measure or later: a world without a ban, and a ban whose measure is moved past its end. */
    @Test
    void whereNothingBeginsThereIsNoTwin() throws IOException {
        Path moved = write("moved.yaml", "title: ban in 2028\nbasedOn: ban-2026\ntimeline: {measure: 2028-01-04}\n");

        assertThat(Twin.of(ScenarioLibrary.load("no-ban"))).isEmpty();
        assertThat(Twin.of(ScenarioLibrary.load(moved.toString()))).isEmpty();
    }

    @Test
    void theReplayNamesItsTwin() {
        Scenario crisis = ScenarioLibrary.load("crisis-2010");

        assertThat(Twin.of(crisis).orElseThrow().name()).isEqualTo("crisis-2010-no-halt");
        assertThat(Twin.of(crisis).orElseThrow().timeline()).isEqualTo(crisis.timeline());
    }

    @Test
    void aTwinIsNotInherited() throws IOException {
        Path child = write("child.yaml", "title: x\nbasedOn: crisis-2010\n");

        assertThat(ScenarioLibrary.load(child.toString()).namedTwin()).isNull();
    }

    @Test
    void aTwinIsNamedRelativeToItsFileAndShownAndReadBack() throws IOException {
        write("calm.yaml", "title: calm\nbasedOn: no-ban\n");
        Path ban = write("ban.yaml", "title: x\nbasedOn: ban-2026\ntwin: calm.yaml\n");
        Path shown = write("shown.yaml", ScenarioLibrary.show(ban.toString()));

        assertThat(ScenarioLibrary.load(ban.toString()).namedTwin().title()).isEqualTo("calm");
        assertThat(ScenarioLibrary.load(shown.toString()).namedTwin().title()).isEqualTo("calm");
    }

    @ParameterizedTest
    @CsvSource({
        "'timeline: {measure: 2026-02-03}', has another timeline",
        "'world: world-2009', has another timeline",
        "'timeline: {horizonWeeks: 100}', has another timeline"
    })
    void aTwinOfAnotherWorldIsRefusedWithFileAndLine(String difference, String message) throws IOException {
        String base = difference.startsWith("world") ? "crisis-2010" : "ban-2026";
        String other = difference.startsWith("world") ? "" : difference + "\n";
        write("other.yaml", "title: other\nbasedOn: " + base + "\n" + other);
        Path ban = write("ban.yaml", "title: x\nbasedOn: ban-2026\ntwin: other.yaml\n");

        assertThatThrownBy(() -> ScenarioLibrary.load(ban.toString()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ban.yaml")
                .hasMessageContaining(message);
        assertThat(ScenarioLibrary.check(List.of(ban.toString())))
                .as("check says so too")
                .anySatisfy(problem -> assertThat(problem.toString()).contains(message));
    }

    /** In every run and industry: whole again only after the loss, and 13 weeks of it. */
    @ParameterizedTest
    @ValueSource(strings = {"ban-2026", "licence-2025", "no-ban"})
    void noIndustryRecoversBeforeItIsHit(String name) {
        Scenario scenario = ScenarioLibrary.load(name);
        for (int replication = 0; replication < 4; replication++) {
            for (IndustryOutcome outcome :
                    RunOutcome.of(whole(scenario, replication)).industries()) {
                if (outcome.neverShort()) {
                    assertThat(outcome.recoveryDays()).isNaN();
                } else {
                    assertThat(outcome.daysToRecover()).isPositive();
                    assertThat(outcome.recoveryDays()).isGreaterThan(outcome.daysToSurvive());
                }
            }
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
