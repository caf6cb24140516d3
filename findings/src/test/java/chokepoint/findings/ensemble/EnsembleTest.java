package chokepoint.findings.ensemble;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord;
import chokepoint.findings.variance.InputShares;
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

        // 14, 28, 70 and beyond: the median lies between the second and the third, the quartiles among the three that
        // are hit
        assertThat(motors.runs()).isEqualTo(4);
        assertThat(motors.hit()).isEqualTo(3);
        assertThat(motors.median()).isEqualTo(49);
        assertThat(motors.lowerQuartile()).isEqualTo(21);
        assertThat(motors.upperQuartile()).isEqualTo(49);
        assertThat(motors.medianLow()).as("four runs give no interval").isNaN();
        assertThat(motors.shareBeyond()).isEqualTo(0.25);
        assertThat(motors.meanRestrictedDays()).isEqualTo((70 + 14 + 28 + 365) / 4.0);
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
    void lossesAreCountedInTheFirstYearAndOverTheHorizon() {
        // glass: 20 weeks at 80 % of 52
        assertThat(industry(1).lostFirstYearShare().mean()).isEqualTo(20 * 0.2 / 52, within(1e-12));
        assertThat(industry(1).lossJpyBn().mean()).isEqualTo(0.5 * 104 * 20 * 0.2 / 52, within(1e-9));
        assertThat(industry(1).lossAfterMadeUpJpyBn().mean()).isEqualTo(2, within(1e-9));
        assertThat(industry(1).lossHorizonJpyBn().mean()).isEqualTo(4, within(1e-9));
        // batteries fall short in week 90 of one run of four, for the ten weeks that are left
        assertThat(industry(2).lossJpyBn().mean()).isZero();
        assertThat(industry(2).lossHorizonJpyBn().mean()).isEqualTo(0.5 * 104 * 10 * 0.2 / 52 / 4, within(1e-9));
    }

    @Test
    void japanIsTheSumAndScalesWithTheDamageShare() {
        JapanSummary japan = ensemble.japan();

        // glass in four runs, motors in three
        assertThat(japan.lossJpyBn().mean()).isEqualTo(4 + 4 * 0.75, within(1e-9));
        assertThat(japan.lossMean().mean()).isEqualTo(7, within(1e-9));
        // 8, 8, 8, 4: standard deviation 2, Student's t of three degrees 3.182446
        assertThat(japan.lossMean().high() - 7).isEqualTo(3.182446 * 2 / Math.sqrt(4), within(1e-5));
        assertThat(japan.lossAfterMadeUpJpyBn().mean()).isEqualTo(3.5, within(1e-9));
        assertThat(japan.lossHorizonJpyBn().mean()).isEqualTo(7.5, within(1e-9));
        assertThat(japan.lossShareOfGdp().mean()).isEqualTo(0.007, within(1e-12));
        assertThat(japan.negativeShare()).isZero();
        assertThat(japan.atDamageShare().get(0).damageShare()).isEqualTo(0.2);
        assertThat(japan.atDamageShare().get(0).meanLossJpyBn()).isEqualTo(7 * 0.2 / 0.5, within(1e-9));
        assertThat(japan.atDamageShare().get(2).meanLossShareOfGdp()).isEqualTo(0.007 * 0.8 / 0.5, within(1e-12));
    }

    @Test
    void recoveryIsCountedFromTheLossOverShortRunsAndSaysWhetherTheMeasureHolds() {
        // short from week 1, whole again from week 21: 20 weeks after the loss, not 21 after the measure
        Recovery glass = industry(1).recovery();
        assertThat(glass.daysAfterLoss().runs()).isEqualTo(4);
        assertThat(glass.daysAfterLoss().median()).isEqualTo(20 * 7);
        assertThat(glass.shareWhileHeld()).isEqualTo(1);

        // the run in which motors are never short does not count
        Recovery motors = industry(0).recovery();
        assertThat(motors.daysAfterLoss().runs()).isEqualTo(3);
        assertThat(motors.daysAfterLoss().lowerQuartile()).isEqualTo(140);
        assertThat(motors.daysAfterLoss().upperQuartile()).isEqualTo(140);

        // short from week 90 to the end of the runs
        Recovery batteries = industry(2).recovery();
        assertThat(batteries.daysAfterLoss().median()).isInfinite();
        assertThat(batteries.shareNotRecovered()).isEqualTo(1);
        assertThat(batteries.shareWhileHeld()).isZero();
    }

    @Test
    void theCourseOfLossesEndsInTheMeans() {
        LossCourse course = ensemble.lossCourse();

        // glass loses 0.5 * 104 * 0.2 / 52 = 0.2 a week from week 1 in every run; motors from week 2 in one run of four
        assertThat(course.lossJpyBn()[0]).isZero();
        assertThat(course.lossJpyBn()[1]).isEqualTo(0.2, within(1e-12));
        assertThat(course.lossJpyBn()[2]).isEqualTo(0.4 + 0.05, within(1e-12));
        assertThat(course.until(52)).isEqualTo(7, within(1e-9));
        assertThat(course.until(1000)).isEqualTo(7.5, within(1e-9));
        assertThat(course.lossJpyBn()).hasSize(100);
    }

    @Test
    void shortOnTheEveIsUnderNinetyNineInTheFourWeeksBefore() {
        List<RunRecord> runs =
                TestRuns.runs(NAMES, new int[] {3, 1, NEVER}, new int[] {3, 1, NEVER}, new int[] {3, 1, NEVER});
        runs.get(0).outputShare()[2][0] = 0.98;
        runs.get(1).outputShare()[2][3] = 0.995;
        Ensemble some = TestRuns.ensemble(TestRuns.scenario(NAMES), 7, runs);

        assertThat(some.eveShare()).isEqualTo(1.0 / 3);
        assertThat(some.first().shortOnEve()).isEqualTo(1);
        assertThat(some.first().ranked()).containsExactly(new FirstIndustry.Share(1, "glass", 2));
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
