package chokepoint.reports;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Precision;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.Measured;
import chokepoint.findings.policy.TestBuild;
import chokepoint.studies.store.PartStore;
import chokepoint.studies.store.Query;
import chokepoint.studies.store.StoredRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outcome that is added in one line is stored, asked for in SQL, written to CSV, described, and may end an experiment. */
class FurtherOutcomeTest {

    private static final List<String> NAMES = List.of("motors", "glass");

    /** The line. */
    private static final Measured<IndustryOutcome> TWICE = new Measured<>(
            "twice_lost_share",
            "lost twice",
            "share",
            "Output lost, twice",
            "",
            Measured.Aggregate.MEAN,
            outcome -> 2 * outcome.lostFirstYearShare());

    private static final Catalogue CATALOGUE = Catalogue.SHIPPED.withIndustry(TWICE);

    private final Scenario scenario = TestRuns.scenario(NAMES);

    @TempDir
    private Path temp;

    @Test
    void itAppearsWhereverOutcomesDo() throws Exception {
        List<RunRecord> records = TestRuns.runs(NAMES, new int[] {2, 5}, new int[] {4, TestRuns.NEVER});
        Path folder = Files.createDirectory(temp.resolve("x"));
        Files.writeString(folder.resolve(PartStore.EXPERIMENT), "{}");
        Path report = Files.createDirectory(temp.resolve("report"));
        try (PartStore store = new PartStore(folder, folder, scenario, CATALOGUE)) {
            store.keep(
                    new Part(0, 1),
                    List.of(new RunResult.Finished(records.get(0)), new RunResult.Finished(records.get(1))));
            try (StoredRuns runs = store.read(2, 1)) {
                RunReport.write(
                        report, new Ensemble(scenario, 7, runs), TestBuild.BUILD, ReportOptions.USUAL.withoutCharts());
                double[] lost = runs.industry(0, 0, 2).of(TWICE);
                assertThat(Precision.parse("twice_lost_share[motors] ± 0.5", scenario, CATALOGUE)
                                .of(runs, 700)
                                .mean())
                        .isEqualTo((lost[0] + lost[1]) / 2)
                        .isPositive();
            }
        }

        assertThat(Files.readString(report.resolve("outcomes.csv"))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains(",twice_lost_share,");
        assertThat(Files.readString(report.resolve("datapackage.json"))).contains("Output lost, twice");
        assertThat(asked(
                        folder,
                        "SELECT count(*) FROM outcomes WHERE twice_lost_share = 2 * output_lost_first_year_share"))
                .isEqualTo("4");
    }

    private static String asked(Path folder, String sql) throws Exception {
        List<String> answer = new ArrayList<>();
        try (Query query = Query.open(List.of(folder))) {
            query.ask(sql, new Query.Rows() {
                @Override
                public void head(List<String> names, List<Boolean> numbers) {
                    assertThat(names).hasSize(1);
                }

                @Override
                public void row(List<@Nullable Object> cells) {
                    answer.add(String.valueOf(cells.get(0)));
                }
            });
        }
        return String.join(" ", answer);
    }
}
