package chokepoint.core.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.testworld.TinyWorld;
import chokepoint.core.world.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Story: a reserve of 26 t Dy; private cover 20 weeks on the eve of the measure, so it is released while cover is under 10 weeks, at
 * most 26/13 = 2 t a week; refilled over 104 weeks while the price is at most 1.1 times the reference.
 */
class NationalReserveStory {

    private static final int DY = Item.DY.ordinal();
    private NationalReserve reserve;

    @BeforeEach
    void fill() {
        reserve = new NationalReserve(TinyWorld.at(Item.DY, 26), Behaviour.central());
        reserve.observe(DY, 20);
    }

    @Test
    void beforeTheMeasureNothingIsReleased() {
        assertThat(reserve.release(DY, true, 0)).isZero();
        assertThat(reserve.stockTReo(DY)).isEqualTo(26);
    }

    @Test
    void itIsReleasedInThirteenWeeksOnceCoverIsHalved() {
        reserve.open();
        assertThat(reserve.release(DY, true, 10)).isZero();
        for (int week = 0; week < 13; week++) {
            assertThat(reserve.release(DY, true, 9.99)).as("week %s", week).isCloseTo(2, within(1e-12));
        }
        assertThat(reserve.release(DY, true, 0)).isCloseTo(0, within(1e-12));
        assertThat(reserve.stockTReo(DY)).isCloseTo(0, within(1e-12));
    }

    @Test
    void withoutAControlNothingIsReleased() {
        reserve.open();
        assertThat(reserve.release(DY, false, 0)).isZero();
    }

    @Test
    void theTriggerRefersToTheEveOfTheMeasure() {
        reserve.open();
        reserve.observe(DY, 2);
        assertThat(reserve.release(DY, true, 9)).isCloseTo(2, within(1e-12));
        assertThat(reserve.release(DY, true, 11)).isZero();
    }

    @Test
    void itIsRefilledSlowlyWhenPricesAreNormal() {
        reserve.open();
        reserve.release(DY, true, 0);
        assertThat(reserve.refillTReo(DY, true, 1)).isZero();
        assertThat(reserve.refillTReo(DY, false, 1.11)).isZero();
        assertThat(reserve.refillTReo(DY, false, 1.1)).isCloseTo(2.0 / 104, within(1e-12));
        reserve.receive(DY, 2);
        assertThat(reserve.stockTReo(DY)).isCloseTo(26, within(1e-12));
        assertThat(reserve.refillTReo(DY, false, 1)).isCloseTo(0, within(1e-12));
    }
}
