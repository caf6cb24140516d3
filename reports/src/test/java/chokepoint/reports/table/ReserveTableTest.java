package chokepoint.reports.table;

import static chokepoint.reports.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.TestRuns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table for a terminal, against a copy checked by hand. */
class ReserveTableTest {

    private static final int WIDEST = 150;

    @Test
    void theTableIsAsItWas() throws IOException {
        String table = new ReserveTable(TestRuns.ensemble(
                        List.of("motors", "optical glass", "batteries"),
                        new int[] {10, 1, NEVER},
                        new int[] {2, 1, NEVER},
                        new int[] {4, 1, 90},
                        new int[] {NEVER, 1, NEVER}))
                .render();

        try (InputStream golden = ReserveTableTest.class.getResourceAsStream("reserve-table.txt")) {
            assertThat(golden).isNotNull();
            assertThat(table).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void itIsPlainAsciiAndFitsATerminal() {
        String table = new ReserveTable(TestRuns.ensemble(
                        List.of("glass polishing and semiconductors", "motors"),
                        new int[] {3, NEVER},
                        new int[] {NEVER, NEVER}))
                .render();

        assertThat(table.chars()).allMatch(character -> character == '\n' || (character >= ' ' && character < 127));
        String[] lines = table.split("\n");
        int rule = 0;
        while (!lines[rule].startsWith("---")) {
            rule++;
        }
        for (int line = 0; line < rule + 3; line++) {
            assertThat(lines[line].length()).isLessThanOrEqualTo(WIDEST);
        }
        assertThat(table).contains(Findings.NOT_A_FORECAST).contains("> 700");
    }
}
