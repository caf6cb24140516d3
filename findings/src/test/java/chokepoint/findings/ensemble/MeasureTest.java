package chokepoint.findings.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Item;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which controls days are counted from. */
class MeasureTest {

    private final Scenario scenario = TestRuns.scenario(List.of("motors"));

    private static ControlPlan from(ControlPlan plan, String name, LocalDate start, LocalDate end) {
        return new ControlPlan(
                name,
                plan.items(),
                plan.destinations(),
                start,
                start,
                end,
                plan.reading(),
                plan.approvals(),
                plan.militaryApproved(),
                plan.delayWeeks(),
                plan.alarmIndex(),
                plan.alarmAtHomeShare());
    }

    @Test
    void aControlThatStartsWithTheMeasureIsTheMeasure() {
        ControlPlan ban = scenario.controls().get(0);
        ControlPlan older = from(ban, "older", LocalDate.of(2025, 4, 4), LocalDate.of(2030, 1, 1));

        Measure measure = Measure.of(scenario.withControls(List.of(older, ban))).orElseThrow();

        assertThat(measure.controls()).containsExactly(ban);
        assertThat(measure.start()).isEqualTo(TestRuns.MEASURE);
        assertThat(measure.end()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(measure.items()).containsExactly(Item.TB, Item.DY);
        assertThat(measure.holdsOn(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(measure.holdsOn(LocalDate.of(2027, 1, 5))).isFalse();
    }

    @Test
    void withoutOneTheControlsInForceAre() {
        ControlPlan older =
                from(scenario.controls().get(0), "older", LocalDate.of(2025, 4, 4), LocalDate.of(2030, 1, 1));

        assertThat(Measure.of(scenario.withControls(List.of(older))))
                .get()
                .extracting(Measure::start)
                .isEqualTo(LocalDate.of(2025, 4, 4));
    }

    @Test
    void withoutAnyThereIsNone() {
        ControlPlan over =
                from(scenario.controls().get(0), "over", LocalDate.of(2025, 4, 4), LocalDate.of(2025, 12, 1));

        assertThat(Measure.of(scenario.withControls(List.of(over)))).isEmpty();
        assertThat(Measure.of(scenario.withControls(List.of()))).isEmpty();
    }
}
