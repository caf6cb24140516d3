package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.scenarios.language.PolicyKeys;
import chokepoint.scenarios.language.ScenarioKeys;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import chokepoint.scenarios.yaml.YamlValue.Sequence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader's check of keys and the JSON Schema come from one catalogue and give the same verdict on every document. */
final class SchemaAgreementTest {

    private static final Verdicts SCENARIOS = new Verdicts(ScenarioKeys.root(), ScenarioLibrary.schema());
    private static final Verdicts POLICIES = new Verdicts(PolicyKeys.SHIPPED.root(), PolicyLibrary.schema());

    private static final String HEAD = "title: x\nbasedOn: ban-2026\n";

    static Stream<String> good() {
        return Stream.of(
                "title: x\n",
                HEAD,
                HEAD + "name: a.b-c_d\n",
                HEAD + "timeline: {horizonWeeks: 1, growth: false, warmUpWeeks: 104}\n",
                HEAD + "timeline: {horizonWeeks: 10.0}\n",
                HEAD + "timeline: {horizonWeeks: 1e2}\n",
                HEAD + "timeline: {measure: 2024-02-29}\n",
                HEAD + "controls: {}\n",
                HEAD + "controls: {a: {active: false}}\n",
                HEAD + "controls: {a: {items: [Y, Dy], approvals: [{share: 0}, {from: 2026-03-01, share: 1.0}]}}\n",
                HEAD + "controls: {a: {firms: {controlList: 0, watchList: 180, from: [civil]}}}\n",
                HEAD + "industries: {electronics: {endUse: civil}}\n",
                HEAD + "inputs: {behaviour.reserve_days: 0}\n",
                HEAD + "inputs: {behaviour.reserve_days: {}}\n",
                HEAD + "inputs: {behaviour.reserve_days: {low: 1, source: me, provenance: observed, note: why}}\n",
                HEAD + "tables: {industries: x.csv, deposits: y.csv}\n",
                HEAD + "exporterAnswer: {kind: flood, floodFrom: 2027-01-05}\n",
                HEAD + "inputs: {project_terms.Arafura Nolans.decision_year: 2028}\n",
                HEAD + "feedLosses: {m: {feeds: [Thailand], course: [{from: 2026-02-01, lostShare: 1}]}}\n");
    }

    static Stream<String> bad() {
        return Stream.of(
                "basedOn: ban-2026\n",
                "title: 5\n",
                "title: true\n",
                "title: null\n",
                "title:\n",
                "title: ''\n",
                "title: [x]\n",
                "title: " + "x".repeat(121) + "\n",
                HEAD + "name: 1x\n",
                HEAD + "name: a b\n",
                HEAD + "titel: x\n",
                HEAD + "world: world-2025\n",
                HEAD + "timeline: []\n",
                HEAD + "timeline: {horizonWeeks: 0}\n",
                HEAD + "timeline: {horizonWeeks: 784}\n",
                HEAD + "timeline: {horizonWeeks: 1.5}\n",
                HEAD + "timeline: {horizonWeeks: '5'}\n",
                HEAD + "timeline: {horizonWeeks: 05}\n",
                HEAD + "timeline: {horizonWeeks: 0x5}\n",
                HEAD + "timeline: {horizonWeeks: yes}\n",
                HEAD + "timeline: {growth: 'true'}\n",
                HEAD + "timeline: {growth: yes}\n",
                HEAD + "timeline: {growth: 1}\n",
                HEAD + "timeline: {measure: 2026-02-30}\n",
                HEAD + "timeline: {measure: 2025-02-29}\n",
                HEAD + "timeline: {measure: 1999-01-01}\n",
                HEAD + "timeline: {measure: 06.01.2026}\n",
                HEAD + "timeline: {measure: 2026}\n",
                HEAD + "controls: {a b: {}}\n",
                HEAD + "controls: {a: 3}\n",
                HEAD + "controls: {a: {item: [Dy]}}\n",
                HEAD + "controls: {a: {items: Dy}}\n",
                HEAD + "controls: {a: {items: []}}\n",
                HEAD + "controls: {a: {items: [Dy, Dy]}}\n",
                HEAD + "controls: {a: {items: [dy]}}\n",
                HEAD + "controls: {a: {items: [null]}}\n",
                HEAD + "controls: {a: {items: [[Dy]]}}\n",
                HEAD + "controls: {a: {reading: wide}}\n",
                HEAD + "controls: {a: {approvals: {share: 0}}}\n",
                HEAD + "controls: {a: {approvals: []}}\n",
                HEAD + "controls: {a: {approvals: [0.5]}}\n",
                HEAD + "controls: {a: {approvals: [{from: 2026-03-01}]}}\n",
                HEAD + "controls: {a: {approvals: [{share: 1.01}]}}\n",
                HEAD + "controls: {a: {approvals: [{share: -0.01}]}}\n",
                HEAD + "controls: {a: {firms: {controlList: 181}}}\n",
                HEAD + "alarms: {a: {alarmIndex: .nan}}\n",
                HEAD + "feedLosses: {m: {course: [{lostShare: 1}]}}\n",
                HEAD + "industries: {electronic: {endUse: civil}}\n",
                HEAD + "industries: {electronics: civil}\n",
                HEAD + "inputs: {behaviour.reserve_day: 3}\n",
                HEAD + "inputs: {behaviour.reserve_days: -1}\n",
                HEAD + "inputs: {behaviour.reserve_days: 1e9}\n",
                HEAD + "inputs: {behaviour.reserve_days: [1, 2, 3]}\n",
                HEAD + "inputs: {behaviour.reserve_days: many}\n",
                HEAD + "inputs: {behaviour.reserve_days: {mean: 3}}\n",
                HEAD + "inputs: {behaviour.reserve_days: {provenance: guess}}\n",
                HEAD + "inputs: {prices_2024.La.fob: 0}\n",
                HEAD + "inputs: {japan_dependence.electronics.Nd|Pr: 1.2}\n",
                HEAD + "tables: {deposit: y.csv}\n",
                HEAD + "tables: {sites: y.csv}\n",
                HEAD + "exporterAnswer: {kind: dump}\n",
                HEAD + "inputs: {project_terms.Arafura Nolans.lead_years: 0}\n",
                HEAD + "tables: {deposits: 3}\n");
    }

