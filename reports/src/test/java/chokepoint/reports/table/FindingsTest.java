package chokepoint.reports.table;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.RecordedRuns;
import chokepoint.findings.ensemble.Runs.FailedRun;
import chokepoint.findings.ensemble.TestRuns;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sentences, in every case that needs its own, against what is worked out by hand. */
class FindingsTest {

    private static final List<String> TWO = List.of("motors", "glass");
    private static final String LEFT_OUT =
            "These are levels: without twins it cannot be told what of them the measure adds.";
    private static final String WANT_OF_GLASS =
            "Where glass loses output, it is mostly for want of dysprosium or terbium, and mostly because licences were refused.";

    private static Findings findings(List<String> names, int[]... shortFrom) {
        return new Findings(TestRuns.ensemble(names, shortFrom));
    }

    private static int[][] times(int runs, int... shortFrom) {
        return IntStream.range(0, runs).mapToObj(run -> shortFrom).toArray(int[][]::new);
    }

    /** Both lose 20 weeks of 0.2 in every run that the measure hits, and nothing without it. */
    @Test
    void theMeasureAdds() {
        Findings findings = new Findings(TestRuns.paired(TWO, times(20, 10, 2), times(20, NEVER, NEVER)));

        assertThat(findings.first())
                .containsExactly(
                        "The measure first costs an industry output after 14 days, on 20 January 2026, in the median of 20 runs"
                                + " (95% interval of the median 14 to 14; in half of the runs it hits, between 14 and 14 days).",
                        "The industry is glass in every run that is hit: 100% of the runs.", WANT_OF_GLASS);
        assertThat(findings.cost())
                .containsExactly(
                        "Within 365 days it costs 2 of the 2 industries output in more than half of the runs.",
                        "It costs Japan JPY 8.0 bn of value added in the first year (0.80% of GDP; 95% interval of the mean 8.0 to"
                                + " 8.0; eight runs in ten between 8.0 and 8.0), and JPY 8.0 bn over the 700 days simulated.",
                        "With the measure Japan loses JPY 8.0 bn in the first year, without it JPY 0 bn.",
                        "After output made up later it would be JPY 4.0 bn in the first year.",
                        "Arithmetic alone (stock, the inflow that is left and the reserve against need, with nobody who reacts) would say JPY 0 bn in the first year.");
        assertThat(findings.firstNamed()).isEqualTo("glass");
    }

    /** Two runs of three lose 4 more, one 4 less. */
    @Test
    void theMeasureMaySpare() {
        Findings findings =
                new Findings(TestRuns.paired(TWO, new int[][] {{10, NEVER}, {10, NEVER}, {NEVER, NEVER}}, new int[][] {
                    {NEVER, NEVER}, {NEVER, NEVER}, {3, NEVER}
                }));

        assertThat(findings.first())
                .containsExactly(
                        "The measure first costs an industry output after 70 days, on 17 March 2026, in the median of 3 runs, too few for an interval.",
                        "The industry is motors in every run that is hit: 67% of the runs.",
                        "Where motors loses output, it is mostly for want of dysprosium or terbium, and mostly because licences were"
                                + " refused.");
        assertThat(findings.cost())
                .containsExactly(
                        "Within 365 days it costs 1 of the 2 industries output in more than half of the runs.",
                        "It costs Japan JPY 1.3 bn of value added in the first year (0.13% of GDP), and JPY 1.3 bn over the 700 days"
                                + " simulated, as a mean over too few runs for an interval.",
                        "With the measure Japan loses JPY 2.7 bn in the first year, without it JPY 1.3 bn.",
                        "In 33% of the runs Japan loses less with the measure than without it.",
                        "After output made up later it would be JPY 0.67 bn in the first year.",
                        "Arithmetic alone (stock, the inflow that is left and the reserve against need, with nobody who reacts) would say JPY 0 bn in the first year.");
    }

