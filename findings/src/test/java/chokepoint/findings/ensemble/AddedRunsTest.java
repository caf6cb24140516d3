package chokepoint.findings.ensemble;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.findings.outcome.JapanOutcomes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a measure adds, by a story of three runs of one industry. Each week at 80 % costs 0.2 (0.5 × 104 × 0.2 / 52).
 *
 * <table>
 * <caption>weeks at 80 % of plan</caption>
 * <tr><td></td><td>with the measure</td><td>without it</td></tr>
 * <tr><td>run 0, short on the eve</td><td>−1 … 19, and 60 % from week 10 on</td><td>−1 … 19</td></tr>
 * <tr><td>run 1, hit by the measure</td><td>6 … 25</td><td>none</td></tr>
 * <tr><td>run 2, spared</td><td>none</td><td>3 … 22</td></tr>
 * </table>
 */
class AddedRunsTest {

    private static final List<String> NAMES = List.of("motors");
    private static final int SPIN_UP = 4;

    private final Scenario scenario = TestRuns.scenario(NAMES);

    private static List<RunRecord> with() {
        List<RunRecord> runs = TestRuns.runs(NAMES, new int[] {0}, new int[] {6}, new int[] {NEVER});
        runs.get(0).outputShare()[0][SPIN_UP - 1] = 0.8;
        Arrays.fill(runs.get(0).outputShare()[0], SPIN_UP + 10, SPIN_UP + 20, 0.6);
        return runs;
    }

    private static List<RunRecord> without() {
        List<RunRecord> runs = TestRuns.runs(NAMES, new int[] {0}, new int[] {NEVER}, new int[] {3});
        runs.get(0).outputShare()[0][SPIN_UP - 1] = 0.8;
        return runs;
    }

    private AddedRuns added() {
        return new AddedRuns(scenario, new RecordedRuns(with(), List.of()), new RecordedRuns(without(), List.of()));
    }

    /** Both are short from day 0 in run 0; what the measure adds begins in week 10. A difference of the two dates would be nought. */
    @Test
    void theFirstLossAddedIsNoDifferenceOfDates() {
        assertThat(added().firstLossDays(0)).containsExactly(70, 42, Double.POSITIVE_INFINITY);
        assertThat(added().earliestDays()).containsExactly(70, 42, Double.POSITIVE_INFINITY);
        assertThat(new RecordedRuns(with(), List.of()).industry(0, 0, 3).of(IndustryOutcomes.FIRST_LOST_OUTPUT)[0])
                .as("level")
                .isZero();
    }

    /** 1.2 % under the twin though both are under plan; 0.8 % under it is no loss, and three weeks are none either. */
    @Test
    void oneInAHundredOfPlanForFourWeeksIsALoss() {
        List<RunRecord> with = with();
        List<RunRecord> without = without();
        double[] own = with.get(0).outputShare()[0];
        double[] twin = without.get(0).outputShare()[0];
        Arrays.fill(own, 0.9);
        Arrays.fill(twin, 0.9);
        Arrays.fill(own, SPIN_UP + 8, SPIN_UP + 20, 0.892);
        Arrays.fill(own, SPIN_UP + 30, SPIN_UP + 33, 0.5);
        Arrays.fill(own, SPIN_UP + 40, SPIN_UP + 44, 0.888);
        AddedRuns added =
                new AddedRuns(scenario, new RecordedRuns(with, List.of()), new RecordedRuns(without, List.of()));

        assertThat(added.firstLossDays(0)[0]).isEqualTo(40 * 7);
    }

    @Test
    void theLossAddedMayBeNegative() {
        AddedRuns added = added();

        // ten weeks at 60 instead of 80 %; twenty at 80; twenty at 80 that the twin has
        assertThat(added.lossJpyBn(0)[0]).isEqualTo(2, within(1e-9));
        assertThat(added.lossJpyBn(0)[1]).isEqualTo(4, within(1e-9));
        assertThat(added.lossJpyBn(0)[2]).isEqualTo(-4, within(1e-9));
        assertThat(added.japan().of(JapanOutcomes.LOSS)[2]).isEqualTo(-4, within(1e-9));
        assertThat(added.japan().of(JapanOutcomes.LOSS_AFTER_MADE_UP)[0]).isEqualTo(1, within(1e-9));
        assertThat(added.japan().of(JapanOutcomes.LOSS_HORIZON)[1]).isEqualTo(4, within(1e-9));
    }

    @Test
    void theSummaryIsOfTheSameDifferences() {
        Ensemble ensemble = new Ensemble(
                scenario, 7, new RecordedRuns(with(), List.of()), Optional.of(new RecordedRuns(without(), List.of())));
        AddedSummary added = ensemble.added().orElseThrow();

        assertThat(added.firstLoss().get(0).hit()).isEqualTo(2);
        assertThat(added.firstLoss().get(0).median()).isEqualTo(70);
        assertThat(added.first().nobody()).isEqualTo(1);
        assertThat(added.first().shortOnEve()).as("levels only").isZero();
        assertThat(ensemble.eveShare()).isEqualTo(1 / 3.0);
        assertThat(added.japan().lossMean().mean()).isEqualTo((2 + 4 - 4) / 3.0, within(1e-9));
        assertThat(added.japan().negativeShare()).isEqualTo(1 / 3.0);
        assertThat(added.without().lossMean().mean()).isEqualTo((4 + 0 + 4) / 3.0, within(1e-9));
        assertThat(ensemble.japan().lossMean().mean()).isEqualTo((6 + 4 + 0) / 3.0, within(1e-9));
        assertThat(ensemble.lossCourseWithout().orElseThrow().until(52)).isEqualTo(8 / 3.0, within(1e-9));
    }

    @Test
    void runsOfOtherReplicationsAreNoTwins() {
        assertThatThrownBy(() -> new AddedRuns(
                        scenario,
                        new RecordedRuns(with(), List.of()),
                        new RecordedRuns(without().subList(0, 2), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("replications");
    }
}
