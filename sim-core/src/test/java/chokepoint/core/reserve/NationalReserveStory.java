package chokepoint.core.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
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
    private static final int JAPAN = Region.JAPAN.ordinal();
    private NationalReserve reserve;

    @BeforeEach
    void fill() {
        reserve = new NationalReserve(TinyWorld.at(Item.DY, 26), Behaviour.central());
        reserve.observe(JAPAN, DY, 20);
    }

    /** Releases what may leave in a week, if anything may. */
    private double released(boolean controlled, double coverWeeks) {
        if (!reserve.isTriggered(JAPAN, DY, controlled, coverWeeks)) {
            return 0;
        }
        double most = reserve.mostReleasedTReo(DY);
        reserve.release(DY, most);
        return most;
    }

    @Test
    void beforeTheMeasureNothingIsReleased() {
        assertThat(released(true, 0)).isZero();
        assertThat(reserve.stockTReo(DY)).isEqualTo(26);
    }

    @Test
    void itIsReleasedInThirteenWeeksOnceCoverIsHalved() {
        reserve.open();
        assertThat(released(true, 10)).isZero();
        for (int week = 0; week < 13; week++) {
            assertThat(released(true, 9.99)).as("week %s", week).isCloseTo(2, within(1e-12));
        }
        assertThat(released(true, 0)).isCloseTo(0, within(1e-12));
        assertThat(reserve.stockTReo(DY)).isCloseTo(0, within(1e-12));
    }

    @Test
    void withoutAControlNothingIsReleased() {
        reserve.open();
        assertThat(released(false, 0)).isZero();
    }

    @Test
    void theTriggerRefersToTheEveOfTheMeasure() {
        reserve.open();
        reserve.observe(JAPAN, DY, 2);
        assertThat(released(true, 9)).isCloseTo(2, within(1e-12));
        assertThat(released(true, 11)).isZero();
    }

    @Test
    void itIsRefilledSlowlyWhenPricesAreNormal() {
        reserve.open();
        released(true, 0);
        assertThat(reserve.refillTReo(DY, true, 1, 0)).isZero();
        assertThat(reserve.refillTReo(DY, false, 1.11, 0)).isZero();
        assertThat(reserve.refillTReo(DY, false, 1.1, 0)).isCloseTo(2.0 / 104, within(1e-12));
        reserve.receive(DY, 2);
        assertThat(reserve.stockTReo(DY)).isCloseTo(26, within(1e-12));
        assertThat(reserve.refillTReo(DY, false, 1, 0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aTargetThatIsRaisedIsBoughtWhateverThePrice() {
        reserve.raiseTarget(DY, 20);
        assertThat(reserve.targetTReo(DY)).as("lower than what is held").isEqualTo(26);
        reserve.raiseTarget(DY, 126);
        assertThat(reserve.refillTReo(DY, false, 9, 2)).as("whatever the price").isEqualTo(2);
        assertThat(reserve.refillTReo(DY, true, 1, 2)).as("not while cut off").isZero();
        reserve.receive(DY, 99);
        assertThat(reserve.refillTReo(DY, false, 9, 2)).as("no more than lacks").isEqualTo(1);
        assertThat(reserve.refillTReo(DY, false, 9, 0))
                .as("built: price counts again")
                .isZero();
    }

    /** What is bought stays, but no more is held and released than the world's rule says. */
    @Test
    void targetsAndRulesOfAWeekAreTheWorldsAgainInTheNext() {
        reserve.raiseTarget(DY, 126);
        reserve.setRelease(DY, 1, 4);
        reserve.receive(DY, 100);
        reserve.open();
        assertThat(released(true, 19)).as("of 126 t in four weeks").isEqualTo(31.5);
        reserve.beginWeek();
        assertThat(released(true, 19)).as("cover is not halved").isZero();
        assertThat(released(true, 9)).as("of 26 t in thirteen weeks").isCloseTo(2, within(1e-12));
        assertThat(reserve.refillTReo(DY, false, 1, 0))
                .as("more is there than is to be held")
                .isZero();
    }
}
