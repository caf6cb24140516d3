package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The score of the replay as it stands in {@code docs/validation.md}, read as text. */
final class RecordedScore {

    private static final Path PAGE = Path.of("..", "docs", "validation.md");

    private final String page;

    private RecordedScore(String page) {
        this.page = page;
    }

    static RecordedScore read() {
        try {
            return new RecordedScore(Files.readString(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Matcher find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found;
    }

    private String group(String pattern) {
        return find(pattern).group(1);
    }

    Printed seeds() {
        return Printed.of(group("Means of (\\d+) seeds"));
    }

    Printed passes() {
        return Printed.of(group("- (?:met|missed) ([\\d.]+) of \\d+ calibrate rows"));
    }

    Printed rows() {
        return Printed.of(group("- (?:met|missed) [\\d.]+ of (\\d+) calibrate rows"));
    }

    Printed leastShare() {
        return Printed.of(group("calibrate rows \\([\\d.]+%; bar (\\d+%)"));
    }

    Printed priceError() {
        return Printed.of(group("- (?:met|missed) prices: rms ([\\d.]+)"));
    }

    Printed mostPriceError() {
        return Printed.of(group("prices: rms [\\d.]+ \\(bar ([\\d.]+)"));
    }

    Printed importError() {
        return Printed.of(group("- (?:met|missed) monthly imports: rms ([\\d.]+)"));
    }

    Printed premiums() {
        return Printed.of(group("premiums: [\\d.]+ of (\\d+)"));
    }

    Printed premiumPasses() {
        return Printed.of(group("premiums: ([\\d.]+) of"));
    }

    /** The first word of the line that names something: met or missed. */
    String verdict(String named) {
        return group("- (met|missed) [^\\n]*" + named);
    }

    /** Whether the bar holds, in words. */
    String bar() {
        return group("- The bar [^\\n]* (holds|does not hold)\\.");
    }

    /** Fails unless a sentence on the replay says what the page says. */
    void check(Said said) {
        said.number("passed").isRounded(passes().value());
        said.number("rows").isRounded(rows().value());
        assertThat(said.text("share")).endsWith("%");
        said.number("share")
                .isRounded(Printed.of(group("calibrate rows \\(([\\d.]+%)")).value());
        said.number("bar").isRounded(leastShare().value());
        said.number("factor").isRounded(Math.exp(priceError().value()));
        said.number("asked").isRounded(Math.exp(mostPriceError().value()));
        said.number("seeds").isRounded(seeds().value());
        assertThat(said.text("verdict")).isEqualTo(bar().equals("holds") ? "meets" : "misses");
    }
}
