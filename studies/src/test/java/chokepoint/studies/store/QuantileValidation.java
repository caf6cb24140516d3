package chokepoint.studies.store;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Sample;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.studies.store.database.Columns;
import chokepoint.studies.store.database.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Medians and quartiles of a report against those that DuckDB's SQL gives over the same stored column. */
class QuantileValidation {

    private static final String HIT = " FILTER (isfinite(first_lost_output_days))";

    @TempDir
    private Path temp;

    /** Of 31 runs with uneven days so many are not hit that the median is there, just there, just not, and not at all. */
    @Test
    void mediansAndQuartilesAreThoseOfSql() throws Exception {
        for (int missed : new int[] {0, 1, 12, 15, 16, 30}) {
            for (int runs : new int[] {30, 31}) {
                check(runs, missed);
            }
        }
    }

    private void check(int runs, int missed) throws Exception {
        int[][] shortFrom = new int[runs][];
        for (int run = 0; run < runs; run++) {
            shortFrom[run] = new int[] {run < missed ? TestRuns.NEVER : 1 + run * run % 53};
        }
        List<String> names = List.of("motors");
        Path folder = temp.resolve(runs + "-" + missed);
        try (PartStore store = new PartStore(folder, folder, TestRuns.scenario(names))) {
            store.keep(
                    new Part(0, runs - 1),
                    TestRuns.runs(names, shortFrom).stream()
                            .<RunResult>map(RunResult.Finished::new)
                            .toList());
            try (StoredRuns stored = store.read(runs, 1)) {
                DaysSpread days = Sample.of(stored.industry(0, 0, runs).of(IndustryOutcomes.FIRST_LOST_OUTPUT))
                        .daysSpread();
                double[] sql = sql(folder);
                assertThat(days.hitShare()).as(folder.toString()).isEqualTo(sql[0]);
                if (days.happens()) {
                    assertThat(days.median()).as(folder.toString()).isEqualTo(sql[1]);
                } else {
                    assertThat(sql[0]).isLessThanOrEqualTo(0.5);
                }
                if (days.everHappens()) {
                    assertThat(days.lowerQuartile()).as(folder.toString()).isEqualTo(sql[2]);
                    assertThat(days.upperQuartile()).as(folder.toString()).isEqualTo(sql[3]);
                }
            }
        }
    }

    private static double[] sql(Path folder) throws Exception {
        List<Double> values = new ArrayList<>();
        try (Database database = new Database(1)) {
            new Columns(database)
                    .read(
                            "SELECT avg(isfinite(first_lost_output_days)::INTEGER), median(first_lost_output_days),"
                                    + " quantile_cont(first_lost_output_days, 0.25)" + HIT
                                    + ", quantile_cont(first_lost_output_days, 0.75)" + HIT + " FROM '" + folder
                                    + "/runs/*/outcomes.parquet'",
                            chunk -> {
                                for (int column = 0; column < 4; column++) {
                                    values.add(chunk.real(column, 0));
                                }
                            });
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
