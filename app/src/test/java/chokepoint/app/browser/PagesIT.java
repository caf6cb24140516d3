package chokepoint.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.browser.Browser.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * End to end: every page that the program writes, opened in a browser as on a desk, on a phone, at night and on paper. No letter is
 * too small, no label leaves its picture or lies on another, and no page scrolls sideways.
 */
@Tag("browser")
class PagesIT {

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void writePages() throws IOException, InterruptedException {
        chokepoint("run", "ban-2026", "--runs", "6", "--out", "ban");
        chokepoint("run", "no-ban", "--runs", "6", "--out", "no-ban");
        chokepoint("report", "no-ban", "ban", "--out", "sides");
        chokepoint(
                "compare",
                "ban-2026-total",
                "--ban-year",
                "2026,2030",
                "--policy",
                "all",
                "--runs",
                "2",
                "--horizon",
                "5y",
                "--out",
                "policies");
        chokepoint("sweep", "ban-2026-total", "--vary", "timeline.horizonWeeks=30,52", "--runs", "2", "--out", "sweep");
        chokepoint(
                "sensitivity",
                "ban-2026-total",
                "--set",
                "timeline.warmUpWeeks=104",
                "--set",
                "timeline.horizonWeeks=12",
                "--trajectories",
                "2",
                "--base-rows",
                "20",
                "--leading",
                "3",
                "--out",
                "drivers");
        // its exit code tells of the score, whatever the pages look like
        assertThat(Child.run(folder, "validate", "--out", "validation").status())
                .isLessThan(2);
        browser = new Browser();
    }

    private static void chokepoint(String... arguments) throws IOException, InterruptedException {
        Child.Outcome outcome = Child.run(folder, arguments);
        assertThat(outcome.status()).as(outcome.all()).isZero();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> readersHaveNothingToComplainOf() {
        return Stream.of(
                        "ban/report.html",
                        "no-ban/report.html",
                        "sides/comparison.html",
                        "policies/report.html",
                        "policies/brief.html",
                        "sweep/report.html",
                        "drivers/report.html",
                        "validation/validation.html")
                .flatMap(page -> Stream.of(Sight.values())
                        .map(sight -> DynamicTest.dynamicTest(page + " as " + sight, () -> look(page, sight))));
    }

    private static void look(String page, Sight sight) {
        browser.open(folder.resolve(page), sight);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void onAPhoneTheAnswerIsInSight() {
        browser.open(folder.resolve("ban/report.html"), Sight.PHONE);
        String seen = browser.ask("""
                const days = document.querySelector('table').querySelectorAll('tbody tr td')[1];
                days.scrollIntoView({block: 'center', inline: 'nearest'});
                const box = days.getBoundingClientRect();
                return [box.left + 2, box.right - 2].every(x => {
                  const there = document.elementFromPoint(x, box.top + box.height / 2);
                  return there && days.contains(there) && document.querySelector('.wide').scrollLeft === 0;
                });
                """);
        assertThat(seen).isEqualTo("true");
    }

    @Test
    void atNightThePaperIsDark() {
        browser.open(folder.resolve("ban/report.html"), Sight.DARK_PHONE);
        assertThat(browser.ask("return getComputedStyle(document.body).backgroundColor;"))
                .isEqualTo("rgb(20, 23, 26)");
    }

    @Test
    void aBadPageGetsItsComplaints() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.html"), """
                <!DOCTYPE html><title>bad</title><p style="font-size: 9px">small</p>
                <div style="width: 3000px">wide</div>
                <figure id="figure-y"><svg width="300" height="900"></svg></figure>
                <figure id="figure-x"><svg width="300" height="100" viewBox="0 0 300 100">
                <defs><path id="a" d="M0 0L600 0L600 -700L0 -700Z"/></defs>
                <g transform="translate(10 50) scale(0.012)"><use href="#a"/></g>
                <g transform="translate(12 50) scale(0.012)"><use href="#a"/></g>
                <g transform="translate(290 90) scale(0.03)"><use href="#a"/></g>
                <g transform="translate(100 50) scale(0.008)"><use href="#a"/></g></svg></figure>
                """);
        browser.open(bad, Sight.PHONE);
        List<String> complaints = browser.complaints();
        assertThat(complaints).anyMatch(line -> line.contains("small text"));
        assertThat(complaints).anyMatch(line -> line.contains("scrolls sideways"));
        assertThat(complaints).anyMatch(line -> line.contains("labels overlap"));
        assertThat(complaints).anyMatch(line -> line.contains("leave the picture"));
        assertThat(complaints).anyMatch(line -> line.contains("letters of 8"));
        assertThat(complaints).anyMatch(line -> line.contains("figure-x: shown in 0 forms"));
        browser.open(bad, Sight.PAPER);
        assertThat(browser.complaints()).anyMatch(line -> line.contains("more than a page"));
    }
}
