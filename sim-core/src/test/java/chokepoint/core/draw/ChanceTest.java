package chokepoint.core.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.random.Draws;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Who draws what can be another: a designed sample is one more implementation, and leaves everything else to luck. */
class ChanceTest {

    private static final Draws DRAWS = new Draws(7, 3);
    private final Chance random = new AddressedChance(DRAWS);

    /** Some rows at probabilities that a design gives, all else as another chance has it. */
    private record Designed(Map<String, Double> probability, Chance rest) implements Chance {

        @Override
        public double input(String path, double low, double central, double high) {
            Double given = probability.get(path);
            return given == null ? rest.input(path, low, central, high) : Triangle.quantile(low, central, high, given);
        }

        @Override
        public double input(String path, double low, double central, double high, double commonShare) {
            return probability.containsKey(path)
                    ? input(path, low, central, high)
                    : rest.input(path, low, central, high, commonShare);
        }

        @Override
        public Range course(String name) {
            return rest.course(name);
        }

        @Override
        public OptionalInt set(int count) {
            return rest.set(count);
        }

        @Override
        public double slipScore(String project) {
            return rest.slipScore(project);
        }

        @Override
        public Draws luck() {
            return rest.luck();
        }
    }

    @Test
    void aDesignMovesWhatItNamesAndNothingElse() {
        Chance designed = new Designed(Map.of("a.days", 0.0, "b", 1.0), random);

        assertThat(designed.input("a.days", 1, 2, 4, 0.6)).isEqualTo(1);
        assertThat(designed.input("b", 1, 2, 4)).isEqualTo(4);
        assertThat(designed.input("c", 1, 2, 4)).isEqualTo(random.input("c", 1, 2, 4));
        assertThat(designed.input("c.days", 1, 2, 4, 0.6)).isEqualTo(random.input("c.days", 1, 2, 4, 0.6));
        assertThat(designed.slipScore("x")).isEqualTo(random.slipScore("x"));
    }

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
