package chokepoint.core.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.random.Draws;
import org.junit.jupiter.api.Test;

/** The ways in which worlds are drawn: at random with inputs and luck together or apart, and at central values. */
class ChanceTest {

    private static final Draws DRAWS = new Draws(7, 3);
    private final Chance random = new AddressedChance(DRAWS);

    @Test
    void inputsAndLuckCanBeDrawnApart() {
        Draws luck = new Draws(7, 4);
        Chance crossed = new AddressedChance(DRAWS, luck);

        assertThat(crossed.input("a", 0, 1, 3)).isEqualTo(random.input("a", 0, 1, 3));
        assertThat(crossed.course("ban").of(0, 1, 3))
                .isEqualTo(random.course("ban").of(0, 1, 3));
        assertThat(crossed.set(5)).isEqualTo(random.set(5));
        assertThat(crossed.luck()).isSameAs(luck);
        assertThat(crossed.slipScore("x")).isNotEqualTo(random.slipScore("x"));
    }

    @Test
    void centralIsTheMiddleOfEverything() {
        Chance central = new CentralChance(DRAWS);

        assertThat(central.input("a", 0, 1, 3)).isEqualTo(1);
        assertThat(central.input("a.days", 0, 1, 3, 0.6)).isEqualTo(1);
        assertThat(central.course("ban").of(0, 1, 3)).isEqualTo(1);
        assertThat(central.set(5)).isEmpty();
        assertThat(central.slipScore("x")).isZero();
    }

    @Test
    void quantilesOfTheTriangleAreThoseOfItsArea() {
        // area left of the middle of (0, 1, 3) is 1/3; right of 2 it is (3 − 2)² / (3 × 2) = 1/6
        assertThat(Triangle.quantile(0, 1, 3, 1 / 3.0)).isCloseTo(1, within(1e-12));
        assertThat(Triangle.quantile(0, 1, 3, 5 / 6.0)).isCloseTo(2, within(1e-12));
        assertThat(Triangle.quantile(2, 2, 2, 0.9)).isEqualTo(2);
    }
}
