package chokepoint.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.EndUse;
import chokepoint.core.world.IndustrySpec;
import chokepoint.core.world.Timeline;
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
        int weeks = BEFORE + AFTER;
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
                new Timeline(new WeekCalendar(LocalDate.of(2024, 1, 2)), 104, 104 + BEFORE, 104 + BEFORE + AFTER, true),
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
                new double[Channel.values().length][Item.COUNT][weeks]);
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
        assertThat(outcome.industries().get(0).grossLossJpyBn()).isCloseTo(750, within(ACCURACY));
        assertThat(outcome.industries().get(1).grossLossJpyBn()).isCloseTo(187.5, within(ACCURACY));
        assertThat(outcome.industries().get(2).grossLossJpyBn()).isCloseTo(37.5, within(ACCURACY));
        assertThat(outcome.grossLossJpyBn()).isCloseTo(787.5, within(ACCURACY));
        assertThat(outcome.netLossJpyBn()).isCloseTo(450 + 37.5, within(ACCURACY));
        assertThat(outcome.lossShareOfGdp()).isCloseTo(487.5 / 100_000, within(1e-15));
        assertThat(outcome.damageShare()).isEqualTo(0.5);
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
        assertThat(RunOutcome.of(run).grossLossJpyBn()).isZero();
    }
}
