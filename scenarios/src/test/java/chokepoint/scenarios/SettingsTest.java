package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chokepoint.core.instrument.Policy;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.language.SettingsBetween;
import chokepoint.scenarios.language.SettingsBetween.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is set on a command line is what a file would say. */
class SettingsTest {

    private static final List<String> SETTINGS = List.of(
            "timeline.horizonWeeks=104",
            "controls.ban-2026.end=2026-07-06",
            "controls.ban-2026.approvals=[{from: 2026-01-06, share: 0.2}]",
            "inputs.stocks_elsewhere.CHINA.parts_days=9");

    @TempDir
    private Path folder;

    /** The other road: a file that is based on it and says the same. */
    @Test
    void aSettingActsAsAFileThatSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("ban-2026.yaml"), """
                title: Ban on dual-use exports to Japan
                basedOn: ban-2026
                timeline: {horizonWeeks: 104}
                controls:
                  ban-2026:
                    end: 2026-07-06
                    approvals:
                      - {from: 2026-01-06, share: 0.2}
                inputs:
                  stocks_elsewhere.CHINA.parts_days: 9
                """);
        String set = ScenarioText.of(ScenarioLibrary.load("ban-2026", SETTINGS));
        assertThat(set)
                .isEqualTo(ScenarioText.of(ScenarioLibrary.load(file.toString())))
                .isNotEqualTo(ScenarioText.of(ScenarioLibrary.load("ban-2026")));
    }

    @Test
    void withoutSettingsNothingChanges() {
        Scenario plain = ScenarioLibrary.load("ban-2026");
        assertThat(ScenarioText.of(ScenarioLibrary.load("ban-2026", List.of()))).isEqualTo(ScenarioText.of(plain));
    }

    /** What is shown, saved and read again is what was set. */
    @Test
    void whatIsShownCanBeUsedAsItIs() throws IOException {
        String shown = ScenarioLibrary.show("ban-2026", SETTINGS);
        assertThat(shown).contains("horizonWeeks: 104  # --set:1", "end: 2026-07-06  # --set:2");
        Path file = Files.writeString(folder.resolve("ban-2026.yaml"), shown);
        assertThat(ScenarioText.of(ScenarioLibrary.load(file.toString())))
                .isEqualTo(ScenarioText.of(ScenarioLibrary.load("ban-2026", SETTINGS)));
    }

    @Test
    void aPolicyTakesThemToo() throws IOException {
        Path file = Files.writeString(folder.resolve("cfd-110.yaml"), """
                title: Contract for difference at 110 USD/kg
                basedOn: cfd-110
                instruments: {ndpr-floor: {strikeUsdPerKg: 90}}
                """);
        Policy set = PolicyLibrary.load("cfd-110", List.of("instruments.ndpr-floor.strikeUsdPerKg=90"));
        assertThat(PolicyLibrary.text(set)).isEqualTo(PolicyLibrary.text(PolicyLibrary.load(file.toString())));
        assertThat(PolicyLibrary.text(set)).contains("strikeUsdPerKg: 90");
    }

    @Test
    void allThatIsWrongIsToldAtOnceByItsPlace() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> ScenarioLibrary.load(
                        "ban-2026",
                        List.of(
                                "timeline.horizonWeeks=6000",
                                "timeline.horizonWeek=60",
                                "x",
                                "basedOn=no-ban",
                                "controls.ban-2026.reading=wide",
                                "inputs.stocks_elsewhere.CHINA.part_days=9",
                                "timeline..growth=true",
                                "timeline.growth=true",
                                "timeline.growth=false")));
        assertThat(refused.problems())
                .extracting(Problem::toString)
                .anyMatch(line -> line.startsWith("--set:1: timeline.horizonWeeks = 6000: is out of range; allowed:"))
                .anyMatch(line -> line.startsWith("--set:2: timeline.horizonWeek: ") && line.contains("horizonWeeks"))
                .anyMatch(line -> line.startsWith("--set:3 = x: is no setting; write KEY=VALUE"))
                .anyMatch(line -> line.startsWith("--set:4: basedOn: is of files alone"))
                .anyMatch(line -> line.startsWith("--set:5: controls.ban-2026.reading = wide: "))
                .anyMatch(line -> line.startsWith("--set:6: inputs.stocks_elsewhere.CHINA.part_days: ")
                        && line.contains("did you mean"))
                .anyMatch(line -> line.startsWith("--set:7") && line.contains("is no setting"))
                .anyMatch(line -> line.startsWith("--set:9: timeline.growth: is set twice: see --set:8"));
    }

    @Test
    void aValueThatIsNoYamlIsTold() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> ScenarioLibrary.load("ban-2026", List.of("timeline.growth=true", "timeline.horizonWeeks=[1, ")));
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("--set");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    /** A property over what is shipped: what differs, set on the one, makes the other. */
    @TestFactory
    Stream<DynamicTest> whatDiffersSetOnOneMakesTheOther() {
        Map<String, String> texts = ScenarioLibrary.shipped().stream()
                .collect(Collectors.toMap(name -> name, ScenarioLibrary::show, (one, other) -> one, TreeMap::new));
        return texts.keySet().stream()
                .flatMap(first -> texts.keySet().stream().flatMap(second -> {
                    Gap gap = SettingsBetween.of(texts.get(first), texts.get(second));
                    return gap.onlyInFirst().isEmpty() ? Stream.of(made(first, second, gap)) : Stream.empty();
                }));
    }

    private static DynamicTest made(String first, String second, Gap gap) {
        return DynamicTest.dynamicTest(
                first + " to " + second,
                () -> assertThat(unnamed(ScenarioLibrary.load(first, gap.settings())))
                        .isEqualTo(unnamed(ScenarioLibrary.load(second))));
    }

    private static String unnamed(Scenario scenario) {
        return ScenarioText.of(scenario).replaceFirst("name: .*", "");
    }
}
