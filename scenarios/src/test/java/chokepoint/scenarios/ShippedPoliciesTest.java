package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.instrument.ContractForDifference;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Offtake;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.Terms;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.table.PolicySize;
import chokepoint.scenarios.yaml.YamlReader;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Kind;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped policies: they load, show and write back as themselves, and every number has a source or stands among the sizes. */
final class ShippedPoliciesTest {

    /** Numbers that an agreement, a strategy or a bill gives: the instrument's source names it. */
    private static final Map<String, Set<String>> SOURCED = Map.of(
            "cfd-110.ndpr-floor", Set.of("termYears", "strikeUsdPerKg", "upsideShare", "upsideTriggerUsdPerKg"),
            "reserve-180+cfd-110.ndpr-floor",
                    Set.of("termYears", "strikeUsdPerKg", "upsideShare", "upsideTriggerUsdPerKg"),
            "offtake-110.ndpr-offtake",
                    Set.of(
                            "termYears",
                            "strikeUsdPerKg",
                            "upsideShare",
                            "upsideTriggerUsdPerKg",
                            "upsideCapUsdPerYear",
                            "tonnageTPerYear"),
            "reserve-180.japan-reserve", Set.of("reserveDays"),
            "reserve-180-built.japan-reserve", Set.of("reserveDays"),
            "reserve-180+cfd-110.japan-reserve", Set.of("reserveDays"));

    @TempDir
    private Path folder;

