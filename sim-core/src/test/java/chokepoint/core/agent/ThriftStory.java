package chokepoint.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.world.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Story: thrifting by hand. Light oxides: ε 0.17 over 20 weeks; heavy: ε 0.36 over 110; return 2.4 times slower; floor 0.3; zero
 * cover cuts the goal by a fifth.
 */
class ThriftStory {

    private static final double ACCURACY = 1e-12;
    private final Thrift thrift = new Thrift(Behaviour.central());

    private double next(double intensity, int item, double priceFactor, double shortageShare) {
        return thrift.next(intensity, item, thrift.goalByPrice(item, priceFactor), shortageShare);
    }

    @ParameterizedTest
    @EnumSource(Item.class)
    void aDoubledPriceIsAnsweredWithTheClassesElasticityAndSpeed(Item item) {
        double elasticity = item.isHeavy() ? 0.36 : 0.17;
        double weeks = item.isHeavy() ? 110 : 20;
        double goal = Math.pow(2, -elasticity);
        assertThat(next(1, item.ordinal(), 2, 0)).isCloseTo(1 + (goal - 1) / weeks, within(ACCURACY));
    }

    @Test
    void intensityComesBackSlowerThanItWent() {
        int la = Item.LA.ordinal();
        double down = 1 - next(1, la, 4, 0);
        double goal = Math.pow(4, -0.17);
        // from the goal back to 1: the same gap, 2.4 times slower
        double up = next(goal, la, 1, 0) - goal;
        assertThat(down / up).isCloseTo(2.4, within(1e-9));
    }

    @Test
    void cheapnessDoesNotRaiseIntensityAboveOne() {
        assertThat(next(1, Item.CE.ordinal(), 0.2, 0)).isEqualTo(1);
        double intensity = 0.9;
        for (int week = 0; week < 2000; week++) {
            intensity = next(intensity, Item.CE.ordinal(), 0.2, 0);
            assertThat(intensity).isLessThanOrEqualTo(1);
        }
        assertThat(intensity).isCloseTo(1, within(1e-9));
    }

    @Test
    void intensityNeverGoesUnderItsFloor() {
        double intensity = 1;
        for (int week = 0; week < 5000; week++) {
            intensity = next(intensity, Item.DY.ordinal(), 1e6, 1);
        }
        assertThat(intensity).isCloseTo(0.3, within(1e-9)).isGreaterThanOrEqualTo(0.3);
    }

    @Test
    void shortageAlonePushesToo() {
        assertThat(next(1, Item.DY.ordinal(), 1, 1)).isCloseTo(1 - 0.2 / 110, within(ACCURACY));
        assertThat(next(1, Item.DY.ordinal(), 1, 0.5)).isCloseTo(1 - 0.1 / 110, within(ACCURACY));
    }

    /** Known speed: dysprosium in magnets fell by 30 % in 1 to 2 years when its price rose about tenfold. */
    @Test
    void tenfoldDysprosiumIsThriftedByAboutAThirdInTwoYears() {
        double intensity = 1;
        for (int week = 0; week < 104; week++) {
            intensity = next(intensity, Item.DY.ordinal(), 10, 0);
        }
        assertThat(intensity).isBetween(0.6, 0.75);
        assertThat(Behaviour.central().get(Parameter.THRIFT_RETURN_FACTOR)).isEqualTo(2.4);
    }
}
