package chokepoint.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Story: times read off short series by hand.
 *
 * <table>
 * <caption>output by week from the measure, and time to survive in days</caption>
 * <tr><td>1 1 0.3 0 0 0 0</td><td>2.3 weeks = 16.1 days</td></tr>
 * <tr><td>1 1 0 0 0 0</td><td>14</td></tr>
 * <tr><td>1 1 0.995 0 0 0 0</td><td>2.995 weeks: a loss under 1 % still dates the day</td></tr>
 * <tr><td>1 0.5 0.5 0.5 1 …</td><td>never: three weeks are not 28 days</td></tr>
 * </table>
 */
class SurvivalTimeStory {

    private static final double LIMIT = SurvivalTime.FULL_SHARE;

    private static double[] weeks(double... shares) {
        return shares;
    }

    /** The series, then {@code count} weeks at {@code share}. */
    private static double[] then(double[] series, int count, double share) {
        double[] longer = Arrays.copyOf(series, series.length + count);
        Arrays.fill(longer, series.length, longer.length, share);
        return longer;
    }

    @ParameterizedTest(name = "stock ends {0} of the way through the third week")
    @ValueSource(doubles = {0.001, 0.1, 0.3, 0.5, 0.75, 0.9, 0.98, 0.9899, 0.99, 0.995, 0.9999})
    void aStockThatEndsInsideAWeekEndsOnThatDay(double part) {
        double[] output = then(weeks(1, 1, part), 10, 0);
        assertThat(SurvivalTime.daysToSurvive(output, 0, LIMIT)).isCloseTo(7 * (2 + part), within(1e-12));
    }

    @Test
    void aStockThatEndsWithTheWeekEndsThere() {
        assertThat(SurvivalTime.daysToSurvive(weeks(1, 1, 0, 0, 0, 0), 0, LIMIT))
                .isEqualTo(14);
    }

    @Test
    void aStockThatWasNeverThereEndsAtOnce() {
        assertThat(SurvivalTime.daysToSurvive(weeks(0, 0, 0, 0, 0), 0, LIMIT)).isZero();
    }

    @Test
    void daysCountFromTheMeasure() {
        double[] output = weeks(0.2, 0.2, 0.2, 0.2, 1, 1, 0.5, 0, 0, 0);
        assertThat(SurvivalTime.daysToSurvive(output, 4, LIMIT)).isCloseTo(7 * 2.5, within(1e-12));
    }

    @Test
    void aGradualDeclineStartsWhereItFallsToTheNextWeeksLevel() {
        // 0.997 is short by less than 1 %, 0.97 opens the 28 days: the day lies in the week of 0.997, after
        // (0.997 − 0.97)/(1 − 0.97) = 0.9 of it
        double[] output = weeks(1, 1, 1, 0.997, 0.97, 0.9, 0.8, 0.7, 0.6);
        assertThat(SurvivalTime.daysToSurvive(output, 0, LIMIT)).isCloseTo(7 * 3.9, within(1e-12));
    }

    @Test
    void aLossThatComesBackInsideFourWeeksIsNone() {
        double[] output = weeks(1, 0.5, 0.5, 0.5, 1, 0, 0, 0, 1, 1, 1, 1);
        assertThat(SurvivalTime.daysToSurvive(output, 0, LIMIT)).isInfinite();
        assertThat(SurvivalTime.daysToRecover(output, 0)).isNaN();
    }

    @Test
    void anEarlyDipDoesNotDateTheLoss() {
        double[] output = then(weeks(1, 0.5, 0.5, 0.5, 1, 1, 0.25), 6, 0);
        assertThat(SurvivalTime.daysToSurvive(output, 0, LIMIT)).isCloseTo(7 * 6.25, within(1e-12));
    }

    @Test
    void fourShortWeeksAreALoss() {
        assertThat(SurvivalTime.daysToSurvive(weeks(1, 0.5, 0.5, 0.5, 0.5, 1, 1), 0, LIMIT))
                .isCloseTo(7, within(1e-12));
    }

    @Test
    void aSeriesThatEndsBeforeTheFourthShortWeekIsNotShort() {
        assertThat(SurvivalTime.daysToSurvive(weeks(1, 1, 0, 0, 0), 0, LIMIT)).isInfinite();
    }

    @Test
    void aLossUnderOnePercentIsNone() {
        double[] output = then(weeks(1), 50, 0.9901);
        assertThat(SurvivalTime.daysToSurvive(output, 0, LIMIT)).isInfinite();
    }

    @Test
    void anotherLimitDatesAnotherDay() {
        double[] output = then(weeks(1, 1), 4, 0.95);
        output = then(output, 6, 0.5);
        assertThat(SurvivalTime.daysToSurvive(output, 0, LIMIT)).isCloseTo(14, within(1e-12));
        // under 90 % from week 6 on; in the week before, output was 0.95 and falls to 0.5: (0.95 − 0.5)/(1 − 0.5) = 0.9
        // of it
        assertThat(SurvivalTime.daysToSurvive(output, 0, 0.9)).isCloseTo(7 * 5.9, within(1e-12));
    }

    @Test
    void recoveryNeedsThirteenWholeWeeks() {
        // lost after 1.5 weeks; 12 whole weeks from week 6, a dip in week 18, whole for good from week 19
        double[] output = then(weeks(1, 0.5, 0, 0, 0, 0), 12, 1);
        output = then(output, 1, 0.98);
        output = then(output, 12, 0.995);
        assertThat(SurvivalTime.daysToRecover(output, 0)).isInfinite();
        output = then(output, 1, 0.99);
        assertThat(SurvivalTime.recoveryWeek(output, 0)).isEqualTo(19);
        assertThat(SurvivalTime.daysToRecover(output, 0)).isCloseTo(7 * (19 - 1.5), within(1e-12));
    }

    @Test
    void weeksBeforeTheLossDoNotCountAsRecovery() {
        double[] output = then(weeks(), 20, 1);
        output = then(output, 30, 0);
        assertThat(SurvivalTime.daysToRecover(output, 0)).isInfinite();
    }
}