    static Iterable<String> shipped() {
        return PolicyLibrary.shipped();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static void same(Policy one, Policy other) {
        assertThat(one).usingRecursiveComparison().isEqualTo(other);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsShownAndWhatIsWrittenReadBackAsTheSamePolicy(String name) throws IOException {
        Policy policy = PolicyLibrary.load(name);
        assertThat(policy.name()).isEqualTo(name);
        same(PolicyLibrary.load(write("shown.yaml", PolicyLibrary.show(name))), policy);
        String written = PolicyLibrary.text(policy);
        same(PolicyLibrary.load(write("written.yaml", written)), policy);
        assertThat(PolicyLibrary.text(PolicyLibrary.load(write("again.yaml", written))))
                .isEqualTo(written);
        assertThat(PolicyLibrary.differences(
                        name, folder.resolve("written.yaml").toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyNumberHasASourceOrStandsAmongTheSizes(String name) {
        Mapping shown =
                YamlReader.read("x", PolicyLibrary.show(name), new Problems()).orElseThrow();
        List<String> used = new ArrayList<>();
        if (shown.entries().get("instruments") instanceof Mapping instruments) {
            instruments.entries().forEach((instrument, value) -> {
                Map<String, YamlValue> keys = ((Mapping) value).entries();
                assertThat(keys).as(instrument).containsKey("source");
                keys.forEach((key, number) -> {
                    if (number instanceof Scalar scalar && scalar.kind() == Kind.NUMBER) {
                        used.add(key);
                        number(name, instrument, key, Double.parseDouble(scalar.text()));
                    }
                });
            });
        }
        assertThat(used.isEmpty()).isEqualTo(name.equals("none"));
    }

    private static void number(String policy, String instrument, String key, double value) {
        List<PolicySize> sizes = PolicyLibrary.sizes().stream()
                .filter(size -> size.policy().equals(policy)
                        && size.instrument().equals(instrument)
                        && size.quantity().equals(key))
                .toList();
        boolean sourced =
                SOURCED.getOrDefault(policy + "." + instrument, Set.of()).contains(key);
        assertThat(sizes).as("%s, %s, %s", policy, instrument, key).hasSize(sourced ? 0 : 1);
        sizes.forEach(size -> assertThat(size.central())
                .as("%s, %s, %s", policy, instrument, key)
                .isEqualTo(value));
    }

    @Test
    void everySizeIsAssumedHasARangeAndSaysWhy() {
        Set<String> numbers = new HashSet<>();
        for (PolicySize size : PolicyLibrary.sizes()) {
            assertThat(size.low()).isLessThanOrEqualTo(size.central());
            assertThat(size.central()).isLessThanOrEqualTo(size.high());
            assertThat(size.low()).as("%s", size).isLessThan(size.high());
            assertThat(size.provenance()).isEqualTo("assumed");
            assertThat(size.note()).isNotBlank();
            assertThat(numbers.add(size.policy() + " " + size.instrument() + " " + size.quantity()))
                    .isTrue();
            Instrument instrument = PolicyLibrary.load(size.policy()).instruments().stream()
                    .filter(one -> one.name().equals(size.instrument()))
                    .findFirst()
                    .orElseThrow();
            assertThat(size.quantity().equals("termYears")
                            || PolicyLibrary.text(new Policy("p", "p", "", List.of(instrument)))
                                    .contains(size.quantity() + ":"))
                    .as("%s", size)
                    .isTrue();
        }
        assertThat(numbers).hasSize(79);
    }

    @Test
    void noneIsNoPolicy() {
        assertThat(PolicyLibrary.load("none")).isEqualTo(Policy.NONE);
    }

    @Test
    void theContractFollowsTheAgreementOfTheUnitedStates() {
        Instrument floor = PolicyLibrary.load("cfd-110").instruments().get(0);
        assertThat(floor.start()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(floor.end()).as("ten years and three months").isEqualTo(LocalDate.of(2036, 7, 1));
        assertThat(floor.payers()).hasSize(8).contains("Japan", "United States", "Rest of EU");
        assertThat(floor.plants()).isEmpty();
        ContractForDifference terms = (ContractForDifference) floor.terms();
        assertThat(terms.strikeUsdPerKg()).isEqualTo(110);
        assertThat(terms.upsideShare()).isEqualTo(0.3);
        assertThat(terms.upsideTriggerUsdPerKg()).isEqualTo(110);
        assertThat(terms.volumeCapTReo()).isInfinite();
        assertThat(terms.payOnSale()).isFalse();
    }

    @Test
    void theOfftakeFollowsTheAgreementOfJapan() {
        Offtake terms =
                (Offtake) PolicyLibrary.load("offtake-110").instruments().get(0).terms();
        assertThat(terms.tonnageTReo()).isEqualTo(5_000);
        assertThat(terms.upsideTriggerUsdPerKg()).isEqualTo(150);
        assertThat(terms.upsideCapUsd()).isEqualTo(10e6);
    }

    @Test
    void everyKindOfInstrumentIsShipped() {
        assertThat(PolicyLibrary.list().stream()
                        .flatMap(policy -> policy.instruments().stream())
                        .map(Instrument::terms)
                        .map(Terms::kind)
                        .distinct())
                .hasSize(7);
    }

    @Test
    void titlesDifferAndFilesTeach() throws IOException {
        Set<String> titles = new HashSet<>();
        for (Policy policy : PolicyLibrary.list()) {
            assertThat(policy.title()).isNotBlank();
            assertThat(policy.summary()).endsWith(".");
            assertThat(titles.add(policy.title())).isTrue();
            assertThat(ScenarioLibrary.shipped()).doesNotContain(policy.name());
            try (var stream =
                    PolicyLibrary.class.getResourceAsStream("/chokepoint/policies/" + policy.name() + ".yaml")) {
                assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("# ");
            }
        }
    }

    @Test
    void aPolicyIsToldFromAScenario() throws IOException {
        assertThat(PolicyLibrary.isPolicy("cfd-110")).isTrue();
        assertThat(PolicyLibrary.isPolicy("cfd-11")).as("near a policy").isTrue();
        assertThat(PolicyLibrary.isPolicy("ban-2026")).isFalse();
        assertThat(PolicyLibrary.isPolicy("ban-202")).isFalse();
        assertThat(PolicyLibrary.isPolicy("nowhere/to-be-found.yaml")).isFalse();
        String mine = write("mine.yaml", "title: x\ninstruments: {}\n");
        assertThat(PolicyLibrary.isPolicy(mine)).isTrue();
        assertThat(PolicyLibrary.isPolicy(write("child.yaml", "title: x\nbasedOn: mine.yaml\n")))
                .isTrue();
        assertThat(PolicyLibrary.isPolicy(write("other.yaml", "title: x\nbasedOn: ban-2026\n")))
                .isFalse();
        assertThat(PolicyLibrary.isPolicy(write("circle.yaml", "title: x\nbasedOn: circle.yaml\n")))
                .isFalse();
    }

    @Test
    void aStartingFileLoadsAsItIsAndWithItsExamplesTakenIn() throws IOException {
        for (String parent : PolicyLibrary.shipped()) {
            String text = PolicyLibrary.startingFile("mine", parent);
            String file = write("mine.yaml", text);
            assertThat(PolicyLibrary.differences(parent, file)).isEmpty();
            String examples = text.lines()
                    .map(line -> line.startsWith("# ") ? line.substring(2) : line)
                    .reduce("", (above, line) -> above + line + "\n");
            assertThat(PolicyLibrary.check(List.of(write("mine.yaml", examples))))
                    .as(examples)
                    .isEmpty();
            assertThat(PolicyLibrary.load(folder.resolve("mine.yaml").toString())
                            .instruments())
                    .extracting(Instrument::name)
                    .contains("my-floor");
        }
        assertThatThrownBy(() -> PolicyLibrary.startingFile("a b", "none")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void oneMarkTakenAwayShowsEveryKeyOfAPolicy() throws IOException {
        for (String parent : PolicyLibrary.shipped()) {
            String text = PolicyLibrary.startingFile("mine", parent)
                    .lines()
                    .takeWhile(line -> !line.startsWith("#   my-floor"))
                    .map(line -> line.startsWith("# ") ? line.substring(2) : line)
                    .reduce("", (above, line) -> above + line + "\n");
            if (!parent.equals("none")) {
                assertThat(text).containsPattern("\n    kind: ");
                assertThat(PolicyLibrary.differences(parent, write("mine.yaml", text)))
                        .as(text)
                        .isEmpty();
            }
        }
    }

    @Test
    void aChildChangesItsParentKeyByKey() throws IOException {
        String mine = write("mine.yaml", """
                title: mine
                basedOn: reserve-180+cfd-110
                instruments:
                  ndpr-floor: {strikeUsdPerKg: 95, upsideTriggerUsdPerKg: 120, plants: [Iluka Eneabba]}
                  japan-reserve: {active: false}
                  grant:
                    {kind: capital-grant, start: 2026-06-01, end: 2030-01-01, grantShare: 0.25, payers: [Japan]}
                """);
        assertThat(PolicyLibrary.differences("reserve-180+cfd-110", mine))
                .containsExactly(
                        "instrument ndpr-floor, strikeUsdPerKg: 110 → 95",
                        "instrument ndpr-floor, upsideTriggerUsdPerKg: 110 → 120",
                        "instrument ndpr-floor, plants: not set → [Iluka Eneabba]",
                        "instrument japan-reserve: only in reserve-180+cfd-110",
                        "instrument grant: only in mine");
        assertThat(PolicyLibrary.show(mine)).contains("# mine.yaml:4", "# cfd-110.yaml (shipped):");
    }

    @Test
    void aChildsEndReplacesItsParentsTerm() throws IOException {
        String mine = write("mine.yaml", """
                title: mine
                basedOn: cfd-110
                instruments: {ndpr-floor: {end: 2031-01-01}}
                """);
        assertThat(PolicyLibrary.load(mine).instruments().get(0).end()).isEqualTo(LocalDate.of(2031, 1, 1));
        same(
                PolicyLibrary.load(write("shown.yaml", PolicyLibrary.show(mine))),
                new Policy(
                        "mine",
                        "mine",
                        PolicyLibrary.load(mine).summary(),
                        PolicyLibrary.load(mine).instruments()));
    }
}
