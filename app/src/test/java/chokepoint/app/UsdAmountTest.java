package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as people type them, and what is none. */
class UsdAmountTest {

    @ParameterizedTest
    @CsvSource({
        "3e9, 3e9",
        "3bn, 3e9",
        "3000000000, 3e9",
        "2.5 bn, 2.5e9",
        "USD 400M, 4e8",
        "3E9, 3e9",
        "0.1 billion, 1e8",
        "3_000_000, 3e6"
    })
    void amountsAreRead(String text, double usd) {
        assertThat(UsdAmount.parse(text)).contains(usd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "much", "0", "-3bn", "3e99", "NaN", "Infinity", "1e13", "3 bn JPY", "3,5bn", "1e", "bn"})
    void nonsenseIsNone(String text) {
        assertThat(UsdAmount.parse(text)).isEmpty();
    }
}
