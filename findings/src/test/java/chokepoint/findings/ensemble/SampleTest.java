package chokepoint.findings.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Quantiles, means and shares, with values beyond the horizon. */
class SampleTest {

    private static final double BEYOND = Double.POSITIVE_INFINITY;

    @Test
    void aQuantileLiesStraightBetweenItsNeighbours() {
        Sample sample = Sample.of(4, 2, 1, 3);

        assertThat(sample.quantile(0)).isEqualTo(1);
        assertThat(sample.quantile(0.25)).isEqualTo(1.75);
        assertThat(sample.quantile(0.5)).isEqualTo(2.5);
        assertThat(sample.quantile(0.9)).isEqualTo(3.7, within(1e-12));
        assertThat(sample.quantile(1)).isEqualTo(4);
    }

    @Test
    void roundingDoesNotSkipARun() {
        Sample thirty = Sample.of(DoubleStream.iterate(1, value -> value + 1).limit(30));

        assertThat(thirty.quantile(0.1)).isEqualTo(3.9, within(1e-12));
        assertThat(thirty.quantile(0.9)).isEqualTo(27.1, within(1e-12));
        assertThat(Sample.of(DoubleStream.iterate(1, value -> value + 1).limit(31))
                        .quantile(0.1))
                .isEqualTo(4, within(1e-12));
    }

    @Test
    void beyondTheHorizonIsBeyondItInEveryQuantileAndNeverAveraged() {
        Sample sample = Sample.of(10, BEYOND, BEYOND, 20, BEYOND);

        assertThat(sample.quantile(0.1)).isEqualTo(14, within(1e-12));
        assertThat(sample.quantile(0.25)).isEqualTo(20);
        assertThat(sample.quantile(0.26)).as("between 20 and beyond").isInfinite();
        assertThat(sample.quantile(0.9)).isInfinite();
        assertThat(sample.shareInfinite()).isEqualTo(0.6);
    }

    @Test
    void theMeanIsCappedAtTheHorizon() {
        assertThat(Sample.of(10, BEYOND).meanCapped(100)).isEqualTo(55);
        assertThat(Sample.of(10, 30).meanCapped(100)).isEqualTo(20);
        assertThat(Sample.of(10, BEYOND).mean()).isInfinite();
    }

    @Test
    void whatDoesNotApplyIsLeftOut() {
        Sample sample = Sample.of(Double.NaN, 5, Double.NaN);

        assertThat(sample.size()).isEqualTo(1);
        assertThat(sample.quantile(0.9)).isEqualTo(5);
        assertThat(sample.shareInfinite()).isZero();
    }

    @Test
    void anEmptySampleHasNoQuantileAndNoMean() {
        Sample empty = Sample.of(Double.NaN);

        assertThat(empty.quantile(0.5)).isNaN();
        assertThat(empty.mean()).isNaN();
        assertThat(empty.meanCapped(10)).isNaN();
        assertThat(empty.shareInfinite()).isZero();
    }

    @Test
    void aProbabilityOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> Sample.of(1).quantile(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> Sample.of(1).quantile(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
