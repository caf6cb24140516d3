package chokepoint.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.TraderSpec;
import org.junit.jupiter.api.Test;

/**
 * Story: a third-country trader (margin 20 %, risk 25 %, freight 0.5 USD/kg, 26 weeks to build, 8 weeks on the way) and a
 * smuggler (sells at 1.3 times the home price or more), by hand.
 */
class TraderStory {

    private static final double ACCURACY = 1e-12;
    private static final int DY = Item.DY.ordinal();

    private static Trader trader(boolean smuggler) {
        return new Trader(
                new TraderSpec(0, "trader", smuggler, smuggler ? Region.CHINA : Region.OTHER, Region.JAPAN, 1),
                Behaviour.central());
    }

    @Test
    void aSpreadOpensCapacityOverMonths() {
        Trader trader = trader(false);
        // from 100 to 300: ln 3 less ln(1.45 + 0.005); largest flow 2.6 t; 1/26 of the gap
        double appetite = Math.log(3) - Math.log(1.455);
        trader.adaptCapacity(DY, true, 100, 300, 2.6);
        assertThat(trader.capacityTReo(DY)).isCloseTo(2.6 * appetite / 26, within(ACCURACY));
        for (int week = 0; week < 600; week++) {
            trader.adaptCapacity(DY, true, 100, 300, 2.6);
        }
        assertThat(trader.wantedTReo(DY, 601)).isCloseTo(2.6 * appetite, within(1e-9));
        trader.adaptCapacity(DY, true, 100, 1e6, 2.6);
        assertThat(trader.capacityTReo(DY)).isLessThanOrEqualTo(2.6);
    }

    @Test
    void aSpreadThatDoesNotPayOpensNothing() {
        Trader trader = trader(false);
        trader.adaptCapacity(DY, true, 100, 145, 5);
        assertThat(trader.capacityTReo(DY)).isZero();
        trader.adaptCapacity(DY, false, 100, 1000, 5);
        assertThat(trader.capacityTReo(DY))
                .as("without a control there is nothing to go around")
                .isZero();
    }

    @Test
    void smugglingFillsUpAboveItsThreshold() {
        Trader smuggler = trader(true);
        // ln(140/100) − 0.25 = 0.0865, × 1.5
        smuggler.adaptCapacity(DY, true, 100, 140, 26);
        assertThat(smuggler.capacityTReo(DY)).isCloseTo(1.5 * (Math.log(1.4) - 0.25), within(ACCURACY));
        Trader idle = trader(true);
        idle.adaptCapacity(DY, true, 100, 128, 26);
        assertThat(idle.capacityTReo(DY)).isZero();
    }

    @Test
    void capacityClosesWhenTheControlEnds() {
        Trader trader = trader(false);
        trader.adaptCapacity(DY, true, 100, 300, 26);
        double before = trader.capacityTReo(DY);
        trader.adaptCapacity(DY, false, 100, 300, 26);
        assertThat(trader.capacityTReo(DY)).isCloseTo(before * 25 / 26, within(ACCURACY));
    }

    @Test
    void goodsComeThroughAfterEightWeeks() {
        Trader trader = trader(false);
        trader.ship(DY, 10, 4, 100);
        for (int week = 11; week < 18; week++) {
            trader.receiveArrivals(DY, week);
            assertThat(trader.stockTReo(DY)).as("week %s", week).isZero();
        }
        assertThat(trader.inTransitTReo(DY)).isEqualTo(4);
        trader.receiveArrivals(DY, 18);
        assertThat(trader.stockTReo(DY)).isEqualTo(4);
        assertThat(trader.ledgerTReo(DY)).isEqualTo(4);
        trader.deliver(DY, 3);
        assertThat(trader.stockTReo(DY)).isEqualTo(1);
    }

    @Test
    void itPaysOnlyWhatTheTripCanEarnAndSellsAboveItsCost() {
        Trader trader = trader(false);
        assertThat(trader.limitUsdPerKg(290.5)).isCloseTo(290 / 1.45, within(ACCURACY));
        assertThat(trader.limitUsdPerKg(0.2)).isZero();
        trader.ship(DY, 0, 1, 100);
        assertThat(trader.askUsdPerKg(DY, 80)).isCloseTo(100 * 1.2 + 0.5, within(ACCURACY));
        // 3 t more at 140: mean cost 130
        trader.ship(DY, 1, 3, 140);
        assertThat(trader.askUsdPerKg(DY, 80)).isCloseTo(130 * 1.2 + 0.5, within(ACCURACY));
        Trader smuggler = trader(true);
        smuggler.ship(DY, 0, 1, 100);
        assertThat(smuggler.askUsdPerKg(DY, 100)).isCloseTo(130, within(ACCURACY));
    }

    @Test
    void aDetectedShipmentIsLostAndTheTraderBarredForAYear() {
        Trader trader = trader(false);
        for (int week = 0; week < 100; week++) {
            trader.adaptCapacity(DY, true, 100, 300, 2.6);
        }
        trader.ship(DY, 100, 4, 100);
        trader.ship(DY, 101, 1, 100);
        assertThat(trader.seize(DY)).isEqualTo(5);
        trader.bar(102);
        assertThat(trader.ledgerTReo(DY)).isZero();
        assertThat(trader.wantedTReo(DY, 102)).isZero();
        assertThat(trader.wantedTReo(DY, 153)).isZero();
        assertThat(trader.wantedTReo(DY, 154)).isPositive();
        for (int week = 103; week < 120; week++) {
            trader.receiveArrivals(DY, week);
        }
        assertThat(trader.stockTReo(DY)).isZero();
    }
}
