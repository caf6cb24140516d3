package chokepoint.reports.statistics;

import static chokepoint.reports.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.world.Scenario;
import chokepoint.reports.TestRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a wish for exactness is read, and when it is met. */
class PrecisionTest {

    private static final List<String> NAMES = List.of("traction motors", "LED (white) and lasers");

    private final Scenario scenario = TestRuns.scenario(NAMES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tts[traction motors] ± 5 days",
                "tts[traction motors] +- 5 days",
                " TTS[ traction motors ]+/-5d ",
                "tts[traction motors] ± 5.0"
            })
    void daysOfAnIndustryAreReadInManySpellings(String text) {
        Precision wish = Precision.parse(text, scenario);
        assertThat(wish).isEqualTo(new Precision(0, "traction motors", 5));
        assertThat(wish.text()).isEqualTo("tts[traction motors] ± 5 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss ± 20.5 bn JPY", "loss +- 20.5", "Loss +/- 20.5 JPY bn"})
    void theLossOfJapanIsReadToo(String text) {
        Precision wish = Precision.parse(text, scenario);
        assertThat(wish).isEqualTo(new Precision(-1, "", 20.5));
        assertThat(Precision.parse(wish.text(), scenario)).isEqualTo(wish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tts",
                "tts[motors] ± 5 days",
                "tts[traction motors] ± 5 bn JPY",
                "loss ± 5 days",
                "loss ± 0",
                "loss ± -3",
                "median[traction motors] ± 5",
                "loss < 5"
            })
    void anythingElseIsAnsweredWithWhatIsAllowed(String text) {
        assertThatThrownBy(() -> Precision.parse(text, scenario))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'loss ± 20 bn JPY'")
                .hasMessageContaining("'tts[INDUSTRY] ± 5 days'")
                .hasMessageContaining("traction motors, LED (white) and lasers");
    }

    /** Days 14, 28 and the horizon of 700: mean 247.33, standard deviation 392.1, and t for two degrees is 4.303. */
    @Test
    void theIntervalIsStudentsOverCensoredDays() {
        Runs runs = new RecordedRuns(
                TestRuns.runs(NAMES, new int[] {2, NEVER}, new int[] {4, NEVER}, new int[] {NEVER, NEVER}), List.of());
        Precision.Interval interval = new Precision(0, NAMES.get(0), 900).of(runs, 700);
        assertThat(interval.runs()).isEqualTo(3);
        assertThat(interval.mean()).isEqualTo(742.0 / 3, within(1e-9));
        assertThat(interval.halfWidth()).isEqualTo(4.302653 * 392.0833 / Math.sqrt(3), within(0.01));
        assertThat(interval.reached()).isFalse();
        assertThat(interval.sentence()).startsWith("Stopped at the most runs allowed, 3:");
        assertThat(new Precision(0, NAMES.get(0), 1000).of(runs, 700).sentence())
                .startsWith("Stopped after 3 runs: the mean of tts[traction motors] is 247.3 ± 974 days (95%)");
    }

    @Test
    void oneRunKnowsNothing() {
        Runs one = new RecordedRuns(TestRuns.runs(NAMES, new int[] {2, NEVER}), List.of());
        assertThat(new Precision(-1, "", 1e9).of(one, 700).reached()).isFalse();
    }
}
