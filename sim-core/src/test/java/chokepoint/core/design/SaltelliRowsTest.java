package chokepoint.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaltelliRowsTest {

    private static final int COLUMNS = 3;
    private static final int BASE_ROWS = 16;

    @Test
    void rowsAreThoseOfAPlainConstruction() {
        double[][] base = ScrambledSobol.points(BASE_ROWS, 2 * COLUMNS, 8);
        List<double[]> expected = new ArrayList<>();
        for (double[] both : base) {
            expected.add(new double[] {both[0], both[1], both[2]});
            expected.add(new double[] {both[3], both[1], both[2]});
            expected.add(new double[] {both[0], both[4], both[2]});
            expected.add(new double[] {both[0], both[1], both[5]});
            expected.add(new double[] {both[3], both[4], both[5]});
        }
        double[][] rows = SaltelliRows.sobol(COLUMNS, 8).first(BASE_ROWS);
        assertThat(rows).isDeepEqualTo(expected.toArray(double[][]::new));
        assertThat(rows).hasDimensions(BASE_ROWS * (COLUMNS + 2), COLUMNS);
    }

    @Test
    void moreBaseRowsLeaveTheFirstAsTheyWere() {
        for (SaltelliRows rows : List.of(SaltelliRows.random(COLUMNS, 8), SaltelliRows.sobol(COLUMNS, 8))) {
            double[][] few = rows.first(5);
            double[][] many = rows.first(BASE_ROWS);
            assertThat(Arrays.copyOf(many, few.length)).isDeepEqualTo(few);
            assertThat(rows.ofBase(4)).isDeepEqualTo(Arrays.copyOfRange(few, 4 * rows.rowsPerBase(), few.length));
        }
    }

    @Test
    void aHalfRowIsRefused() {
        UnitPoints odd = new RandomPoints(5, 1);
        assertThatThrownBy(() -> new SaltelliRows(odd))
                .hasMessage("5 coordinates of a base point; allowed: an even number");
    }

    /** Twelve columns and 1,024 base rows: 14,336 runs. */
    @Test
    void aStudyHasTwoRowsMoreThanColumnsForEachBaseRow() {
        assertThat(SaltelliRows.random(12, 1).first(1024)).hasDimensions(14_336, 12);
    }
}
