package chokepoint.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.IndustrySpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Story: damage and outcomes by hand. λ = 0.5; GDP 100,000 JPY bn. Two rows of one car, exposed 2,000 and 1,000 JPY bn a year, and
 * optical glass, 400. From week 13 of the measure on the first car row makes nothing, the second half, glass three quarters: they
 * lose 39/52, 19.5/52 and 9.75/52 of the year.
 *
 * <table>
 * <caption>loss of the first year, JPY bn</caption>
 * <tr><td>car row A</td><td>0.5 × 2000 × 0.75 = 750</td><td>40 % deferred: 450</td></tr>
 * <tr><td>car row B</td><td>0.5 × 1000 × 0.375 = 187.5</td><td>not counted: the car stands still already</td></tr>
 * <tr><td>glass</td><td>0.5 × 400 × 0.1875 = 37.5</td><td>nothing deferred</td></tr>
 * </table>
 */
class OutcomeStory {

    private static final int BEFORE = 4;
    private static final int AFTER = 104;
    private static final double ACCURACY = 1e-9;

    private static RunRecord run() {
        return run(AFTER);
    }

    private static RunRecord run(int after) {
        int weeks = BEFORE + after;
        List<IndustrySpec> industries = List.of(
                new IndustrySpec("car row A", EndUse.CIVIL, true, true, 2000, 0.4),
                new IndustrySpec("car row B", EndUse.CIVIL, true, true, 1000, 0.4),
                new IndustrySpec("glass", EndUse.DUAL_USE, false, false, 400, 0));
        double[] level = {0, 0.5, 0.75};
        double[][] output = new double[3][weeks];
        byte[][] nest = new byte[3][weeks];
        byte[][] cause = new byte[3][weeks];
        float[][][][] cover = new float[3][Nest.COUNT][][];
        for (int i = 0; i < 3; i++) {
            Arrays.fill(output[i], 1);
            Arrays.fill(output[i], BEFORE + 13, weeks, level[i]);
            Arrays.fill(nest[i], (byte) -1);
            Arrays.fill(nest[i], BEFORE + 13, weeks, (byte) (i == 2 ? Nest.Y : Nest.DY_TB).ordinal());
            Arrays.fill(cause[i], BEFORE + 13, weeks, (byte) Cause.REFUSED.ordinal());
            cover[i][(i == 2 ? Nest.Y : Nest.DY_TB).ordinal()] = layers(weeks);
        }
        return new RunRecord(
                0,
                new Timeline(new WeekCalendar(LocalDate.of(2024, 1, 2)), 104, 104 + BEFORE, 104 + BEFORE + after, true),
                industries,
                0.5,
                100_000,
                output,
                new double[3][weeks],
                nest,
                cause,
                new byte[0][weeks],
                new byte[0][weeks],
                cover,
                new float[3][Nest.COUNT][],
                new double[MarketSeries.values().length][Item.COUNT][weeks],
                new double[Channel.values().length][Item.COUNT][weeks],
                new double[][][] {output, output, output},
                new double[3],
                0);
    }

    /** Parts 14 days until week 13, own reserve 70 days gone evenly in 10 weeks, no trading house. */
    private static float[][] layers(int weeks) {
        float[][] layers = new float[3][weeks];
        for (int week = 0; week < weeks; week++) {
            int since = week - BEFORE + 1;
            layers[0][week] = since < 13 ? 14 : 0;
            layers[1][week] = Math.max(0, 70 - 7 * Math.max(0, since));
        }
        return layers;
    }

    @Test
    void theCarCountsOnceWithItsLargestLoss() {
        RunOutcome outcome = RunOutcome.of(run());
        assertThat(outcome.industries().get(0).lossJpyBn()).isCloseTo(750, within(ACCURACY));
        assertThat(outcome.industries().get(1).lossJpyBn()).isCloseTo(187.5, within(ACCURACY));
        assertThat(outcome.industries().get(2).lossJpyBn()).isCloseTo(37.5, within(ACCURACY));
        assertThat(outcome.lossJpyBn()).isCloseTo(787.5, within(ACCURACY));
        assertThat(outcome.industries().get(0).lossAfterMadeUpJpyBn()).isCloseTo(450, within(ACCURACY));
        assertThat(outcome.lossAfterMadeUpJpyBn()).isCloseTo(450 + 37.5, within(ACCURACY));
        assertThat(outcome.gdpJpyBnPerYear()).isEqualTo(100_000);
        assertThat(outcome.damageShare()).isEqualTo(0.5);
    }

    /** 91 of the 104 weeks are lost: 1750 of car row A, 437.5 of B, 87.5 of glass. */
    @Test
    void theHorizonCountsTheSecondYearToo() {
        RunOutcome outcome = RunOutcome.of(run());
        assertThat(outcome.industries().get(0).lossHorizonJpyBn()).isCloseTo(1750, within(ACCURACY));
        assertThat(outcome.industries().get(1).lossHorizonJpyBn()).isCloseTo(437.5, within(ACCURACY));
        assertThat(outcome.industries().get(2).lossHorizonJpyBn()).isCloseTo(87.5, within(ACCURACY));
        assertThat(outcome.lossHorizonJpyBn()).isCloseTo(1837.5, within(ACCURACY));
    }

