package chokepoint.findings.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ShareValidation {

    /** Closed forms at the ends: 1 − 0.025^(1/10) = 0.30850 and its complement; in between, binom.test of R. */
    @Test
    void endsAreKnown() {
        assertThat(Share.of(0, 10).low()).isZero();
        assertThat(Share.of(0, 10).high()).isEqualTo(1 - Math.pow(0.025, 0.1), within(1e-8));
        assertThat(Share.of(10, 10).low()).isEqualTo(Math.pow(0.025, 0.1), within(1e-8));
        assertThat(Share.of(10, 10).high()).isEqualTo(1);
        assertThat(Share.of(5, 10).low()).isEqualTo(0.187086, within(1e-6));
        assertThat(Share.of(5, 10).high()).isEqualTo(0.812914, within(1e-6));
        assertThat(Share.of(1, 20).low()).isEqualTo(0.001265, within(1e-6));
        assertThat(Share.of(1, 20).high()).isEqualTo(0.248733, within(1e-6));
        assertThat(Share.of(0, 0).low()).isZero();
        assertThat(Share.of(0, 0).high()).isEqualTo(1);
        assertThat(Share.of(0, 0).value()).isNaN();
    }

    /** Were the truth at an end, what was found, or something further out, would come 1 time in 40. */
    @Test
    void endsLeaveATailOfOneInForty() {
        for (int of : new int[] {1, 7, 60, 400}) {
            for (int found = 1; found < of; found++) {
                Share share = Share.of(found, of);
                assertThat(1 - new BinomialDistribution(null, of, share.low()).cumulativeProbability(found - 1))
                        .isEqualTo(0.025, within(1e-7));
                assertThat(new BinomialDistribution(null, of, share.high()).cumulativeProbability(found))
                        .isEqualTo(0.025, within(1e-7));
            }
        }
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> Share.of(3, 2)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> Share.of(-1, 2)).hasMessageContaining("-1 of 2");
    }
}
