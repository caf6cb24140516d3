package chokepoint.core.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.draw.AddressedChance;
import chokepoint.core.draw.Chance;
import chokepoint.core.random.Draws;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A point of a design: what it moves stands where it says, and everything else is as it was drawn. */
class FactorChanceTest {

    private static final Draws LUCK = new Draws(7, 4);
    private static final Chance OTHERS = new AddressedChance(new Draws(7, 3), LUCK);

    private static final Factor STOCKS =
            new Factor("stocks", "stocks", List.of("a.days", "b.days"), List.of("release"), false);
    private static final Factor APPROVALS = new Factor("approvals", "approvals", List.of(), List.of("ban"), false);
    private static final Factor SET = new Factor("set", "set", List.of(), List.of(), true);

    /** Area of the triangle left of a value: the other way round than the quantile. */
    private static double areaBelow(double low, double central, double high, double value) {
        return value <= central
                ? (value - low) * (value - low) / ((high - low) * (central - low))
                : 1 - (high - value) * (high - value) / ((high - low) * (high - central));
    }

    @Test
    void allRowsAndCoursesOfAFactorStandAtItsQuantile() {
        for (double quantile : new double[] {0.001, 0.2, 0.5, 0.9}) {
            Chance point = new FactorChance(List.of(STOCKS, APPROVALS), new double[] {quantile, 1 - quantile}, OTHERS);
            assertThat(areaBelow(10, 30, 90, point.input("a.days", 10, 30, 90))).isCloseTo(quantile, within(1e-12));
            assertThat(areaBelow(1, 7, 8, point.input("b.days", 1, 7, 8))).isCloseTo(quantile, within(1e-12));
            assertThat(point.input("b.days", 1, 7, 8, 0.6))
                    .as("what rows share of their variance plays no part")
                    .isEqualTo(point.input("b.days", 1, 7, 8));
            assertThat(areaBelow(0, 0.4, 1, point.course("release").of(0, 0.4, 1)))
                    .isCloseTo(quantile, within(1e-12));
            assertThat(areaBelow(0, 0.4, 1, point.course("ban").of(0, 0.4, 1))).isCloseTo(1 - quantile, within(1e-12));
        }
    }

    @Test
    void everythingElseIsAsItWasDrawn() {
        Chance point = new FactorChance(List.of(STOCKS), new double[] {0.3}, OTHERS);
        assertThat(point.input("c.days", 10, 30, 90)).isEqualTo(OTHERS.input("c.days", 10, 30, 90));
        assertThat(point.input("c.days", 10, 30, 90, 0.6)).isEqualTo(OTHERS.input("c.days", 10, 30, 90, 0.6));
        assertThat(point.input("a.day", 10, 30, 90)).isEqualTo(OTHERS.input("a.day", 10, 30, 90));
        assertThat(point.course("ban").of(0, 1, 3))
                .isEqualTo(OTHERS.course("ban").of(0, 1, 3));
        assertThat(point.set(5)).isEqualTo(OTHERS.set(5));
        assertThat(point.slipScore("x")).isEqualTo(OTHERS.slipScore("x"));
        assertThat(point.luck()).isSameAs(LUCK);
    }

    /** Equal parts of (0, 1) choose equal sets; the ends choose the first and the last. */
    @Test
    void aQuantileChoosesASet() {
        int[] chosen = IntStream.range(0, 100)
                .map(i -> new FactorChance(List.of(SET), new double[] {(i + 0.5) / 100}, OTHERS)
                        .set(4)
                        .orElseThrow())
                .toArray();
        for (int i = 0; i < 100; i++) {
            assertThat(chosen[i]).isEqualTo(i / 25);
        }
        assertThat(new FactorChance(List.of(SET), new double[] {0}, OTHERS).set(4))
                .hasValue(0);
        assertThat(new FactorChance(List.of(SET), new double[] {1}, OTHERS).set(4))
                .hasValue(3);
    }

    @Test
    void whatIsNoPointIsRefused() {
        assertThatThrownBy(() -> new FactorChance(List.of(STOCKS), new double[] {0.1, 0.2}, OTHERS))
                .hasMessage("2 quantiles for 1 factors");
        for (double quantile : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new FactorChance(List.of(STOCKS), new double[] {quantile}, OTHERS))
                    .hasMessageContaining("stocks at the quantile " + quantile);
        }
    }
}
