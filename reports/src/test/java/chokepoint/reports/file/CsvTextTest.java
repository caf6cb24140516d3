package chokepoint.reports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How numbers and text go into CSV files. */
class CsvTextTest {

    private static final List<Column> COLUMNS =
            List.of(Column.word("a", "A word"), Column.number("b", "t", "A number"));

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

    /** The quick way against big numbers: numbers of every size, and those at and beside the middle between two decimals. */
    @Test
    void theQuickWayRoundsAsTheExactOneDoes() {
        SplittableRandom random = new SplittableRandom(20260106);
        for (int i = 0; i < 200_000; i++) {
            double size = Math.pow(10, -5 + 16 * random.nextDouble());
            double middle = (Math.floor(1e6 * random.nextDouble()) + 0.5) * Math.pow(10, random.nextInt(12) - 7);
            for (double value :
                    List.of(size, -size, Math.rint(size), middle, Math.nextUp(middle), Math.nextDown(middle))) {
                assertThat(CsvText.number(value)).isEqualTo(CsvText.exact(value));
            }
        }
        for (double power = 1e-6; power < 1e12; power *= 10) {
            for (double value : List.of(power, Math.nextUp(power), Math.nextDown(power), 9.999995 * power)) {
                assertThat(CsvText.number(value)).isEqualTo(CsvText.exact(value));
            }
        }
    }

    @Test
    void whatIsNotANumberIsEmpty() {
        assertThat(CsvText.number(Double.NaN)).isEmpty();
        assertThat(CsvText.number(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Test
    void textIsQuotedWhereNeeded() {
        StringBuilder text = new StringBuilder();
        new CsvText(text, COLUMNS).add(List.of("x, \"y\"", 2));

        assertThat(text).hasToString("a,b\n\"x, \"\"y\"\"\",2\n");
    }

    @Test
    void textThatASpreadsheetTakesForAFormulaIsNeutralAndNumbersStay() {
        for (String formula : List.of("=HYPERLINK(\"x\")", "@SUM(1)", "+1+cmd|x", "-2+3", "\t=1", "－1", "-1-1")) {
            assertThat(CsvText.neutral(formula)).isEqualTo("'" + formula);
        }
        for (Object plain :
                List.of("-0.5", "+3", "-1e-9", "-inf", "-.5", "a=b", "", "-", "x-y", -2, -0.5, "2026-01-06")) {
            assertThat(CsvText.neutral(plain)).isEqualTo(plain);
        }
        StringBuilder text = new StringBuilder();
        new CsvText(text, COLUMNS).add(List.of("=1+1", -2.5));
        assertThat(text).hasToString("a,b\n'=1+1,-2.5\n");
    }

    @Test
    void aRecordOfAnotherLengthIsRefused() {
        CsvText csv = new CsvText(new StringBuilder(), COLUMNS);

        assertThatThrownBy(() -> csv.add(List.of(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
