package chokepoint.findings.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.NotUnderstoodException;
import chokepoint.findings.ensemble.RecordedRuns;
import chokepoint.findings.ensemble.Runs;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.outcome.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for, and in which runs it happens. */
class HappeningReaderTest {

    private static final List<String> NAMES = List.of("ceramics and MLCC", "optics");

    private final Scenario scenario = TestRuns.scenario(NAMES);
    /** The first industry is short from week 2 on for 20 weeks in run 0, the second from week 60 on in run 1, none in run 2. */
    private final Runs runs = new RecordedRuns(
            TestRuns.runs(NAMES, new int[] {2, TestRuns.NEVER}, new int[] {TestRuns.NEVER, 60}, new int[] {
                TestRuns.NEVER, TestRuns.NEVER
            }),
            List.of());

    private Happening read(String text) throws NotUnderstoodException {
        return HappeningReader.read(text, scenario, Catalogue.SHIPPED);
    }

    /** Twenty weeks at 80 % cost 0.2 bn each; of six weeks an industry loses 4 × 20 %, of two alike that is half. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loss > 3.9 bn JPY                                                 | 100
            LOSS<4.1                                                          | 111
            loss_horizon_jpy_bn >= 3.9 JPY bn                                 | 110
            tts[ceramics and MLCC] <= 14 days                                 | 100
            tts[ceramics and MLCC] < 14                                       | 000
            tts[optics] > 421                                                 | 101
            any(first_lost_output_days) < 421 days                            | 110
            recovered_days[optics] > 0                                        | 010
            recovered_days[optics] <= 0                                       | 000
            output_lost_first_year_share[ceramics and MLCC] > 7.6%            | 100
            output_lost_first_year_share[ceramics and MLCC] > 7.8%            | 000
            any(output_lost_first_year_share) > 0.076 share of a year         | 100
            output_lost[ceramics and MLCC] > 13.3% within 6 weeks             | 100
            output_lost[ceramics and MLCC] > 13.4% within 42 days             | 000
            output_lost > 6.6% within 6 weeks                                 | 100
            output_lost > 6.7% within 6 weeks                                 | 000
            any(output_lost) > 0.13 within 6 weeks                            | 100
            output_lost > 0 within 22 months                                  | 110
            loss > 3.9 and tts[ceramics and MLCC] < 20 AND loss < 5           | 100
            loss > 3.9 and tts[optics] < 20                                   | 000
            """)
    void aRunFulfilsWhatIsWritten(String text, String expected) throws NotUnderstoodException {
        Happening happening = read(text);
        boolean[] found = happening.of(runs);
        StringBuilder said = new StringBuilder();
        for (boolean one : found) {
            said.append(one ? '1' : '0');
        }
        assertThat(said).hasToString(expected);
        assertThat(read(happening.text()).text())
                .as("what it prints can be asked again")
                .isEqualTo(happening.text());
    }

    @Test
    void itIsPrintedInOneSpelling() throws NotUnderstoodException {
        assertThat(read(" loss >600.50bn  and  any( tts )≤ 90 and output_lost>5 %within 6 months")
                        .text())
                .isEqualTo("loss > 600.5 bn JPY and any(tts) <= 90 days and output_lost > 5% within 26 weeks");
        assertThat(read("output_lost > 5% within 3 weeks").needsWeeks()).isTrue();
        assertThat(read("loss > 5").needsWeeks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            los > 3                                | los is no number of Japan
            tts < 3                                | tts is a number of an industry; write tts[INDUSTRY] or any(tts)
            tts[optic] < 3                         | names no industry of this scenario
            binding_nest[optics] > 3               | binding_nest is no number of an industry
            loss > 3 days                          | has the unit 'days'; allowed: bn JPY
            loss > 3%                              | has the unit '%'
            tts[optics] < 3 within 4 weeks         | 'within' goes with output_lost alone
            output_lost > 5%                       | wants the first weeks
            output_lost > 5 days within 4 weeks    | has the unit 'days'; allowed: per cent
            output_lost > 5% within 101 weeks      | asks for 101 weeks; allowed: 1 to 100
            output_lost > 5% within 0 weeks        | asks for 0 weeks
            loss = 5                               | is not understood
            loss > much                            | is not understood
            """)
    void whatIsWrongIsTold(String text, String message) {
        NotUnderstoodException refused =
                catchThrowableOfType(NotUnderstoodException.class, () -> read(text + " and loss > 1"));
        assertThat(refused.mistakes()).hasSize(1);
        assertThat(refused.mistakes().get(0).part()).isEqualTo(text);
        assertThat(refused.mistakes().get(0).message()).contains(message);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        NotUnderstoodException refused =
                catchThrowableOfType(NotUnderstoodException.class, () -> read("los > 3 and tts[optic] < 3 days and "));
        assertThat(refused.mistakes()).hasSize(3);
        assertThat(refused.mistakes().get(0).known()).contains("loss");
        assertThat(refused.mistakes().get(1).known()).isEqualTo(NAMES);
    }
}
