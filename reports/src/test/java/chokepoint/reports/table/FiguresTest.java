package chokepoint.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.findings.ensemble.Sample;
import org.junit.jupiter.api.Test;

/** Numbers as people read them. */
class FiguresTest {

    private static final double BEYOND = Double.POSITIVE_INFINITY;

    @Test
    void daysAreFullDaysAndCensoredOnesSaySo() {
        assertThat(Figures.days(17.9, 1092)).isEqualTo("17");
        assertThat(Figures.days(1000, 1092)).isEqualTo("1,000");
        assertThat(Figures.days(BEYOND, 1092)).isEqualTo("> 1,092");
        assertThat(Figures.days(Double.NaN, 1092)).isEqualTo("-");
    }

    @Test
    void amountsKeepAboutTwoDigits() {
        assertThat(Figures.amount(1234.4)).isEqualTo("1,234");
        assertThat(Figures.amount(12.3)).isEqualTo("12");
        assertThat(Figures.amount(3.42)).isEqualTo("3.4");
        assertThat(Figures.amount(0.051)).isEqualTo("0.05");
        assertThat(Figures.amount(0.001)).isEqualTo("0");
    }

    @Test
    void sharesAreNotRoundedToNoneOrAll() {
        assertThat(Figures.runsShare(0.004)).isEqualTo("<1%");
        assertThat(Figures.runsShare(0.996)).isEqualTo(">99%");
        assertThat(Figures.runsShare(0)).isEqualTo("0%");
        assertThat(Figures.runsShare(1)).isEqualTo("100%");
        assertThat(Figures.percent(0)).isEqualTo("0%");
        assertThat(Figures.percent(0.0001)).isEqualTo("<0.1%");
        assertThat(Figures.percent(0.031)).isEqualTo("3.1%");
        assertThat(Figures.percent(0.42)).isEqualTo("42%");
        assertThat(Figures.gdpShare(0.00001)).isEqualTo("<0.01%");
        assertThat(Figures.gdpShare(-0.00001)).isEqualTo(">-0.01%");
        assertThat(Figures.gdpShare(-0.0042)).isEqualTo("-0.42%");
        assertThat(Figures.gdpShare(0)).isEqualTo("0.00%");
    }

    @Test
    void aMedianStandsOnlyWhereMoreThanHalfAreHit() {
        assertThat(Figures.medianOrShare(Sample.of(7, 9, BEYOND).daysSpread(), 700))
                .isEqualTo("9");
        assertThat(Figures.medianOrShare(Sample.of(7, BEYOND).daysSpread(), 700))
                .isEqualTo("in 50%");
        assertThat(Figures.medianOrShare(Sample.of(BEYOND, BEYOND).daysSpread(), 700))
                .isEqualTo("never");
        assertThat(Figures.medianOrShare(Sample.of().daysSpread(), 700)).isEqualTo("-");
        assertThat(Figures.medianAndQuartiles(Sample.of(7, 9, BEYOND).daysSpread(), 700))
                .isEqualTo("9\n7 – 8");
        assertThat(Figures.medianAndQuartiles(Sample.of(7, BEYOND, BEYOND).daysSpread(), 700))
                .isEqualTo("in 33%");
    }
}
