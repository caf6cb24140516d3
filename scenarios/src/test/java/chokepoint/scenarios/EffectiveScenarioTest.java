package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.ExporterAnswer;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.scenario.Tables;
import chokepoint.core.world.Substitution;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.table.WorldTables;
import chokepoint.scenarios.yaml.YamlReader;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios with their parents: what merges how, where values come from, what is shown, and what is shipped. */
final class EffectiveScenarioTest {

    @TempDir
    private Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    static Iterable<String> shipped() {
        return ScenarioLibrary.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsShownReadsBackAsTheSameScenario(String name) throws IOException {
        String shown = write("my.yaml", ScenarioLibrary.show(name));
        Scenario scenario = ScenarioLibrary.load(name);
        Scenario readBack = ScenarioLibrary.load(shown);
        assertThat(ScenarioText.of(readBack)).isEqualTo(ScenarioText.of(scenario));
        assertThat(readBack.title()).isEqualTo(scenario.title());
        assertThat(readBack.summary()).isEqualTo(scenario.summary());
        assertThat(ScenarioLibrary.show(shown)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(EffectiveScenarioTest::uncommented))
                .as("shown twice, but for where values stand")
                .containsExactlyElementsOf(ScenarioLibrary.show(name)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(EffectiveScenarioTest::uncommented)
                        .toList());
    }

    private static String uncommented(String line) {
        int at = line.indexOf("  # ");
        return at < 0 ? line : line.substring(0, at);
    }

    @Test
    void whatIsShownOfOwnTablesAndInputsReadsBackElsewhere() throws IOException {
        write("own.csv", """
                industry,quantity,low,central,high,unit,provenance,source,note
                electronics,parts_days,10.25,20,30,days,observed,"a ""secret"", source: # 1",
                "phosphors, LED and lasers",parts_days,1,2,3,days,assumed,assumed,noted
                """);
        write(
                "industries.csv",
                "industry,end_use_class,magnet_user,car_row,deferrable,industry_ja\nelectronics,civil,true,false,true,x\n");
        String mine = write("mine.yaml", """
                title: "Mine: 'quotes' # and \\"signs\\" — ürün 日本"
                basedOn: ban-2026
                tables: {japan_industry: own.csv, industries: industries.csv}
                industries:
                  "phosphors, LED and lasers": {endUse: military}
                inputs:
                  behaviour.reserve_days: 45
                  japan_use.traction motors.Dy: {central: 60, source: "yes"}
                  contracts.JARE–Lynas NdPr 2026–2038.Lynas Malaysia.JAPAN.Nd|Pr.2026-03-10.2038-12-31: 0
                  traders.Re-exporter in Korea.trader.OTHER.JAPAN: {low: 0.2, high: 0.3}
                """);
        String shown = ScenarioLibrary.show(mine);
        assertThat(shown)
                .contains("# own.csv:2", "# mine.yaml:7", "# industries.csv:2", "# no-ban.yaml (shipped):")
                .doesNotContain(folder.toString());
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("my.yaml"), shown);
        assertThat(ScenarioText.of(
                        ScenarioLibrary.load(elsewhere.resolve("my.yaml").toString())))
                .isEqualTo(ScenarioText.of(ScenarioLibrary.load(mine)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyInputThatTheRulesReadCanBeSetByItsPath(boolean newest) throws IOException {
        Rules rules = newest ? Rules.NEWEST : Rules.TODAY;
        StringBuilder text = new StringBuilder("title: all\nbasedOn: baseline-2024\n");
        text.append(Arrays.stream(Rule.values())
                .map(rule -> rule.key() + ": " + newest)
                .collect(Collectors.joining(", ", "rules: {", "}\ninputs:\n")));
        var shipped = WorldTables.ofResource(WorldTables.WORLD_2024).inputs();
        for (InputRow row : shipped.rows()) {
            if (!rules.reads(row.path())) {
                continue;
            }
            text.append("  \"")
                    .append(row.path())
                    .append("\": {low: ")
                    .append(row.low())
                    .append("}\n");
        }
        Scenario scenario = ScenarioLibrary.load(write("all.yaml", text.toString()));
        assertThat(scenario.inputs().rows()).hasSameSizeAs(shipped.rows());
        assertThat(scenario.inputsRead().rows()).allSatisfy(row -> {
            InputRow old = shipped.row(row.path());
            assertThat(row)
                    .isEqualTo(new InputRow(
                            old.path(),
                            old.low(),
                            old.central(),
                            old.high(),
                            old.unit(),
                            old.provenance() == Provenance.REMAINDER ? Provenance.REMAINDER : Provenance.ASSUMED,
                            "set in the scenario; no source named",
                            old.note()));
        });
    }

    @Test
    void groupsMergeListsAreTakenWholeAndTheYoungestWins() throws IOException {
        write("parent.yaml", """
                title: parent
                basedOn: ban-2026
                controls:
                  ban-2026: {items: [Dy, Tb], delayWeeks: 3}
                inputs:
                  behaviour.reserve_days: {low: 10, central: 20, high: 30}
                """);
        Scenario child = ScenarioLibrary.load(write("child.yaml", """
                title: child
                basedOn: parent.yaml
                controls:
                  ban-2026: {items: [Y]}
                  magnets-2026: {active: false}
                inputs:
                  behaviour.reserve_days: {central: 25}
                """));
        assertThat(child.name()).isEqualTo("child");
        assertThat(child.title()).isEqualTo("child");
        assertThat(child.controls())
                .extracting(plan -> plan.name())
                .containsExactly("licence-2025", "licence-magnets-2025", "ban-2026");
        var ban = child.controls().get(2);
        assertThat(ban.items()).isEqualTo(ItemSet.of(Item.Y));
        assertThat(ban.delayWeeks()).isEqualTo(3);
        InputRow reserve = child.inputs().row(Parameter.RESERVE_DAYS.path());
        assertThat(new double[] {reserve.low(), reserve.central(), reserve.high()})
                .containsExactly(10, 25, 30);
    }

    @Test
    void aChildsTableBeatsItsParentsInput() throws IOException {
        write("parent.yaml", "title: parent\nbasedOn: no-ban\ninputs:\n  japan_industry.electronics.parts_days: 99\n");
        write(
                "own.csv",
                "industry,quantity,low,central,high,unit,provenance,source,note\nelectronics,parts_days,1,2,3,days,observed,own,\n");
        Scenario child = ScenarioLibrary.load(
                write("child.yaml", "title: child\nbasedOn: parent.yaml\ntables: {japan_industry: own.csv}\n"));
        assertThat(child.inputs().row("japan_industry.electronics.parts_days").central())
                .isEqualTo(2);
    }

    @Test
    void everythingShippedNamesItsSourceAndItself() throws IOException {
        Set<String> titles = new HashSet<>();
        for (var listing : ScenarioLibrary.list()) {
            assertThat(listing.title()).isNotBlank();
            assertThat(listing.summary()).endsWith(".");
            assertThat(titles.add(listing.title())).isTrue();
            try (var stream =
                    ScenarioLibrary.class.getResourceAsStream("/chokepoint/scenarios/" + listing.name() + ".yaml")) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).as("begins with a comment that teaches").startsWith("# ");
            }
            Mapping shown = YamlReader.read(
                            "x", ScenarioLibrary.show(listing.name()), new chokepoint.scenarios.input.Problems())
                    .orElseThrow();
            for (String group : new String[] {
                "controls", "alarms", "feedLosses", "exportQuotas", "exportTaxes", "usePaths", "supplyPaths"
            }) {
                if (shown.entries().get(group) instanceof Mapping named) {
                    named.entries()
                            .forEach((name, value) -> assertThat(((Mapping) value).entries())
                                    .as("%s %s of %s", group, name, listing.name())
                                    .containsKey("source"));
                }
            }
            assertThat(((Scalar) shown.entries().get("name")).text()).isEqualTo(listing.name());
        }
        assertThat(titles).hasSize(18);
    }

    @Test
    void aStartingFileRunsAsItIsAndWithItsExamplesTakenIn() throws IOException {
        write("my-stocks.csv", "industry,quantity,low,central,high,unit,provenance,source,note\n");
        for (String parent : ScenarioLibrary.shipped()) {
            String text = ScenarioLibrary.startingFile("mine", parent);
            String file = write("mine.yaml", text);
            assertThat(ScenarioLibrary.differences(parent, file)).isEmpty();
            String examples = text.lines()
                    .map(line -> line.startsWith("# ") ? line.substring(2) : line)
                    .reduce("", (above, line) -> above + line + "\n");
            assertThat(ScenarioLibrary.check(java.util.List.of(write("mine.yaml", examples))))
                    .as(examples)
                    .isEmpty();
            assertThat(ScenarioLibrary.load(folder.resolve("mine.yaml").toString())
                            .controls())
                    .extracting(plan -> plan.name())
                    .contains("my-control");
        }
        assertThatThrownBy(() -> ScenarioLibrary.startingFile("a b", "no-ban"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ScenarioLibrary.startingFile("mine", "nobann"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aStartingFileShowsEndAndApprovalsOfEveryControlAndWhatEndsTogether() {
        assertThat(ScenarioLibrary.startingFile("my-ban", "ban-2026"))
                .contains("#   ban-2026:\n#     active: true")
                .containsPattern("#     end: 2027-01-05 .*On the same day ends magnets-2026: move both\\.\n")
                .containsPattern("#     end: 2027-01-05 .*On the same day ends ban-2026: move both\\.\n")
                .contains("""
                        #       - {from: 2026-01-06, share: 0.5, low: 0.1, high: 0.9}
                        #       - {from: 2026-07-06, share: 0.75, low: 0.3, high: 0.95}
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ban-2026", "ban-2010-style", "ban-2026-escalating", "crisis-2010", "licence-2025"})
    void whatIsTakenInAsItStandsChangesNothing(String parent) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean own = false;
        for (String line : ScenarioLibrary.startingFile("mine", parent).lines().toList()) {
            own |= line.startsWith("#   my-control");
            own &= !line.startsWith("# inputs");
            boolean tables = line.startsWith("# tables") || line.startsWith("#   japan_industry: my-stocks");
            boolean inputs = line.contains("behaviour.") || line.contains("japan_") || line.startsWith("# inputs");
            text.append(line.startsWith("# ") && !own && !tables && !inputs ? line.substring(2) : line)
                    .append('\n');
        }
        assertThat(ScenarioLibrary.differences(parent, write("mine.yaml", text.toString())))
                .isEmpty();
    }

    /** The ban of the parent lasts “for one year”; what is made of it need not. */
    @Test
    void aSummaryIsThatOfItsOwnFile() throws IOException {
        String longer = write("longer.yaml", """
                title: The ban for two years
                basedOn: ban-2026
                controls: {ban-2026: {end: 2028-01-06}}
                """);
        assertThat(ScenarioLibrary.load("ban-2026").summary()).contains("for one year");
        assertThat(ScenarioLibrary.load(longer).summary()).isEmpty();
        String own = write("own.yaml", """
                title: x
                summary: Told anew.
                basedOn: longer.yaml
                """);
        assertThat(ScenarioLibrary.load(own).summary()).isEqualTo("Told anew.");
    }

    @Test
    void differencesReadAsWords() throws IOException {
        String mine = write("mine.yaml", """
                title: x
                basedOn: ban-2026
                timeline: {horizonWeeks: 104}
                controls:
                  ban-2026: {start: 2026-02-05, items: [Dy, Nd], approvals: [{share: 0.25, low: 0.1, high: 0.4}]}
                  magnets-2026: {active: false}
                  extra: {items: [La], destinations: [G7], start: 2026-03-01}
                inputs:
                  behaviour.civil_spillover_share: 0.3
                """);
        assertThat(ScenarioLibrary.differences("ban-2026", mine))
                .containsExactly(
                        "horizon in weeks: 156 → 104",
                        "control ban-2026, items: Nd only in mine",
                        "control ban-2026, items: Sm, Gd, Tb, Y only in ban-2026",
                        "control ban-2026, announced: 2026-01-06 → 2026-02-05 (30 days later)",
                        "control ban-2026, start: 2026-01-06 → 2026-02-05 (30 days later)",
                        "control ban-2026, approved share: 0 from 2026-01-06 → 0.25 (0.1 to 0.4) from 2026-02-05",
                        "control magnets-2026: only in ban-2026",
                        "control extra: only in mine",
                        "behaviour.civil_spillover_share: 0.9 (0.3 to 1) → 0.3");
        assertThat(ScenarioLibrary.differences("ban-2026", "ban-2026")).isEmpty();
    }

    @Test
    void theExportersAnswerIsReadShownAndCompared() throws IOException {
        assertThat(ScenarioLibrary.load("ban-2026").exporterAnswer()).isEqualTo(ExporterAnswer.NONE);
        String flood = write(
                "flood.yaml", "title: x\nbasedOn: ban-2026\nexporterAnswer: {kind: flood, floodFrom: 2027-01-05}\n");
        String undercut = write("undercut.yaml", "title: x\nbasedOn: ban-2026\nexporterAnswer: {kind: undercut}\n");
        ExporterAnswer answer = new ExporterAnswer(ExporterAnswer.Kind.FLOOD, LocalDate.of(2027, 1, 5));
        assertThat(ScenarioLibrary.load(flood).exporterAnswer()).isEqualTo(answer);
        assertThat(ScenarioLibrary.load(write("shown.yaml", ScenarioLibrary.show(flood)))
                        .exporterAnswer())
                .isEqualTo(answer);
        assertThat(ScenarioLibrary.differences("ban-2026", flood))
                .containsExactly("exporter's answer: none → flood from 2027-01-05");
        assertThat(ScenarioLibrary.differences(flood, undercut))
                .containsExactly("exporter's answer: flood from 2027-01-05 → undercut");
    }

    /** A newer rule reaches every user, makes other runs, reads other rows, and is inherited; what is fitted is the usual one. */
    @Test
    void aNewerRuleIsReadShownComparedAndFollowed() throws IOException {
        String newer = write("newer.yaml", "title: x\nbasedOn: ban-2026\nrules: {substitutionByNest: true}\n");
        Scenario today = ScenarioLibrary.load("ban-2026");
        Scenario kept = ScenarioLibrary.load(newer);
        Rules asked = Rules.of(Rule.SUBSTITUTION_BY_NEST);
        assertThat(today.rules()).isEqualTo(Rules.TODAY);
        assertThat(ScenarioLibrary.load(write("shown.yaml", ScenarioLibrary.show(newer)))
                        .rules())
                .isEqualTo(asked);
        assertThat(ScenarioLibrary.load(write("child.yaml", "title: y\nbasedOn: newer.yaml\n"))
                        .rules())
                .isEqualTo(asked);
        assertThat(ScenarioLibrary.differences("ban-2026", newer)).containsExactly("substitution by nest: no → yes");
        String grades = write("grades.yaml", "title: x\nbasedOn: ban-2026\nrules: {magnetMakers: true}\n");
        assertThat(ScenarioLibrary.differences("ban-2026", grades))
                .containsExactly("magnets are a traded good: no → yes");
        Scenario apart = ScenarioLibrary.load(grades);
        assertThat(apart.inputsRead().has(Tables.IMPORTED_MAGNETS)).isFalse();
        assertThat(apart.inputsRead().has(Tables.MAGNETS_WITH_HEAVY)).isTrue();
        assertThat(today.inputsRead().has(Tables.IMPORTED_MAGNETS)).isTrue();
        assertThat(today.inputsRead().has(Tables.MAGNETS_WITH_HEAVY)).isFalse();
        assertThat(ScenarioText.of(apart.named(today.name()))).isNotEqualTo(ScenarioText.of(today));
        String row = "japan_substitution.ceramics and MLCC.Y.share";
        assertThat(today.inputs().has(row)).isTrue();
        assertThat(today.inputsRead().has(row)).isFalse();
        assertThat(kept.inputsRead().has(row)).isTrue();
        assertThat(kept.inputsRead().has("japan_industry.ceramics and MLCC.substitutable_share"))
                .isFalse();
        assertThat(ScenarioText.of(kept.named(today.name()))).isNotEqualTo(ScenarioText.of(today));
        Draws draws = new Draws(1, 0);
        assertThat(WorldAssembler.random(kept, draws).users())
                .allMatch(user -> user.substitution() instanceof Substitution.ByNest);
        assertThat(WorldAssembler.random(today, draws).users())
                .allMatch(user -> user.substitution() instanceof Substitution.OfOutput);
    }

    /** A row that only the other rule reads would move nothing: it is refused where it stands. */
    @Test
    void aRowThatTheRulesDoNotReadIsRefused() throws IOException {
        String unread = write(
                "unread.yaml",
                "title: x\nbasedOn: ban-2026\ninputs:\n  japan_substitution.ceramics and MLCC.Y.share: 0.3\n");
        assertThatThrownBy(() -> ScenarioLibrary.load(unread))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unread.yaml:4")
                .hasMessageContaining("is not read under the rules of this scenario");
    }
}
