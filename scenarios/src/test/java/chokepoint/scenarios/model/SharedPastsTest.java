package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.engine.Engine;
import chokepoint.core.engine.PlainLoopEngine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Past;
import chokepoint.core.experiment.Replication;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.scenarios.ScenarioLibrary;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that goes on from a stored past is the unbroken run, bit for bit: whichever week it was stored in, whichever engine
 * ran either part, and whichever scenario with the same past it was stored from.
 */
class SharedPastsTest {

    private static final long SEED = 3;
    private static final int REPLICATION = 2;

    private static RunRecord whole(Scenario scenario) {
        return Replication.run(scenario, SEED, REPLICATION, new PlainLoopEngine());
    }

    private static void assertSame(RunRecord forked, RunRecord whole) throws ReflectiveOperationException {
        for (RecordComponent part : RunRecord.class.getRecordComponents()) {
            Object one = part.getAccessor().invoke(forked);
            Object other = part.getAccessor().invoke(whole);
            assertThat(Objects.deepEquals(one, other)).as(part.getName()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} from week {1}")
    @CsvSource({
        "ban-2026, 260",
        "ban-2026, 261",
        "ban-2026, 312",
        "ban-2026, 313",
        "ban-2026, 333",
        "ban-2026-escalating, 340",
        "ban-2026-narrow, 330",
        "myanmar-stop, 345",
        "ban-2010-style, 318",
        "licence-2025, 275",
        "crisis-2010, 300",
        "crisis-2010, 353",
        "crisis-2010, 425"
    })
    void aRunFromItsOwnPastIsTheUnbrokenRun(String name, int week) throws Exception {
        Scenario scenario = ScenarioLibrary.load(name);
        Past past = Replication.past(scenario, SEED, REPLICATION, new MasonEngine(), week);
        Engine engine = week % 2 == 0 ? new PlainLoopEngine() : new MasonEngine();
        assertSame(Replication.resume(scenario, SEED, REPLICATION, engine, past), whole(scenario));
    }

    /** Under every newer rule, with magnets held up at customs, licences in review and stocks restated or not yet. */
    @ParameterizedTest(name = "from week {0}")
    @ValueSource(ints = {271, 275, 290, 315, 333})
    void underNewerRulesToo(int week) throws Exception {
        Scenario scenario = ScenarioLibrary.load("ban-2026").withRules(Rules.NEWEST);
        Past past = Replication.past(scenario, SEED, REPLICATION, new PlainLoopEngine(), week);
        assertSame(Replication.resume(scenario, SEED, REPLICATION, new PlainLoopEngine(), past), whole(scenario));
    }

    /** The ban is announced in week 312; the licences of 2025 and the tension before it are the same everywhere. */
    @ParameterizedTest(name = "{0} from the past of no-ban")
    @ValueSource(strings = {"ban-2026", "ban-2026-total", "ban-2026-narrow", "ban-2026-escalating", "myanmar-stop"})
    void scenariosThatShareAPastMayGoOnFromIt(String name) throws Exception {
        Scenario calm = ScenarioLibrary.load("no-ban");
        Scenario scenario = ScenarioLibrary.load(name);
        int week = 311;
        assertThat(ScenarioText.ofPast(scenario, week)).isEqualTo(ScenarioText.ofPast(calm, week));
        Past past = Replication.past(calm, SEED, REPLICATION, new PlainLoopEngine(), week);
        assertSame(Replication.resume(scenario, SEED, REPLICATION, new PlainLoopEngine(), past), whole(scenario));
    }

    @Test
    void scenariosWithAnotherPastAreToldApart() {
        Scenario ban = ScenarioLibrary.load("ban-2026");
        Scenario licences = ScenarioLibrary.load("licence-2025");
        assertThat(ScenarioText.ofPast(ban, 311)).isNotEqualTo(ScenarioText.ofPast(licences, 311));
        assertThat(ScenarioText.ofPast(ban, 320))
                .isNotEqualTo(ScenarioText.ofPast(ScenarioLibrary.load("no-ban"), 320));
        assertThat(ScenarioText.ofPast(ban, 311)).doesNotContain("ban-2026");
    }

    @ParameterizedTest(name = "until week {0}")
    @ValueSource(ints = {0, 259, 468, 9999})
    void aPastEndsAfterTheWarmUpAndBeforeTheEnd(int week) {
        assertThatThrownBy(() -> Replication.past(
                        ScenarioLibrary.load("ban-2026"), SEED, REPLICATION, new PlainLoopEngine(), week))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("260 to 467");
    }

    @Test
    void aPastOfAnotherWorldIsRefused() {
        Scenario ban = ScenarioLibrary.load("ban-2026");
        Past early = Replication.past(ban, SEED, REPLICATION, new PlainLoopEngine(), 260);
        Past wrong = new Past(300, early.snapshot());
        assertThatThrownBy(() -> Replication.resume(ban, SEED, REPLICATION, new PlainLoopEngine(), wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("snapshot");
    }
}
