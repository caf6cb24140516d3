package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.reports.view.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every page has, for the screen and for paper. */
final class PageFrame {

    private PageFrame() {}

    static Frame screen(String title, Build build) {
        return new Frame(title, style("report.css"), build.version(), build.commit());
    }

    /** With a rule for the size of the text, which whoever prints it finds out. */
    static Frame paper(String title, Build build, String textPoints) {
        return new Frame(
                title,
                style("brief.css") + "body { font-size: " + textPoints + "pt; }\n",
                build.version(),
                build.commit());
    }

    private static String style(String file) {
        try (InputStream stream = PageFrame.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the program; build it again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
