package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.app.Child.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs keep where their inputs stood: what is kept of λ is where the λ that each run used lies in its range. */
class DrawsIT {

    private static final double LOW = 0.2;
    private static final double MIDDLE = 0.45;
    private static final double HIGH = 0.65;

    @TempDir
    private Path temp;

    /** The distribution function of a triangle, as the textbooks have it. */
    private static double below(double value) {
        return value < MIDDLE
                ? (value - LOW) * (value - LOW) / (HIGH - LOW) / (MIDDLE - LOW)
                : 1 - (HIGH - value) * (HIGH - value) / (HIGH - LOW) / (HIGH - MIDDLE);
    }

    @Test
    void whatIsKeptIsWhatTheRunUsed() throws Exception {
        Outcome run = Child.run(
                temp,
                "run",
                "ban-2026",
                "--set",
                "timeline.horizonWeeks=4",
                "--set",
                "timeline.warmUpWeeks=104",
                "--runs",
                "40",
                "--no-twin",
                "--no-charts",
                "--quiet",
                "--out",
                "run");
        assertThat(run.status()).as(run.all()).isZero();
        Outcome asked = Child.run(
                temp,
                "query",
                "run",
                "--csv",
                "SELECT damage_share, \"lambda\" FROM runs JOIN draws USING (replication) ORDER BY replication");
        assertThat(asked.status()).as(asked.all()).isZero();
        List<String[]> rows =
                asked.out().lines().skip(1).map(line -> line.split(",")).toList();
        assertThat(rows).hasSize(40);
        for (String[] row : rows) {
            assertThat(Double.parseDouble(row[1])).isCloseTo(below(Double.parseDouble(row[0])), within(1e-6));
        }
        Outcome all = Child.run(temp, "query", "run", "--csv", "SELECT * FROM draws LIMIT 1");
        assertThat(all.out().lines().findFirst().orElseThrow().split(","))
                .hasSizeGreaterThan(45)
                .contains("stock_days", "smuggling", "licence-2025");
    }
}
