package chokepoint.studies.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.validation.Score;
import chokepoint.core.validation.Target;
import chokepoint.core.validation.Target.Role;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.calibration.FreeParameter;
import chokepoint.scenarios.input.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calibration follows from its settings, survives a kill, and leaves no range. */
class CalibrationTest {

    private static final List<FreeParameter> FREE =
            CalibrationLibrary.freeParameters().subList(0, 3);
    private static final Calibration.Settings SETTINGS = new Calibration.Settings(5, 9, 4, 4, 3, 1.5);

    @TempDir
    private Path temp;

    private static Objective objective() {
        return new Objective(
                ScenarioLibrary.load(ReplayLibrary.CRISIS_2010),
                FREE,
                ReplayLibrary.targets(),
                ReplayLibrary.measurement(),
                5,
                1,
                1,
                () -> false);
    }

    private Calibration.Outcome run(Path log, List<Integer> asked) throws IOException {
        return new Calibration(objective(), SETTINGS, progress -> asked.add(progress.evaluation())).run(log, "a test");
    }

    @Test
    void aKilledSearchGoesOnAsIfNothingHadHappened() throws IOException {
        Path whole = temp.resolve("whole.csv");
        Calibration.Outcome unbroken = run(whole, new ArrayList<>());
        String text = Files.readString(whole);
        Path killed = temp.resolve("killed.csv");
        String seven = text.lines().limit(7).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(killed, text.substring(0, seven.length() + 9));
        assertThat(Files.size(killed)).isLessThan(Files.size(whole));
        Calibration.Outcome resumed = run(killed, new ArrayList<>());
        assertThat(Files.readString(killed)).isEqualTo(text);
        assertThat(resumed).usingRecursiveComparison().isEqualTo(unbroken);
    }

    @Test
    void aLogOfOtherSettingsIsRefused() throws IOException {
        Path log = temp.resolve("log.csv");
        Files.writeString(log, "another search\n");
        assertThatThrownBy(() -> run(log, new ArrayList<>()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("other settings");
    }

    @Test
    void noEvaluationLeavesARangeAndTheBestIsKept() throws IOException {
        List<Integer> asked = new ArrayList<>();
        Calibration.Outcome outcome = run(temp.resolve("log.csv"), asked);
        assertThat(asked).hasSize(13);
        assertThat(outcome.evaluations()).isEqualTo(13);
        assertThat(outcome.plausible().get(0)).isEqualTo(outcome.best());
        outcome.plausible().forEach(one -> {
            assertThat(one.costScore()).isLessThanOrEqualTo(1.5 * outcome.best().costScore());
            objective()
                    .parameters(one.placeShare())
                    .forEach((parameter, value) -> assertThat(value)
                            .isBetween(
                                    of(parameter.key()).low(),
                                    of(parameter.key()).high()));
        });
    }

    private static FreeParameter of(String key) {
        return FREE.stream()
                .filter(one -> one.parameter().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rowsThatAreOnlyLookedAtAreNotEvenRead() throws InterruptedException {
        assertThat(objective().scoreboard(new double[] {0.5, 0.5, 0.5}).scores())
                .extracting(Score::target)
                .extracting(Target::role)
                .containsOnly(Role.CALIBRATE);
    }

    @Test
    void theEarlyYearsAndTheLateYearsAreAllThereIs() {
        assertThat(CalibrationLibrary.earlyTargets())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.period().to().getYear()).isLessThanOrEqualTo(2012));
        long late = CalibrationLibrary.lateTargets().stream()
                .filter(target -> !target.isBase())
                .count();
        assertThat(CalibrationLibrary.earlyTargets().size() + late)
                .isEqualTo(ReplayLibrary.targets().size());
    }

    @Test
    void everyFreeParameterHasASource() {
        assertThat(CalibrationLibrary.freeParameters())
                .hasSizeGreaterThan(20)
                .allSatisfy(one -> assertThat(one.source()).isNotBlank());
    }
}
