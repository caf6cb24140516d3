package chokepoint.findings.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares, medians and quartiles of days that may lie beyond the horizon, against published and closed values. */
class CensoringValidation {

    private static final double BEYOND = Double.POSITIVE_INFINITY;

    /** {@code hit} runs on the days 1, 2, 3 …, the others beyond the horizon. */
    private static DaysSpread spread(int hit, int runs) {
        return Sample.of(DoubleStream.concat(
                        DoubleStream.iterate(1, day -> day + 1).limit(hit),
                        DoubleStream.generate(() -> BEYOND).limit(runs - hit)))
                .daysSpread();
    }

    /**
     * R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3
     * (score method without continuity correction).
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theShareHitHasWilsonsInterval(int hit, int runs, double low, double high) {
        DaysSpread days = spread(hit, runs);

        assertThat(days.hitShareLow()).isEqualTo(low, within(5e-5));
        assertThat(days.hitShareHigh()).isEqualTo(high, within(5e-5));
    }

    /** At none of n the upper end is {@code z²/(n + z²)}, at all of n the lower end one less that. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 200, 2000})
    void noneAndAllHaveTheClosedInterval(int runs) {
        double square = 1.959963984540054 * 1.959963984540054;

        assertThat(spread(0, runs).hitShareLow()).isZero();
        assertThat(spread(0, runs).hitShareHigh()).isEqualTo(square / (runs + square), within(1e-12));
        assertThat(spread(runs, runs).hitShareLow()).isEqualTo(runs / (runs + square), within(1e-12));
        assertThat(spread(runs, runs).hitShareHigh()).isEqualTo(1, within(1e-12));
        assertThat(Sample.of().daysSpread().hitShareHigh()).as("no runs").isEqualTo(1);
    }

    /** Both ends p solve {@code (p̂ − p)² = z² p (1 − p)/n}. */
    @Test
    void bothEndsSolveWilsonsEquation() {
        double z = 1.959963984540054;
        for (int hit = 0; hit <= 37; hit++) {
            DaysSpread days = spread(hit, 37);
            for (double end : new double[] {days.hitShareLow(), days.hitShareHigh()}) {
                double distance = days.hitShare() - end;
                assertThat(distance * distance).isEqualTo(z * z * end * (1 - end) / 37, within(1e-12));
            }
        }
    }

    /** Ranks of the 95 % interval of a median, as tabled for the sign test (such as W. J. Conover's, table A3). */
    @ParameterizedTest
    @CsvSource({"6, 1, 6", "8, 1, 8", "10, 2, 9", "20, 6, 15", "30, 10, 21", "50, 18, 33", "100, 40, 61", "200, 86, 115"
    })
    void theMedianHasTheIntervalOfTheTabledRanks(int runs, int low, int high) {
        DaysSpread days = spread(runs, runs);

        assertThat(days.medianLow()).isEqualTo(low);
        assertThat(days.medianHigh()).isEqualTo(high);
    }

    /** Counted out: each tail holds at most one in forty of the 2ⁿ ways, and one rank further in would hold more. */
    @Test
    void theIntervalOfTheMedianIsTheNarrowestThatHoldsNinetyFivePerCent() {
        for (int runs = 6; runs <= 120; runs++) {
            int rank = (int) spread(runs, runs).medianLow();
            BigInteger ways = BigInteger.ZERO;
            BigInteger next = BigInteger.ZERO;
            BigInteger choose = BigInteger.ONE;
            for (int under = 0; under <= rank; under++) {
                ways = under < rank ? ways.add(choose) : ways;
                next = next.add(choose);
                choose =
                        choose.multiply(BigInteger.valueOf(runs - (long) under)).divide(BigInteger.valueOf(under + 1L));
            }
            BigDecimal fortieth = new BigDecimal(BigInteger.TWO.pow(runs)).divide(BigDecimal.valueOf(40));
            assertThat(new BigDecimal(ways)).as("tail at " + runs).isLessThanOrEqualTo(fortieth);
            assertThat(new BigDecimal(next)).as("next rank at " + runs).isGreaterThan(fortieth);
        }
    }

    @Test
    void fiveRunsHaveNoIntervalOfTheMedian() {
        assertThat(spread(5, 5).median()).isEqualTo(3);
        assertThat(spread(5, 5).medianLow()).isNaN();
        assertThat(spread(5, 5).medianHigh()).isNaN();
    }

    /** Of 20 runs 12 are hit: the median lies between day 10 and 11, its interval from the 6th to the 15th run, which is not hit. */
    @Test
    void theIntervalOfTheMedianMayReachBeyondTheHorizon() {
        DaysSpread days = spread(12, 20);

        assertThat(days.median()).isEqualTo(10.5);
        assertThat(days.medianLow()).isEqualTo(6);
        assertThat(days.medianHigh()).isInfinite();
    }

    @Test
    void aMedianStandsOnlyWhereMoreThanHalfAreHit() {
        assertThat(spread(10, 20).happens()).isFalse();
        assertThat(spread(10, 20).everHappens()).isTrue();
        assertThat(spread(11, 20).median()).isEqualTo(10.5);
        // an odd number: ten of 21 are not more than half, eleven are
        assertThat(spread(10, 21).happens()).isFalse();
        assertThat(spread(11, 21).median()).isEqualTo(11);
        assertThat(spread(0, 20).everHappens()).isFalse();
    }

    /** Quartiles are those of the runs that are hit, however many are not: of 1 … 9 they are 3 and 7. */
    @Test
    void quartilesAreThoseOfTheRunsThatAreHit() {
        for (int runs : new int[] {9, 20, 500}) {
            assertThat(spread(9, runs).lowerQuartile()).isEqualTo(3);
            assertThat(spread(9, runs).upperQuartile()).isEqualTo(7);
        }
        assertThat(spread(4, 20).lowerQuartile()).isEqualTo(1.75);
        assertThat(spread(4, 20).upperQuartile()).isEqualTo(3.25);
        assertThat(spread(1, 20).upperQuartile()).isEqualTo(1);
        assertThat(spread(0, 20).lowerQuartile()).isNaN();
    }

    /** Days of a year at most, whether a run is hit later or not at all. */
    @Test
    void theMeanIsRestrictedToAYear() {
        assertThat(Sample.of(100, 400, BEYOND).daysSpread().meanRestrictedDays())
                .isEqualTo((100 + 365 + 365) / 3.0);
    }

    /** 1 … 10: mean 5.5, standard deviation √(82.5/9), Student's t of nine degrees 2.262157. */
    @Test
    void aMeanHasTheIntervalOfStudentsT() {
        MeanInterval mean = MeanInterval.of(
                DoubleStream.iterate(1, value -> value + 1).limit(10).toArray());

        assertThat(mean.mean()).isEqualTo(5.5);
        assertThat(mean.high() - mean.mean()).isEqualTo(2.262157 * Math.sqrt(82.5 / 9 / 10), within(1e-6));
        assertThat(mean.mean() - mean.low()).isEqualTo(mean.high() - mean.mean(), within(1e-12));
        assertThat(MeanInterval.of(new double[] {3}).isKnown()).isFalse();
        assertThat(MeanInterval.of(new double[0]).mean()).isNaN();
    }
}
