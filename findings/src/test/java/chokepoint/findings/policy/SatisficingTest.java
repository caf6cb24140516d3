package chokepoint.findings.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Robust choice over four states and three alternatives. */
class SatisficingTest {

    private static final double[][] DAYS = {
        {10, 40, 30},
        {90, 50, 60},
        {20, 45, 30},
        {Double.POSITIVE_INFINITY, 39, 30}
    };

    @Test
    void aThresholdIsMetByWhatReachesIt() {
        Satisficing found = Satisficing.atLeast(DAYS, 40);

        assertThat(found.states()).isEqualTo(4);
        assertThat(found.alternatives()).extracting(Satisficing.Met::states).containsExactly(2, 3, 1);
        assertThat(found.alternatives()).extracting(Satisficing.Met::share).containsExactly(0.5, 0.75, 0.25);
        assertThat(found.best()).isEqualTo(1);
        assertThat(Satisficing.atMost(DAYS, 40).alternatives())
                .extracting(Satisficing.Met::states)
                .containsExactly(2, 2, 3);
        assertThat(Satisficing.atLeast(DAYS, 1000).best())
                .as("the only one that is not met in none")
                .isZero();
    }

    /** Wilson's ends are the shares p for which 3 of 4 is 1.96 standard errors of p away. */
    @Test
    void theIntervalIsWilsons() {
        Satisficing.Met met = Satisficing.atLeast(DAYS, 40).alternatives().get(1);

        for (double end : new double[] {met.low(), met.high()}) {
            assertThat(Math.abs(0.75 - end) / Math.sqrt(end * (1 - end) / 4)).isEqualTo(1.959964, within(1e-5));
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
        assertThatThrownBy(() -> Satisficing.atLeast(new double[][] {{1, 2}, {1}}, 0))
                .hasMessage("state 1 has 1 alternatives; allowed: 2, as the first has");
        assertThatThrownBy(() -> Satisficing.atLeast(new double[][] {{Double.NaN}}, 0))
                .hasMessage("NaN in state 0; allowed: numbers");
        assertThatThrownBy(() -> RegretTable.ofGains(DAYS)).hasMessage("Infinity in state 3; allowed: finite numbers");
        assertThatThrownBy(() -> RegretTable.ofGains(new double[0][])).hasMessageContaining("no states");
    }
}
