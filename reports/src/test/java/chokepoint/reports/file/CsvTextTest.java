package chokepoint.reports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How numbers and text go into CSV files. */
class CsvTextTest {

    @Test
    void numbersHaveSixDigitsAndNoExponent() {
        assertThat(CsvText.number(1.0 / 3)).isEqualTo("0.333333");
        assertThat(CsvText.number(1234567.8)).isEqualTo("1234570");
        assertThat(CsvText.number(1e-9)).isEqualTo("0.000000001");
        assertThat(CsvText.number(42)).isEqualTo("42");
        assertThat(CsvText.number(-0.5)).isEqualTo("-0.5");
        assertThat(CsvText.number(-0.0)).isEqualTo("0");
        assertThat(CsvText.number(1e-17)).isEqualTo("0");
    }

    @Test
    void whatIsNotANumberIsEmpty() {
        assertThat(CsvText.number(Double.NaN)).isEmpty();
        assertThat(CsvText.number(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Test
    void textIsQuotedWhereNeeded() {
        CsvText csv = new CsvText(List.of("a", "b"));
        csv.add(List.of("x, \"y\"", 2));

        assertThat(csv.text()).isEqualTo("a,b\n\"x, \"\"y\"\"\",2\n");
    }

    @Test
    void aRecordOfAnotherLengthIsRefused() {
        CsvText csv = new CsvText(List.of("a", "b"));

        assertThatThrownBy(() -> csv.add(List.of(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