    /** The same weeks are lost without it. */
    @Test
    void theMeasureAddsNothing() {
        Findings findings = new Findings(TestRuns.paired(TWO, times(12, 10, 2), times(12, 10, 2)));

        assertThat(findings.first())
                .containsExactly("In none of 12 runs does the measure cost an industry output within 700 days.");
        assertThat(findings.firstNamed()).isEmpty();
        assertThat(findings.firstDays()).isInfinite();
        assertThat(findings.cost())
                .contains(
                        "With the measure Japan loses JPY 8.0 bn in the first year, without it JPY 8.0 bn.",
                        "Within 365 days it costs 0 of the 2 industries output in more than half of the runs.");
    }

    @Test
    void theMeasureHitsOneRunInFour() {
        int[][] runs = times(4, NEVER, NEVER);
        runs[0] = new int[] {NEVER, 3};

        // Wilson's interval of 1 in 4: (0.25 + 0.480 ∓ 0.641)/1.960
        assertThat(new Findings(TestRuns.paired(TWO, runs, times(4, NEVER, NEVER))).first())
                .containsExactly(
                        "In 1 of 4 runs the measure costs an industry output within 700 days (by chance 5% to 70% of all such runs):"
                                + " too few for a median day.",
                        "The industry is glass in every run that is hit: 25% of the runs.", WANT_OF_GLASS);
        assertThat(findings(TWO, runs).first())
                .contains(
                        "In 1 of 4 runs an industry loses output within 700 days (by chance 5% to 70% of all such runs): too few"
                                + " for a median day.");
    }

    @Test
    void levelsSayThatTheyAreLevels() {
        assertThat(findings(TWO, times(20, 10, 2)).first())
                .containsExactly(
                        LEFT_OUT,
                        "The first industry loses output after 14 days, on 20 January 2026, in the median of 20 runs (95% interval"
                                + " of the median 14 to 14; in half of the runs in which one does, between 14 and 14 days).",
                        "The industry is glass in every run that is hit: 100% of the runs.",
                        WANT_OF_GLASS);
        assertThat(findings(TWO, times(20, 10, 2)).cost())
                .containsExactly(
                        "Within 365 days 2 of the 2 industries lose output in more than half of the runs.",
                        "Japan loses JPY 8.0 bn of value added in the first year (0.80% of GDP; 95% interval of the mean 8.0 to"
                                + " 8.0; eight runs in ten between 8.0 and 8.0), and JPY 8.0 bn over the 700 days simulated.",
                        "After output made up later it would be JPY 4.0 bn in the first year.",
                        "Arithmetic alone (stock, the inflow that is left and the reserve against need, with nobody who reacts) would say JPY 3.0 bn in the first year.");
    }

    @Test
    void aScenarioWithoutAMeasureHasNothingToTakeOut() {
        Scenario calm = TestRuns.scenario(TWO).withControls(List.of());
        Findings findings = new Findings(TestRuns.ensemble(calm, 1, TestRuns.runs(TWO, times(12, NEVER, NEVER))));

        assertThat(findings.first())
                .containsExactly(
                        "Nothing that could be taken out begins on 6 January 2026 or later, so that these are levels: what a measure"
                                + " adds cannot be told.",
                        "In none of 12 runs does an industry lose output within 700 days.");
        assertThat(findings.cost())
                .containsExactly(
                        "Within 365 days 0 of the 2 industries lose output in more than half of the runs.",
                        "Japan loses JPY 0 bn of value added in the first year (0.00% of GDP; 95% interval of the mean 0 to 0; eight"
                                + " runs in ten between 0 and 0), and JPY 0 bn over the 700 days simulated.",
                        "After output made up later it would be JPY 0 bn in the first year.",
                        "Arithmetic alone (stock, the inflow that is left and the reserve against need, with nobody who reacts) would say JPY 3.0 bn in the first year.");
    }

