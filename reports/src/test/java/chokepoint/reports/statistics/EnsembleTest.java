package chokepoint.reports.statistics;

import static chokepoint.reports.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.reports.TestRuns;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Summaries of runs small enough to work out by hand; see {@link TestRuns} for their numbers. */
class EnsembleTest {

    private static final List<String> NAMES = List.of("motors", "glass", "batteries");

    /** Four runs: motors short from week 10, 2, 4, never; glass from week 1 always; batteries once. */
    private final Ensemble ensemble = TestRuns.ensemble(
            NAMES, new int[] {10, 1, NEVER}, new int[] {2, 1, NEVER}, new int[] {4, 1, 90}, new int[] {NEVER, 1, NEVER
            });

    private IndustrySummary industry(int index) {
        return ensemble.industries().get(index);
    }

    @Test
    void daysToTheFirstLostOutputCountFromTheMeasure() {
        DaysSpread motors = industry(0).firstLostOutput();

        assertThat(motors.p10()).isEqualTo(14);
        assertThat(motors.median()).isEqualTo(28);
        assertThat(motors.p90()).isInfinite();
        assertThat(motors.shareBeyond()).isEqualTo(0.25);
        assertThat(motors.meanCappedDays()).isEqualTo((70 + 14 + 28 + 700) / 4.0);
        assertThat(industry(1).firstLostOutput().median()).isEqualTo(7);
        assertThat(industry(2).firstLostOutput().happens()).isFalse();
        assertThat(industry(2).neverShortShare()).isEqualTo(0.75);
    }

    @Test
    void datesFollowFromDays() {
        assertThat(ensemble.measureDate()).isEqualTo(TestRuns.MEASURE);
        assertThat(ensemble.dateAfter(28.9)).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(ensemble.horizonDays()).isEqualTo(700);
        assertThat(ensemble.weekSinceMeasure(0)).isEqualTo(-4);
        assertThat(ensemble.dateOf(4)).isEqualTo(TestRuns.MEASURE);
    }

    @Test
    void theShortestComesFirst() {
        assertThat(ensemble.byUrgency())
                .extracting(IndustrySummary::name)
                .containsExactly("glass", "motors", "batteries");
    }

    @Test
    void coverIsThatOfTheEveAndLayersAreGoneAtTwoPerCent() {
        List<LayerSummary> layers = industry(0).layers();

        assertThat(layers.get(0).coverDays().mean()).isEqualTo(10, within(1e-6));
        assertThat(layers.get(2).coverDays().p90()).isEqualTo(30, within(1e-6));
        assertThat(industry(0).totalCoverDays().median()).isEqualTo(60, within(1e-5));
        // a tenth a week: empty at the end of the tenth week
        assertThat(layers.get(1).gone().median()).isEqualTo(70);
    }

    @Test
    void theBindingNestAndCauseAreCountedOverShortRuns() {
        assertThat(industry(0).binding()).isEqualTo(new Binding(Nest.DY_TB, 1, Cause.REFUSED, 1));
        assertThat(industry(2).binding().causeShare()).isEqualTo(1);
        Ensemble calm = TestRuns.ensemble(List.of("motors"), new int[] {NEVER});
        assertThat(calm.industries().get(0).binding().cause()).isEqualTo(Cause.NONE);
        assertThat(calm.industries().get(0).binding().nest()).isEqualTo(Nest.DY_TB);
    }

    @Test
    void lossesAreCountedInTheFirstYearOnly() {
        // glass: 20 weeks at 80 % of 52
        assertThat(industry(1).lostFirstYearShare().mean()).isEqualTo(20 * 0.2 / 52, within(1e-12));
        assertThat(industry(1).grossLossJpyBn().mean()).isEqualTo(0.5 * 104 * 20 * 0.2 / 52, within(1e-9));
        assertThat(industry(1).netLossJpyBn().mean()).isEqualTo(2, within(1e-9));
        // batteries fall short in week 90
        assertThat(industry(2).grossLossJpyBn().mean()).isZero();
    }

    @Test
    void japanIsTheSumAndScalesWithTheDamageShare() {
        JapanSummary japan = ensemble.japan();

        // glass in four runs, motors in three
        assertThat(japan.netLossJpyBn().mean()).isEqualTo(2 + 2 * 0.75, within(1e-9));
        assertThat(japan.lossShareOfGdp().mean()).isEqualTo(0.0035, within(1e-12));
        assertThat(japan.atDamageShare().get(0).damageShare()).isEqualTo(0.2);
        assertThat(japan.atDamageShare().get(0).meanNetLossJpyBn()).isEqualTo(3.5 * 0.2 / 0.5, within(1e-9));
        assertThat(japan.atDamageShare().get(2).meanLossShareOfGdp()).isEqualTo(0.0035 * 0.8 / 0.5, within(1e-12));
    }

    @Test
    void recoveryIsCountedOverShortRunsAndSaysWhetherTheMeasureHolds() {
        Recovery glass = industry(1).recovery();
        assertThat(glass.days().median()).isEqualTo(21 * 7);
        assertThat(glass.shareWhileHeld()).isEqualTo(1);
        assertThat(glass.stillHeldAtMedian()).isTrue();

        // short from week 90 to the end of the runs
        Recovery batteries = industry(2).recovery();
        assertThat(batteries.days().median()).isInfinite();
        assertThat(batteries.shareNotRecovered()).isEqualTo(1);
        assertThat(batteries.stillHeldAtMedian()).isFalse();
    }

    @Test
    void bandsTakeEveryWeekOverTheRuns() {
        Bands bands = ensemble.outputBands(0);

        // week 4 of the measure: two of four runs short
        assertThat(bands.at(8).mean()).isEqualTo(0.9, within(1e-12));
        assertThat(bands.at(8).p10()).isEqualTo(0.8);
        assertThat(bands.at(8).p90()).isEqualTo(1);
        assertThat(bands.weeks()).isEqualTo(104);
    }

    @Test
    void inputsAreCountedByProvenance() {
        InputShares shares = InputShares.of(ensemble.scenario().inputs());

        assertThat(shares.rows()).isEqualTo(4);
        assertThat(shares.byProvenance())
                .extracting(InputShares.ProvenanceCount::rows)
                .containsExactly(1, 1, 2, 0);
    }

    @Test
    void noRunsAreRefused() {
        assertThatThrownBy(() -> TestRuns.ensemble(TestRuns.scenario(NAMES), 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test-ban");
    }
}