    /**
     * Row A stands still in the even weeks of the measure, row B in the odd ones: in each week the car loses what the row that stands
     * loses, 26 weeks of {@code 0.5 × 2000/52} and 26 of {@code 0.5 × 1000/52}. Each row alone lost 500 and 250 of the first year;
     * the larger of the two would be 500, their sum 750.
     */
    @Test
    void inEachWeekTheRowThatLosesMostCounts() {
        RunRecord run = run();
        for (int week = 0; week < run.weeks(); week++) {
            int since = week - BEFORE;
            run.outputShare()[0][week] = since >= 0 && since % 2 == 0 ? 0 : 1;
            run.outputShare()[1][week] = since >= 0 && since % 2 == 1 ? 0 : 1;
            run.outputShare()[2][week] = 1;
        }
        RunOutcome outcome = RunOutcome.of(run);
        assertThat(outcome.industries().get(0).lossJpyBn()).isCloseTo(500, within(ACCURACY));
        assertThat(outcome.industries().get(1).lossJpyBn()).isCloseTo(250, within(ACCURACY));
        assertThat(outcome.lossJpyBn()).isCloseTo(750, within(ACCURACY));
        assertThat(outcome.lossAfterMadeUpJpyBn()).isCloseTo(450, within(ACCURACY));
        assertThat(outcome.lossHorizonJpyBn()).isCloseTo(1500, within(ACCURACY));
        // both at once: only row A counts
        Arrays.fill(run.outputShare()[0], BEFORE, run.weeks(), 0);
        assertThat(RunOutcome.of(run).lossJpyBn()).isCloseTo(1000, within(ACCURACY));
        // of a row that loses half of twice as much neither counts more
        Arrays.fill(run.outputShare()[0], BEFORE, run.weeks(), 0.5);
        Arrays.fill(run.outputShare()[1], BEFORE, run.weeks(), 0);
        assertThat(RunOutcome.of(run).lossJpyBn()).isCloseTo(500, within(ACCURACY));
    }

    @Test
    void lostOutputIsThatOfTheFirstYear() {
        RunOutcome outcome = RunOutcome.of(run());
        assertThat(outcome.industries().get(0).lostFirstYearShare()).isCloseTo(0.75, within(ACCURACY));
        assertThat(outcome.industries().get(2).lostFirstYearShare()).isCloseTo(0.1875, within(ACCURACY));
    }

    @Test
    void daysNestCauseAndLayersAreReadOffTheSeries() {
        IndustryOutcome car = IndustryOutcome.of(run(), 0);
        assertThat(car.daysToSurvive()).isCloseTo(91, within(ACCURACY));
        assertThat(car.daysTo90()).isCloseTo(91, within(ACCURACY));
        assertThat(car.daysTo75()).isCloseTo(91, within(ACCURACY));
        assertThat(IndustryOutcome.of(run(), 2).daysTo75())
                .as("0.75 is not under 75%")
                .isInfinite();
        assertThat(car.daysToRecover()).isInfinite();
        assertThat(car.bindingNest()).isEqualTo(Nest.DY_TB);
        assertThat(car.cause()).isEqualTo(Cause.REFUSED);
        assertThat(car.startCoverDays()).containsExactly(14, 70, 0);
        // gone at or under 2 % of its start: own reserve at the end of the tenth week, parts of the thirteenth; no
        // house, no day
        assertThat(car.layerGoneDays()[1]).isEqualTo(70);
        assertThat(car.layerGoneDays()[0]).isEqualTo(91);
        assertThat(car.layerGoneDays()[2]).isNaN();
    }

    /** Measured to the end of the run when that comes first: 13 whole and 13 lost weeks. */
    @Test
    void aShorterHorizonCutsTheFirstYearOff() {
        RunRecord run = run(26);
        RunOutcome outcome = RunOutcome.of(run);
        assertThat(outcome.industries().get(0).lossJpyBn()).isCloseTo(250, within(ACCURACY));
        assertThat(outcome.lossJpyBn()).isCloseTo(250 + 12.5, within(ACCURACY));
        assertThat(outcome.lossHorizonJpyBn()).isCloseTo(outcome.lossJpyBn(), within(ACCURACY));
        assertThat(outcome.industries().get(0).lostFirstYearShare())
                .as("of a year's plan")
                .isCloseTo(0.25, within(ACCURACY));
    }

    @Test
    void aRunThatIsNeverShortSaysSo() {
        RunRecord run = run();
        for (double[] output : run.outputShare()) {
            Arrays.fill(output, 1);
        }
        IndustryOutcome outcome = IndustryOutcome.of(run, 2);
        assertThat(outcome.neverShort()).isTrue();
        assertThat(outcome.daysToSurvive()).isInfinite();
        assertThat(outcome.daysToRecover()).isNaN();
        assertThat(outcome.cause()).isEqualTo(Cause.NONE);
        assertThat(outcome.bindingNest()).as("the scarcest nest").isEqualTo(Nest.Y);
        assertThat(RunOutcome.of(run).lossJpyBn()).isZero();
        assertThat(RunOutcome.of(run).lossHorizonJpyBn()).isZero();
    }
}
