package chokepoint.findings.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.policy.TestBuild;
import chokepoint.findings.robustness.Crossing.NotCrossedException;
import chokepoint.findings.sweep.SweepSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Alternatives over states of the world. */
class RobustnessTest {

    private static SweepSetup setup(int replications, List<List<String>> rows) {
        return new SweepSetup(
                TestRuns.scenario(List.of("cars")),
                List.of("a.reserve", "a.luck"),
                rows,
                replications,
                1,
                364,
                TestBuild.BUILD);
    }

    private static final List<List<String>> GRID =
            List.of(List.of("1", "x"), List.of("1", "y"), List.of("2", "x"), List.of("2", "y"));

    /** Two alternatives, two surroundings, three draws; the second draw broke off in one row and counts in none. */
    @Test
    void regretIsAgainstTheBestOfTheSameState() throws NotCrossedException {
        SweepSetup setup = setup(3, GRID);
        double[][] losses = {{10, 1, 20}, {30, Double.NaN, 40}, {15, 1, 12}, {10, 1, 40}};
        Robustness found = new Robustness(setup, Crossing.of(setup, List.of(0)), losses, null, null, TestBuild.BUILD);

        assertThat(found.draws()).isEqualTo(2);
        assertThat(found.leftOut()).isEqualTo(1);
        assertThat(found.states()).isEqualTo(4);
        Alternative first = found.alternatives().get(0);
        Alternative second = found.alternatives().get(1);
        assertThat(first.meanRegretJpyBn()).isEqualTo((0 + 20 + 8 + 0) / 4.0);
        assertThat(first.largestRegretJpyBn()).isEqualTo(20);
        assertThat(first.nineInTenRegretJpyBn()).isEqualTo(20);
        assertThat(first.bestStates()).as("one alone, one together").isEqualTo(2);
        assertThat(second.meanRegretJpyBn()).isEqualTo((5 + 0 + 0 + 0) / 4.0);
        assertThat(second.bestStates()).isEqualTo(3);
        assertThat(first.lossJpyBn().mean()).isEqualTo((10 + 20 + 30 + 40) / 4.0);
        assertThat(found.byMeanRegret()).containsExactly(1, 0);
        assertThat(found.leastLargestRegret()).isEqualTo(1);
        assertThat(found.lossAgainst(0, 1).mean()).isEqualTo(25 - 77 / 4.0);
    }

    /** The order of rows is no matter, and means, ranks and shares are those of a plain loop over the states. */
    @Test
    void shuffledRowsTellTheSameAsAPlainLoop() throws NotCrossedException {
        Random random = new Random(5);
        List<List<String>> rows = new ArrayList<>();
        for (int one = 0; one < 5; one++) {
            for (String around : List.of("x", "y", "z")) {
                rows.add(List.of(Integer.toString(one), around));
            }
        }
        Collections.shuffle(rows, random);
        SweepSetup setup = setup(8, rows);
        double[][] losses = new double[rows.size()][];
        double[][] holds = new double[rows.size()][];
        for (int row = 0; row < losses.length; row++) {
            losses[row] = random.doubles(8, 0, 100).toArray();
            holds[row] =
                    Arrays.stream(losses[row]).map(loss -> loss < 30 ? 1 : 0).toArray();
        }
        Crossing crossing = Crossing.of(setup, List.of(0));
        Robustness found = new Robustness(setup, crossing, losses, null, holds, TestBuild.BUILD);

        for (int at = 0; at < crossing.alternatives().size(); at++) {
            String alternative = crossing.alternatives().get(at).get(0);
            double sum = 0;
            int met = 0;
            for (int luck = 0; luck < 8; luck++) {
                for (String around : List.of("x", "y", "z")) {
                    double best = Double.POSITIVE_INFINITY;
                    for (int other = 0; other < 5; other++) {
                        best = Math.min(best, losses[rows.indexOf(List.of(Integer.toString(other), around))][luck]);
                    }
                    double own = losses[rows.indexOf(List.of(alternative, around))][luck];
                    sum += own - best;
                    met += own < 30 ? 1 : 0;
                }
            }
            assertThat(found.alternatives().get(at).meanRegretJpyBn()).isEqualTo(sum / 24, within(1e-9));
            assertThat(found.alternatives().get(at).meets().states()).isEqualTo(met);
        }
        double[] regrets = found.byMeanRegret().stream()
                .mapToDouble(at -> found.alternatives().get(at).meanRegretJpyBn())
                .toArray();
        assertThat(regrets).isSorted();
    }

    @Test
    void aMissingRowIsNamed() {
        SweepSetup setup = setup(1, GRID.subList(0, 3));

        assertThatThrownBy(() -> Crossing.of(setup, List.of(0)))
                .isInstanceOf(NotCrossedException.class)
                .hasMessage("reserve = 2 has no row with luck = y");
    }

    @Test
    void whereEveryKeyIsDecidedThereIsOneSurroundings() throws NotCrossedException {
        Crossing crossing = Crossing.of(setup(1, GRID.subList(0, 3)), List.of(0, 1));

        assertThat(crossing.surroundings()).hasSize(1);
        assertThat(crossing.alternatives()).hasSize(3);
        assertThat(crossing.rows()).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void aSweepWithoutAWholeDrawIsRefused() throws NotCrossedException {
        SweepSetup setup = setup(1, GRID);
        Crossing crossing = Crossing.of(setup, List.of(0));

        assertThatThrownBy(() -> new Robustness(
                        setup, crossing, new double[][] {{1}, {2}, {3}, {Double.NaN}}, null, null, TestBuild.BUILD))
                .hasMessage("no draw of luck reached its end in every row");
    }
}
