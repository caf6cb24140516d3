package chokepoint.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MorrisTrajectoriesTest {

    private static final int FACTORS = 6;

    @Test
    void everyFactorMovesOnceByTheStepAndStaysOnTheGrid() {
        for (int levels : new int[] {2, 4, 8}) {
            MorrisTrajectories trajectories = new MorrisTrajectories(FACTORS, levels, 3);
            double step = levels / 2.0 / (levels - 1);
            assertThat(trajectories.stepShare()).isEqualTo(step);
            for (int r = 0; r < 50; r++) {
                double[][] points = trajectories.trajectory(r);
                assertThat(points).hasDimensions(FACTORS + 1, FACTORS);
                Set<Integer> moved = new TreeSet<>();
                for (int i = 0; i < FACTORS; i++) {
                    Move move = Move.between(points[i], points[i + 1]);
                    moved.add(move.factor());
                    assertThat(Math.abs(move.changeShare())).isCloseTo(step, within(1e-15));
                }
                assertThat(moved).hasSize(FACTORS);
                for (double[] point : points) {
                    assertThat(Arrays.stream(point).boxed()).allSatisfy(coordinate -> {
                        double level = coordinate * (levels - 1);
                        assertThat(level)
                                .isCloseTo(Math.rint(level), within(1e-12))
                                .isBetween(0.0, levels - 1.0);
                    });
                }
            }
        }
    }

    /** 4,000 trajectories: a count of a quarter has a standard deviation of 27, of a half 32, of a sixth 24. */
    @Test
    void startsDirectionsAndOrdersAreEvenlySpread() {
        int count = 4000;
        MorrisTrajectories trajectories = new MorrisTrajectories(FACTORS, 12);
        int[][] starts = new int[FACTORS][4];
        int[] rises = new int[FACTORS];
        int[][] places = new int[FACTORS][FACTORS];
        for (int r = 0; r < count; r++) {
            double[][] points = trajectories.trajectory(r);
            for (int i = 0; i < FACTORS; i++) {
                starts[i][(int) Math.rint(points[0][i] * 3)]++;
                Move move = Move.between(points[i], points[i + 1]);
                places[move.factor()][i]++;
                rises[move.factor()] += move.changeShare() > 0 ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(starts).flatMapToInt(Arrays::stream).boxed())
                .allSatisfy(found -> assertThat(found).isBetween(1000 - 110, 1000 + 110));
        assertThat(Arrays.stream(rises).boxed())
                .allSatisfy(found -> assertThat(found).isBetween(2000 - 130, 2000 + 130));
        assertThat(Arrays.stream(places).flatMapToInt(Arrays::stream).boxed())
                .allSatisfy(found -> assertThat(found).isBetween(667 - 100, 667 + 100));
    }

    @Test
    void trajectoriesFollowEachOther() {
        MorrisTrajectories trajectories = new MorrisTrajectories(FACTORS, 5);
        double[][] points = trajectories.first(3);
        assertThat(points).hasDimensions(3 * (FACTORS + 1), FACTORS);
        assertThat(Arrays.copyOfRange(points, 14, 21)).isDeepEqualTo(trajectories.trajectory(2));
    }

    @Test
    void aMoveIsOfOneFactor() {
        assertThat(Move.between(new double[] {0.25, 1}, new double[] {0.25, 0.5}))
                .isEqualTo(new Move(1, -0.5));
        assertThatThrownBy(() -> Move.between(new double[] {0, 1}, new double[] {1, 0}))
                .hasMessage("coordinates 0 and 1 both differ; allowed: exactly one");
        assertThatThrownBy(() -> Move.between(new double[] {0, 1}, new double[] {0, 1}))
                .hasMessage("no coordinate differs; allowed: exactly one");
    }

    @Test
    void oddLevelsAreRefused() {
        assertThatThrownBy(() -> new MorrisTrajectories(3, 5, 1))
                .hasMessage("3 factors on 5 levels; allowed: at least 1, on an even number of levels");
    }
}
