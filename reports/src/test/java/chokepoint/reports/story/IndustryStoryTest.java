package chokepoint.reports.story;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.findings.ensemble.Sample;
import chokepoint.findings.ensemble.TestRuns;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Story: what {@code explain} says of a small hand-made run is what the run's records hold, in the order of the days. */
class IndustryStoryTest {

    private static final List<String> ONE = List.of("motors");

    private static List<String> story(int shortFromWeek) {
        return IndustryStory.of(TestRuns.runs(ONE, new int[] {shortFromWeek}).get(0), Optional.empty(), 0);
    }

    @Test
    void everySentenceMatchesTheRecords() {
        RunRecord run = TestRuns.runs(ONE, new int[] {6}).get(0);
        IndustryOutcome outcome = IndustryOutcome.of(run, 0);
        assertThat(outcome.daysToSurvive()).isEqualTo(42);
        List<String> lines = IndustryStory.of(run, Optional.empty(), 0);
        assertThat(lines.get(0))
                .contains("On the eve of 6 January 2026 it held 60 days of dysprosium or terbium")
                .contains("10 days as parts", "20 days as own reserve", "30 days as stock with trading houses");
        assertThat(lines.get(1)).contains("75% of what it ordered of it was refused", "(50% in the weeks before)");
        assertThat(lines)
                .anyMatch(line -> line.contains("first output on 17 February 2026 (day 42)"))
                .anyMatch(line -> line.contains("because licences were refused"));
        assertThat(lines).anyMatch(line -> line.contains("at 80% of plan") && line.contains("7.7%"));
        assertThat(lines.get(lines.size() - 1)).contains("whole again from 7 July 2026", "(day 182)");
    }

    @Test
    void eventsStandInTheOrderOfTheirDays() {
        List<String> lines = story(6);
        int loss = indexOf(lines, "lost its first output");
        assertThat(indexOf(lines, "The first of its firms")).isLessThan(indexOf(lines, "was gone"));
        assertThat(loss).isLessThan(indexOf(lines, "was gone"));
        assertThat(indexOf(lines, "lowest")).isGreaterThan(indexOf(lines, "was gone"));
    }

    private static int indexOf(List<String> lines, String part) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i;
            }
        }
        throw new AssertionError("no line holds '" + part + "': " + lines);
    }

    @Test
    void anIndustryThatIsNeverShortSaysSo() {
        List<String> lines = story(TestRuns.NEVER);
        assertThat(lines.get(lines.size() - 1)).contains("never lost output");
        assertThat(lines).noneMatch(line -> line.contains("lost its first output"));
    }

    @Test
    void theMedianRunIsTheOneInTheMiddle() {
        assertThat(Sample.medianPlace(new double[] {30, Double.POSITIVE_INFINITY, 3, Double.NaN, 12, 20}))
                .isEqualTo(5);
    }
}
