package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.scenario.MeasureDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Story: the day from which days are counted is moved, and the controls stay where they are. */
final class MeasureDayStory {

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.yaml"), text).toString();
    }

    @Test
    void aMeasureMovedAwayFromItsBanIsToldWithWhatHappensAndWhen() throws IOException {
        String file = file("title: ban in 2028\nbasedOn: ban-2026\ntimeline: {measure: 2028-01-04}\n");
        assertThat(ScenarioLibrary.warnings(file))
                .singleElement()
                .asString()
                .startsWith("Nothing comes into force on 2028-01-04, from which days are counted; ")
                .contains("control ban-2026 comes into force on 2026-01-06")
                .contains("control ban-2026 ends on 2027-01-05")
                .contains("control magnets-2026 ends on 2027-01-05");
    }

    @Test
    void soIsAControlThatBeginsAWeekLater() throws IOException {
        String file = file(
                "title: late\nbasedOn: baseline-2024\ncontrols:\n  c: {items: [Dy], destinations: [JAPAN], start: 2026-01-13}\n");
        assertThat(ScenarioLibrary.warnings(file))
                .containsExactly(
                        "Nothing comes into force on 2026-01-06, from which days are counted; control c comes into force on"
                                + " 2026-01-13.");
        assertThat(ScenarioLibrary.warnings(file("title: nothing\nbasedOn: baseline-2024\n")))
                .containsExactly(
                        "Nothing comes into force on 2026-01-06, from which days are counted, nor at any other time.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline: {measure: 2028-01-04}\ncontrols:\n  ban-2026: {start: 2028-01-05, end: 2029-01-02, approvals: [{share: 0}]}\n",
                "timeline: {measure: 2027-03-02}\nfeedLosses:\n  m: {feeds: [Thailand], course: [{from: 2027-03-04, lostShare: 1}]}\n",
                "timeline: {measure: 2027-03-02}\nalarms:\n  a: {date: 2027-03-02, items: [Dy], regions: [JAPAN], alarmIndex: 1}\n"
            })
    void whereSomethingHappensInThatWeekNothingIsSaid(String text) throws IOException {
        assertThat(ScenarioLibrary.warnings(file("title: moved\nbasedOn: ban-2026\n" + text)))
                .isEmpty();
    }

    @Test
    void theShippedBansBeginOnTheirDay() {
        for (String name : ScenarioLibrary.shipped()) {
            if (name.startsWith("ban-")
                    || List.of("licence-2025", "myanmar-stop", "crisis-2010").contains(name)) {
                assertThat(MeasureDay.of(ScenarioLibrary.load(name)).then())
                        .as(name)
                        .isNotEmpty();
            }
            assertThat(ScenarioLibrary.warnings(name)).isEmpty();
        }
    }
}
