package chokepoint.reports.file;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.findings.fit.Fit;
import chokepoint.findings.fit.FittedValue;
import chokepoint.findings.fit.RowFit;
import chokepoint.findings.fit.TriedSet;
import chokepoint.findings.fit.TriedSet.Stage;
import chokepoint.reports.FitReport;
import chokepoint.reports.figure.TradeOffFigure;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a fit, from numbers made by hand: what is drawn is what was tried. */
class FitFilesTest {

    private static final List<TriedSet> TRIED = List.of(
            new TriedSet(1, Stage.SAMPLE, List.of(3.0, 1.0), 4, 2, false),
            new TriedSet(2, Stage.SEARCH, List.of(1.0, 2.0), 2, 5, true),
            new TriedSet(3, Stage.PROPOSAL, List.of(1.5, 2.5), 3, 4, true));

    private static Fit fit(List<String> crises) {
        return new Fit(
                crises,
                "newest",
                6,
                TRIED,
                List.of(2, 3),
                List.of(
                        new FittedValue("behaviour.a", "1", "bids", "2010 and 2025", 1, 100, List.of(0.01, 0.5), 1.05),
                        new FittedValue("behaviour.b", "1", "offers", "2010", 1, 100, List.of(0.5, 0.99), 10)),
                List.of(new Fit.LeftAlone("behaviour.c", "alarm", "no rule that is on reads it")),
                List.of(new Fit.CrisisRow("2010", new RowFit("a_row", 1, 1, 0, 0.25, new double[] {2}))));
    }

    @TempDir
    private Path temp;

    @Test
    void theTradeOffIsWhatWasTried() throws Exception {
        JsonNode figure = FigureSchema.file(TradeOffFigure.of(fit(List.of("2010", "2025"))));
        assertThat(figure.get("across").asText()).isEqualTo("2010");
        for (int i = 0; i < TRIED.size(); i++) {
            JsonNode mark = figure.get("marks").get(i);
            assertThat(mark.get("number").asInt()).isEqualTo(i + 1);
            assertThat(mark.get("across_cost_score").asDouble())
                    .isEqualTo(TRIED.get(i).crisisCostScores().get(0));
            assertThat(mark.get("upright_cost_score").asDouble())
                    .isEqualTo(TRIED.get(i).crisisCostScores().get(1));
        }
        assertThat(figure.get("marks").findValuesAsText("kept")).containsExactly("false", "true", "true");
        assertThat(figure.get("marks").findValuesAsText("unbeaten")).containsExactly("true", "true", "false");
        assertThat(figure.get("marks").findValuesAsText("chosen")).containsExactly("false", "true", "true");
    }

    @Test
    void theFolderHasPageTablesAndChart() throws Exception {
        FitReport.write(temp, fit(List.of("2010", "2025")));
        assertThat(Files.readString(temp.resolve("trade_off.csv")))
                .contains("2,search,1,2,1.5,2,5,true,true,true", "1,sample,3,1,2,4,2,false,true,false");
        assertThat(Files.readString(temp.resolve("constants.csv"))).contains("0.01,low,0.5,0");
        assertThat(Files.readString(temp.resolve("calibration.md")))
                .contains(
                        "Under the rules of newest, 3 sets were tried",
                        "Not ruled out are 2 of them",
                        "| behaviour.a | 1.05 | 1.00 | 100 | low | 50% | bids |",
                        "Not fitted is behaviour.c: no rule that is on reads it.")
                .doesNotContain("| behaviour.b |");
        assertThat(temp.resolve("charts/trade-off.svg")).isNotEmptyFile();
        assertThat(temp.resolve("charts/trade-off.json")).isNotEmptyFile();
    }
}
