package chokepoint.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.draw.AddressedChance;
import chokepoint.core.draw.CentralChance;
import chokepoint.core.draw.Chance;
import chokepoint.core.draw.Triangle;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Rules;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation: draws of input rows against the triangular distribution of Commons Math, and the rules of the draw. */
class InputRowValidation {

    private static InputRow row(String path, double low, double central, double high, String unit) {
        return new InputRow(path, low, central, high, unit, Provenance.ASSUMED, "assumed", "");
    }

    @ParameterizedTest(name = "triangular({0}, {1}, {2})")
    @CsvSource({"0, 0.25, 1", "10, 10, 40", "10, 40, 40", "-3, 1, 2", "80, 150, 300", "0.999, 1, 1.001"})
    void theQuantileIsTriangular(double low, double central, double high) {
        TriangularDistribution expected = new TriangularDistribution(low, central, high);
        for (int i = 0; i <= 1000; i++) {
            double p = i / 1000.0;
            assertThat(Triangle.quantile(low, central, high, p))
                    .as("quantile at %s", p)
                    .isCloseTo(expected.inverseCumulativeProbability(p), within(1e-12 * (1 + Math.abs(high))));
        }
    }

    @Test
    void aRowWithoutRangeDoesNotVary() {
        InputTable table = new InputTable(List.of(InputRow.fixed("x", 42, "t", Provenance.OBSERVED, "source")));
        for (int replication = 0; replication < 5; replication++) {
            Chance chance = new AddressedChance(new Draws(1, replication));
            assertThat(InputDraw.of(table, chance, 0.6, Rules.TODAY).value("x")).isEqualTo(42);
        }
    }

    @ParameterizedTest(name = "low {0}, central {1}, high {2}")
    @CsvSource({"2, 1, 3", "1, 3, 2", "NaN, 1, 2", "0, NaN, 2", "0, 1, NaN", "0, 1, Infinity", "-Infinity, 1, 2"})
    void rangesThatDoNotRiseAreRefused(double low, double central, double high) {
        assertThatThrownBy(() -> row("the.path", low, central, high, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the.path");
    }

    @Test
    void oneMoreRowMovesNoOther() {
        List<InputRow> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(row("table.row " + i, 0, 0.5, 1, i % 2 == 0 ? "days" : "1"));
        }
        Draws draws = new Draws(3, 4);
        InputDraw before = InputDraw.of(new InputTable(rows), new AddressedChance(draws), 0.6, Rules.TODAY);
        List<InputRow> more = new ArrayList<>(rows);
        more.add(0, row("table.new", 0, 0.5, 1, "days"));
        InputDraw after = InputDraw.of(new InputTable(more), new AddressedChance(draws), 0.6, Rules.TODAY);
        for (InputRow row : rows) {
            assertThat(after.value(row.path())).as(row.path()).isEqualTo(before.value(row.path()));
        }
    }

    @Test
    void stockDaysShareACommonFactorAndNothingElseDoes() {
        InputTable table = new InputTable(List.of(
                row("a.days", 0, 0.5, 1, "days"),
                row("b.days", 0, 0.5, 1, "days"),
                row("c", 0, 0.5, 1, "1"),
                row("d", 0, 0.5, 1, "1")));
        int count = 3000;
        double[][] drawn = new double[4][count];
        for (int replication = 0; replication < count; replication++) {
            InputDraw draw = InputDraw.of(table, new AddressedChance(new Draws(1, replication)), 0.6, Rules.TODAY);
            drawn[0][replication] = draw.value("a.days");
            drawn[1][replication] = draw.value("b.days");
            drawn[2][replication] = draw.value("c");
            drawn[3][replication] = draw.value("d");
        }
        PearsonsCorrelation correlation = new PearsonsCorrelation();
        assertThat(correlation.correlation(drawn[0], drawn[1])).isCloseTo(0.6, within(0.05));
        assertThat(correlation.correlation(drawn[0], drawn[2])).isCloseTo(0, within(0.08));
        assertThat(correlation.correlation(drawn[2], drawn[3])).isCloseTo(0, within(0.08));
    }

    @Test
    void aPathThatIsNotThereIsNamed() {
        InputDraw draw = InputDraw.of(new InputTable(List.of()), new CentralChance(new Draws(1, 0)), 0, Rules.TODAY);
        assertThatThrownBy(() -> draw.value("no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such");
        assertThat(draw.valueOr("no.such", 3)).isEqualTo(3);
    }

    @Test
    void twoRowsWithOnePathAreRefused() {
        InputRow row = row("same", 0, 1, 2, "1");
        assertThatThrownBy(() -> new InputTable(List.of(row, row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same");
    }
}
