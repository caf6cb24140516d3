package chokepoint.scenarios.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of sweeps, as people write them. */
class SweepPlanTest {

    @TempDir
    private Path folder;

    private Path plan(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), text);
    }

    @Test
    void aPlanSaysWhatTheCommandLineSays() throws IOException {
        SweepPlan plan = SweepPlan.read(plan("""
                scenario: ban-2026
                design: sobol
                rows: 128
                runs: 4
                seed: 9
                set:
                  timeline.horizonWeeks: 104
                vary:
                  inputs.behaviour.reserve_days: 60..180
                  controls.ban-2026.end: [2026-07-06, 2027-01-05]
                  controls.ban-2026.items: [[Nd, Pr], [Dy, Tb]]
                """));
        assertThat(plan.scenario()).isEqualTo("ban-2026");
        assertThat(plan.design()).contains("sobol");
        assertThat(plan.rows()).hasValue(128);
        assertThat(plan.runs()).hasValue(4);
        assertThat(plan.seed()).hasValue(9);
        assertThat(plan.settings()).containsExactly("timeline.horizonWeeks=104");
        assertThat(plan.vary())
                .containsExactly(
                        "inputs.behaviour.reserve_days=60..180",
                        "controls.ban-2026.end=2026-07-06,2027-01-05",
                        "controls.ban-2026.items=[Nd, Pr],[Dy, Tb]");
    }

    @Test
    void filesLieWhereThePlanSees() throws IOException {
        SweepPlan plan = SweepPlan.read(plan("scenario: own.yaml\ndesign: rows.csv\n"));
        assertThat(plan.scenario()).isEqualTo(folder.resolve("own.yaml").toString());
        assertThat(plan.design()).contains(folder.resolve("rows.csv").toString());
    }

    @Test
    void aScenarioIsNoPlan() throws IOException {
        assertThat(SweepPlan.isPlan("ban-2026")).isFalse();
        assertThat(SweepPlan.isPlan(plan("title: A ban\nbasedOn: ban-2026\n").toString()))
                .isFalse();
        assertThat(SweepPlan.isPlan(plan("scenario: ban-2026\nvary: {a: 1}\n").toString()))
                .isTrue();
    }

    @Test
    void everythingThatIsWrongIsTold() throws IOException {
        Path file = plan("""
                scenario: 7
                desgin: sobol
                rows: none
                vary: reserve
                """);
        List<Problem> problems = catchThrowableOfType(InvalidInputException.class, () -> SweepPlan.read(file))
                .problems();
        assertThat(problems.stream().map(Problem::line)).contains(1, 2, 3, 4);
        assertThat(problems.toString())
                .contains(
                        "must be text; put it in quotes",
                        "did you mean 'design'?",
                        "is not a number",
                        "must hold keys");
        Path both = plan("scenario: ban-2026\ndesign: rows.csv\nvary: {a: 1}\n");
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> SweepPlan.read(both)))
                .hasMessageContaining("does not go with a CSV file");
    }
}
