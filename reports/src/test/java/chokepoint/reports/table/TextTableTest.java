package chokepoint.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.findings.ensemble.TestRuns;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of plain text, and how they fit a terminal. */
class TextTableTest {

    private static TextTable table() {
        TextTable table = new TextTable(List.of(
                new Group("", Column.ofWords("Industry")),
                new Group("Cover, days", Column.ofNumbers("parts"), Column.ofNumbers("own")),
                new Group("What bound", Column.ofWords("oxide"), Column.ofWords("cause"))));
        table.add(List.of("motors", "12", "140", "Dy", "denied"));
        table.add(List.of("磁石", "3", "5", "Dy|Tb", "waiting for a licence"));
        return table;
    }

    @Test
    void aTableThatFitsStandsInOnePiece() {
        assertThat(table().render(80)).isEqualTo(table().render()).isEqualTo("""
                          Cover, days  What bound
                Industry  parts   own  oxide cause
                --------------------------------------------------
                motors       12   140  Dy    denied
                磁石          3     5  Dy|Tb waiting for a licence
                """);
    }

    @Test
    void aWiderTableIsBrokenBetweenGroupsAndRowsKeepTheirNames() {
        assertThat(table().render(40)).isEqualTo("""
                          Cover, days
                Industry  parts   own
                ---------------------
                motors       12   140
                磁石          3     5

                          What bound
                Industry  oxide cause
                -------------------------------------
                motors    Dy    denied
                磁石      Dy|Tb waiting for a licence
                """);
    }

    @Test
    void aGroupThatIsTooWideIsBrokenBetweenItsColumns() {
        assertThat(table().render(32)).isEqualTo("""
                          Cover, days
                Industry  parts   own
                ---------------------
                motors       12   140
                磁石          3     5

                          What bound
                Industry  oxide
                --------------------
                motors    Dy
                磁石      Dy|Tb

                          What bound
                Industry  cause
                -------------------------------
                motors    denied
                磁石      waiting for a licence
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 150, 200})
    void theTableOfReservesFits(int width) {
        String text = new ReserveTable(
                        TestRuns.ensemble(
                                List.of("glass polishing and semiconductors", "motors"),
                                new int[] {3, TestRuns.NEVER},
                                new int[] {TestRuns.NEVER, TestRuns.NEVER}),
                        width)
                .render();

        assertThat(text.lines().mapToInt(TextWidth::of).max().orElse(0)).isLessThanOrEqualTo(width);
        assertThat(text.lines().filter(line -> line.startsWith("glass polishing and semi")))
                .as("when it is short, and why")
                .hasSize(2);
    }
}
