package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever calls itself observed holds what the same agency said of the same year in its edition before: mine production of 2024 in
 * the Mineral Commodity Summaries of the United States Geological Survey, 2025 against 2026
 * (https://pubs.usgs.gov/periodicals/mcs2025/mcs2025-rare-earths.pdf). A row that does not is derived and names the other figure.
 */
final class EarlierEditionsValidation {

    @ParameterizedTest
    @CsvSource({
        "Thailand, 13000",
        "Nigeria monazite, 13000",
        "Madagascar monazite, 2000",
        "Brazil, 20",
        "Myanmar carbonates and oxides, 31000"
    })
    void anObservedRowHoldsTheFigureOfTheEditionBefore(String feed, double before) {
        Scenario scenario = ScenarioLibrary.load("no-ban");
        double low = 0;
        double high = 0;
        boolean observed = true;
        boolean named = true;
        for (var one : scenario.structure().feeds()) {
            if (one.path().split("\\.")[2].equals(feed)) {
                InputRow row = scenario.inputs().row(one.path());
                low += row.low();
                high += row.high();
                observed &= row.provenance() == Provenance.OBSERVED;
                named &= row.note().contains(String.format(java.util.Locale.ROOT, "%,.0f t for 2024", before));
            }
        }
        assertThat(high).isPositive();
        boolean inside = low <= before && before <= high;
        assertThat(inside || (!observed && named))
                .as("%s: %s to %s", feed, low, high)
                .isTrue();
    }
}
