package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.core.result.PolicyValue;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.language.LineageReader;
import chokepoint.scenarios.language.PolicyDifference;
import chokepoint.scenarios.language.PolicyKeys;
import chokepoint.scenarios.language.PolicyReader;
import chokepoint.scenarios.language.PolicyStartingFile;
import chokepoint.scenarios.language.PolicyText;
import chokepoint.scenarios.language.SchemaText;
import chokepoint.scenarios.language.Shelf;
import chokepoint.scenarios.language.instrument.InstrumentCodec;
import chokepoint.scenarios.language.instrument.InstrumentCodecs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A kind of instrument that is added by two files and a line is read, checked, documented, written, and acts in the model. */
class FurtherInstrumentTest {

    private static final int FIRST_YEAR = 2026;
    private static final PolicyKeys KEYS = new PolicyKeys(kinds());
    private static final Shelf SHELF = new Shelf("policy", "policies", List.of());

    private static List<InstrumentCodec<?>> kinds() {
        List<InstrumentCodec<?>> kinds = new ArrayList<>(InstrumentCodecs.SHIPPED);
        /* the line */ kinds.add(new GrowingSubsidyCodec());
        return kinds;
    }

    private static Policy read(String text) {
        Problems problems = new Problems();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var lineage = LineageReader.read("tested.yaml", bytes, Path.of(""), SHELF, problems);
        return PolicyReader.read(lineage.orElseThrow(), KEYS, problems).policy();
    }

    private static Policy policy(String terms) {
        return read("""
                title: Tested
                instruments:
                  a:
                    start: 2026-04-01
                    termYears: 2
                    payers: [Japan]
                    items: [Nd, Pr]
                """ + terms.indent(4));
    }

    private static List<PolicyValue> values(Policy policy) {
        return UnbrokenRun.values(DrawnWorlds.noBan(), policy, 1, 0);
    }

    private static double paidUsd(List<PolicyValue> values, int year) {
        return values.stream()
                .filter(value -> value.measure() == PolicyMeasure.OUTLAY && value.year() == year)
                .mapToDouble(PolicyValue::value)
                .sum();
    }

    @Test
    void itActsAsItsFormulaSays() {
        List<PolicyValue> level = values(policy("kind: subsidy\nsubsidyUsdPerKg: 8"));

        assertThat(values(policy("kind: growing-subsidy\nfirstUsdPerKg: 8")))
                .as("without growth it is a subsidy")
                .isEqualTo(level);
        List<PolicyValue> growing = values(policy("kind: growing-subsidy\nfirstUsdPerKg: 8\ngrowthPerYear: 0.5"));
        // middle of the quarters of the first nine months: ⅛, ⅜ and ⅝ of a year after the start; of 2027 ⅞ to 1⅝;
        // plants run alike
        assertThat(paidUsd(growing, FIRST_YEAR) / paidUsd(level, FIRST_YEAR))
                .isBetween(Math.pow(1.5, 0.1), Math.pow(1.5, 0.7));
        assertThat(paidUsd(growing, FIRST_YEAR + 1) / paidUsd(level, FIRST_YEAR + 1))
                .isBetween(Math.pow(1.5, 0.8), Math.pow(1.5, 1.7));
    }

    @Test
    void itIsWrittenAsItIsRead() {
        Policy policy = policy("kind: growing-subsidy\nfirstUsdPerKg: 8\ngrowthPerYear: 0.5");

        Policy again = read(PolicyText.of(policy, KEYS));

        assertThat(again.instruments().get(0).terms()).isEqualTo(new GrowingSubsidy(8, 0.5));
        assertThat(PolicyDifference.between(policy, policy("kind: growing-subsidy\nfirstUsdPerKg: 9"), KEYS))
                .containsExactly("instrument a, firstUsdPerKg: 8 → 9", "instrument a, growthPerYear: 0.5 → 0");
        assertThat(PolicyStartingFile.text("own", "tested.yaml", policy, KEYS))
                .contains("firstUsdPerKg: 8   # Payment of the first year.")
                .contains("growing-subsidy");
    }

    @Test
    void itIsCheckedAndDocumented() {
        assertThatThrownBy(() -> policy("kind: growing-subsidy\nstrikeUsdPerKg: 8"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("says nothing with kind: growing-subsidy; it belongs to contract-for-difference")
                .hasMessageContaining("is missing; kind: growing-subsidy needs it");
        assertThatThrownBy(() -> policy("kind: growing-subsidy\nfirstUsdPerKg: 101"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("0 to 100");
        assertThat(SchemaText.text("policy", KEYS.root())).contains(GrowingSubsidy.KIND, "growthPerYear");
    }
}
