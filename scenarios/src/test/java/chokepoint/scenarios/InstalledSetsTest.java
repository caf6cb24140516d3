package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.random.Draws;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.WorldAssembler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped parameter sets belong to this model and these data, and runs take them in turn. */
class InstalledSetsTest {

    private static final ParameterSets TWO = new ParameterSets(
            "two sets", List.of(Map.of(Parameter.HOARDING_FACTOR, 1.5), Map.of(Parameter.HOARDING_FACTOR, 2.5)));

    /** Whoever changes a rule or an input of the replay has to calibrate again: {@code chokepoint calibrate --install}. */
    @Test
    void theSetsAreOfThisModelAndTheseData() {
        assertThat(CalibrationLibrary.installedStamp()).isEqualTo(CalibrationLibrary.currentStamp());
    }

    @Test
    void thereAreEnoughSetsAndNoneLeavesItsRange() {
        ParameterSets sets = CalibrationLibrary.installed();
        assertThat(sets.sets()).hasSizeBetween(24, 60);
        CalibrationLibrary.freeParameters(Rules.TODAY)
                .forEach(free -> assertThat(sets.sets())
                        .extracting(set -> set.get(free.parameter()))
                        .allSatisfy(value -> assertThat(value).isBetween(free.low(), free.high())));
        assertThat(sets.sets())
                .allSatisfy(set -> assertThat(set)
                        .doesNotContainKeys(Parameter.SHORTAGE_CURVE_ELASTICITY, Parameter.CRITICAL_COVER_WEEKS));
    }

    private static Behaviour behaviour(Scenario scenario, int replication) {
        return WorldAssembler.random(scenario, new Draws(1, replication)).behaviour();
    }

    @Test
    void runsTakeTheSetsInTurnAndDrawTheRest() {
        Scenario scenario = ScenarioLibrary.load("ban-2026");
        Scenario calibrated = scenario.withParameterSets(TWO);
        Map<Double, Integer> taken = new HashMap<>();
        for (int replication = 0; replication < 10; replication++) {
            Behaviour own = behaviour(calibrated, replication);
            taken.merge(own.get(Parameter.HOARDING_FACTOR), 1, Integer::sum);
            assertThat(own.get(Parameter.SHORTAGE_CURVE_ELASTICITY))
                    .isEqualTo(behaviour(scenario, replication).get(Parameter.SHORTAGE_CURVE_ELASTICITY));
        }
        assertThat(taken).isEqualTo(Map.of(1.5, 5, 2.5, 5));
    }

    @Test
    void whatAScenarioSetsItselfIsNotReplaced() {
        Scenario scenario = ScenarioLibrary.load("ban-2026");
        InputRow fixed = InputRow.fixed(
                Parameter.HOARDING_FACTOR.path(),
                7,
                Parameter.HOARDING_FACTOR.row().unit(),
                Provenance.ASSUMED,
                "mine");
        Scenario own =
                scenario.withInputs(scenario.inputs().with(List.of(fixed))).withParameterSets(TWO);
        assertThat(behaviour(own, 0).get(Parameter.HOARDING_FACTOR)).isEqualTo(7);
    }

    @Test
    void inputsSayWhichValuesCameFromTheSets() {
        InputRow row =
                ScenarioLibrary.load("ban-2026").withParameterSets(TWO).inputs().row(Parameter.HOARDING_FACTOR.path());
        assertThat(row.low()).isEqualTo(1.5);
        assertThat(row.high()).isEqualTo(2.5);
        assertThat(row.source()).isEqualTo("two sets");
    }
}
