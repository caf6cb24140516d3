package chokepoint.findings.ensemble;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Nest;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long an industry survives for one nest. Stocks of the hand-written runs fall by a tenth of the eve's a week, so that they
 * are gone at the end of the tenth week: day 70.
 */
class NestSurvivalTest {

    @Test
    void theNestThatBindsFirstHasTheIndustrysOwnDays() {
        Ensemble ensemble = TestRuns.ensemble(List.of("motors"), new int[] {2});

        assertThat(ensemble.nestSurvival(0, Nest.DY_TB))
                .hasValueSatisfying(days -> assertThat(days.median())
                        .isEqualTo(
                                ensemble.industries().get(0).firstLostOutput().median())
                        .isEqualTo(14));
    }

    @Test
    void stockThatIsGoneEndsItEvenIfOutputGoesOn() {
        Ensemble ensemble = TestRuns.ensemble(List.of("motors"), new int[] {NEVER}, new int[] {40});

        assertThat(ensemble.nestSurvival(0, Nest.DY_TB)).hasValueSatisfying(days -> {
            assertThat(days.lowerQuartile()).isEqualTo(70);
            assertThat(days.upperQuartile()).isEqualTo(70);
        });
    }

    @Test
    void aNestThatIsNotUsedHasNoDays() {
        assertThat(TestRuns.ensemble(List.of("motors"), new int[] {2}).nestSurvival(0, Nest.Y))
                .isEmpty();
    }

    @Test
    void aWeekShowsTheNestOfTheRunsThatAreShort() {
        Ensemble ensemble = TestRuns.ensemble(List.of("motors"), new int[] {2}, new int[] {NEVER});

        assertThat(ensemble.binding(0, 4 + 2)).isEqualTo(new WeekBinding(0.5, Nest.DY_TB));
        assertThat(ensemble.binding(0, 4 + 1)).isEqualTo(new WeekBinding(0, null));
    }
}
