package chokepoint.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.result.RunRecord.FirmSeries;
import org.junit.jupiter.api.Test;

/** Series of single firms from numbers made by hand. */
class FirmOutputTest {

    /** Firms of 50, 30 and 20% of the first industry, of which the first alone is above a third; of the second one, alone in it. */
    private static double[][][] series(double[] made) {
        FirmOutput firms = new FirmOutput(new int[] {0, 0, 0, 1}, new double[] {0.5, 0.3, 0.2, 1}, 3, 2);
        for (int firm = 0; firm < made.length; firm++) {
            firms.take(firm, 1, made[firm]);
        }
        return firms.series();
    }

    @Test
    void theLeastAndTheLargeAreTheirOwn() {
        double[][][] series = series(new double[] {0.8, 0.4, 1, 0.7});
        assertThat(series[FirmSeries.LEAST_FIRM.ordinal()][0]).containsExactly(1, 0.4);
        assertThat(series[FirmSeries.LEAST_LARGE_FIRM.ordinal()][0]).containsExactly(1, 0.8);
        assertThat(series[FirmSeries.LARGE_FIRMS.ordinal()][0][1]).isCloseTo(0.8, within(1e-12));
        assertThat(series[FirmSeries.LEAST_FIRM.ordinal()][1]).containsExactly(1, 0.7);
        assertThat(series[FirmSeries.LARGE_FIRMS.ordinal()][1][1]).isCloseTo(0.7, within(1e-12));
        assertThat(series[FirmSeries.LEAST_FIRM.ordinal()][2]).containsExactly(1, 1);
    }

    @Test
    void largeFirmsCountBySize() {
        FirmOutput firms = new FirmOutput(new int[] {0, 0, 0, 0}, new double[] {0.4, 0.35, 0.15, 0.1}, 1, 1);
        firms.take(0, 0, 1);
        firms.take(1, 0, 0.25);
        firms.take(2, 0, 0);
        firms.take(3, 0, 0);
        assertThat(firms.series()[FirmSeries.LARGE_FIRMS.ordinal()][0][0])
                .isCloseTo((0.4 + 0.35 * 0.25) / 0.75, within(1e-12));
    }
}
