package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.instrument.ContractForDifference;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Offtake;
import chokepoint.core.instrument.PayerKey;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.Subsidy;
import chokepoint.core.instrument.Terms;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Region;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.result.PolicyValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Story: a tonne that several instruments are for is topped up once, by the highest floor. */
class OneTopUpStory {

    private static final double NO_CAP = Double.POSITIVE_INFINITY;
    private static final LocalDate START = LocalDate.of(2026, 4, 1);

    private static Terms floor(double strikeUsdPerKg, double capTReo) {
        return new ContractForDifference(strikeUsdPerKg, 0, 0, NO_CAP, NO_CAP, capTReo, NO_CAP, false);
    }

    /** Values of the world under instruments that are called a, b, … */
    private static List<PolicyValue> values(Terms... terms) {
        List<Instrument> instruments = new java.util.ArrayList<>();
        for (Terms one : terms) {
            instruments.add(new Instrument(
                    String.valueOf((char) ('a' + instruments.size())),
                    one,
                    ItemSet.of(Item.ND, Item.PR),
                    START,
                    START,
                    START.plusYears(2),
                    null,
                    0,
                    List.of("Japan"),
                    PayerKey.GDP,
                    List.of()));
        }
        return UnbrokenRun.values(DrawnWorlds.noBan(), new Policy("tested", "", "", instruments), 1, 0);
    }

    private static double outlay(List<PolicyValue> values, String instrument) {
        return values.stream()
                .filter(value -> value.measure() == PolicyMeasure.OUTLAY
                        && value.key().subject().startsWith(instrument))
                .mapToDouble(PolicyValue::value)
                .sum();
    }

    /** What is not told by instrument: output, prices, plants. */
    private static Map<String, Double> world(List<PolicyValue> values) {
        return values.stream()
                .filter(value -> !value.key().counterpart().equals("Japan")
                        && !value.measure().name().matches("TRANSFER|CARRY|STOCKPILE|RECOVERABLE"))
                .collect(Collectors.toMap(
                        value -> value.measure() + " " + value.key() + value.year(), PolicyValue::value));
    }

    @Test
    void theSameFloorTwiceIsTheFloorOnce() {
        List<PolicyValue> once = values(floor(110, NO_CAP));
        List<PolicyValue> twice = values(floor(110, NO_CAP), floor(110, NO_CAP));
        assertThat(outlay(once, "")).isGreaterThan(1e7);
        assertThat(outlay(twice, "a")).isEqualTo(outlay(once, "a"));
        assertThat(outlay(twice, "b")).isZero();
        assertThat(world(twice)).isEqualTo(world(once));
    }

    @Test
    void theHighestFloorPaysAndALowerOneTakesWhatItsVolumeLeaves() {
        List<PolicyValue> high = values(floor(110, NO_CAP));
        List<PolicyValue> lowFirst = values(floor(85, NO_CAP), floor(110, NO_CAP));
        assertThat(outlay(lowFirst, "a")).isZero();
        assertThat(outlay(lowFirst, "b")).isEqualTo(outlay(high, "a"));
        double capped = outlay(values(floor(110, 2000)), "");
        double low = outlay(values(floor(85, NO_CAP)), "");
        List<PolicyValue> both = values(floor(110, 2000), floor(85, NO_CAP));
        assertThat(outlay(both, "a")).isCloseTo(capped, within(0.2 * capped));
        assertThat(outlay(both, "b")).as("the rest").isPositive().isLessThan(low);
        assertThat(outlay(both, "")).isLessThan(outlay(high, "")).isGreaterThan(low);
    }

    @Test
    void aSubsidyCountsTowardsTheFloor() {
        double floor = outlay(values(floor(110, NO_CAP)), "");
        double subsidy = outlay(values(new Subsidy(10, NO_CAP)), "");
        List<PolicyValue> both = values(floor(110, NO_CAP), new Subsidy(10, NO_CAP));
        assertThat(outlay(both, "b")).isCloseTo(subsidy, within(0.1 * subsidy));
        assertThat(outlay(both, "")).as("floor and subsidy").isCloseTo(floor, within(0.02 * floor));
    }

    @Test
    void anOfftakeUnderAHigherFloorIsNoSecondFloor() {
        Terms offtake = new Offtake(80, 0, 0, NO_CAP, NO_CAP, 3000, Region.JAPAN);
        List<PolicyValue> both = values(offtake, floor(110, NO_CAP));
        assertThat(outlay(both, "a")).isZero();
        Terms higher = new Offtake(140, 0, 0, NO_CAP, NO_CAP, 3000, Region.JAPAN);
        List<PolicyValue> other = values(higher, floor(110, NO_CAP));
        assertThat(outlay(other, "a")).isPositive();
        assertThat(outlay(other, "b"))
                .as("the contract for difference is for what the offtake leaves")
                .isPositive()
                .isLessThan(outlay(both, "b"));
    }
}
