package chokepoint.reports.table;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.TestRuns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table for a terminal, against a copy checked by hand. */
class ReserveTableTest {

    private static final List<String> NAMES = List.of("glass polishing and semiconductors", "motors");

    @Test
    void theTableIsAsItWas() throws IOException {
        String table = new ReserveTable(
                        TestRuns.ensemble(
                                List.of("motors", "optical glass", "batteries"),
                                new int[] {10, 1, NEVER},
                                new int[] {2, 1, NEVER},
                                new int[] {4, 1, 90},
                                new int[] {NEVER, 1, NEVER}),
                        100)
                .render();

        try (InputStream golden = ReserveTableTest.class.getResourceAsStream("reserve-table.txt")) {
            assertThat(golden).isNotNull();
            assertThat(table).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Nothing is wider than the terminal, tables included. */
    @ParameterizedTest
    @ValueSource(ints = {80, 94, 100, 160})
    void itIsPlainAsciiAndFitsATerminal(int width) {
        int[][] runs = {{3, NEVER}, {NEVER, NEVER}};
        for (Ensemble ensemble : List.of(
                TestRuns.ensemble(NAMES, runs),
                TestRuns.paired(NAMES, runs, new int[][] {{NEVER, 80}, {NEVER, NEVER}}),
                TestRuns.shorter(26, NAMES, runs))) {
            String table = new ReserveTable(ensemble, width).render();

            assertThat(table.chars()).allMatch(character -> character == '\n' || (character >= ' ' && character < 127));
            assertThat(table.lines())
                    .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
            assertThat(table.replaceAll("\\s+", " ")).contains(Findings.NOT_A_FORECAST);
        }
    }

    /** 16 of 20 weeks fall into 26: 3.2 bn, under a heading of its days. */
    @Test
    void aShorterHorizonIsNamedByItsDays() {
        String table =
                new ReserveTable(TestRuns.shorter(26, List.of("glass"), new int[] {10}, new int[] {10}), 100).render();

        assertThat(table).contains("182 d").doesNotContain("year,").doesNotContain("first year");
        assertThat(table.lines().filter(line -> line.startsWith("Japan")).toList())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("3.2"));
    }
}
