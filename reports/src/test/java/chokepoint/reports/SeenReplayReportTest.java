package chokepoint.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.experiment.Build;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.evidence.Evidence;
import chokepoint.findings.evidence.Evidence.Kind;
import chokepoint.findings.evidence.Evidence.Reliability;
import chokepoint.findings.evidence.ReplayedRow;
import chokepoint.findings.evidence.ReplayedRow.Use;
import chokepoint.findings.evidence.RowScore;
import chokepoint.findings.evidence.SeedReplay;
import chokepoint.findings.evidence.SeenOutcome;
import chokepoint.findings.evidence.SeenReplay;
import chokepoint.findings.figure.SeenBands;
import chokepoint.reports.chart.Charts;
import chokepoint.reports.figure.SeenReplayFigure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report of a replay beside what was seen, from numbers made by hand. */
class SeenReplayReportTest {

    private static RowScore row(String id, Kind kind, Use use, double low, double high, double... simulated) {
        Evidence evidence = new Evidence(id, "stops", kind, low, high, 0, 1, Reliability.B);
        String silence = simulated.length == 0 ? "nobody makes any" : "";
        return new RowScore(new ReplayedRow(new SeenOutcome(evidence, null), use, id, "t", silence), simulated);
    }

    private static final SeenReplay REPLAY = new SeenReplay(
            TestRuns.scenario(List.of("motors")),
            List.of(new SeedReplay(
                    7,
                    new int[] {0, 1},
                    List.of(
                            row("tonnes", Kind.INTERVAL, Use.CHECK, 50, 200, 120, 240),
                            row("first_stop_2025", Kind.EVENT, Use.FIT, 40, 75, 80, Double.POSITIVE_INFINITY),
                            row("magnet_makers_2025-07", Kind.LN, Use.CHECK, 1, 1),
                            row("no_stop_2026-06", Kind.ABSENCE, Use.CHECK, 0, 0, 0, 2)),
                    new double[] {1.2, 1.3})),
            new Build("1", "abc"));

    @Test
    void nothingThatIsSilentOrNeverIsLost() {
        String text = SeenReplayReport.terminalText(REPLAY, 100, false);
        assertThat(text)
                .containsPattern("tonnes +check +50 to 200 +120 +120 +240 +t +inside")
                .containsPattern("first_stop_2025 +fit +40 to 75 +80 +80 +never +t +over")
                .containsPattern("magnet_makers_2025-07 +check +1.0 +- +- +- +t +silent")
                .contains("No run can speak on magnet_makers_2025-07.");
        assertThat(SeenReplayReport.terminalText(REPLAY, 100, true)).doesNotContain("first_stop_2025 ");
    }

    /** Over the middle of 50 to 200, which is 100; what never comes lies at the limit, and counts of nought are not drawn. */
    @Test
    void bandsAreOverTheMiddleOfWhatWasSeen() {
        SeenBands figure = SeenReplayFigure.of(REPLAY);
        assertThat(figure.rows())
                .extracting(SeenBands.Row::name)
                .containsExactly("tonnes (check)", "first_stop_2025 (fit)");
        SeenBands.Row tonnes = figure.rows().get(0);
        assertThat(tonnes.low()).isCloseTo(1.2, within(1e-12));
        assertThat(tonnes.high()).isCloseTo(2.4, within(1e-12));
        assertThat(tonnes.seenLow()).isCloseTo(0.5, within(1e-12));
        assertThat(tonnes.seenHigh()).isCloseTo(2, within(1e-12));
        assertThat(tonnes.inside()).isTrue();
        assertThat(figure.rows().get(1).high()).isEqualTo(figure.limitFactor());
        assertThat(Charts.of(figure).svg()).startsWith("<svg").doesNotContain("NaN", "Infinity");
    }

    @Test
    void sectionsStayWhereTheOtherReplayIsWrittenAnew() {
        String page = SeenReplayReport.inDocument("# One\n\ntext\n", REPLAY);
        assertThat(SeenReplayReport.inDocument(page, REPLAY)).isEqualTo(page);
        assertThat(SeenReplayReport.kept(page, "# Two\n"))
                .startsWith("# Two\n\n## Licences")
                .doesNotContain("# One")
                .contains("- magnet_makers_2025-07 (check): nobody makes any.");
        assertThat(SeenReplayReport.kept("# One\n", "# Two\n")).isEqualTo("# Two\n");
    }
}