    /** Of 20 runs 12 are hit: the interval of the median reaches from the 6th to the 15th. */
    @Test
    void anIntervalThatLeavesTheHorizonSaysSo() {
        int[][] runs = times(20, 2);
        for (int run = 12; run < 20; run++) {
            runs[run] = new int[] {NEVER};
        }

        assertThat(findings(List.of("glass"), runs).first().get(1))
                .isEqualTo(
                        "The first industry loses output after 14 days, on 20 January 2026, in the median of 20 runs (95% interval"
                                + " of the median 14 to > 700; in half of the runs in which one does, between 14 and 14 days).");
    }

    @Test
    void twoThatTheRunsDoNotTellApartAreBothNamed() {
        Findings findings = findings(TWO, times(3, 0, 0));

        assertThat(findings.first().subList(1, 3))
                .containsExactly(
                        "The first industry loses output after 0 days, on 6 January 2026, in the median of 3 runs, too few for an interval.",
                        "Most often it is motors (50% of the runs) or glass (50%), which these runs do not tell apart.");
        assertThat(findings.firstNamed()).isEqualTo("motors or glass");
    }

    @Test
    void oneRunIsSpokenOfAsOne() {
        assertThat(findings(TWO, times(1, 1, NEVER)).first().get(1))
                .isEqualTo("In the one run the first industry loses output after 7 days, on 13 January 2026.");
        assertThat(new Findings(TestRuns.paired(TWO, times(1, 1, NEVER), times(1, NEVER, NEVER)))
                        .first()
                        .get(0))
                .isEqualTo(
                        "In the one run the measure first costs an industry output after 7 days, on 13 January 2026.");
    }

    /** 26 weeks hold 16 of the 20 weeks from week 10 on: 3.2 bn, never called a year's. */
    @Test
    void aHorizonOfHalfAYearIsNamedByItsDays() {
        Findings findings = new Findings(TestRuns.shorter(26, List.of("glass"), times(3, 10)));

        assertThat(findings.cost())
                .containsExactly(
                        "Within 182 days 1 of the 1 industries lose output in more than half of the runs.",
                        "Japan loses JPY 3.2 bn of value added in the first 182 days (0.32% of GDP), and JPY 3.2 bn over the 182 days"
                                + " simulated, as a mean over too few runs for an interval.",
                        "After output made up later it would be JPY 1.6 bn in the first 182 days.",
                        "Arithmetic alone (stock, the inflow that is left and the reserve against need, with nobody who reacts) would say JPY 3.0 bn in the first 182 days.");
        assertThat(findings.damageShare()).contains("in the first 182 days").doesNotContain("year");
        assertThat(new Findings(TestRuns.shorter(52, List.of("glass"), times(3, 10)))
                        .cost()
                        .get(1))
                .startsWith(
                        "Japan loses JPY 4.0 bn of value added in the first year (0.40% of GDP), and JPY 4.0 bn over the 364 days");
    }

    @Test
    void runsThatFailedAreTold() {
        Ensemble ensemble = new Ensemble(
                TestRuns.scenario(TWO),
                7,
                new RecordedRuns(
                        TestRuns.runs(TWO, times(2, 1, 1)),
                        List.of(
                                new FailedRun(2, "a"),
                                new FailedRun(4, "b"),
                                new FailedRun(5, "c"),
                                new FailedRun(6, "d"))));

        assertThat(new Findings(ensemble).failures())
                .isEqualTo("Of 6 runs 4 failed and are left out: run 2 (a), run 4 (b), run 5 (c), and 1 more; seed 7.");
    }

    @Test
    void theDamageShareIsStatedAtItsThreeValues() {
        assertThat(findings(List.of("motors"), times(2, 1)).damageShare())
                .endsWith("JPY 1.6 bn in the first year were it 0.20 in every run, 4.0 at 0.50, 6.4 at 0.80.");
    }

    @Test
    void inputsAreCountedWithTheAssumedOnesAlwaysNamed() {
        assertThat(findings(List.of("motors"), times(1, 1)).inputs())
                .isEqualTo("The result rests on 4 input rows: 1 observed, 1 derived, 2 assumed (50%), 0 remainder.");
    }
}
