package chokepoint.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.experiment.CrossedDesign.Size;
import chokepoint.core.validation.Period;
import chokepoint.core.validation.Score;
import chokepoint.core.validation.Scoreboard;
import chokepoint.core.validation.Target;
import chokepoint.core.validation.Target.Role;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.reports.Appendix;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppendicesTest {

    @Test
    void partsOfVarianceStandByOutcomeAndWhatDoesNotVaryIsLeftOut() {
        double[][][][] found = new double[3][4][2][];
        for (int p = 0; p < 3; p++) {
            for (int i = 0; i < 4; i++) {
                for (int k = 0; k < 2; k++) {
                    found[p][i][k] = new double[] {10 * p, i, 5};
                }
            }
        }
        Appendix appendix = VarianceAppendix.of(
                TestRuns.scenario(List.of("motors")), new Size(3, 4, 2), List.of("by set", "by draw", "fixed"), found);
        assertThat(appendix.rows()).hasSize(3);
        assertThat(appendix.rows().get(1)).startsWith("by set").endsWith("100%", "0%", "0%", "0%");
        assertThat(appendix.rows().get(2)).startsWith("by draw").endsWith("0%", "100%", "0%", "0%");
        assertThat(appendix.paragraphs().get(0)).contains("3 parameter sets × 4 draws of inputs × 2 replications");
    }

    private static Score score(String id, Role role, double median) {
        Target target = new Target(
                id,
                "trade",
                "all",
                "Chinese exports",
                "",
                Period.of("2012"),
                100,
                Double.NaN,
                Double.NaN,
                "t",
                role,
                "",
                "");
        return new Score(target, true, median, median, median);
    }

    @Test
    void theHoldOutShowsCalibrateRowsTheFitHasNotSeen() {
        Scoreboard early = new Scoreboard(List.of(score("a", Role.CALIBRATE, 100), score("b", Role.CALIBRATE, 300)));
        Scoreboard late = new Scoreboard(List.of(score("c", Role.CALIBRATE, 110), score("d", Role.CHECK, 110)));
        Appendix appendix = HoldOutAppendix.of(early, late, 7);
        assertThat(appendix.rows()).hasSize(2);
        assertThat(appendix.rows().get(1)).startsWith("c").endsWith("pass");
        assertThat(appendix.paragraphs().get(0)).contains("7 plausible sets");
        assertThat(appendix.paragraphs().get(1)).contains("Seen: 1 of 2 rows pass", "Not seen: 1 of 1 rows pass");
    }
}
