package chokepoint.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.testworld.TinyWorld.Layers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Validation: restated stocks are the days that were drawn, whatever came before. One firm of dysprosium; no reserve, spreads,
 * hold-back, thrift, substitution or growth.
 */
class StockAnchorValidation {

    private static final double ACCURACY = 1e-9;
    private static final double NEED = 2;
    private static final int DY = Item.DY.ordinal();

    /** Layers of so many days in all: a third parts, a third own shelves and pool, a third with trading houses. */
    private static Layers layers(double days) {
        double third = days / 7 / 3;
        return new Layers(third, third, 0.5, third);
    }

    /** A firm that has made do with no, half or twice its purchases for some weeks, and is then restated. */
    private static UserTestKit restated(double days, int weeksBefore, double boughtShare) {
        UserTestKit kit = UserTestKit.ofDysprosium(NEED, layers(days), 1).filledWithNothingUnderWay();
        for (int week = 0; week < weeksBefore; week++) {
            kit.produce(week);
            kit.user.receiveContract(0, boughtShare * NEED);
        }
        restate(kit);
        return kit;
    }

    private static double restate(UserTestKit kit) {
        StockShift shift = kit.user.noShift();
        kit.user.findShift(DY, shift);
        return kit.user.restate(DY, shift);
    }

    /** Day of the first lost output, inside its week by the output that is left. */
    private static double firstLostDay(UserTestKit kit, double inflowShare) {
        for (int week = 0; week < 500; week++) {
            double output = kit.produce(1000 + week);
            if (output < 1 - ACCURACY) {
                // stock runs out where need less inflow has used it up
                return 7 * (week + (output - inflowShare) / (1 - inflowShare));
            }
            kit.user.receiveContract(0, inflowShare * NEED);
        }
        throw new AssertionError("never short");
    }

    @ParameterizedTest
    @CsvSource({"30, 0, 1", "30, 3, 0", "30, 20, 0", "30, 20, 2", "75, 10, 0.5", "100, 40, 0"})
    void firstLostDayIsTheDaysDrawnWhateverThePast(double days, int weeksBefore, double boughtShare) {
        UserTestKit kit = restated(days, weeksBefore, boughtShare);
        assertThat(kit.user.stockTReo(0)).isCloseTo(days / 7 * NEED, within(ACCURACY));
        for (int layer = 0; layer < 3; layer++) {
            assertThat(kit.user.layerTReo(0, layer)).isCloseTo(days / 7 / 3 * NEED, within(ACCURACY));
        }
        assertThat(firstLostDay(kit, 0)).isCloseTo(days, within(1e-6));
    }

    /** Inflow of a share a of need stretches it to days/(1 − a); what arrives after production counts from the next week on. */
    @ParameterizedTest
    @CsvSource({"30, 0.25", "30, 0.5", "75, 0.1"})
    void inflowStretchesThem(double days, double inflowShare) {
        UserTestKit kit = restated(days, 7, 0);
        kit.user.receiveContract(0, inflowShare * NEED);
        assertThat(firstLostDay(kit, inflowShare)).isCloseTo(days / (1 - inflowShare), within(1e-6));
    }

    @Test
    void restatingTwiceIsRestatingOnce() {
        UserTestKit kit = restated(60, 5, 0);
        double stock = kit.user.stockTReo(0);
        assertThat(restate(kit)).isCloseTo(0, within(ACCURACY));
        assertThat(kit.user.stockTReo(0)).isCloseTo(stock, within(ACCURACY));
    }

    /** Two firms of 30 and 60 days, a quarter and three quarters of an industry: under 99% on day 30, under 90% by size. */
    @ParameterizedTest
    @CsvSource({"0.25, 30", "0.05, 60"})
    void theThinnestStopsFirstAndItsSizeSaysHowMuchThatIs(double sizeOfTheThin, double dayUnderNinety) {
        UserTestKit thin = restated(30, 4, 0);
        UserTestKit thick = restated(60, 4, 0);
        double under99 = -1;
        double under90 = -1;
        for (int week = 0; week < 20; week++) {
            double output =
                    sizeOfTheThin * thin.produce(1000 + week) + (1 - sizeOfTheThin) * thick.produce(1000 + week);
            under99 = under99 < 0 && output < 0.99 ? 7.0 * week : under99;
            under90 = under90 < 0 && output < 0.9 ? 7.0 * week : under90;
        }
        assertThat(under99).isBetween(30 - 7.0, 30.0 + 7);
        assertThat(under90).isBetween(dayUnderNinety - 7, dayUnderNinety + 7);
    }

    /** The shift that was found in one branch is applied unchanged in another, and what that one had on top stays. */
    @Test
    void whatABranchHadOnTopStaysOnTop() {
        UserTestKit plain = UserTestKit.ofDysprosium(NEED, layers(60), 1).filledWithNothingUnderWay();
        UserTestKit other = UserTestKit.ofDysprosium(NEED, layers(60), 1).filledWithNothingUnderWay();
        for (int week = 0; week < 4; week++) {
            plain.produce(week);
            other.produce(week);
        }
        other.user.receiveContract(0, 3);
        StockShift found = plain.user.noShift();
        plain.user.findShift(DY, found);
        StockShift taken = other.user.noShift();
        other.user.takeShift(DY, found, taken);
        assertThat(other.user.restate(DY, taken)).isCloseTo(plain.user.restate(DY, found), within(ACCURACY));
        assertThat(other.user.stockTReo(0) - plain.user.stockTReo(0)).isCloseTo(3, within(ACCURACY));
    }
}
