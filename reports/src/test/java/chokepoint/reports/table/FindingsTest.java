package chokepoint.reports.table;

import static chokepoint.reports.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.TestRuns;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sentences, in every case that needs its own grammar. */
class FindingsTest {

    private static Findings findings(List<String> names, int[]... shortFrom) {
        return new Findings(TestRuns.ensemble(names, shortFrom), "lambda");
    }

    private static int[][] times(int runs, int... shortFrom) {
        return IntStream.range(0, runs).mapToObj(run -> shortFrom).toArray(int[][]::new);
    }

    @Test
    void oneIndustryIsFirst() {
        Findings findings = findings(List.of("motors", "glass"), times(20, 10, 2));

        assertThat(findings.first())
                .isEqualTo(
                        "Glass is the first to lose output: in half of the 20 runs within 14 days of 6 January 2026, by 20"
                                + " January 2026 (eight runs in ten: 14 to 14 days), for want of dysprosium or terbium, mostly because"
                                + " licences were refused.");
        assertThat(findings.cost())
                .isEqualTo(
                        "In most runs all 2 industries lose output within a year, and Japan loses JPY 4.0 bn of value added"
                                + " in the first year on average (4.0 to 4.0 in eight runs of ten), 0.40% of GDP, at lambda 0.50.");
    }

    @Test
    void aRangeThatLeavesTheHorizonSaysSo() {
        int[][] runs = times(10, 2);
        runs[8] = new int[] {NEVER};
        runs[9] = new int[] {NEVER};

        assertThat(findings(List.of("glass"), runs).first())
                .isEqualTo(
                        "Glass loses output in half of the 10 runs within 14 days of 6 January 2026, by 20 January 2026 (one"
                                + " run in ten within 14 days, more than one in ten not inside the 700 days simulated), for want of dysprosium or"
                                + " terbium, mostly because licences were refused.");
    }

    @Test
    void nobodyIsShort() {
        Findings three = findings(List.of("motors", "glass", "lamps"), times(12, NEVER, NEVER, NEVER));
        assertThat(three.first())
                .isEqualTo("None of the 3 industries loses output within 700 days in any of the 12 runs.");
        assertThat(three.cost())
                .isEqualTo(
                        "In most runs none of the 3 industries loses output within a year, and Japan loses no value added in"
                                + " the first year.");
        assertThat(three.damageShare()).doesNotContain("were it");

        assertThat(findings(List.of("motors"), times(1, NEVER)).first())
                .isEqualTo("Motors loses no output within 700 days in the single run.");
    }

    @Test
    void someRunsAreShortButNotMost() {
        int[][] runs = times(4, NEVER, NEVER);
        runs[0] = new int[] {NEVER, 3};

        assertThat(findings(List.of("motors", "glass"), runs).first())
                .isEqualTo(
                        "In most runs no industry loses output within 700 days; the most exposed is glass, which does in 25%"
                                + " of the 4 runs.");
        int[][] one = times(4, NEVER);
        one[0] = new int[] {3};
        assertThat(findings(List.of("glass"), one).first())
                .isEqualTo("In most runs glass loses no output within 700 days; it does in 25% of the 4 runs.");
    }

    @Test
    void allAreShortAtOnce() {
        assertThat(findings(List.of("motors", "glass"), times(3, 0, 0)).first())
                .isEqualTo("All 2 industries lose output at once, on 6 January 2026, in at least half of the 3 runs.");
        assertThat(findings(List.of("motors"), times(1, 0)).first())
                .isEqualTo("Motors loses output in the single run at once, on 6 January 2026, for want of dysprosium or"
                        + " terbium, mostly because licences were refused.");
    }

    @Test
    void severalAreShortAtOnceAndNamesWithCommasStayApart() {
        assertThat(findings(List.of("motors", "phosphors, LED and lasers", "glass"), times(2, 0, 0, 5))
                        .first())
                .startsWith("Motors; and phosphors, LED and lasers lose output at once, on 6 January 2026,");
    }

    @Test
    void oneRunIsSpokenOfAsOne() {
        Findings findings = findings(List.of("motors", "glass"), times(1, 1, NEVER));

        assertThat(findings.first())
                .isEqualTo(
                        "Motors is the first to lose output: in the single run 7 days after 6 January 2026, on 13 January"
                                + " 2026, for want of dysprosium or terbium, mostly because licences were refused.");
        assertThat(findings.cost())
                .isEqualTo(
                        "In this run 1 of the 2 industries loses output within a year, and Japan loses JPY 2.0 bn of value"
                                + " added in the first year, 0.20% of GDP, at lambda 0.50.");
    }

    @Test
    void theDamageShareIsStatedAtItsThreeValues() {
        assertThat(findings(List.of("motors"), times(2, 1)).damageShare())
                .endsWith(
                        "were it the same in every run, the mean loss would be JPY 0.80 bn (0.08% of GDP) at lambda 0.20,"
                                + " JPY 2.0 bn (0.20% of GDP) at lambda 0.50 and JPY 3.2 bn (0.32% of GDP) at lambda 0.80.");
    }

    @Test
    void inputsAreCountedWithTheAssumedOnesAlwaysNamed() {
        assertThat(findings(List.of("motors"), times(1, 1)).inputs())
                .isEqualTo("4 input rows: 1 observed (25%), 1 derived (25%), 2 assumed (50%).");
    }
}
