package chokepoint.findings.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Robust choice over four states and three alternatives. */
class SatisficingTest {

    private static final boolean[][] MEETS = {
        {false, true, false},
        {true, true, true},
        {false, true, false},
        {true, false, false}
    };

    @Test
    void statesInWhichItIsMetAreCounted() {
        Satisficing found = Satisficing.of(MEETS, 4);

        assertThat(found.states()).isEqualTo(4);
        assertThat(found.alternatives()).extracting(Satisficing.Met::states).containsExactly(2, 3, 1);
        assertThat(found.alternatives()).extracting(Satisficing.Met::share).containsExactly(0.5, 0.75, 0.25);
    }

    /** Wilson's ends are the shares p for which 3 of 4 is 1.96 standard errors of p away, by the number of draws and not of states. */
    @Test
    void theIntervalIsWilsonsOverDraws() {
        for (int draws : new int[] {1, 2, 4}) {
            Satisficing.Met met = Satisficing.of(MEETS, draws).alternatives().get(1);

            for (double end : new double[] {met.low(), met.high()}) {
                assertThat(Math.abs(0.75 - end) / Math.sqrt(end * (1 - end) / draws))
                        .isEqualTo(1.959964, within(1e-5));
            }
        }
    }

    @Test
    void regretIsTheDistanceToTheBest() {
        double[][] losses = {{5, 7}, {9, 1}, {4, 4}};
        RegretTable regret = RegretTable.ofLosses(losses);

        assertThat(regret.of(0, 0)).isZero();
        assertThat(regret.of(0, 1)).isEqualTo(2);
        assertThat(regret.of(1, 0)).isEqualTo(8);
        assertThat(regret.of(2, 0)).isZero();
        assertThat(regret.largest(0)).isEqualTo(8);
        assertThat(regret.largest(1)).isEqualTo(2);
        assertThat(regret.leastRegretted()).isEqualTo(1);
        assertThat(regret.value(1, 0)).isEqualTo(9);
        // the same numbers as gains: now the second loses 8 where the first is at its best
        assertThat(RegretTable.ofGains(losses).largest(1)).isEqualTo(8);
        assertThat(RegretTable.ofGains(losses).leastRegretted()).isZero();
    }

    @Test
    void whatIsNoDesignIsRefused() {
        assertThatThrownBy(() -> Satisficing.of(MEETS, 3))
                .hasMessage("4 states of 3 draws; allowed: at least one of each, as many in every draw");
        assertThatThrownBy(() -> Satisficing.of(new boolean[0][], 1)).hasMessageContaining("0 states");
        assertThatThrownBy(() -> RegretTable.ofGains(new double[][] {{1, 2}, {1}}))
                .hasMessage("state 1 has 1 alternatives; allowed: 2, as the first has");
        assertThatThrownBy(() -> RegretTable.ofGains(new double[][] {{Double.POSITIVE_INFINITY}}))
                .hasMessage("Infinity in state 0; allowed: finite numbers");
        assertThatThrownBy(() -> RegretTable.ofGains(new double[0][])).hasMessageContaining("no states");
    }
}
