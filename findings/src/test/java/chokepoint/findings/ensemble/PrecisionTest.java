package chokepoint.findings.ensemble;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.scenario.Scenario;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.JapanOutcomes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a wish for exactness is read, and when it is met. */
class PrecisionTest {

    private static final List<String> NAMES = List.of("traction motors", "LED (white) and lasers");

    private final Scenario scenario = TestRuns.scenario(NAMES);

    private Precision wish(String text) {
        return Precision.parse(text, scenario, Catalogue.SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tts[traction motors] ± 5 days",
                "tts[traction motors] +- 5 days",
                " TTS[ traction motors ]+/-5d ",
                "tts[traction motors] ± 5.0"
            })
    void daysOfAnIndustryAreReadInManySpellings(String text) {
        Precision wish = Precision.parse(text, scenario, Catalogue.SHIPPED);
        assertThat(wish.halfWidth()).isEqualTo(5);
        assertThat(wish.text()).isEqualTo("tts[traction motors] ± 5 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss ± 20.5 bn JPY", "loss +- 20.5", "Loss +/- 20.5 JPY bn"})
    void theLossOfJapanIsReadToo(String text) {
        Precision wish = Precision.parse(text, scenario, Catalogue.SHIPPED);
        assertThat(wish.text()).isEqualTo("loss ± 20.5 bn JPY");
        assertThat(Precision.parse(wish.text(), scenario, Catalogue.SHIPPED).text())
                .isEqualTo(wish.text());
    }

    /** Loss of 20 weeks at 80 % of plan, in the runs in which it happens; recovery where there was a loss at all. */
    @Test
    void anyNumberOfTheCatalogueIsAskedForByItsName() {
        Runs runs = new RecordedRuns(
                TestRuns.runs(NAMES, new int[] {2, NEVER}, new int[] {4, NEVER}, new int[] {NEVER, NEVER}), List.of());
        Precision japan = wish("loss_horizon_jpy_bn ± 20 JPY bn");
        assertThat(japan.text()).isEqualTo("loss_horizon_jpy_bn ± 20 JPY bn");
        assertThat(japan.of(runs, 700).mean())
                .isEqualTo(Arrays.stream(runs.japan().of(JapanOutcomes.LOSS_HORIZON))
                        .average()
                        .orElseThrow());
        assertThat(wish("recovered_days[traction motors] ± 3 days")
                        .of(runs, 700)
                        .runs())
                .isEqualTo(2);
        assertThat(wish("output_lost_first_year_share[traction motors] ± 0.1").text())
                .isEqualTo("output_lost_first_year_share[traction motors] ± 0.1 share of a year");
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
                "loss < 5",
                "cause[traction motors] ± 5",
                "loss_horizon_jpy_bn ± 5 days",
                "first_lost_output_days ± 5"
            })
    void anythingElseIsAnsweredWithWhatIsAllowed(String text) {
        assertThatThrownBy(() -> Precision.parse(text, scenario, Catalogue.SHIPPED))
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
        Precision.Interval interval = wish("tts[traction motors] ± 900").of(runs, 700);
        assertThat(interval.runs()).isEqualTo(3);
        assertThat(interval.mean()).isEqualTo(742.0 / 3, within(1e-9));
        assertThat(interval.halfWidth()).isEqualTo(4.302653 * 392.0833 / Math.sqrt(3), within(0.01));
        assertThat(interval.reached()).isFalse();
        assertThat(interval.sentence()).startsWith("Stopped at the most runs allowed, 3:");
        assertThat(wish("tts[traction motors] ± 1000").of(runs, 700).sentence())
                .startsWith("Stopped after 3 runs: the mean of tts[traction motors] is 247.3 ± 974 days (95%)");
    }

    @Test
    void oneRunKnowsNothing() {
        Runs one = new RecordedRuns(TestRuns.runs(NAMES, new int[] {2, NEVER}), List.of());
        assertThat(wish("loss ± 1000000000").of(one, 700).reached()).isFalse();
    }
}
