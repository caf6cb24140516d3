package chokepoint.reports.page;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.policy.TestBuild;
import chokepoint.reports.figure.RunFigures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page as a file: complete, balanced, in need of nothing else. */
class ReportPageTest {

    private static final Set<String> VOID = Set.of("meta");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*?)(/?)>");

    private final Ensemble ensemble = TestRuns.ensemble(
            List.of("motors <small>", "glass & \"lenses\""), new int[] {10, NEVER}, new int[] {2, NEVER});
    private final String page = new ReportPage(ensemble, TestBuild.BUILD, RunFigures.of(ensemble)).render();

    @Test
    void everyTagThatOpensCloses() {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(page);
        while (tags.find()) {
            String name = tags.group(2);
            if (VOID.contains(name) || !tags.group(4).isEmpty()) {
                continue;
            }
            if (tags.group(1).isEmpty()) {
                open.push(name);
            } else {
                assertThat(open.pop()).isEqualTo(name);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void itLoadsNothingAndRunsNothing() {
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("<img")
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(http");
        Matcher references = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
        while (references.find()) {
            assertThat(references.group(1)).startsWith("#");
        }
    }

    @Test
    void namesCannotBreakOutOfTheirCells() {
        assertThat(page)
                .contains("<th scope=\"row\">motors &lt;small&gt;</th>")
                .contains("A ban &lt;for&gt; tests &amp; \"trial\"")
                .doesNotContain("motors <small>");
    }

    @Test
    void itSaysWhatItIsAndWhatItRestsOn() {
        assertThat(page)
                .contains("not a forecast")
                .contains("All assumed inputs (2)")
                .contains("stock.a")
                .contains("<tr><th scope=\"row\">seed</th><td class=\"words\">7</td></tr>")
                .contains(TestBuild.BUILD.commit())
                .contains("<td>never</td>")
                .contains("without twins it cannot be told");
    }

    @Test
    void everyChartHasANameForThoseWhoCannotSeeIt() {
        // eight figures in two forms; of those of several parts the first is named, and the others are passed over
        int drawings = page.split("<svg ", -1).length - 1;
        int passedOver = page.split("aria-hidden=\"true\"", -1).length - 1;
        assertThat(page.split("role=\"img\"", -1)).hasSize(2 * 8 + 1);
        assertThat(page.split("aria-labelledby=", -1)).hasSize(2 * 8 + 1);
        assertThat(drawings - passedOver).isEqualTo(2 * 8);
    }

    @Test
    void everyFigureIsDrawnForWideAndForNarrowScreens() {
        assertThat(page.split("<h3>", -1)).hasSize(8 + 1);
        assertThat(page.split("<div class=\"keep\">\\s*<h3>", -1)).hasSize(8 + 1);
        assertThat(page.split("<div class=\"wide-form\">", -1)).hasSizeGreaterThan(8);
        assertThat(page.split("<div class=\"narrow-form\">", -1)).hasSizeGreaterThan(8);
    }
}