    @ParameterizedTest
    @MethodSource("good")
    void bothAccept(String document) {
        bothAccept(SCENARIOS, document);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void bothRefuse(String document) {
        bothRefuse(SCENARIOS, document);
    }

    @Test
    void bothSayTheSameOfPolicies() {
        String a = "title: x\ninstruments: {a: {";
        for (String keys : List.of(
                "",
                "active: false",
                "kind: reserve, items: [Y, Dy], reserveDays: 60, buildWeeks: 0, allies: [G7, OTHER]",
                "kind: offtake, buyer: JAPAN, strikeUsdPerKg: 110, escalatorPerYear: -0.02, payers: [Rest of EU]",
                "plants: [Aclara Vinton, MP NdPr expansion], payOn: sale, withdrawn: 2030-01-01")) {
            bothAccept(POLICIES, a + keys + "}}\n");
        }
        bothAccept(POLICIES, "title: x\nname: a+b\nbasedOn: cfd-110\n");
        for (String keys : List.of(
                "strike: 1",
                "kind: floor",
                "strikeUsdPerKg: 0",
                "strikeUsdPerKg: .inf",
                "items: [magnets]",
                "items: []",
                "payers: [Utopia]",
                "plants: [Nowhere]",
                "buyer: CHINA",
                "allies: [JAPAN]",
                "buildWeeks: 1.5",
                "start: 2026-02-30",
                "termYears: 0",
                "payOn: delivery")) {
            bothRefuse(POLICIES, a + keys + "}}\n");
        }
        bothRefuse(POLICIES, "instruments: {}\n");
        bothRefuse(POLICIES, "title: x\ncontrols: {}\n");
    }

    private static void bothAccept(Verdicts verdicts, String document) {
        assertThat(verdicts.ofReader(Verdicts.read(document))).as(document).isEmpty();
        assertThat(verdicts.ofSchema(Verdicts.read(document))).as(document).isEmpty();
    }

    private static void bothRefuse(Verdicts verdicts, String document) {
        assertThat(verdicts.ofReader(Verdicts.read(document))).as(document).isNotEmpty();
        assertThat(verdicts.ofSchema(Verdicts.read(document))).as(document).isNotEmpty();
    }

    @Test
    void bothAcceptWhatIsShippedAndWhatIsShown() throws IOException {
        for (String name : ScenarioLibrary.shipped()) {
            bothAccept(SCENARIOS, shipped("scenarios/" + name));
            bothAccept(SCENARIOS, ScenarioLibrary.show(name));
        }
        for (String name : PolicyLibrary.shipped()) {
            bothAccept(POLICIES, shipped("policies/" + name));
            bothAccept(POLICIES, PolicyLibrary.show(name));
            bothAccept(POLICIES, PolicyLibrary.text(PolicyLibrary.load(name)));
        }
    }

    private static String shipped(String name) throws IOException {
        try (var stream = ScenarioLibrary.class.getResourceAsStream("/chokepoint/" + name + ".yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Values are moved between documents at random: whatever comes out, reader and schema agree. */
    @Test
    void bothAgreeOnRandomDocuments() {
        List<Mapping> corpus = new ArrayList<>();
        Stream.concat(good(), bad()).forEach(document -> corpus.add(Verdicts.read(document)));
        List<YamlValue> values = new ArrayList<>();
        corpus.forEach(document -> collect(document, values));
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            Mapping document = (Mapping) replaced(corpus.get(random.nextInt(corpus.size())), values, random);
            boolean byReader = SCENARIOS.ofReader(document).isEmpty();
            assertThat(SCENARIOS.ofSchema(document).isEmpty())
                    .as("%s", document)
                    .isEqualTo(byReader);
            refused += byReader ? 0 : 1;
        }
        assertThat(refused).isBetween(200, 1_450);
    }

    private static void collect(YamlValue value, List<YamlValue> values) {
        values.add(value);
        if (value instanceof Mapping mapping) {
            mapping.entries().values().forEach(entry -> collect(entry, values));
        } else if (value instanceof Sequence sequence) {
            sequence.items().forEach(item -> collect(item, values));
        }
    }

    private static YamlValue replaced(YamlValue value, List<YamlValue> values, SplittableRandom random) {
        if (value instanceof Mapping mapping) {
            var entries = new java.util.LinkedHashMap<String, YamlValue>();
            mapping.entries()
                    .forEach((key, entry) -> entries.put(
                            key,
                            random.nextInt(6) == 0
                                    ? values.get(random.nextInt(values.size()))
                                    : replaced(entry, values, random)));
            return new Mapping(mapping.file(), mapping.line(), entries);
        }
        return value;
    }
}
